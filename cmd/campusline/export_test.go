package main

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"campusline/store/storetest"
)

// lived is a database in which a parent has called, texted and opted out.
func lived(t *testing.T) string {
	t.Helper()
	database, folder := storetest.URL(t), meadow(t)
	phone := func(args ...string) {
		campusline(t, append(args, "--database", database, "--district", folder)...).ends(t, 0)
	}
	phone("call", "2", "17", "1")
	// Somebody else, since what the same person tells next joins their open case.
	phone("text", "tell", `=HYPERLINK("http://example.org","Prize, 👩🏽‍🏫")`, "--from", "512-555-0144")
	phone("text", "tell", "+1 for the new bus", "autobus", "please stop texting me")
	return database
}

// table reads what an export wrote as CSV, each row by the names of its columns.
func table(t *testing.T, out string) []map[string]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil {
		t.Fatalf("%v in\n%s", err, out)
	}
	var all []map[string]string
	for _, row := range rows[1:] {
		named := map[string]string{}
		for i, name := range rows[0] {
			named[name] = row[i]
		}
		all = append(all, named)
	}
	return all
}

func TestEverythingKeptCanBeExported(t *testing.T) {
	t.Parallel()
	database := lived(t)
	csv := func(what string) []map[string]string {
		return table(t, campusline(t, "export", what, "--database", database).ends(t, 0).out)
	}
	feedback := csv("feedback")
	if len(feedback) != 3 || feedback[0]["kind"] != "concern" || feedback[0]["channel"] != "call" ||
		!strings.HasPrefix(feedback[0]["details"], `[{"name": "route", "value": "17"}`) || feedback[0]["number"] != "+15125550199" {
		t.Fatalf("feedback: %q", feedback)
	}
	sessions := csv("sessions")
	if len(sessions) != 4 || sessions[0]["how"] != "promise" || sessions[0]["ended"] == "" || sessions[3]["language"] != "es" {
		t.Errorf("sessions: %q", sessions)
	}
	if contacts := csv("contacts"); len(contacts) != 2 || contacts[0]["number"] != "+15125550199" || contacts[0]["consent"] != "out" {
		t.Errorf("contacts: %q", contacts)
	}
	consent := csv("consent")
	if len(consent) != 1 || consent[0]["number"] != "+15125550199" || consent[0]["state"] != "out" ||
		consent[0]["words"] != "please stop texting me" || consent[0]["topic"] != "" || consent[0]["at"] == "" {
		t.Errorf("consent: %q", consent)
	}
	campusline(t, "contact", "log", "--database", database).ends(t, 0).
		says(t, "exported consent", "exported contacts", "exported sessions", "exported feedback")
	for _, what := range []string{"feedback", "sessions", "contacts", "consent"} {
		out := campusline(t, "export", what, "--format", "json", "--database", database).ends(t, 0).out
		var rows []map[string]any
		if err := json.Unmarshal([]byte(out), &rows); err != nil {
			t.Fatalf("%s: %v in\n%s", what, err, out)
		}
		if want := csv(what); len(rows) != len(want) || len(rows[0]) != len(want[0]) {
			t.Errorf("%s: %d rows of %d columns as JSON, %d of %d as CSV", what, len(rows), len(rows[0]), len(want), len(want[0]))
		}
	}
}

func TestWordsThatASpreadsheetWouldRunAreDefused(t *testing.T) {
	t.Parallel()
	database := lived(t)
	rows := table(t, campusline(t, "export", "feedback", "--database", database).ends(t, 0).out)
	if got := rows[1]["words"]; got != `'=HYPERLINK("http://example.org","Prize, 👩🏽‍🏫")` {
		t.Errorf("the words are %q", got)
	}
	if got := rows[2]["words"]; got != "'+1 for the new bus" {
		t.Errorf("the words are %q", got)
	}
	campusline(t, "export", "feedback", "--format", "json", "--database", database).ends(t, 0).
		says(t, `"words":"=HYPERLINK(\"http://example.org\",\"Prize, 👩🏽‍🏫\")"`)
}

func TestCellsOfASpreadsheet(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]string{
		"=1+1": "'=1+1", "-2": "'-2", "@SUM(A1)": "'@SUM(A1)", "\tx": "'\tx", "\r=1": "'\r=1", "+cmd|' /C calc'!A0": "'+cmd|' /C calc'!A0",
		"+15125550199": "+15125550199", "hello = bye": "hello = bye", "": "", "ñandú": "ñandú", "+": "+",
	} {
		if got := cell(words); got != want {
			t.Errorf("%q becomes %q, want %q", words, got, want)
		}
	}
}

func TestAnEmptyDatabaseExportsNoRows(t *testing.T) {
	t.Parallel()
	database := storetest.URL(t)
	for _, what := range []string{"feedback", "sessions", "contacts", "consent"} {
		if rows := table(t, campusline(t, "export", what, "--database", database).ends(t, 0).out); len(rows) != 0 {
			t.Errorf("%s: %q", what, rows)
		}
		if out := campusline(t, "export", what, "--format", "json", "--database", database).ends(t, 0).out; strings.TrimSpace(out) != "[]" {
			t.Errorf("%s as JSON is %q", what, out)
		}
	}
}

func TestADatabaseThatIsAwayIsOneClearLine(t *testing.T) {
	t.Parallel()
	r := campusline(t, "export", "feedback", "--database", "postgres://user:opensesame@127.0.0.1:1/line").ends(t, 1).complains(t, "Postgres")
	if strings.Count(r.err, "\n") != 1 || strings.Contains(r.err, "opensesame") {
		t.Errorf("it says %q", r.err)
	}
}
