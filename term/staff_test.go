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
	// toReview are the cases of which an answer waits for them.
	toReview []int
	words    int

	addresses map[int]string    // case: where a mail about it is answered
	underWay  map[string]mailed // by name: mails of theirs of which they do not know yet what came
	letter    int
}

// isAway says whether somebody is on holiday, and the district knows of it or not.
func (c *colleague) isAway(at time.Time) bool {
	_, week := at.ISOWeek()
	return c.haste < .3 && week%3 == 0 || c.isExcused(at)
}

// isExcused says whether teams.yaml has somebody away.
func (c *colleague) isExcused(at time.Time) bool {
	away, _ := c.IsAway(at)
	return away
}

var namedCase = regexp.MustCompile(`(?:case|APPROVE) (\d{5,})`)

// namedIn is the case that some words are about, 0 for none.
func namedIn(words string) int {
	found := namedCase.FindStringSubmatch(words)
	if found == nil {
		return 0
	}
	n, _ := strconv.Atoi(found[1])
	return n
}

// works reads what came and does some of it.
func (c *colleague) works() {
	if c.Phone == "" {
		c.readsMail()
	} else {
		c.readsTexts()
	}
	for len(c.toReview) > 0 && c.chance.Float64() < c.haste {
		n := c.toReview[0]
		c.toReview = c.toReview[1:]
		c.approves(n)
	}
	for len(c.todo) > 0 && c.chance.Float64() < c.haste {
		n := c.todo[0]
		c.todo = c.todo[1:]
		c.does(n)
	}
	if c.desk && c.chance.Float64() < .1 {
		c.isVisited()
	}
}

func (c *colleague) readsTexts() {
	all := c.network.Inbox(c.Phone)
	for _, d := range all[c.read:] {
		if d.By != phone.REST {
			continue
		}
		c.isTold(d.Body)
	}
	c.read = len(all)
}

// isTold notes the case that they are told of, and what for.
func (c *colleague) isTold(words string) (number int) {
	n := namedIn(words)
	switch {
	case n == 0:
	case strings.Contains(words, "to look over an answer"):
		c.toReview = append(c.toReview, n)
	default:
		c.todo = append(c.todo, n)
	}
	return n
}

// does does something with a case.
func (c *colleague) does(n int) {
	switch c.chance.IntN(12) {
	case 0:
		c.orders(n, fmt.Sprintf("claim %d", n))
		c.todo = append(c.todo, n)
	case 1:
		c.orders(n, fmt.Sprintf("hand %d to family-center", n))
	case 2:
		c.orders(n, fmt.Sprintf("note %d Hm.", n))
		c.todo = append(c.todo, n)
	case 3:
		c.orders(n, "claim 100008") // which there is not
	case 4:
		c.approves(n)
	case 5:
		c.asks(n)
	case 6:
		c.orders(n, fmt.Sprintf("close %d", n))
	default:
		c.answers(n)
		if c.chance.IntN(2) == 0 {
			c.orders(n, fmt.Sprintf("close %d", n))
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
	c.sends(n, words, fmt.Sprintf("ask %d %s", n, words))
}

func (c *colleague) answers(n int) {
	words := c.says()
	if c.Phone == "" {
		c.sends(n, words, words+"\r\n\r\n"+c.Name+"\r\n\r\nOn a day, somebody wrote:\r\n> What was there before.")
		return
	}
	if !c.desk {
		c.sends(n, words, fmt.Sprintf("%d %s", n, words))
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
	held := strings.Contains(said, "not sent yet")
	if goes || held {
		c.diary.note(func() { c.diary.sent = append(c.diary.sent, sent{c.ID, n, words, c.clock.now(), held}) })
	}
}

// sends has words go to a family by an order.
func (c *colleague) sends(n int, words, order string) {
	if c.Phone == "" {
		c.mail(n, order, words)
		return
	}
	c.wrote(n, words, c.texts(order))
}

// orders gives an order about a case that has no words for the family.
func (c *colleague) orders(n int, order string) {
	if c.Phone == "" {
		c.mail(n, order, "")
		return
	}
	c.texts(order)
}

// approves lets an answer go that waits, which they are shown before.
func (c *colleague) approves(n int) {
	order := fmt.Sprintf("approve %d", n)
	if c.Phone == "" {
		c.mail(n, order, "")
		return
	}
	if asksAgain(c.texts(order)) && c.chance.IntN(4) > 0 {
		c.texts(order)
	}
}

// asksAgain says whether the line showed an answer that waits, and asks about it.
func asksAgain(said string) bool { return strings.Contains(said, "again to let it go") }

// texts texts the line an order, and gives its answer.
func (c *colleague) texts(words string) string {
	c.diary.note(func() { c.diary.texts++ })
	replies, err := c.network.Text(c.Context(), c.Phone, gatewaytest.District, words)
	if err != nil {
		c.Errorf("%s texts %q: %v", c.ID, words, err)
	}
	return strings.Join(replies, "\n")
}
