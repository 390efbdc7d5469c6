package term_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"time"

	"campusline/cases"
	"campusline/gateway/gatewaytest"
	"campusline/phone"
)

// colleague is a person of staff, with habits.
type colleague struct {
	*term
	*cases.Person
	chance *rand.Rand
	haste  float64 // how likely they are, at any hour, to see to what lies there
	desk   bool    // they work at the command line, and not by text
	read   int
	todo   []int
	words  int
}

// isAway says whether somebody is on holiday.
func (c *colleague) isAway(at time.Time) bool {
	_, week := at.ISOWeek()
	return c.haste < .3 && week%3 == 0
}

var namedCase = regexp.MustCompile(`(?:case|APPROVE) (\d{5,})`)

// works reads what came and does some of it.
func (c *colleague) works() {
	all := c.network.Inbox(c.Phone)
	for _, d := range all[c.read:] {
		if d.By != phone.REST {
			continue
		}
		for _, found := range namedCase.FindAllStringSubmatch(d.Body, 1) {
			n, _ := strconv.Atoi(found[1])
			c.todo = append(c.todo, n)
		}
	}
	c.read = len(all)
	for len(c.todo) > 0 && c.chance.Float64() < c.haste {
		n := c.todo[0]
		c.todo = c.todo[1:]
		c.does(n)
	}
}

// does does something with a case.
func (c *colleague) does(n int) {
	switch c.chance.IntN(12) {
	case 0:
		c.orders(fmt.Sprintf("claim %d", n))
		c.todo = append(c.todo, n)
	case 1:
		c.orders(fmt.Sprintf("hand %d to family-center", n))
	case 2:
		c.orders(fmt.Sprintf("note %d Hm.", n))
		c.todo = append(c.todo, n)
	case 3:
		c.orders("claim 100008") // which there is not
	case 4:
		c.orders(fmt.Sprintf("approve %d", n))
	case 5:
		c.asks(n)
	case 6:
		c.orders(fmt.Sprintf("close %d", n))
	default:
		c.answers(n)
		if c.chance.IntN(2) == 0 {
			c.orders(fmt.Sprintf("close %d", n))
		}
	}
}

// says is something new to say, which is of no language.
func (c *colleague) says() string {
	c.words++
	return fmt.Sprintf("#%s%d#", strings.ToUpper(c.ID), c.words)
}

func (c *colleague) asks(n int) {
	words := c.says()
	c.wrote(n, words, c.orders(fmt.Sprintf("ask %d %s", n, words)))
}

func (c *colleague) answers(n int) {
	words := c.says()
	if !c.desk {
		c.wrote(n, words, c.orders(fmt.Sprintf("%d %s", n, words)))
		return
	}
	done, err := c.school.desk.Do(c.Context(), c.ID, n, cases.Answer{Words: words})
	if err == nil {
		c.diary.note(func() {
			c.diary.sent = append(c.diary.sent, sent{c.ID, n, words, c.clock.now(), done.Case.State == cases.Awaits})
		})
	}
}

// wrote writes down that something was sent to a family, if that is what the line said.
func (c *colleague) wrote(n int, words, said string) {
	goes := strings.Contains(said, "sent to the family")
	held := !goes && strings.Contains(said, "look")
	if goes || held {
		c.diary.note(func() { c.diary.sent = append(c.diary.sent, sent{c.ID, n, words, c.clock.now(), held}) })
	}
}

// orders texts the line an order, and gives its answer.
func (c *colleague) orders(words string) string {
	c.diary.note(func() { c.diary.texts++ })
	replies, err := c.network.Text(c.Context(), c.Phone, gatewaytest.District, words)
	if err != nil {
		c.Errorf("%s texts %q: %v", c.ID, words, err)
	}
	return strings.Join(replies, "\n")
}
