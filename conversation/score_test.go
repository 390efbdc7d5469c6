package conversation_test

import (
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/menus"
	"campusline/phone"
)

// rating is a line on which a parent was asked how well their case was answered, and a clock that the test moves.
type rating struct {
	*gatewaytest.Line
	t      *testing.T
	now    atomic.Pointer[time.Time]
	number int
}

// askedToRate has a parent's case be answered and closed, and the parent be asked. Their words are in a language.
func askedToRate(t *testing.T, words string) *rating {
	t.Helper()
	r := &rating{t: t}
	start := time.Date(2026, 9, 8, 15, 0, 0, 0, time.UTC)
	r.now.Store(&start)
	r.Line = gatewaytest.Start(t, gatewaytest.Options{
		Phone:   phone.Options{Twice: true},
		Gateway: func(o *gateway.Options) { o.Now = func() time.Time { return *r.now.Load() } },
	})
	r.Text(ana, gatewaytest.District, words)
	r.number = caseOf(t, r.Line, menus.TopicOfText)
	r.passes(time.Minute)
	r.decides(cases.Event{Kind: cases.Claimed, By: "castillo"},
		cases.Event{Kind: cases.Answered, By: "castillo", Words: "Yes."}, cases.Event{Kind: cases.Closed, By: "castillo", Data: cases.Data{How: cases.HowAnswered}},
		cases.Event{Kind: cases.Surveyed, By: cases.ByLine})
	sent(t, r.Line, menus.OfRating(r.number))
	return r
}

func (r *rating) passes(wait time.Duration) {
	at := r.now.Load().Add(wait)
	r.now.Store(&at)
}

// decides has things happen to the case now.
func (r *rating) decides(events ...cases.Event) {
	r.t.Helper()
	for i := range events {
		events[i].At = r.Now()
	}
	_, err := r.Store.OnCase(r.t.Context(), r.number, func(*sqlx.Tx, cases.Case) ([]cases.Event, error) { return events, nil })
	if err != nil {
		r.t.Fatal(err)
	}
}

// is says how the case has to be rated, 0 for not at all, and that nobody reopened it.
func (r *rating) is(score int) {
	r.t.Helper()
	c, err := r.Store.Case(r.t.Context(), r.number)
	if err != nil {
		r.t.Fatal(err)
	}
	if c.Rating != score || c.State != cases.Done || c.ReopenedN != 0 {
		r.t.Errorf("it is rated %d and %s, want %d", c.Rating, c.State, score)
	}
	if n := gatewaytest.Count(r.t, r.SQL(r.t), `SELECT count(*) FROM cases`); n != 1 {
		r.t.Errorf("there are %d cases", n)
	}
}

const (
	inEnglish = "Does my son need a new physical before soccer tryouts?"
	inSpanish = "¿Mi hijo necesita otro examen médico para jugar futbol?"
)

// A number alone is the score, as long as nothing else was asked since.
func TestAScoreIsTakenHoweverLateItComes(t *testing.T) {
	t.Parallel()
	for _, wait := range []time.Duration{time.Hour, 2 * 24 * time.Hour, 8 * 24 * time.Hour} {
		for _, said := range []struct{ words, score, answer string }{
			{inEnglish, "9", "Thank you for telling us."},
			{inEnglish, "nine!", "Thank you for telling us."},
			{inEnglish, "9/10", "Thank you for telling us."},
			{inSpanish, "nueve", "Gracias por decirnos."},
		} {
			t.Run(fmt.Sprint(wait, " ", said.score), func(t *testing.T) {
				t.Parallel()
				r := askedToRate(t, said.words)
				r.passes(wait)
				r.Text(ana, gatewaytest.District, said.score).Say(said.answer)
				r.is(9)
			})
		}
	}
}

// What came to its end leaves no question to which a number could be the answer.
func TestAScoreIsTakenAfterSomethingElse(t *testing.T) {
	t.Parallel()
	for _, wait := range []time.Duration{time.Hour, 2 * 24 * time.Hour, 8 * 24 * time.Hour} {
		r := askedToRate(t, inEnglish)
		r.passes(time.Minute)
		r.Text(ana, gatewaytest.District, "Thank you so much 😊").Say("You are welcome.")
		r.passes(wait)
		r.Text(ana, gatewaytest.District, "9").Say("Thank you for telling us.")
		r.is(9)
	}
}

// A menu was left at a question since, so that the number may be meant for that.
func TestANumberThatMayBeMeantForAMenuIsAskedAbout(t *testing.T) {
	t.Parallel()
	for _, said := range []struct{ words, menu, asked, yes, no, answer string }{
		{inEnglish, "menu", "Is this number how well we helped you with your case", "yes", "MENU", "Thank you for telling us."},
		{inSpanish, "menú", "¿Con este número califica la ayuda", "sí", "INICIO", "Gracias por decirnos."},
	} {
		r := askedToRate(t, said.words)
		r.passes(time.Minute)
		r.Text(ana, gatewaytest.District, said.menu)
		r.passes(5 * time.Hour)
		r.Text(ana, gatewaytest.District, "2").Say(said.asked)
		r.is(0)
		r.Text(ana, gatewaytest.District, "no").Say(said.no)
		r.is(0)
		r.passes(5 * time.Hour)
		r.Text(ana, gatewaytest.District, said.menu)
		r.passes(5 * time.Hour)
		r.Text(ana, gatewaytest.District, "9").Say(said.asked)
		r.Text(ana, gatewaytest.District, said.yes).Say(said.answer)
		r.is(9)
	}
}

// A text to many came since. A number alone is asked about, and is no case of its own.
func TestANumberAfterABroadcastIsAskedAbout(t *testing.T) {
	t.Parallel()
	r := askedToRate(t, inEnglish)
	r.passes(time.Hour)
	sent(t, r.Line, menus.About{Kind: menus.AboutBroadcast, ID: "k7m2"})
	r.passes(time.Minute)
	r.Text(ana, gatewaytest.District, "8").Say("Is this number how well we helped you")
	r.Text(ana, gatewaytest.District, "1").Say("Thank you for telling us.")
	r.is(8)
}

// In a conversation that goes on a number is a choice, and after two weeks nobody is told of the rating any more.
func TestANumberIsAChoiceWhereOneIsAsked(t *testing.T) {
	t.Parallel()
	r := askedToRate(t, inEnglish)
	r.passes(time.Minute)
	r.Text(ana, gatewaytest.District, "menu")
	r.Text(ana, gatewaytest.District, "1").Say("Which school")
	r.is(0)
	r.passes(15 * 24 * time.Hour)
	r.Text(ana, gatewaytest.District, "9").Say("Reply 1 for")
	r.is(0)
}

// Nothing is asked again more than once.
func TestWhoDoesNotRateIsAskedAgainOnce(t *testing.T) {
	t.Parallel()
	r := askedToRate(t, inEnglish)
	r.passes(time.Minute)
	r.Text(ana, gatewaytest.District, "hmm").Say("How well did we help you with your case")
	if again := strings.Join(r.Text(ana, gatewaytest.District, "hmm").All(), "\n"); strings.Contains(again, "How well") || !strings.Contains(again, "MENU") {
		t.Errorf("it says %q", again)
	}
	r.passes(time.Hour)
	r.Text(ana, gatewaytest.District, "10").Say("Thank you for telling us.")
	r.is(10)
}

// Thanks are taken kindly wherever they come, in whatever language, and open nothing and reopen nothing.
func TestThanksOpenNothingAnywhere(t *testing.T) {
	t.Parallel()
	const english, spanish, arabic = "You are welcome.", "Con gusto", "على الرحب"
	for thanks, welcome := range map[string]string{
		"Thanks!": english, "thank you very much": english, "Thank you for your help": english, "谢谢": english, "👍🏽": english, "🙏❤️": english,
		"gracias": spanish, "Muchas gracias por su ayuda": spanish, "شكرا جزيلا": arabic,
	} {
		t.Run(thanks, func(t *testing.T) {
			t.Parallel()
			r := askedToRate(t, inEnglish)
			for i, before := range [][]string{nil, {"menu"}, {"menu", "4", "2"}, {"menu", "person"}, {fmt.Sprint(r.number), "yes"}, {"hmm"}} {
				r.passes(time.Minute)
				for _, words := range before {
					r.Text(ana, gatewaytest.District, words)
				}
				r.passes(time.Second)
				said := strings.Join(r.Text(ana, gatewaytest.District, thanks).All(), "\n")
				if !strings.Contains(said, welcome) && !strings.Contains(said, english) {
					t.Errorf("after %q, %d, it says %q", before, i, said)
				}
				r.is(0)
			}
			r.passes(time.Minute)
			sent(t, r.Line, menus.OfCase(r.number)) // an answer of staff
			r.passes(time.Minute)
			r.Text(ana, gatewaytest.District, thanks)
			r.is(0)
		})
	}
}
