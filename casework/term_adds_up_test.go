package casework_test

import (
	"testing"

	"campusline/cases"
)

// Four weeks later every case has an owner at every moment, and everything that the product says of it is what somebody who
// looked on has written down.
func TestATermAddsUp(t *testing.T) {
	t.Parallel()
	x := newTerm(t)
	for range 4 * 5 * 4 {
		for range 1 + x.chance.IntN(2) {
			x.opens()
		}
		for range 8 {
			x.works()
		}
		for range 2 {
			x.comesBack()
		}
		x.passes(5)
	}
	answered, rated := 0, 0
	for _, number := range x.order {
		history, err := x.store.CaseHistory(t.Context(), number)
		if err != nil {
			t.Fatal(err)
		}
		x.addsUp(number, history)
		if x.book[number].replied != nil {
			answered++
		}
		if x.book[number].rated > 0 {
			rated++
		}
	}
	if answered < 40 || rated < 5 {
		t.Errorf("of %d cases %d were answered and %d rated, which proves little", len(x.order), answered, rated)
	}
}

// addsUp holds a case against the book.
func (x *term) addsUp(number int, history []cases.Event) {
	c, e := x.stands(number), x.book[number]
	var told, joined, reopened int
	for i := range history {
		now := cases.Fold(number, history[:i+1])
		if now.Team == "" || !x.rules.HasTeam(now.Team) {
			x.Errorf("case %d has no owner after %+v", number, history[i])
		}
		switch h := history[i]; {
		case h.Kind == cases.Joined:
			joined++
		case h.Kind == cases.Reopened:
			reopened++
		case h.Kind == cases.Asked, h.Kind == cases.Answered && !h.Spoken:
			told++
		}
	}
	switch {
	case e.unanswered && c.How != cases.HowNotNeeded && c.ReopenedN == 0:
		x.Errorf("case %d needs no answer, and is %s", number, c.State)
	case (e.replied == nil) != (c.FirstReplyAt == nil), e.replied != nil && !c.FirstReplyAt.Equal(*e.replied):
		x.Errorf("case %d was first answered at %v, and the book says %v", number, c.FirstReplyAt, e.replied)
	case e.rated != c.Rating, e.reopened != c.ReopenedN, e.reopened != reopened, e.joined != joined, e.texts != told:
		x.Errorf("case %d was rated %d, reopened %d times, joined %d times and answered in %d texts; the book says %+v",
			number, c.Rating, c.ReopenedN, joined, told, *e)
	}
	x.wasTold(number, history)
}

// wasTold finds that the family got one text for each thing that it was to be told, in its language.
func (x *term) wasTold(number int, history []cases.Event) {
	c := x.stands(number)
	want := 0
	for _, h := range history {
		for _, n := range x.rules.Notices(&c, h) {
			if n.To == cases.ByFamily && c.Contact != "" {
				want++
			}
		}
	}
	texts, err := x.store.TextsAboutCase(x.Context(), number, c.Contact)
	if err != nil {
		x.Fatal(err)
	}
	if len(texts) != want {
		x.Errorf("the family of case %d got %d texts, want %d", number, len(texts), want)
	}
	for _, m := range texts {
		if m.Language != c.Language {
			x.Errorf("the family of case %d reads %s, and was told in %s: %s", number, c.Language, m.Language, m.Body)
		}
	}
}
