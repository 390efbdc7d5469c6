package opportunities_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"campusline/menus"
	"campusline/menus/menustest"
	"campusline/opportunities"
)

// What a spreadsheet of another country or another program makes of a table says the same.
func TestATableSaysTheSameHoweverItWasSaved(t *testing.T) {
	t.Parallel()
	want := read(t, "shifts.csv", oneInCSV)
	const columns = "ID,Kind,Title,Title (Spanish),Program,School,Place,On,From,To,Capacity,Skills,Languages,Clearance,Coordinators\n"
	const words = "buddies,Volunteer,Reading buddies,Amigos de lectura,Reading partners,Oak Hill Elementary School,library," +
		"12/1/26,3:00:00 PM,4:30 p.m.,12,reading aloud; patience,\"English, español\",background check,'512-555-0171\n"
	semicolons := strings.NewReplacer(", es", "@ es", ",", ";", "aloud; patience", "\"aloud; patience\"").Replace(columns + words)
	semicolons = strings.NewReplacer("@", ",", "reading \"aloud", "\"reading aloud").Replace(semicolons)
	windows, err := charmap.Windows1252.NewEncoder().Bytes([]byte(columns + words))
	if err != nil {
		t.Fatal(err)
	}
	tabs, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes([]byte(strings.ReplaceAll(semicolons, ";", "\t")))
	if err != nil {
		t.Fatal(err)
	}
	tabs = []byte(strings.ReplaceAll(string(tabs), "a\x00l\x00o\x00u\x00d\x00\t", "a\x00l\x00o\x00u\x00d\x00;"))
	for name, content := range map[string]string{
		"in American words": columns + words, "with semicolons": semicolons, "in Windows' letters": string(windows), "in UTF-16": string(tabs),
	} {
		if diff := cmp.Diff(want, read(t, "shifts.csv", content)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// rowOf is a table of one row that is right but for what stands under some columns.
func rowOf(columns, words string) string {
	return "kind,title,campus," + columns + "\nevent,Fair,oak-hill," + words + "\n"
}

func TestDaysAndTimesAreReadAsPeopleWriteThem(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]string{
		"12/1/26,3 pm,4:30 pm":                   "2026-12-01 15:00 CST to 2026-12-01 16:30 CST",
		"12-1-2026,15.00,16.30":                  "2026-12-01 15:00 CST to 2026-12-01 16:30 CST",
		"1-Dec-26,noon,1:00 PM":                  "2026-12-01 12:00 CST to 2026-12-01 13:00 CST",
		`"Tuesday, December 1, 2026",9:00,10:00`: "2026-12-01 09:00 CST to 2026-12-01 10:00 CST",
		"Dec. 1st 2026,9:00 a.m.,11:30 a.m.":     "2026-12-01 09:00 CST to 2026-12-01 11:30 CST",
		"12/1/2026 0:00,9:00 AM,11:30 AM":        "2026-12-01 09:00 CST to 2026-12-01 11:30 CST",
		"2026-12-01T00:00:00,20:00,midnight":     "2026-12-01 20:00 CST to 2026-12-02 00:00 CST",
		"12/1/2026,11:00:00\u202fAM,1:00:00 PM":  "2026-12-01 11:00 CST to 2026-12-01 13:00 CST",
		"12/1/2026,10:00 pm,2:00 am":             "2026-12-01 22:00 CST to 2026-12-02 02:00 CST",
	} {
		if diff := cmp.Diff([]string{want}, times(read(t, "fair.csv", rowOf("on,from,to", words)))); diff != "" {
			t.Errorf("%s: %s", words, diff)
		}
	}
}

func TestADayOrTimeThatCannotBeMeantIsTold(t *testing.T) {
	t.Parallel()
	version := menustest.Sample(t)
	for words, want := range map[string]string{
		"12/1/2026,3:00 pm,4:30":           "`4:30` under `to` does not say am or pm. Did you mean `4:30 pm`?",
		"12/1/2026,3:00,4:30 pm":           "`3:00` under `from` does not say am or pm. Did you mean `3:00 pm`?",
		"12/1/2026,15:00,4:30":             "From `15:00` to `4:30` it would end on the next day, after 13 hours. Did you mean `4:30 pm`?",
		"12/1/2026,18:00,17:00":            "From `18:00` to `17:00` it would end on the next day, after 23 hours. Did you mean from `17:00` to `18:00`?",
		"12/1/2026,11 pm,10 am":            "it would end on the next day, after 11 hours. Did you mean from `10 am` to `11 pm`?",
		"12/1/2026,3:00,4:30":              "It would begin in the night, at `3:00`. Did you mean `3:00 pm`? If not, write `3:00 am`.",
		"12/1/2026,15:00,15:00":            "It ends when it begins, at `15:00`. Write when it ends.",
		"12/1/2026,0.625,16:00":            "`0.625` is not a time of day. Did you mean `15:00`?",
		"13/1/2026,15:00,16:00":            "`13/1/2026` is not a day. Write the month first: `1/13/2026`.",
		"46357,15:00,16:00":                "`46357` is not a day. Did you mean `2026-12-01`?",
		"1-Dec,15:00,16:00":                "`1-Dec` has no year.",
		"12/1,15:00,16:00":                 "`12/1` has no year.",
		"Mon 12/1/2026,15:00,16:00":        "`Mon 12/1/2026` is a Tuesday.",
		"12/1/2026; 12/3/2026,15:00,16:00": "`12/1/2026; 12/3/2026` is not a day.",
		"######,15:00,16:00":               "`######` under `on` is what a spreadsheet shows where it can show nothing. Make the column wider",
		"12/1/2026,15:00,16:00,17:00":      "`17:00` is one too many.",
		"12/25/2026,15:00,16:00":           "fair.csv:2:1: warning: There is no school at oak-hill on 2026-12-25, by the calendar.",
	} {
		got := told(version, "fair.csv", rowOf("on,from,to", words))
		if len(got) != 1 || !strings.Contains(got[0], want) || !strings.HasPrefix(got[0], "fair.csv:2:1: ") {
			t.Errorf("%s: %q, want %q", words, got, want)
		}
	}
	if got := told(version, "fair.yaml", event("on: [2026-12-01, 2026-12-03], from: 15:00, to: 16:00")); len(got) != 1 ||
		!strings.Contains(got[0], "There are several days under `on`.") {
		t.Error(got)
	}
}

func TestTheFirstLineIsToldOnce(t *testing.T) {
	t.Parallel()
	version := menustest.Sample(t)
	rows := strings.Repeat("event,Fair,oak-hill,2026-12-01,15:00,16:00\n", 3)
	for columns, want := range map[string][]string{
		"kind,title,campus,date,from,to": {
			"f.csv:1:1: `date` has no meaning here. Did you mean `on`? If it is something else, take the column out.",
		},
		"kind,titel,campus,on,from,to": {
			"f.csv:1:1: `titel` has no meaning here. Did you mean `title`? If it is something else, take the column out.",
		},
		"kind,title fr,campus,on,from,to":              {"f.csv:1:1: `fr` is not a language of the district.", "line 2"},
		"kind,,campus,on,from,to":                      {"f.csv:1:1: Column 2 has no name, and has words on line 2.", "f.csv:1:1: There is no column `title`."},
		"kind,title,campus,on,from,from":               {"f.csv:1:1: There are two columns for `from`.", "f.csv:1:1: There is no column `to`."},
		"Fall fair,,,,,\nkind,title,campus,on,from,to": {"f.csv:1:1: The first line should name the columns. They seem to stand on line 2: take out what is above it."},
		"event,Ball,oak-hill,2026-12-02,15:00,16:00":   {"f.csv:1:1: The first line should name the columns. Write there: kind, title, campus, on, from, to"},
	} {
		got := told(version, "f.csv", columns+"\n"+rows)
		if columns == "kind,title fr,campus,on,from,to" {
			got, want = got[:1], want[:1]
		}
		if len(got) != len(want) {
			t.Errorf("%s: %q", columns, got)
			continue
		}
		for i := range want {
			if !strings.HasPrefix(got[i], want[i]) {
				t.Errorf("%s: %q, want %q", columns, got[i], want[i])
			}
		}
	}
}

// workshopRows is a table of a workshop.
func workshopRows(rows string) string {
	return "id,kind,title,campus,capacity,module,module es,on,from,to\n" + rows
}

func TestTheRowsOfAWorkshopNeedNotFollowEachOther(t *testing.T) {
	t.Parallel()
	all := read(t, "w.csv", workshopRows("c,workshop,Computers,family-center,10,The keyboard,El teclado,2026-12-01,18:00,19:00\n"+
		"f,event,Fair,oak-hill,,,,2026-12-02,18:00,19:00\n"+
		"c,,,,,Writing,,2026-12-08,18:00,19:00\n"))
	if len(all) != 2 || len(all[0].Modules) != 2 || all[0].Modules[0].Title["es"] != "El teclado" || all[0].Capacity != 10 {
		t.Errorf("%+v", all)
	}
}

func TestWhatTheRowsOfAWorkshopSayDifferentlyIsTold(t *testing.T) {
	t.Parallel()
	version := menustest.Sample(t)
	first := "c,workshop,Computers,family-center,10,The keyboard,,2026-12-01,18:00,19:00\n"
	for second, want := range map[string]string{
		"c,workshop,Computers,oak-hill,10,Writing,,2026-12-08,18:00,19:00":      "w.csv:3:1: `campus` is `oak-hill` here, and `family-center` on line 2 of the same workshop.",
		"c,workshop,Computers,family-center,20,Writing,,2026-12-08,18:00,19:00": "w.csv:3:1: `capacity` is `20` here, and `10` on line 2",
		"c,workshop,Computers,family-center,10,,,2026-12-08,18:00,19:00":        "w.csv:3:1: The same opportunity stands on line 2. Keep one of them, or give each another `id`; the parts of one workshop need words under `module` in each row.",
		",workshop,Computers,family-center,10,Writing,,2026-12-08,18:00,19:00":  "w.csv:3:1: This row has words under `module`, and no `id`.",
		"c,workshop,Computers,family-center,10,Writing,,2026-12-01,18:30,19:30": "w.csv:3:1: This module begins before the one above it has ended.",
	} {
		if got := told(version, "w.csv", workshopRows(first+second+"\n")); len(got) != 1 || !strings.HasPrefix(got[0], want) {
			t.Errorf("%s: %q, want %q", second, got, want)
		}
	}
}

// A file calls nothing off, and whoever writes so into it is told what does.
func TestWhoMarksARowAsCancelledIsToldWhatCancels(t *testing.T) {
	t.Parallel()
	const cancels = " has no meaning here. `campusline opportunities cancel CODE --reason WORDS` calls one off, and tells everybody."
	for _, name := range []string{"Cancelled", "canceled?", "status"} {
		got := told(menustest.Sample(t), "f.csv", "kind,title,campus,on,from,to,"+name+"\nevent,Fair,oak-hill,2026-12-01,15:00,16:00,yes\n")
		want := []string{"f.csv:1:1: `" + name + "`" + cancels + " If it is something else, take the column out."}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
	got := told(menustest.Sample(t), "f.yaml", event("on: 2026-12-01, from: 15:00, to: 16:00, cancelled: yes"))
	if diff := cmp.Diff([]string{"f.yaml:1:1: `cancelled`" + cancels}, got); diff != "" {
		t.Error(diff)
	}
}

func TestWhatWouldBeLeftOutInSilenceIsTold(t *testing.T) {
	t.Parallel()
	version := menustest.Sample(t)
	for content, want := range map[string]string{
		event("on: 2026-12-01, from: 15:00, to: 16:00, until: 2026-12-31"):                                  "`until` is of a series, and nothing stands under `repeats`.",
		event("on: 2026-12-01, from: 15:00, to: 16:00, coordinators: [512-555-0171, 555-017]"):              "Number 2 under `coordinators`, which ends in `-017`, is not a phone number.",
		event("on: 2026-12-01, from: 15:00, to: 16:00, coordinators: [5.12556E+09]"):                        "A spreadsheet has shortened it",
		event("on: 2026-12-01, from: 15:00, to: 16:00, skills: 'sewing, cooking'"):                          "warning: `sewing, cooking` is taken for one skill.",
		event("repeats: every week, modules: [{title: A, on: 2026-12-01, from: 15:00, to: 16:00}]"):         "A workshop with modules has no `repeats`.",
		event("on: 2026-12-01, modules: [{title: A, on: 2026-12-01, from: 15:00, to: 16:00}]"):              "`on` does not stand beside `modules`.",
		event("modules: [{title: A, on: 2026-12-01, from: 15:00, to: 16:00, capacity: 3}]"):                 "`capacity` has no meaning here.",
		"- {kind: event, title: Fair, campus: Oak Hill Elementary, on: 2026-12-01, from: 15:00, to: 16:00}": "`Oak Hill Elementary` is not in campuses.yaml. Did you mean `oak-hill`?",
		"- {kind: event, title: Fair, center: oakhill, on: 2026-12-01, from: 15:00, to: 16:00}":             "Did you mean `oak-hill`?",
	} {
		if got := told(version, "f.yaml", content); len(got) != 1 || !strings.Contains(got[0], want) {
			t.Errorf("%s: %q, want %q", content, got, want)
		}
	}
}

func TestASpreadsheetsOwnFileIsToldHowToSave(t *testing.T) {
	t.Parallel()
	all, problems := opportunities.Read("shifts.xlsx", []byte("PK\x03\x04"), menustest.Sample(t))
	if all != nil || !menus.Refused(problems) || !strings.Contains(problems[0].String(), "choose Save As, “CSV UTF-8”") {
		t.Error(problems)
	}
}
