package proof

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"campusline/menus"
	"campusline/menus/menustest"
)

// hamlet is a district with one line, whose menus are these.
func hamlet(t *testing.T, written string) *menus.Version {
	t.Helper()
	v, problems := menus.Load(hamletFiles(written))
	if v == nil {
		t.Fatal(problems)
	}
	return v
}

func hamletFiles(written string) menus.Files {
	return menus.Files{
		"district.yaml": []byte("name: Hamlet ISD\ntimezone: America/Chicago\nlanguages: [en]\nhours: office\noperator: office\n" +
			"desks:\n  office: {name: the office, phone: 512-555-0111}\n" +
			"  danger: {name: the office, phone: 512-555-0113}\nlines:\n  512-555-0100: {name: Hamlet, menu: main}\ncrisis: {desk: danger}\n"),
		"campuses.yaml": []byte("hill:\n  name: Hill School\n  number: 101\n  level: school\n  hours: office\n  desks: {office: 512-555-0112}\n"),
		"calendar.yaml": []byte("school year: {from: 2026-08-12, to: 2027-05-27}\nhours:\n  office: {monday-friday: 8:00-16:00}\n"),
		"menus/m.yaml":  []byte(written),
	}
}

// found are the rules that a version breaks.
func found(v *menus.Version) []string {
	var rules []string
	r := Check(v, Options{})
	for i := range r.Findings {
		rules = append(rules, r.Findings[i].Rule)
	}
	return slices.Compact(rules)
}

func TestAShortLineHasNoProblems(t *testing.T) {
	t.Parallel()
	v := hamlet(t, "main:\n  say: Hello.\n  choose:\n    1: {for: the office, transfer: operator}\n    2: {for: a message, go: promise}\n")
	if got := found(v); !slices.Equal(got, []string{ringsClosed}) {
		t.Errorf("it breaks %q; only the office is rung at night", got)
	}
}

func TestALineWithoutAnEnd(t *testing.T) {
	t.Parallel()
	v := hamlet(t, "main:\n  choose:\n    1: {for: one thing, go: other}\n    2: {for: another, go: main}\n"+
		"other:\n  choose:\n    1: {for: back again, go: main}\n"+
		"person:\n  choose:\n    1: {for: the beginning, go: main}\n")
	got := found(v)
	for _, rule := range []string{noWayOut, noPerson, silentCaller, notCovered} {
		if !slices.Contains(got, rule) {
			t.Errorf("“%s” does not name it; told is %q", rule, got)
		}
	}
}

// One cause is told once, however many callers it concerns.
func TestOneCauseIsOneFinding(t *testing.T) {
	t.Parallel()
	v := hamlet(t, "main:\n  choose:\n    1: {for: one thing, go: other}\n    0: {for: nothing, go: main}\n"+
		"other:\n  say: Here it is.\n  go: end\n")
	r := Check(v, Options{})
	told := 0
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Rule != noPerson {
			continue
		}
		told++
		if f.File != "menus/m.yaml" || f.Line != 4 || !slices.Equal(f.Channels, []string{"call"}) || f.Call == nil || f.Minutes == 0 {
			t.Errorf("it is told as %+v", f)
		}
	}
	if told != 1 {
		t.Errorf("it is told %d times", told)
	}
}

// A circle is one mistake, wherever callers come into it.
func TestACircleIsOneFinding(t *testing.T) {
	t.Parallel()
	v := hamlet(t, "main:\n  choose:\n    1: {for: one thing, go: one}\n    2: {for: another, go: two}\n"+
		"one:\n  say: One.\n  go: two\n"+
		"two:\n  when: {closed: one}\n  say: Two.\n  go: end\n")
	r := Check(v, Options{})
	var at []int
	for i := range r.Findings {
		if r.Findings[i].Rule == circle {
			at = append(at, r.Findings[i].Line)
		}
	}
	if !slices.Equal(at, []int{5}) {
		t.Errorf("it is told at the lines %d, want once, at the first menu of it", at)
	}
}

// What is to be mended is the number, so that is where a desk is told that has a line's.
func TestADeskThatRingsItselfIsToldWhereItsNumberIs(t *testing.T) {
	t.Parallel()
	files := hamletFiles("main:\n  transfer: operator\n")
	files["district.yaml"] = bytes.Replace(files["district.yaml"], []byte("512-555-0111"), []byte("512-555-0100"), 1)
	r := Check(loaded(t, files), Options{})
	i := slices.IndexFunc(r.Findings, func(f Finding) bool { return f.Rule == ringsItself })
	if i < 0 || r.Findings[i].File != "district.yaml" || r.Findings[i].Line != 7 || r.Findings[i].Column != 37 {
		t.Errorf("it is told in %+v", r.Findings)
	}
}

func TestSeveritiesAndLimitsAreTheDistricts(t *testing.T) {
	t.Parallel()
	v := hamlet(t, "main:\n  choose:\n    1: {for: a message, go: promise}\n    2: {for: another, go: promise}\n    3: {for: a third, go: promise}\n")
	check := func(written string) Report {
		settings, problems := ReadSettings(menus.Files{SettingsFile: []byte(written)})
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		return Check(v, Options{Settings: settings})
	}
	if r := check(""); len(r.Findings) != 0 {
		t.Errorf("there is %v", r.Findings[0])
	}
	if r := check("limits: {choices: 2}\n"); len(r.Findings) != 1 || r.Refused() {
		t.Errorf("three choices of two are %v", r.Findings)
	}
	if r := check("limits: {choices: 2}\nseverity: {many choices: error}\n"); !r.Refused() {
		t.Error("it is not as severe as the district says")
	}
	if r := check("limits: {choices: 2}\nseverity: {many choices: off}\n"); len(r.Findings) != 0 {
		t.Error("it is told although it is off")
	}
}

func TestReadingGrade(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text, language string
		from, to       float64
	}{
		{"We are glad that you called. Please tell us your name, and we will call you back when school is out.", "en", 0, 5},
		{"Registration necessitates documentation substantiating residential eligibility and immunization certification administered by appropriately credentialed medical professionals nationwide.", "en", 15, 60},
		{"Por favor díganos su nombre y lo que necesita. Le vamos a llamar hoy mismo, cuando salgan los niños.", "es", 1, 6},
	} {
		grade, ok := readingGrade(c.text, c.language)
		if !ok || grade < c.from || grade > c.to {
			t.Errorf("%q is of grade %.1f (%t)", c.text, grade, ok)
		}
	}
	if _, ok := readingGrade("The nurse.", "en"); ok {
		t.Error("two words have no grade")
	}
}

// A language that no voice speaks is not offered on calls: who wants it begins there in the first one.
func TestALanguageWithoutAVoiceIsServedByText(t *testing.T) {
	t.Parallel()
	files := menus.Files{}
	for name, content := range hamletFiles("main:\n  choose:\n    1: {for: a message, go: promise}\n    2: {for: another, go: promise}\n") {
		files[name] = []byte(strings.Replace(string(content), "languages: [en]", "languages: [en, so]", 1))
	}
	v := menustest.Load(t, files)
	served := map[string][]string{}
	for _, c := range Check(v, Options{}).Figures.Coverage {
		served[c.Channel] = append(served[c.Channel], c.Language)
	}
	if !slices.Equal(served["call"], []string{"en"}) || !slices.Equal(served["text"], []string{"en", "so"}) {
		t.Errorf("it is served so: %v", served)
	}
}
