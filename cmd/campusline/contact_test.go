package main

import (
	"archive/zip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/phone"
	"campusline/store"
)

func TestAPersonIsShownGivenAndForgotten(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{District: "../../sms/testdata/meadow"})
	line.Call(gatewaytest.Parent, gatewaytest.District, phone.AllAnswer(phone.Busy)).Press("0").AsksForMessage().Record(4).HangUp()
	line.Text(gatewaytest.Parent, gatewaytest.District, "tell").Say("Please tell us.")
	line.Text(gatewaytest.Parent, gatewaytest.District, "The gate squeaks terribly.").Say("Thank you.")
	line.Text(gatewaytest.Parent, gatewaytest.District, "please stop texting me").Say("no more texts")
	for began := time.Now(); len(line.Recordings()) > 0 && time.Since(began) < 20*time.Second; {
		time.Sleep(50 * time.Millisecond)
	}
	contact := func(does string, args ...string) result {
		return campusline(t, append([]string{"contact", does, "512-555-0199", "--as", "reyes", "--district", "../../sms/testdata/meadow", "--database", line.Database}, args...)...)
	}
	contact("show").ends(t, 0).says(t, "cases", "consent", "contacts", "exchanges", "recordings", "sessions")
	file := filepath.Join(t.TempDir(), "contact.zip")
	contact("export", "--to", file).ends(t, 0).says(t, "and the recordings")
	contact("export", "--to", file).ends(t, 2).complains(t, "is there already")
	held, sounds := unpacked(t, file)
	if len(held.Tables["sessions"]) != 2 || !strings.Contains(string(held.Tables["feedback"][1])+string(held.Tables["feedback"][0]), "squeaks") || sounds != 1 {
		t.Errorf("the file holds %v and %d sounds", held.Counts(), sounds)
	}
	contact("forget").ends(t, 1).says(t, "Nothing is forgotten yet")
	contact("forget", "--yes").ends(t, 0).says(t, "BEFORE", "AFTER", "SHA-256", "they want no texts", "still counted")
	contact("show").ends(t, 0).says(t, "consent  1")
	contact("forget", "--yes").ends(t, 0)
	for _, query := range []string{
		`SELECT count(*) FROM sessions WHERE number LIKE '+%'`, `SELECT count(*) FROM case_events WHERE words LIKE '%squeaks%'`,
		`SELECT count(*) FROM recordings`, `SELECT count(*) FROM cases WHERE state <> 'closed'`,
	} {
		if n := gatewaytest.Count(t, line.SQL(t), query); n != 0 {
			t.Errorf("%s gives %d", query, n)
		}
	}
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM cases`); n != 2 {
		t.Errorf("%d cases are still counted, want 2", n)
	}
	rows := table(t, campusline(t, "contact", "log", "--format", "csv", "--database", line.Database).ends(t, 0).out)
	var done []string
	for _, r := range rows {
		done = append(done, r["what"]+" by "+r["by"])
	}
	if got := strings.Join(done, ", "); !strings.Contains(got, "forgotten by reyes, shown by reyes, exported by reyes, shown by reyes") {
		t.Errorf("the log says %s", got)
	}
	line.Text(gatewaytest.Parent, gatewaytest.District, "lunch").AreNone()
}

func TestOnlyWhoeverMayForgetPeopleIsShownThem(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	o.enters("aguilar", "My son is bullied.", "--kind", "concern", "--campus", "oak-hill", "--number", "512-555-0199")
	file := filepath.Join(t.TempDir(), "contact.zip")
	for _, args := range [][]string{
		{"contact", "show", "512-555-0199", "--format", "json"},
		{"contact", "export", "512-555-0199", "--to", file},
		{"contact", "forget", "512-555-0199"},
		{"contact", "forget", "512-555-0199", "--yes"},
	} {
		o.does(args...).ends(t, 2).complains(t, "--as PERSON")
		o.as("nobody", args...).ends(t, 2).complains(t, "nobody in teams.yaml is called nobody")
		o.as("castillo", args...).ends(t, 1).
			complains(t, "Mr. Castillo may not see, give out or forget all that is held of a person.", "these may: whitfield").
			saysNot(t, "bullied")
	}
	o.does("contact", "log").ends(t, 0).saysNot(t, "castillo")
	o.as("whitfield", "contact", "export", "512-555-0199", "--to", file).ends(t, 0)
	o.as("whitfield", "contact", "forget", "512-555-0199", "--yes").ends(t, 0).says(t, "BEFORE")
	o.does("contact", "log").ends(t, 0).says(t, "forgotten", "exported", "whitfield")
}

func TestWhereNobodyMayForgetPeopleItIsSaidHow(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS("../../menus/sample")); err != nil {
		t.Fatal(err)
	}
	edit(t, folder, "teams.yaml", "may: forget}", "may: see}")
	o.as("castillo", "contact", "show", "512-555-0199", "--district", folder).ends(t, 1).
		complains(t, "nobody may", "below `roles:` in teams.yaml", "{who: castillo, may: forget}")
}

// unpacked are what a file holds of a person, and how many sounds.
func unpacked(t *testing.T, file string) (held store.Held, sounds int) {
	t.Helper()
	archive, err := zip.OpenReader(file)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = archive.Close() }()
	for _, f := range archive.File {
		if f.Name != "contact.json" {
			sounds++
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil || json.Unmarshal(content, &held) != nil {
			t.Fatalf("it cannot be read: %v", err)
		}
	}
	return held, sounds
}
