package opportunities_test

import (
	"strings"
	"testing"

	"campusline/menus/menustest"
)

func TestASlipInAFileIsToldWithItsPlaceAndWhatMendsIt(t *testing.T) {
	t.Parallel()
	sample := menustest.Sample(t)
	const put = " Put `\"` at both ends of the words."
	file := func(title string) string { return "opportunities:\n  - id: fair\n" + title + "\n    on: 2026-12-01\n" }
	for content, want := range map[string]string{
		file("\ttitle: Winter fair"):           "3:1: This line begins with a tab. Use spaces to move it to the right.",
		file("    title: Fair: winter"):        "3:16: There are two colons on this line." + put,
		file("    title Winter fair"):          "3:5: There is no colon with a space behind it on this line. Write it like `title: Winter fair`.",
		file("    title: \"Winter fair"):       "3:12: A quotation mark is opened here and not closed." + put,
		file("    title: {en: Fair"):           "3:12: A `{` is opened here and not closed. Put what closes it at the end of the line.",
		file("    agenda: [doors, songs"):      "3:13: A `[` is opened here and not closed. Put what closes it at the end of the line.",
		file("    title: @home"):               "3:12: Words that begin with `@` need quotation marks around them." + put,
		file("    title: * Fair"):              "3:13: Words that begin with `*` need quotation marks around them." + put,
		file("   title: Fair"):                 "3:4: This line and the one above do not begin in the same column. Move one of them, so that they do.",
		file("      title: Fair"):              "3:12: This line stands too far to the right. Begin it right below `id` in the line above.",
		"- {id: fair title: Fair}\n":           "1:18: There is no comma before `title:`. Put one there, as in `{title: Winter fair, on: 2026-12-01}`.",
		"-id: fair\n title: Fair\n":            "1:1: There is no space behind the dash at the beginning of this line. Put a space behind the dash.",
		"- id: fair\n---\n- id: ball\n":        "2:1: What stands below this line would not be read. Take the line out, or put what is below it into a file of its own.",
		"opportunites:\n  - id: fair\n":        "1:1: `opportunites` has no meaning here. Did you mean `opportunities`?",
		"year: 2026\nopportunities:\n  - {}\n": "1:1: `year` has no meaning here. It can be: opportunities.",
		"id: fair\ntitle: Fair\n":              "1:1: This should be a list. Begin each one with `- `.",
		"opportunities:\n  fair: {id: fair}\n": "2:3: This should be a list. Begin each one with `- `.",
	} {
		if got := told(sample, "fair.yaml", content); len(got) == 0 || got[0] != "fair.yaml:"+want {
			t.Errorf("%q\nwant %s\n got %s", content, want, strings.Join(got, "\n     "))
		}
	}
}
