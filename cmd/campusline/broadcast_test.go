package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"campusline/store"
	"campusline/store/storetest"
)

// officer is somebody who writes to families, on a database of their own.
type officer struct {
	t        *testing.T
	database string
}

func newOfficer(t *testing.T) *officer { return &officer{t, storetest.URL(t)} }

// does runs a command.
func (o *officer) does(args ...string) result {
	o.t.Helper()
	return campusline(o.t, append(args, "--database", o.database)...)
}

// store is their database, to look into it.
func (o *officer) store() *store.Store {
	o.t.Helper()
	s, err := store.Open(o.t.Context(), o.database)
	if err != nil {
		o.t.Fatal(err)
	}
	o.t.Cleanup(func() { _ = s.Close() })
	return s
}

// file writes a file.
func (o *officer) file(name, content string) string {
	o.t.Helper()
	name = filepath.Join(o.t.TempDir(), name)
	if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
		o.t.Fatal(err)
	}
	return name
}

// takesIn takes so many people into the group families, a third of them in Spanish and a third in Vietnamese.
func (o *officer) takesIn(people int) {
	o.t.Helper()
	var b strings.Builder
	b.WriteString("number,language,campus\n")
	for i := range people {
		fmt.Fprintf(&b, "%d-555-01%02d,%s,oak-hill\n", 201+i/100, i%100, []string{"en", "es", "vi"}[i%3])
	}
	o.does("groups", "import", o.file("families.csv", b.String()), "--group", "families", "--basis", "given at enrollment", "--by", "Ana").
		ends(o.t, 0).says(o.t, fmt.Sprintf("families: %d new, 0 changed, 0 as before.", people))
}

// ice is an emergency, which goes out whatever the hour at which the tests run.
func ice() string {
	return `
name: Ice
purpose: emergency
reason: ice on the roads
to: {groups: [families]}
expires: ` + time.Now().AddDate(0, 0, 2).Format(time.DateOnly) + ` 18:00
text:
  en: "{district} is closed today because of ice."
  es: "{district} está cerrado hoy por el hielo en las carreteras. Las clases empiezan de nuevo mañana."
`
}

var kept = regexp.MustCompile(`kept as ([a-z0-9]+)\.`)

// drafts keeps a draft and gives its id.
func (o *officer) drafts(draft string) string {
	o.t.Helper()
	drafted := o.does("broadcast", "draft", o.file("ice.yaml", draft), "--by", "Ana").ends(o.t, 0)
	return kept.FindStringSubmatch(drafted.out)[1]
}

func TestABroadcastIsSeenBeforeItIsSent(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	o.takesIn(9)
	o.does("consent", "stop", "201-555-0100", "--reason", "asked at the desk", "--by", "Ana").ends(t, 0)
	drafted := o.does("broadcast", "draft", o.file("ice.yaml", ice()), "--by", "Ana").ends(t, 0)
	drafted.says(t, "There is no text in Vietnamese. Who speaks it gets the one in English.", "Nothing is sent yet")
	id := kept.FindStringSubmatch(drafted.out)[1]
	seen := o.does("broadcast", "preview", id).ends(t, 0)
	seen.says(t, "To groups families", "Whatever the hour, because: ice on the roads", "9 people: 8 get it, and 1 not.",
		"not 1: the person wants no texts", "Vietnamese: 3 people have chosen it, and there is no text in it. They get the one in English.",
		"Cedar Prairie ISD is closed today because of ice.", "Cheaper:", "1 segment instead of 2")
	var p map[string]any
	content := o.does("broadcast", "preview", id, "--format", "json").ends(t, 0).out
	if err := json.Unmarshal([]byte(content), &p); err != nil || p["people"] != 8.0 || p["price"] != 0.1408 {
		t.Errorf("as JSON: %v\n%s", err, content)
	}
	rows := table(t, o.does("broadcast", "preview", id, "--format", "csv").ends(t, 0).out)
	if len(rows) != 2 || rows[0]["people"] != "5" || rows[1]["language"] != "es" || rows[1]["people"] != "3" || rows[1]["segments"] != "6" {
		t.Errorf("as CSV: %v", rows)
	}
	o.does("broadcast", "send", id, "--yes-to", "9", "--by", "Ana").ends(t, 1).complains(t, "8 people would get it now, and not 9", "Nothing is sent")
	o.does("broadcast", "send", id, "--yes-to", "8", "--by", "Ana").ends(t, 0).says(t, "It goes out to 8 people.", "broadcast stop "+id)
	o.does("broadcast", "send", id, "--yes-to", "8", "--by", "Ben").ends(t, 1).complains(t, "it was sent before")
	o.does("broadcast", "stop", id, "--by", "Ben").ends(t, 0).says(t, "It is not sent to 8 people; 0 texts had been handed")
	o.does("broadcast", "report", id).ends(t, 0).
		says(t, "because: ice on the roads", "Stopped by Ben", "Skipped 8: the sending was stopped", "Skipped 1: the person wants no texts")
}

func TestWhatIsSentIsLoggedAndListed(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	o.does("broadcast", "list").ends(t, 0).says(t, "There are none.")
	o.does("groups", "list").ends(t, 0).says(t, "There are none.")
	o.takesIn(6)
	id := o.drafts(ice())
	o.does("groups", "log", "families").ends(t, 0).says(t, "Nothing was sent to this group.")
	o.does("broadcast", "send", id, "--yes-to", "6", "--by", "Ana").ends(t, 0)
	rows := func(args ...string) []map[string]string {
		return table(t, o.does(append(args, "--format", "csv")...).ends(t, 0).out)
	}
	if log := rows("groups", "log", "families"); len(log) != 1 || log[0]["id"] != id || log[0]["people"] != "6" || log[0]["waiting"] != "6" ||
		log[0]["by"] != "Ana" {
		t.Errorf("the log: %v", log)
	}
	if all := rows("broadcast", "list"); len(all) != 1 || all[0]["state"] != "sent" || all[0]["people"] != "6" {
		t.Errorf("the list: %v", all)
	}
	report := rows("broadcast", "report", id)
	if len(report) != 4 || report[2]["language"] != "vi" || report[2]["waiting"] != "2" || report[3]["planned"] != "6" {
		t.Errorf("the report: %v", report)
	}
	o.does("broadcast", "replies", id).ends(t, 0).says(t, "Nobody has answered it.")
	if groups := rows("groups", "list"); len(groups) != 1 || groups[0]["members"] != "6" || groups[0]["basis"] != "given at enrollment" {
		t.Errorf("the groups: %v", groups)
	}
	o.does("groups", "remove", "families").ends(t, 2).complains(t, "--number NUMBER, or --everyone")
	o.does("groups", "remove", "families", "--number", "201-555-0100").ends(t, 0).says(t, "1 person left families.")
	if members := rows("groups", "show", "families"); len(members) != 5 || members[0]["campus"] != "oak-hill" {
		t.Errorf("the members: %v", members)
	}
	if log := rows("groups", "log", "families"); log[0]["people"] != "6" {
		t.Errorf("who has left is gone from the log: %v", log)
	}
	o.does("groups", "show", "nobody").ends(t, 2).complains(t, `there is no group "nobody". There are: families`)
	o.does("broadcast", "report", "nothing").ends(t, 2).complains(t, "there is no broadcast nothing")
}

func TestALargeBroadcastWaitsForASecondPerson(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	o.takesIn(501)
	id := o.drafts(ice())
	o.does("broadcast", "preview", id).ends(t, 0).says(t, "So many people need a second person")
	o.does("broadcast", "send", id, "--yes-to", "501", "--by", "Ana").ends(t, 0).
		says(t, `It waits: more than 500 people get it, so someone other than "Ana" has to send it too.`)
	o.does("broadcast", "report", id).ends(t, 0).says(t, "waiting for approval", "Nothing was sent.")
	o.does("broadcast", "send", id, "--yes-to", "501", "--by", "ANA").ends(t, 1).complains(t, `"Ana" has confirmed it, so another person`)
	o.does("broadcast", "send", id, "--yes-to", "501", "--by", "Ben").ends(t, 0).says(t, "It goes out to 501 people.")
	o.does("broadcast", "report", id).ends(t, 0).says(t, "Confirmed for 501 people by Ana, Ben")
}

func TestTheNumberOfPeopleIsTyped(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	o.takesIn(3)
	id := o.drafts(ice())
	types := func(words string) result {
		t.Helper()
		return typing(t, words, "broadcast", "send", id, "--by", "Ana", "--database", o.database)
	}
	for _, words := range []string{"yes\n", "4\n", ""} {
		types(words).ends(t, 1).complains(t, "Ice goes to 3 people. Type the number", "that is not the number. Nothing is sent")
	}
	types("3\n").ends(t, 0).says(t, "It goes out to 3 people.")
	types("3\n").ends(t, 1).complains(t, "it was sent before")
}

func TestAnImportWithAWrongRowTakesNobodyIn(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	file := o.file("families.csv", "number,language,first name\n201-555-0111,es,Jos\xe9\n555-01,xx,-\n")
	imports := func(args ...string) result {
		t.Helper()
		return o.does(append([]string{"groups", "import", file, "--group", "families", "--by", "Ana"}, args...)...)
	}
	imports("--basis", "a form").ends(t, 1).says(t, "warning: This file is not in UTF-8",
		"families.csv:3:1: This is not a phone number: it has 5 digits.",
		"families.csv:3:1: `xx` is not a language we know.", "\n2 problems. Nobody is taken in.")
	imports("--basis", " ").ends(t, 2).complains(t, "why may these people be written to?")
	imports("--basis", "a form", "--agreed", "written", "--topic", "sports").ends(t, 2).complains(t, `"sports" is no topic of the district; it has attendance, events, meals`)
	o.does("groups", "list").ends(t, 0).says(t, "There are none.")
	file = o.file("families.csv", "number,language,first name\n201-555-0111,es,-\n201-555-0111,,-\n")
	imports("--basis", "a form", "--try").ends(t, 0).says(t, "1 person in the file.", "1 row says more", "Left out", "first name", "leave out --try")
	o.does("groups", "list").ends(t, 0).says(t, "There are none.")
	o.does("consent", "stop", "201-555-0111", "--reason", "asked", "--by", "Ana").ends(t, 0)
	imports("--basis", "a form", "--agreed", "written").ends(t, 0).
		says(t, "families: 1 new", "Entered as having said yes: 0.", "1 person has ended texts, and none are sent to them.")
}

func TestADistrictSaysHowManyTakeTwoPeople(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	folder := filepath.Join(t.TempDir(), "district")
	campusline(t, "init", folder).ends(t, 0)
	name := filepath.Join(folder, "district.yaml")
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.Replace(string(content), "texts: {expire: 4 hours", "texts: {approval above: 2, expire: 4 hours", 1)
	if err := os.WriteFile(name, []byte(changed), 0o600); err != nil {
		t.Fatal(err)
	}
	o.takesIn(3)
	id := o.drafts(ice())
	o.does("broadcast", "send", id, "--yes-to", "3", "--by", "Ana", "--district", folder).ends(t, 0).says(t, "It waits: more than 2 people get it")
}
