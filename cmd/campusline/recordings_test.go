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
	folder := t.TempDir()
	for i, which := range []string{row["case"], row["id"]} {
		said := campusline(t, "recordings", "get", which, "--as", "Ms. Reyes", "--to", folder, "--database", line.Database).ends(t, 0).out
		name, _, _ := strings.Cut(said, ",")
		if sound, err := os.ReadFile(name); err != nil || len(sound) != 44+4*8000 || filepath.Dir(name) != folder {
			t.Errorf("%s holds %d bytes, %v", name, len(sound), err)
		}
		if listened := list()["listened"]; listened != []string{"1", "2"}[i] {
			t.Errorf("%s have listened, want %d", listened, i+1)
		}
	}
	campusline(t, "recordings", "get", "12", "--as", "Ms. Reyes", "--database", line.Database).ends(t, 2)
	campusline(t, "recordings", "get", "RE404", "--as", "Ms. Reyes", "--database", line.Database).ends(t, 2)
	campusline(t, "recordings", "get", row["id"], "--database", line.Database).ends(t, 2)
	out := campusline(t, "recordings", "list", "--database", line.Database).ends(t, 0).out
	if !strings.Contains(out, row["case"]) || !strings.Contains(out, "here") {
		t.Errorf("the table says\n%s", out)
	}
}
