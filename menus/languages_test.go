package menus

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"campusline/translations"
)

// polyglot is a district that speaks so many languages, English first, and asks for one when a call begins.
func polyglot(t *testing.T, tags ...string) *Version {
	t.Helper()
	files := fstest.MapFS{
		"district.yaml": {Data: []byte(strings.Join([]string{
			"name: Cedar Prairie", "timezone: America/Chicago", "languages: [" + strings.Join(tags, ", ") + "]", "hours: day",
			"operator: desk", "desks: {desk: {name: the office, phone: 737-555-0190}}",
			"lines: {512-555-0100: {name: District, menu: welcome}}",
		}, "\n"))},
		"calendar.yaml":   {Data: []byte("school year: {from: 2026-08-12, to: 2027-05-27}\nhours:\n  day: {monday-friday: \"8:00-16:00\"}\n")},
		"menus/main.yaml": {Data: []byte("welcome:\n  say: Welcome.\n  answer: language\n  go: main\nmain:\n  choose:\n    1: {for: the office, transfer: desk}\n    2: {for: the bus, go: main}\n")},
		"campuses.yaml":   {Data: []byte("oak: {name: Oak, number: 101, level: elementary, hours: day, desks: {desk: 737-555-0191}}\n")},
	}
	v, problems := Load(files)
	if v == nil {
		t.Fatal(problems)
	}
	return v
}

type schoolday struct{}

func (schoolday) Now() time.Time   { return time.Date(2026, 9, 22, 15, 0, 0, 0, time.UTC) }
func (schoolday) Known() bool      { return false }
func (schoolday) Texting() Texting { return CanText }
func (schoolday) NextCase() int    { return 10000 }

// answers takes a call of the district up to some inputs, and tells the state that they lead to and what is said last.
func answers(v *Version, channel Channel, inputs ...Input) Outcome {
	o := v.Step(v.Start(v.Lines[0], channel, "en"), Input{Kind: Begin}, schoolday{})
	for _, in := range inputs {
		o = v.Step(o.State, in, schoolday{})
	}
	return o
}

// voiced are the shipped languages that a voice can say.
func voiced(t *testing.T, most int) []string {
	t.Helper()
	tags := []string{"en"}
	for _, tag := range translations.Shipped() {
		if l, _ := translations.Lookup(tag); l.Voice.Name != "" && tag != "en" && len(tags) < most {
			tags = append(tags, tag)
		}
	}
	return tags
}

func TestEachLanguageIsOfferedInItselfAndChosenByItsKey(t *testing.T) {
	t.Parallel()
	tags := voiced(t, mostLanguages)
	v := polyglot(t, tags...)
	prompt := answers(v, Call).Prompt
	for i, tag := range tags {
		l, _ := translations.Lookup(tag)
		offered := false
		for _, said := range prompt {
			offered = offered || said.Language == tag && strings.Contains(said.Words, l.Spoken) && strings.Contains(said.Words, fmt.Sprint(i+1))
		}
		if !offered {
			t.Errorf("%s is not offered in itself: %+v", tag, prompt)
		}
		if got := answers(v, Call, Input{Kind: Keys, Words: fmt.Sprint(i + 1)}).State; got.Language != tag || got.Menu != "main" {
			t.Errorf("key %d leads to %s in %q, want main in %q", i+1, got.Menu, got.Language, tag)
		}
	}
}

func TestMoreLanguagesThanKeysComePageByPage(t *testing.T) {
	t.Parallel()
	tags := voiced(t, 99)
	if len(tags) <= mostLanguages {
		t.Skipf("only %d languages have a voice", len(tags))
	}
	v := polyglot(t, tags...)
	for i, tag := range tags {
		var inputs []Input
		for range i / languagesPage {
			inputs = append(inputs, Input{Kind: Keys, Words: "9"})
		}
		l, _ := translations.Lookup(tag)
		key := fmt.Sprint(i%languagesPage + 1)
		page := answers(v, Call, inputs...)
		if said := spokenIn(page.Prompt, tag); !strings.Contains(said, l.Spoken) || !strings.Contains(said, key) {
			t.Errorf("page %d does not offer %s by key %s: %q", i/languagesPage, tag, key, said)
		}
		if first := spokenIn(answers(v, Call).Prompt, tag); !strings.Contains(first, l.Spoken) {
			t.Errorf("the first page leaves out %s: who speaks nothing else does not know how to go on", tag)
		}
		if got := answers(v, Call, append(inputs, Input{Kind: Keys, Words: key})...).State; got.Language != tag || got.Menu != "main" {
			t.Errorf("%d times 9, then %s leads to %s in %q, want main in %q", i/languagesPage, key, got.Menu, got.Language, tag)
		}
		if got := answers(v, Text, Input{Kind: Written, Words: fmt.Sprint(i + 1)}).State; got.Language != tag {
			t.Errorf("a text of %d leads to %q, want %q: a text has no pages", i+1, got.Language, tag)
		}
	}
	round := answers(v, Call, Input{Kind: Keys, Words: "9"}, Input{Kind: Keys, Words: "9"}).State
	if pages := (len(tags) + languagesPage - 1) / languagesPage; pages == 2 && round.Step != 0 {
		t.Errorf("behind the last page comes step %d, want the first page", round.Step)
	}
}

func spokenIn(prompt Prompt, tag string) string {
	words := ""
	for _, said := range prompt {
		if said.Language == tag {
			words += said.Words
		}
	}
	return words
}

func TestALanguageIsChosenByItsName(t *testing.T) {
	t.Parallel()
	v := polyglot(t, "en", "es")
	for words, want := range map[string]string{
		"español": "es", "Spanish": "es", "en español, por favor": "es", "espanol": "es", "españll": "es", "inglés": "en", "English please": "en",
	} {
		if got := answers(v, Call, Input{Kind: Speech, Words: words}).State; got.Language != want || got.Menu != "main" {
			t.Errorf("%q leads to %s in %q, want main in %q", words, got.Menu, got.Language, want)
		}
	}
	for _, words := range []string{"Spanish or English", "the bus", "klingon"} {
		if got := answers(v, Call, Input{Kind: Speech, Words: words}).State; got.Menu != "welcome" {
			t.Errorf("%q leads to %s in %q, want the question again", words, got.Menu, got.Language)
		}
	}
}
