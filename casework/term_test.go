package casework_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"campusline/cases"
	"campusline/casework"
	"campusline/menus"
	"campusline/store"
	"campusline/store/storetest"
)

// term is some weeks of school, in which families tell things and staff answer them, late, or not at all. It keeps a book of
// its own, against which what the product says is held.
type term struct {
	*testing.T
	store   *store.Store
	desk    *casework.Desk
	rules   *cases.Rules
	version *menus.Version
	chance  *rand.Rand
	now     time.Time
	calls   int
	book    map[int]*entry // by case
	order   []int
}

// entry is what was seen of a case from outside.
type entry struct {
	family                  int
	replied                 *time.Time
	texts, reopened, joined int
	rated                   int
	unanswered              bool // nobody has to
}

// families are people who speak three languages. Some withhold their number, which the last one does.
const families = 40

func contactOf(family int) string {
	if family == families-1 {
		return ""
	}
	return fmt.Sprintf("+1512555%04d", 100+family)
}

func languageOf(family int) string { return []string{"en", "es", "vi"}[family%3] }

func newTerm(t *testing.T) *term {
	t.Helper()
	files, err := menus.Sample()
	if err != nil {
		t.Fatal(err)
	}
	version, _ := menus.Load(files)
	rules, problems := cases.ReadRules(files, version)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	x := &term{
		T: t, store: storetest.Open(t), rules: rules, version: version, chance: rand.New(rand.NewPCG(7, 11)), //nolint:gosec // a test
		book: map[int]*entry{}, now: time.Date(2026, time.September, 8, 13, 0, 0, 0, time.UTC),
	}
	x.desk = &casework.Desk{
		Store: x.store, Now: func() time.Time { return x.now },
		Current: func() (*menus.Version, *cases.Rules) { return version, rules },
	}
	return x
}

// says has a family do something in a call of its own.
func (x *term) says(family int, acts ...menus.Act) error {
	x.calls++
	id := fmt.Sprint("CA", x.calls)
	return x.store.Commit(x.Context(), store.Commit{
		First: true, Acts: acts, Rules: x.rules,
		Session: store.Session{
			ID: id, Channel: menus.Call, Line: x.version.Lines[0].Number, Number: contactOf(family), Version: x.version.Hash,
			Language: languageOf(family), State: "s", Taken: 1, StartedAt: x.now, TouchedAt: x.now,
		},
		Exchange: store.Exchange{Session: id, At: x.now, State: "s", ToMenu: "main", Input: menus.Input{Kind: menus.Begin}},
	})
}

// opens has a family tell something.
func (x *term) opens() {
	numbers, err := x.store.Cases(x.Context(), 1)
	if err != nil {
		x.Fatal(err)
	}
	family := x.chance.IntN(families)
	told := []menus.Feedback{
		{Kind: "concern", Topic: "late bus", Campus: "transportation"},
		{Kind: "question", Topic: "message for the office", Campus: "oak-hill"},
		{Kind: "concern", Topic: "family feedback", Campus: "cedar-ridge", Words: "She was bullied"},
		{Kind: "question", Topic: "absence", Campus: "oak-hill"},
		{Kind: "compliment", Topic: "family feedback"},
	}[x.chance.IntN(5)]
	told.Case = numbers[0]
	if err := x.says(family, told); err != nil {
		x.Fatal(err)
	}
	x.book[told.Case] = &entry{family: family, unanswered: told.Topic == "absence"}
	x.order = append(x.order, told.Case)
}

// works has somebody of staff do something with some case. What is refused counts as not done.
func (x *term) works() {
	if len(x.order) == 0 {
		return
	}
	number := x.order[x.chance.IntN(len(x.order))]
	c := x.stands(number)
	who := x.rules.People[x.chance.IntN(len(x.rules.People))].ID
	if team := x.rules.Team(c.Team); x.chance.IntN(4) > 0 {
		who = team.People[x.chance.IntN(len(team.People))]
	}
	command := []cases.Command{
		cases.Claim{},
		cases.Answer{Words: "Gracias."},
		cases.Answer{Words: "Thank you.", Close: true},
		cases.Ask{Words: "Which?"},
		cases.Answer{Words: "Told her.", Spoken: true},
		cases.HandOver{To: "family-center"},
		cases.HandOver{To: "moreno"},
		cases.Close{},
		cases.Approve{},
		cases.Approve{},
		cases.Refuse{Because: "No."},
		cases.Reopen{},
		cases.Note{Words: "Hm."},
	}[x.chance.IntN(13)]
	done, err := x.desk.Do(x.Context(), who, number, command)
	if refusal := cases.Refusal(""); errors.As(err, &refusal) {
		return
	}
	if err != nil {
		x.Fatal(err)
	}
	x.enter(number, command, done.Case)
}

// enter notes what came of a command, as somebody who looks on would.
func (x *term) enter(number int, command cases.Command, after cases.Case) {
	e, now := x.book[number], x.now
	reached := false
	switch command := command.(type) {
	case cases.Answer:
		reached = after.State != cases.Awaits
		if reached && !command.Spoken {
			e.texts++
		}
	case cases.Ask, cases.Approve:
		if reached = after.State != cases.Awaits; reached {
			e.texts++
		}
	case cases.Reopen:
		e.reopened++
	}
	if reached && e.replied == nil {
		e.replied = &now
	}
}

// comesBack has a family write again about its case, or rate it.
func (x *term) comesBack() {
	if len(x.order) == 0 {
		return
	}
	number := x.order[x.chance.IntN(len(x.order))]
	c, e := x.stands(number), x.book[number]
	if c.Contact == "" {
		return
	}
	if c.SurveyedAt != nil && c.RatedAt == nil && c.State == cases.Done {
		e.rated = 1 + x.chance.IntN(10)
		if e.rated <= x.rules.LowScore {
			e.reopened++
		}
		if err := x.says(e.family, menus.Rated{Case: number, Score: e.rated}); err != nil {
			x.Fatal(err)
		}
		return
	}
	if c.State == cases.Done {
		e.reopened++
	}
	e.joined++
	if err := x.says(e.family, menus.JoinCase{Case: number, Words: "And one more thing."}); err != nil {
		x.Fatal(err)
	}
}

func (x *term) stands(number int) cases.Case {
	c, err := x.store.Case(x.Context(), number)
	if err != nil {
		x.Fatal(err)
	}
	return c
}

// passes has some hours go by, and time do its work.
func (x *term) passes(hours int) {
	x.now = x.now.Add(time.Duration(hours)*time.Hour + time.Duration(x.chance.IntN(3000))*time.Second)
	if _, err := x.desk.Tell(x.Context()); err != nil {
		x.Fatal(err)
	}
	if _, err := x.desk.Tend(x.Context()); err != nil {
		x.Fatal(err)
	}
}
