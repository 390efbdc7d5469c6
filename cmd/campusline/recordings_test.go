package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/phone"
)

func TestStaffListAndGetRecordingsAndItIsKeptWhoDid(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{District: "../../sms/testdata/meadow"})
	call := line.Call(gatewaytest.Parent, gatewaytest.District, phone.AllAnswer(phone.Busy)).Press("0").AsksForMessage()
	call.Record(4)
	deadline := time.Now().Add(20 * time.Second)
	for len(line.Recordings()) > 0 && time.Now().Before(deadline) {
		time.Sleep(50 * time.Millisecond)
	}
	list := func() map[string]string {
		rows := table(t, campusline(t, "recordings", "list", "--format", "csv", "--database", line.Database).ends(t, 0).out)
		if len(rows) != 1 {
			t.Fatalf("%d recordings are listed, want 1", len(rows))
		}
		return rows[0]
	}
	row := list()
	if _, listed := row["-"]; listed || len(row) == 0 {
		t.Errorf("what has no name is listed: %v", row)
	}
	folder := t.TempDir()
	for i, which := range []string{row["case"], row["id"]} {
		said := campusline(t, "recordings", "get", which, "--as", "Ms. Reyes", "--district", "../../sms/testdata/meadow", "--to", folder, "--database", line.Database).ends(t, 0).out
		name, _, _ := strings.Cut(said, ",")
		if sound, err := os.ReadFile(name); err != nil || len(sound) != 44+4*8000 || filepath.Dir(name) != folder {
			t.Errorf("%s holds %d bytes, %v", name, len(sound), err)
		}
		if listened := list()["listened"]; listened != []string{"1", "2"}[i] {
			t.Errorf("%s have listened, want %d", listened, i+1)
		}
	}
	campusline(t, "recordings", "get", "12", "--as", "Ms. Reyes", "--district", "../../sms/testdata/meadow", "--database", line.Database).ends(t, 2)
	campusline(t, "recordings", "get", "RE404", "--as", "Ms. Reyes", "--district", "../../sms/testdata/meadow", "--database", line.Database).ends(t, 2)
	campusline(t, "recordings", "get", row["id"], "--database", line.Database).ends(t, 2)
	out := campusline(t, "recordings", "list", "--database", line.Database).ends(t, 0).out
	if !strings.Contains(out, row["case"]) || !strings.Contains(out, "here") {
		t.Errorf("the table says\n%s", out)
	}
}

// Whoever may not read a case does not hear it either.
func TestARecordingIsHeardByWhoeverMayReadItsCase(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{})
	call := line.Call(gatewaytest.Parent, gatewaytest.District).Press("1").Press("4").Press("3").Press("2").Press("1").Press("101")
	call.AsksForMessage().Record(4)
	deadline := time.Now().Add(20 * time.Second)
	for len(line.Recordings()) > 0 && time.Now().Before(deadline) {
		time.Sleep(50 * time.Millisecond)
	}
	out := campusline(t, "recordings", "list", "--format", "csv", "--database", line.Database).ends(t, 0).out
	row := table(t, out)[0]
	if _, told := row["transcript"]; told {
		t.Errorf("what was said is listed:\n%s", out)
	}
	get := func(person string) result {
		return campusline(t, "recordings", "get", row["case"], "--as", person, "--to", t.TempDir(), "--database", line.Database)
	}
	get("castillo").ends(t, 1).complains(t, "the recordings of case "+row["case"]+" are not yours to hear")
	get("nobody").ends(t, 2)
	get("aguilar").ends(t, 0)
	if listened := table(t, campusline(t, "recordings", "list", "--format", "csv", "--database", line.Database).out)[0]["listened"]; listened != "1" {
		t.Errorf("%s have listened, want 1", listened)
	}
}
