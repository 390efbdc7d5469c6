package phone

import (
	"maps"
	"slices"
	"strings"
)

// OptedOut answers the numbers that have opted out of texts from a number of
// the district, in order.
func (c *Carrier) OptedOut(district string) []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	var numbers []string
	for p := range maps.Keys(c.optedOut) {
		if p.district == district {
			numbers = append(numbers, p.other)
		}
	}
	slices.Sort(numbers)
	return numbers
}

func (c *Carrier) hasOptedOut(district, number string) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.optedOut[pair{district, number}]
}

// heedKeyword does what the carrier does of its own when the whole of a text is
// one of its words, before the gateway is told of the text. YES, from somebody
// who has not opted out, is a text like any other.
func (c *Carrier) heedKeyword(from, to, body string) {
	who := pair{district: to, other: from}
	out := c.hasOptedOut(to, from)
	confirmation := ""
	switch word := strings.ToUpper(strings.TrimSpace(body)); {
	case slices.Contains(stopWords(), word) && !out:
		c.setOptedOut(who, true)
		confirmation = "You will get no more texts from this number. Reply START to get them again."
	case slices.Contains([]string{"START", "YES", "UNSTOP"}, word) && out:
		c.setOptedOut(who, false)
		confirmation = "You will get texts from this number again. Reply HELP for help, STOP to stop."
	case slices.Contains([]string{"HELP", "INFO"}, word) && !out:
		confirmation = "Reply STOP to get no more texts. Message and data rates may apply."
	default:
		return
	}
	c.deliverText(Delivered{SID: newSID("SM"), From: to, To: from, Body: confirmation, By: Network})
}

func stopWords() []string {
	return []string{"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"}
}

func (c *Carrier) setOptedOut(who pair, out bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if out {
		c.optedOut[who] = true
	} else {
		delete(c.optedOut, who)
	}
}
