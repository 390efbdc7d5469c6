package menus

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The files of testdata/calls hold calls and text conversations with the town, one below the other. A line that
// begins with "==" names the next one, the line below says how it begins, and a line that begins with ">" is what the
// person, or a desk that was rung, does. All else is what Step made of it, and what this test compares.
func TestCallsAndTexts(t *testing.T) {
	t.Parallel()
	takeScripts(t, loaded(t, folder(t, "town")), "testdata/calls/*.txt")
}

// The files of testdata/sample hold the same with the sample district.
func TestCallsAndTextsOfTheSample(t *testing.T) {
	t.Parallel()
	takeScripts(t, loadSample(t), "testdata/sample/*.txt")
}

func takeScripts(t *testing.T, v *Version, pattern string) {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no calls: %v", err)
	}
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, script := range strings.Split(string(content), "== ")[1:] {
			title, body, _ := strings.Cut(script, "\n")
			t.Run(filepath.Base(path)+"/"+title, func(t *testing.T) {
				t.Parallel()
				want := strings.TrimSpace(body) + "\n"
				if diff := cmp.Diff(want, transcript(t, v, body)); diff != "" {
					t.Errorf("(-written +happened):\n%s", diff)
				}
			})
		}
	}
}

// transcript takes the inputs of a script, and writes them down with what they led to.
func transcript(t *testing.T, v *Version, script string) string {
	t.Helper()
	setting, rest, _ := strings.Cut(strings.TrimSpace(script), "\n")
	walking, outcome := setOut(t, v, setting)
	var b strings.Builder
	b.WriteString(setting + "\n")
	tell(&b, outcome)
	for line := range strings.SplitSeq(rest, "\n") {
		if did, ok := strings.CutPrefix(line, "> "); ok {
			b.WriteString(line + "\n")
			tell(&b, walking.take(input(t, walking.state.Channel, did)))
		}
	}
	state, _ := walking.state.MarshalText()
	b.WriteString("state " + string(state) + "\n")
	return b.String()
}

// setOut begins a walk as a line like "call to main, 2026-09-22 10:00, es, known, without a number" says.
func setOut(t *testing.T, v *Version, setting string) (*walk, Outcome) {
	t.Helper()
	parts := strings.Split(setting, ", ")
	how, line, found := strings.Cut(parts[0], " to ")
	if !found || len(parts) < 2 {
		t.Fatalf("%q does not say how it begins", setting)
	}
	channel := Call
	if how == "text" {
		channel = Text
	}
	w, language, words := &world{now: at(t, v, parts[1])}, "en", ""
	for _, part := range parts[2:] {
		switch part {
		case "known":
			w.known = true
		case "without a number":
			w.texting = NoNumber
		case "opted out":
			w.texting = OptedOut
		case "en", "es":
			language = part
		default:
			words = strings.Trim(part, `"`)
		}
	}
	return begin(t, v, line, channel, language, w, words)
}

// input reads what somebody did: keys, words between quotation marks, "silence", "a recording of 12 seconds", or how
// a desk answered.
func input(t *testing.T, channel Channel, did string) Input {
	t.Helper()
	if words, quoted := strings.CutPrefix(did, `"`); quoted {
		kind := Speech
		if channel == Text {
			kind = Written
		}
		return Input{Kind: kind, Words: strings.TrimSuffix(words, `"`)}
	}
	if length, ok := strings.CutPrefix(did, "a recording of "); ok {
		seconds, key, _ := strings.Cut(length, " seconds")
		n, err := strconv.Atoi(seconds)
		if err != nil {
			t.Fatalf("%q is no recording", did)
		}
		return Input{Kind: Recorded, Words: "RE1", Seconds: n, Key: strings.TrimPrefix(key, ", then ")}
	}
	if result, ok := strings.CutPrefix(did, "the desk: "); ok {
		return Input{Kind: Connected, Words: result}
	}
	if did == "silence" {
		return Input{Kind: Silence}
	}
	return Input{Kind: Keys, Words: did}
}

// tell writes down what a step said, decided and waits for.
func tell(b *strings.Builder, o Outcome) {
	for _, s := range o.Prompt {
		for line := range strings.SplitSeq(s.Words, "\n") {
			b.WriteString("  " + s.Language + ": " + line + "\n")
		}
	}
	for _, a := range o.Acts {
		fmt.Fprintf(b, "  * %+v\n", a)
	}
	waits := [...]string{"nothing more", "an answer", "a recording", "a desk"}[o.Expect.Awaiting]
	if o.Expect.Digits > 0 {
		waits += " of " + strconv.Itoa(o.Expect.Digits)
	}
	b.WriteString("  ... " + waits + "\n")
}
