package difference_test

import (
	"strings"
	"testing"

	"campusline/difference"
	"campusline/menus"
)

// files is the sample with some words of a file exchanged: file, from, to, and so on.
func files(t testing.TB, edits ...string) menus.Files {
	t.Helper()
	all, err := menus.Sample()
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(edits); i += 3 {
		file, from, to := edits[i], edits[i+1], edits[i+2]
		if !strings.Contains(string(all[file]), from) {
			t.Fatalf("%s does not say %q", file, from)
		}
		all[file] = []byte(strings.ReplaceAll(string(all[file]), from, to))
	}
	return all
}

func load(t testing.TB, all menus.Files) *menus.Version {
	t.Helper()
	version, problems := menus.Load(all)
	if version == nil {
		t.Fatal(problems)
	}
	return version
}

// sentences are what callers notice between the sample and an edit of it.
func sentences(t testing.TB, edits ...string) []string {
	t.Helper()
	var all []string
	for _, d := range difference.Between(load(t, files(t)), load(t, files(t, edits...))) {
		all = append(all, d.Sentence)
	}
	return all
}

const (
	schools  = "menus/schools.yaml"
	mainMenu = "menus/main.yaml"
	bus      = "menus/transportation.yaml"
)

func TestEachEditIsToldInASentence(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		edits []string
		want  []string
	}{
		{"other words", []string{schools, "say: You have reached {campus}.", "say: This is {campus}."}, nil},
		{"hours", []string{"calendar.yaml", "elementary: {monday-friday: 7:15-15:30", "elementary: {monday-friday: 7:15-15:00"}, nil},
		{"a desk's number", []string{"campuses.yaml", "office: 512-555-0111", "office: 512-555-0119"}, nil},
		{"a message for a desk", []string{schools, "transfer: office\n      ring: 25\n      busy: campus-busy\n      no-answer: campus-message\n      failed: campus-message", "go: campus-message"}, nil},
		{"a choice gone", []string{mainMenu, "    3: {for: the school bus, words: [buses, transportation, late bus], go: bus}\n", ""}, nil},
		{"a choice moved", []string{mainMenu, "    3: {for: the school bus,", "    5: {for: the school bus,"}, nil},
		{"a choice renamed", []string{mainMenu, "for: the school bus,", "for: your school bus,"}, nil},
		{"closure", []string{"calendar.yaml", "  - {on: 2026-09-07, for: Labor Day}", "  - {on: 2026-09-07, for: Labor Day}\n  - {on: 2026-09-08, for: storm}"}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			for _, s := range sentences(t, test.edits...) {
				t.Log(s)
			}
		})
	}
}

func BenchmarkBetween(b *testing.B) {
	from, to := load(b, files(b)), load(b, files(b, mainMenu, "main:", "# nothing\nmain:"))
	for b.Loop() {
		if found := difference.Between(from, to); len(found) != 0 {
			b.Fatal(found)
		}
	}
}

func BenchmarkBetweenDays(b *testing.B) {
	from, to := load(b, files(b)), load(b, files(b, "calendar.yaml", "  - {on: 2026-09-07, for: Labor Day}", "  - {on: 2026-09-07, for: Labor Day}\n  - {on: 2026-09-08, for: storm}"))
	for b.Loop() {
		if found := difference.Between(from, to); len(found) == 0 {
			b.Fatal(found)
		}
	}
}
