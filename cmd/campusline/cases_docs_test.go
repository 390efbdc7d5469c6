package main

import (
	"os"
	"strings"
	"testing"

	"campusline/cases"
)

// The commands that staff read in cases.md work, one after another, and every command there is stands there.
func TestTheCommandsOfCasesAreShownAsTheyAre(t *testing.T) {
	t.Parallel()
	content, err := os.ReadFile("../../docs/cases.md")
	if err != nil {
		t.Fatal(err)
	}
	o := newOfficer(t)
	tried := map[string]bool{}
	for line := range strings.Lines(string(content)) {
		command, ok := strings.CutPrefix(line, "    campusline ")
		if !ok {
			continue
		}
		var args []string
		for _, word := range shellWord.FindAllString(command, -1) {
			args = append(args, strings.Trim(word, `"`))
		}
		o.does(args...).ends(t, 0)
		tried[args[1]] = true
	}
	help := campusline(t, "cases", "--help").out
	for line := range strings.Lines(help) {
		rest, ok := strings.CutPrefix(line, "  cases ")
		if name, _, _ := strings.Cut(rest, " "); ok && !tried[name] && !strings.Contains(string(content), "`cases "+name) {
			t.Errorf("cases.md does not show %q", name)
		}
	}
}

// Every state of a case is explained, and nothing that is none.
func TestTheStatesOfCasesAreExplained(t *testing.T) {
	t.Parallel()
	content, err := os.ReadFile("../../docs/cases.md")
	if err != nil {
		t.Fatal(err)
	}
	explained := map[string]bool{}
	for line := range strings.Lines(string(content)) {
		if rest, ok := strings.CutPrefix(line, "| `"); ok {
			name, _, _ := strings.Cut(rest, "`")
			explained[name] = true
		}
	}
	for _, s := range cases.States() {
		if !explained[string(s)] {
			t.Errorf("the state %q is not explained", s)
		}
	}
}
