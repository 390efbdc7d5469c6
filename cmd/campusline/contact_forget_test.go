package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/phone"
	"campusline/store"
)

// heard is a line whose gateway keeps sounds in a folder, after a parent has left two messages.
func heard(t *testing.T) (line *gatewaytest.Line, folder string, files []string) {
	t.Helper()
	folder = t.TempDir()
	line = gatewaytest.Start(t, gatewaytest.Options{
		District: "../../sms/testdata/meadow", Gateway: func(o *gateway.Options) { o.Recordings, o.Now = folder, time.Now },
	})
	for range 2 {
		line.Call(gatewaytest.Parent, gatewaytest.District, phone.AllAnswer(phone.Busy)).Press("0").AsksForMessage().Record(4).HangUp()
	}
	soon(t, "the messages are here and nowhere else", func() bool {
		return gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM recordings WHERE stage = 'settled'`) == 2
	})
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil || len(files) != 2 {
		t.Fatalf("there are the files %q, %v", files, err)
	}
	return line, folder, files
}

// soon waits for something.
func soon(t *testing.T, what string, is func() bool) {
	t.Helper()
	for began := time.Now(); !is(); time.Sleep(50 * time.Millisecond) {
		if time.Since(began) > 20*time.Second {
			t.Fatalf("it never comes that %s", what)
		}
	}
}

// sounds are the recordings of a line, as they are known before somebody is forgotten.
func sounds(t *testing.T, line *gatewaytest.Line) (all []store.RecordingRow) {
	t.Helper()
	if err := line.Store.EachRecording(t.Context(), func(r store.RecordingRow) error {
		all = append(all, r)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return all
}

func TestSoundsInAFolderAreForgottenAndTheProofNamesThem(t *testing.T) {
	t.Parallel()
	line, folder, files := heard(t)
	if err := os.Remove(files[0]); err != nil { // somebody has tidied up
		t.Fatal(err)
	}
	before := sounds(t, line)
	contact := func(does string, args ...string) result {
		return campusline(t, append([]string{
			"contact", does, "512-555-0199", "--as", "reyes", "--district", "../../sms/testdata/meadow", "--recordings", folder, "--database", line.Database,
		}, args...)...)
	}
	export := filepath.Join(t.TempDir(), "contact.zip")
	contact("export", "--to", export).ends(t, 0).says(t, "is not where it was kept", "and the recordings")
	if _, n := unpacked(t, export); n != 1 {
		t.Errorf("the file holds %d sounds, want the one that is left", n)
	}
	proof := contact("forget", "--yes").ends(t, 0).says(t, "its file "+filepath.Base(files[0])+" was not in "+folder).
		says(t, "its file "+filepath.Base(files[1])+" is deleted")
	for i := range before {
		proof.says(t, before[i].ID, before[i].Sum)
	}
	if left, err := filepath.Glob(filepath.Join(folder, "*")); err != nil || len(left) != 0 {
		t.Errorf("there are still %q, %v", left, err)
	}
	soon(t, "nothing of them is in the database", func() bool { return len(sounds(t, line)) == 0 })
}

// Whoever forgets somebody from another machine leaves the files to the gateway.
func TestTheGatewayDeletesSoundsOfWhoeverWasForgotten(t *testing.T) {
	t.Parallel()
	line, folder, files := heard(t)
	if err := os.Remove(files[0]); err != nil {
		t.Fatal(err)
	}
	campusline(t, "contact", "forget", "512-555-0199", "--as", "reyes",
		"--district", "../../sms/testdata/meadow", "--database", line.Database, "--yes").ends(t, 0).
		says(t, "being deleted, with its file "+filepath.Base(files[1]))
	soon(t, "nothing of them is in the database", func() bool { return len(sounds(t, line)) == 0 })
	if left, err := filepath.Glob(filepath.Join(folder, "*")); err != nil || len(left) != 0 {
		t.Errorf("there are still %q, %v", left, err)
	}
	out := campusline(t, "recordings", "list", "--database", line.Database).ends(t, 0).out
	if !strings.Contains(out, "Nobody has recorded anything") {
		t.Errorf("they are listed:\n%s", out)
	}
}
