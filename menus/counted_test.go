package menus

import (
	"strings"
	"testing"
	"testing/fstest"
)

// counting is the town with a menu whose words depend on a number, and their translations into a language.
func counting(t *testing.T, tag, po string) *Version {
	t.Helper()
	files := fstest.MapFS{
		"district.yaml": {Data: []byte(strings.Join([]string{
			"name: Cedar Prairie", "timezone: America/Chicago", "languages: [en, " + tag + "]", "hours: day",
			"operator: desk", "desks: {desk: {name: the office, phone: 737-555-0190}}",
			"lines: {512-555-0100: {name: District, menu: main}}",
		}, "\n"))},
		"calendar.yaml": {Data: []byte("school year: {from: 2026-08-12, to: 2027-05-27}\nhours:\n  day: {monday-friday: \"8:00-16:00\"}\n")},
		"campuses.yaml": {Data: []byte("oak: {name: Oak, number: 101, level: elementary, hours: day, desks: {desk: 737-555-0191}}\n")},
		"menus/main.yaml": {Data: []byte(strings.Join([]string{
			"main:", "  steps:",
			"    - ask: How many?", "      answer: number", "      from: 0", "      to: 200", "      as: people",
			"    - ask: {one: One place for you. Right?, other: \"{people} places for you. Right?\"}", "      answer: yes-no",
		}, "\n"))},
		"translations/" + tag + ".po": {Data: []byte(po)},
	}
	v, problems := Load(files)
	if v == nil {
		t.Fatal(problems)
	}
	return v
}

const placesInArabic = `msgid ""
msgstr ""
"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);\n"

msgid "One place for you. Right?"
msgid_plural "{people} places for you. Right?"
msgstr[0] "zero {people}"
msgstr[1] "one {people}"
msgstr[2] "two {people}"
msgstr[3] "few {people}"
msgstr[4] "many {people}"
msgstr[5] "other {people}"
`

// The numbers are samples of CLDR's plural rules for Arabic.
func TestWordsGoByTheirNumberInTheFormsOfTheLanguage(t *testing.T) {
	t.Parallel()
	v := counting(t, "ar", placesInArabic)
	for _, test := range []struct{ language, number, want string }{
		{"en", "1", "One place for you."},
		{"en", "2", "2 places for you."},
		{"en", "0", "0 places for you."},
		{"ar", "0", "zero 0"},
		{"ar", "1", "one 1"},
		{"ar", "2", "two 2"},
		{"ar", "3", "few 3"},
		{"ar", "10", "few 10"},
		{"ar", "11", "many 11"},
		{"ar", "99", "many 99"},
		{"ar", "100", "other 100"},
		{"ar", "102", "other 102"},
		{"ar", "103", "few 103"},
		{"ar", "111", "many 111"},
	} {
		for _, channel := range []Channel{Call, Text} {
			o := v.Step(v.Start(v.Lines[0], channel, test.language), Input{Kind: Begin}, schoolday{})
			kind := Keys
			if channel == Text {
				kind = Written
			}
			o = v.Step(o.State, Input{Kind: kind, Words: test.number}, schoolday{})
			if got := spokenIn(o.Prompt, test.language); !strings.HasPrefix(got, test.want) {
				t.Errorf("%s, by %s: %q is answered with %q, want %q", test.language, channel, test.number, got, test.want)
			}
		}
	}
}

func TestWordsThatGoByANumberStayInTheirLanguageWithoutATranslation(t *testing.T) {
	t.Parallel()
	v := counting(t, "es", "")
	o := v.Step(v.Start(v.Lines[0], Call, "es"), Input{Kind: Begin}, schoolday{})
	o = v.Step(o.State, Input{Kind: Keys, Words: "1"}, schoolday{})
	if got := spokenIn(o.Prompt, "en"); got != "One place for you. Right?" {
		t.Errorf("without a translation one hears %+v", o.Prompt)
	}
	for _, w := range v.Wordings() {
		if w.Text == "One place for you. Right?" && w.Plural == "{people} places for you. Right?" {
			return
		}
	}
	t.Errorf("translators are not given the words: %+v", v.Wordings())
}
