package punctuation_test

import (
	"fmt"
	"strings"
	"testing"

	"campusline/punctuation"
)

// shifts is how the files of these tests are written.
func shifts() punctuation.Manner {
	return punctuation.Manner{Line: "title: Fair", Braces: "{title: Fair, on: 2026-12-01}", Names: []string{"title", "on"}}
}

func TestASlipIsNamedWithItsPlaceAndWhatMendsIt(t *testing.T) {
	t.Parallel()
	const (
		tab      = "This line begins with a tab. Use spaces to move it to the right."
		put      = " Put `\"` at both ends of the words."
		quote    = "A quotation mark is opened here and not closed." + put
		colons   = "There are two colons on this line."
		colon    = "There is no colon with a space behind it on this line. Write it like `title: Fair`."
		between  = "There are two colons here, and no comma between them. Put a comma between two parts, or `\"` at both ends of words that have a colon."
		atEnd    = " is opened here and not closed. Put what closes it at the end of the line."
		dash     = "There is no space behind the dash at the beginning of this line. Put a space behind the dash."
		noDash   = "This line does not begin with `- `, as the one "
		inFront  = " does. Put `- ` in front of it."
		together = " Put `{ }` around what belongs together, or `\"` at both ends of words that have a colon."
		apart    = "This line and the one above do not begin in the same column. Move one of them, so that they do."
		outside  = "This line stands among those of a list, and has no `- ` at its beginning. Put `- ` in front of it, or move it to the right if it belongs to what is above."
		tooRight = "This line stands too far to the right. Begin it right below "
	)
	begins := func(mark string) string {
		return "Words that begin with `" + mark + "` need quotation marks around them." + put
	}
	for file, want := range map[string]string{
		"- id: x\n\ttitle: Fair\n":   "2:1: " + tab,
		"- id: x\n  \ttitle: Fair\n": "2:3: " + tab,
		"-\ttitle: Fair\n  on: x\n":  "1:2: " + tab,

		"- id: x\n  title: Fair: winter\n":                        "2:14: " + colons + put,
		"- title: \"Fair\"\n  on: from: 15:00\n":                  "2:11: " + colons + " Put `\"` at both ends of the words, or begin a new line before `from:`.",
		"- on: 2026-11-24, title: Storm\n":                        "1:24: " + colons + together,
		"on: 2026-11-24, title: Storm\n":                          "1:22: " + colons + together,
		"- id: x\n-{id: y, on: z}\n":                              "2:1: " + dash,
		"3: title: Fair, on: x\n":                                 "1:9: " + colons + " Put `{ }` around what belongs to this choice.",
		"- {id: x, title: Fair: winter, on: x}\n":                 "1:22: " + between,
		"to: {groups: parents campuses: oak-hill}\n":              "1:30: " + between,
		"- {id: x title: Fair, on: x}\n":                          "1:15: There is no comma before `title:`. Put one there, as in `{title: Fair, on: 2026-12-01}`.",
		"- id: x\n  title Fair\n":                                 "2:3: " + colon,
		"- id: x\n  title:Fair\n  on: x\n":                        "2:3: " + colon,
		"3:{title: Fair, on: x}\n":                                "1:2: There is no space behind the colon of `3`. Put a space behind the colon.",
		"- {id: x, agenda:[doors], on: y}\n":                      "1:17: There is no space behind the colon of `agenda`. Put a space behind the colon.",
		"school year {from: x, to: y}\n":                          "1:1: There is no colon behind `school year`. Write it like `school year: {`.",
		"- {id: x, agenda [doors], on: y}\n":                      "1:11: There is no colon behind `agenda`. Write it like `agenda: [`.",
		"- id: x\n  about See {campus}\n":                         "2:3: " + colon,
		"- {id: x, title: Fair only: [a, b], on: y}\n":            "1:27: " + between,
		"- {id: x title: Fair} # the first\n":                     "1:15: There is no comma before `title:`. Put one there, as in `{title: Fair, on: 2026-12-01}`.",
		"- id: x, on: y}\n":                                       "1:15: There is a `}` here, and no `{` before it. Put `{` where it should begin, or take the `}` out.",
		"- {id: x, agenda: doors, songs]}\n":                      "1:31: There is a `]` here, and no `[` before it. Put `[` where it should begin, or take the `]` out.",
		"people:\n  a: [b, c\n  d: [e, f]\nroute:\n  - {on: g}\n": "2:6: A `[`" + atEnd,
		"-id: x\n  title: Fair\n":                                 "1:1: " + dash,
		"- id: x\n-title: Fair\n":                                 "2:1: " + dash,
		"a:\n  - {on: x}\n  {on: y}\n\nb: {on: z}\n":              "3:3: " + noDash + "above" + inFront,
		"a:\n  - {on: x}\n    {on: y}\n":                          "3:5: " + noDash + "above" + inFront,
		"a:\n  - parents\n  neighbors\nb: c\n":                    "3:3: " + noDash + "above" + inFront,
		"a:\n  {on: x}\n  - {on: y}\n":                            "2:3: " + noDash + "below" + inFront,
		"a:\n  b: {on: x}\n  {on: y}\n  c: {on: z}\n":             "3:3: There is nothing before this `{`. Write a name and a colon in front of it, or `- ` if it belongs to a list.",
		"a: b\n- c: d\n":                                          "2:1: This line begins with `- `, and the one above is no list. Take the dash out, or what stands behind the colon above.",
		"- id: x\n  on: y\ntitle: Fair\n":                         "3:1: " + outside,
		"- id: x\n title: Fair\n":                                 "2:2: " + apart,
		"- id: x\n   title: Fair\n":                               "2:9: " + tooRight + "`id` in the line above.",
		"- id: x\n  on: y\n    title: Fair\n":                     "3:10: " + tooRight + "the beginning of the line above.",
		"- id: x\n - id: y\n":                                     "2:2: " + tooRight + "the beginning of the line above.",
		"- title: \"Fair\n  on: y\n":                              "1:10: " + quote,
		"- title: \"Fair\n  on: y\n- title: \"Ball\"\n":           "1:10: " + quote,
		"- title: 'Fair\n  on: y\n- title: Parents' ball\n":       "1:10: " + quote,
		"- {title: \"Fair, on: x}\n- {title: Ball, on: y}\n":      "1:11: " + quote,
		"a: {title: 'Fair, on: x}\nb: {title: Jo's, on: y}\n":     "1:12: " + quote,
		"- title: \"Fair\" winter\n":                              "1:17: The quotation marks end before the words do." + put,
		"- title: “Fair: winter”\n":                               "1:15: Curly quotation marks do not hold words together; only straight ones do." + put,
		"- title: \"Rooms 1\\School\"\n":                          "1:18: A `\\` cannot stand between quotation marks. Take it out.",
		"- title: {Fair\n  on: y\n":                               "1:10: A `{`" + atEnd,
		"- agenda: [doors, songs\n  on: y\n":                      "1:11: A `[`" + atEnd,
		"goals: {score: {from: 7}":                                "1:8: A `{`" + atEnd,
		"- agenda: [\n":                                           "1:11: A `[` is opened here and not closed. Write what belongs in it, and close it.",
		"- {agenda: [doors, songs}\n":                             "1:12: A `[` is opened here and not closed. Put `]` behind the last of its words.",
		"- {agenda: [doors, on: x}\n":                             "1:25: A `[` is opened here and not closed. Put `]` behind the last of its words, before `on:`.",
		"- agenda: [doors]]\n  on: x\n":                           "1:18: There is a `]` too many here. Take it out.",
		"- title: @home\n":                                        "1:10: " + begins("@"),
		"- title: * Fair\n":                                       "1:11: " + begins("*"),
		"- agenda:\n  - @home\n  - songs\n":                       "2:5: " + begins("@"),
		"- agenda: [songs, @home]\n":                              "1:19: " + begins("@"),
		"- {id: x, title: *home, on: x}\n":                        "1:18: " + begins("*"),
		"- title: Fair\n---\n- title: Ball\n":                     "2:1: What stands below this line would not be read. Take the line out, or put what is below it into a file of its own.",
		"- title: Espa\xf1ol\n":                                   "1:14: There is a character here that is no text. Save the file as UTF-8 text.",
	} {
		_, slip := punctuation.Read([]byte(file), shifts())
		if slip == nil {
			t.Errorf("%q is read, and should be told: %s", file, want)
		} else if got := fmt.Sprintf("%d:%d: %s %s", slip.Line, slip.Column, slip.Text, slip.Fix); got != want {
			t.Errorf("%q\nwant %s\n got %s", file, want, got)
		}
	}
}

func TestWithoutAMannerTheExampleIsOfANameAndAValue(t *testing.T) {
	t.Parallel()
	_, slip := punctuation.Read([]byte("goals\n  score: 7\n"), punctuation.Manner{})
	if want := "Write it like `name: value`."; slip == nil || slip.Fix != want {
		t.Errorf("want %s, got %+v", want, slip)
	}
}

func TestWhatCanBeReadHasNoSlip(t *testing.T) {
	t.Parallel()
	for _, file := range []string{
		"- title: \"Fair: winter\"\n  on: x\n", "- title: \"Fair\n    and ball\"\n  on: x\n", "- agenda: [\"@home\", songs]\n",
		"a:\n  - {on: x}\n  - {on: y}\n", "title:\tFair\r\n",
	} {
		if root, slip := punctuation.Read([]byte(file), shifts()); slip != nil || root == nil {
			t.Errorf("%q: %+v", file, slip)
		}
	}
	for _, empty := range []string{"", "# Nothing yet.\n"} {
		if root, slip := punctuation.Read([]byte(empty), shifts()); slip != nil || root != nil {
			t.Errorf("%q: %+v", empty, slip)
		}
	}
}

// A file in the middle of being written has any mark anywhere.
func TestAMarkAnywhereIsTakenOrToldInPlainWords(t *testing.T) {
	t.Parallel()
	const file = "days:\n  - {on: x, for: [a, 'b']}\n\n# more\n- title: \"Fair\"\n  about: >\n    Come.\n"
	places := strings.Count(file, "\n") + 1
	for at := range file {
		for _, mark := range []string{"", "\t", "\"", "'", "{", "}", "[", "]", ":", ": ", "- ", "-", "@", "*", "\\", "\n", "“"} {
			slipped := file[:at] + mark + file[at+len(mark)/2:]
			_, slip := punctuation.Read([]byte(slipped), punctuation.Manner{})
			if slip == nil {
				continue
			}
			if slip.Line < 1 || slip.Line > places || slip.Column < 1 || slip.Text == "" || slip.Fix == "" || strings.Contains(slip.Text, "yaml") {
				t.Errorf("%q: %+v", slipped, slip)
			}
		}
	}
}
