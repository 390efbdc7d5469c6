package main

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// shown is a command that the README shows, with what it prints.
type shown struct {
	args []string
	out  string
}

var shellWord = regexp.MustCompile(`"[^"]*"|\S+`)

// commandsShown reads the commands of the README's indented blocks.
func commandsShown(t *testing.T) []shown {
	t.Helper()
	content, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var all []shown
	in := false
	for line := range strings.Lines(string(content)) {
		line, indented := strings.CutPrefix(line, "    ")
		if command, ok := strings.CutPrefix(line, "$ bin/campusline "); ok && indented {
			var args []string
			for _, word := range shellWord.FindAllString(command, -1) {
				args = append(args, strings.Trim(word, `"`))
			}
			all, in = append(all, shown{args: args}), true
			continue
		}
		if in = in && indented; in {
			all[len(all)-1].out += line
		}
	}
	return all
}

func TestTheREADMEShowsWhatIsPrinted(t *testing.T) {
	t.Parallel()
	tried := 0
	for _, s := range commandsShown(t) {
		if strings.Contains(strings.Join(s.args, " "), "my-district") {
			continue // a folder that the reader has edited
		}
		tried++
		t.Run(strings.Join(s.args, " "), func(t *testing.T) {
			t.Parallel()
			got := campusline(t, s.args...)
			if diff := cmp.Diff(s.out, got.out); diff != "" {
				t.Errorf("the README shows something else (-README +printed):\n%s", diff)
			}
		})
	}
	if tried < 3 {
		t.Errorf("only %d commands of the README were tried", tried)
	}
}
