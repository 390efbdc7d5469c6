package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

var (
	noTranslation = regexp.MustCompile(`(?m)^(msgid "[^"].*)\nmsgstr ""$`)
	anyDay        = regexp.MustCompile(`\d{4}-\d{2}-\d{2} `)
)

// The commands that staff read in answers.md work, one after another, and every command there is stands there.
func TestTheCommandsOfAnswersAreShownAsTheyAre(t *testing.T) {
	t.Parallel()
	content, err := os.ReadFile("../../docs/answers.md")
	if err != nil {
		t.Fatal(err)
	}
	o := newOfficer(t)
	if number := o.answered(); !strings.Contains(string(content), "--from "+number) {
		t.Fatalf("answers.md does not begin with the first case, %s", number)
	}
	file := filepath.Join(t.TempDir(), "bus-pass.po")
	text := strings.ReplaceAll(string(content), "\\\n", " ")
	text = anyDay.ReplaceAllString(text, time.Now().AddDate(0, 6, 0).Format(time.DateOnly)+" ") // the day that is shown is over one day
	tried := map[string]bool{}
	for line := range strings.Lines(text) {
		command, ok := strings.CutPrefix(line, "campusline ")
		if !ok {
			continue
		}
		var args []string
		for _, word := range shellWord.FindAllString(strings.ReplaceAll(command, "bus-pass.po", file), -1) {
			args = append(args, strings.Trim(word, `"`))
		}
		o.does(args...).ends(t, 0)
		tried[args[1]] = true
		if strings.Contains(command, "--out") {
			translates(t, file)
		}
	}
	for line := range strings.Lines(campusline(t, "answers", "--help").out) {
		rest, ok := strings.CutPrefix(line, "  answers ")
		if name, _, _ := strings.Cut(rest, " "); ok && !tried[name] {
			t.Errorf("answers.md does not show %q", name)
		}
	}
}

// translates has a translator fill in a file.
func translates(t *testing.T, file string) {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	filled := noTranslation.ReplaceAll(content, []byte("$1\nmsgstr \"¿Los pases son gratis?\""))
	if string(filled) == string(content) {
		t.Fatalf("there is nothing to translate:\n%s", content)
	}
	if err := os.WriteFile(file, filled, 0o600); err != nil {
		t.Fatal(err)
	}
}
