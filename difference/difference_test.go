package difference_test

import (
	"strings"
	"testing"

	"campusline/difference"
	"campusline/menus"
	"campusline/menus/menustest"
)

// files is the sample in two languages, with some words of a file exchanged: file, from, to, and so on.
func files(t testing.TB, edits ...string) menus.Files {
	t.Helper()
	all := difference.SampleInTwoLanguages(t)
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
	version := menustest.Load(t, all)
	return version
}

// sentences are what callers notice between two versions.
func sentences(from, to *menus.Version) []string { return sentencesOf(difference.Between(from, to)) }

func sentencesOf(found []difference.Difference) []string {
	var all []string
	for i := range found {
		all = append(all, found[i].Sentence)
	}
	return all
}

// The files that edits are made in.
const (
	schools  = "menus/schools.yaml"
	mainMenu = "menus/main.yaml"
	bus      = "menus/transportation.yaml"
)

func TestNoCallerNoticesOtherNamesAndAnotherOrder(t *testing.T) {
	t.Parallel()
	before := load(t, files(t))
	moved := files(t)
	moved["menus/zebra.yaml"] = moved[bus]
	delete(moved, bus)
	for name, after := range map[string]menus.Files{
		"the same":       files(t),
		"a comment":      files(t, mainMenu, "main:\n", "# What most callers hear.\nmain:\n"),
		"renamed menus":  files(t, schools, "campus-desks", "desks-of-campus", bus, "bus-lost", "lost-things"),
		"a moved file":   moved,
		"a step between": files(t, schools, "reached {campus}.\n  go: campus-desks\n", "reached {campus}.\n  go: on\n\non: {needs: campus, go: campus-desks}\n"),
		"a way of saying the same hours": files(t, "calendar.yaml",
			"high: {monday-thursday: 8:00-17:00, friday: 8:00-16:30,", "high: {monday-wednesday: 8:00-17:00, thursday: 8:00-17:00, friday: 8:00-16:30,"),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if found := sentences(before, load(t, after)); len(found) > 0 {
				t.Errorf("callers are said to notice: %q", found)
			}
		})
	}
}

func TestADifferenceCanBeReadByPrograms(t *testing.T) {
	t.Parallel()
	found := difference.Between(load(t, files(t)), load(t, files(t, "calendar.yaml", "friday: 8:00-16:30, early", "friday: 8:00-15:30, early")))
	if len(found) == 0 {
		t.Fatal("nobody notices shorter Fridays")
	}
	whole := found[0]
	if whole.Kind != difference.OtherTimes || whole.Hours != "on Fridays" || len(whole.Dates) < 30 || whole.Dates[0] != "2026-08-14" {
		t.Errorf("as a whole it is %+v", whole)
	}
	if len(whole.Details) == 0 {
		t.Fatal("shorter Fridays have no details")
	}
	d := whole.Details[0]
	if d.Kind != difference.OtherPlace || d.Hours != "on Fridays from 3:30 pm to 4:30 pm" || len(d.Languages) != 2 || len(d.Channels) != 2 ||
		len(d.Campuses) != 1 || d.Campuses[0] != "cedar-prairie-high" || len(d.Lines) == 0 || d.Was == "" || d.Now == "" {
		t.Errorf("it is %+v", d)
	}
}

func TestMostDifferencesComeWithACallThatShowsThem(t *testing.T) {
	t.Parallel()
	found := difference.Between(load(t, files(t)), load(t, files(t, schools, "You have reached {campus}.", "This is {campus}.")))
	shown := 0
	for _, d := range found {
		if d.Example == nil {
			continue
		}
		shown++
		var last strings.Builder
		for _, s := range d.Example.Exchanges[len(d.Example.Exchanges)-1].Said {
			last.WriteString(s.Words)
		}
		if !strings.Contains(last.String(), "This is ") {
			t.Errorf("the call for %q ends with %q", d.Sentence, &last)
		}
	}
	if shown < 2 || shown < len(found)-1 {
		t.Errorf("calls show only %d of %d differences", shown, len(found))
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
