package menus

import (
	"strings"
	"testing"
	"testing/fstest"
)

// A campus may be called otherwise in another language, and is found by every name.
func TestACampusIsCalledAsFamiliesCallIt(t *testing.T) {
	t.Parallel()
	files := fstest.MapFS{
		"district.yaml": {Data: []byte(strings.Join([]string{
			"name: Cedar Prairie", "timezone: America/Chicago", "languages: [en, es]", "hours: day",
			"operator: desk", "desks: {desk: {name: the office, phone: 737-555-0190}}",
			"lines: {512-555-0100: {name: District, menu: main}}",
		}, "\n"))},
		"calendar.yaml": {Data: []byte("school year: {from: 2026-08-12, to: 2027-05-27}\nhours:\n  day: {monday-friday: \"8:00-16:00\"}\n")},
		"campuses.yaml": {Data: []byte(strings.Join([]string{
			"oak: {name: Family Center, number: 101, level: center, hours: day, desks: {desk: 737-555-0191}}",
			"elm: {name: Elm School, number: 102, level: elementary, hours: day, desks: {desk: 737-555-0192}}",
		}, "\n"))},
		"menus/main.yaml":    {Data: []byte("main:\n  ask: Which one?\n  answer: campus\n  go: place\nplace:\n  needs: campus\n  ask: Is it {campus}?\n  answer: yes-no\n")},
		"translations/es.po": {Data: []byte("msgid \"Family Center\"\nmsgstr \"Centro Familiar\"\n\nmsgid \"Is it {campus}?\"\nmsgstr \"¿Es {campus}?\"\n")},
	}
	v, problems := Load(files)
	if v == nil {
		t.Fatal(problems)
	}
	for _, test := range []struct{ language, words, want string }{
		{"es", "centro familiar", "¿Es Centro Familiar?"},
		{"es", "family center", "¿Es Centro Familiar?"},
		{"en", "centro familiar", "Is it Family Center?"},
		{"es", "elm", "¿Es Elm School?"},
	} {
		o := v.Step(v.Start(v.Lines[0], Call, test.language), Input{Kind: Begin}, schoolday{})
		o = v.Step(o.State, Input{Kind: Speech, Words: test.words}, schoolday{})
		if got := spokenIn(o.Prompt, test.language); !strings.HasPrefix(got, test.want) {
			t.Errorf("%s: %q is answered with %q, want %q", test.language, test.words, got, test.want)
		}
	}
	for _, p := range problems {
		if strings.Contains(p.String(), "Elm School") {
			t.Errorf("a name that is not translated is a problem: %s", p)
		}
	}
	named := 0
	for _, w := range v.Wordings() {
		if w.IsName() {
			named++
		}
	}
	if named != 2 {
		t.Errorf("translators are given %d names, want 2", named)
	}
}
