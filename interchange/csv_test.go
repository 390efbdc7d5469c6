package interchange

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestASheetLooksLikeThis(t *testing.T) {
	t.Parallel()
	d := Document{Source: "en", Language: "es", Entries: []Entry{
		{
			Text: "{campus} is closed.", Forms: []string{"{campus} está cerrada."}, State: Approved, By: "M. Tran", On: "2026-11-21",
			Context: []string{"`main`, what it says"}, Places: []string{"menus/main.yaml:3"},
		},
		{Text: "9/21"},
		{Text: "lunch", Forms: []string{"almuerzo"}, State: Draft, Stale: true, Earlier: "food", Note: "Only in \"main\"?"},
	}}
	want := "\ufeff" + strings.ReplaceAll(`"text (en)","translation (es)","state","by","on","look again","earlier text","note","context","where"
"{campus} is closed.","{campus} está cerrada.","approved","M. Tran","'2026-11-21","","","","`+"`main`"+`, what it says","'menus/main.yaml:3"
"'9/21","","","","","","","","",""
"lunch","almuerzo","draft","","","yes","food","Only in ""main""?","",""
`, "\n", "\r\n")
	if diff := cmp.Diff(want, string(Write(d, CSV))); diff != "" {
		t.Error(diff)
	}
}

func TestColumnsMayStandInAnyOrderAndOthersBesideThem(t *testing.T) {
	t.Parallel()
	d, problems := Read([]byte("Done?,State,Translation (es),TEXT (en)\nyes,Reviewed,la oficina,the office\nno,,,lunch\n,,,\n"), CSV)
	want := []Entry{{Text: "the office", Forms: []string{"la oficina"}, State: Reviewed}, {Text: "lunch"}}
	if diff := cmp.Diff(want, unplaced(d.Entries)); diff != "" || len(problems) > 0 || d.Language != "es" || d.Source != "en" {
		t.Errorf("%v, %q\n%s", problems, d.Language, diff)
	}
}

func TestARowIsToldByItsLine(t *testing.T) {
	t.Parallel()
	const header = "text (en),translation (es),state\n"
	for _, test := range []struct {
		name, sheet string
		line        int
		text        string
	}{
		{"no header", "the office,la oficina\n", 1, "The first row does not name the columns."},
		{"nothing", "", 1, "The first row does not name the columns."},
		{"an unknown state", header + "\"two\nlines\",dos,\nlunch,almuerzo,done\n", 4, "`done` is no state of a translation."},
		{"a translation of nothing", header + ",almuerzo,\n", 2, "This row has a translation and no text."},
		{"twice", header + "lunch,almuerzo,\nlunch,comida,\n", 3, "This text is translated twice."},
		{"an open quotation mark", header + "lunch,almuerzo,\n\"the office,la oficina,\n", 3, "A quotation mark is opened on this line and never closed."},
		{"behind a line that names the separator", "sep=;\n" + strings.ReplaceAll(header, ",", ";") + "lunch;almuerzo;done\n", 3, "`done` is no state of a translation."},
		{"another encoding", header + "tomorrow,ma\xf1ana,\n", 2, "This file is not in UTF-8."},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			_, problems := Read([]byte(test.sheet), CSV)
			if len(problems) != 1 || problems[0].Line != test.line || problems[0].Text != test.text || problems[0].Fix == "" {
				t.Errorf("got %+v, want line %d: %s", problems, test.line, test.text)
			}
		})
	}
}

func TestWhatIsGoodIsReadBesideWhatIsNot(t *testing.T) {
	t.Parallel()
	d, problems := Read([]byte("text (en),translation (es),state\nlunch,almuerzo,done\nthe office,la oficina,\n"), CSV)
	if len(problems) != 1 || len(d.Entries) != 1 || d.Entries[0].Text != "the office" || d.Entries[0].Line != 3 {
		t.Errorf("got %+v, %+v", d.Entries, problems)
	}
}
