package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"campusline/postgres"
	"campusline/sending/sendingtest"
)

// TestAPrivatePostgresThatIsKilledIsBackWhileTheGatewayServes serves as somebody does who has set nothing up.
func TestAPrivatePostgresThatIsKilledIsBackWhileTheGatewayServes(t *testing.T) {
	// Not parallel: while it runs, no other test's phone may find this gateway.
	t.Setenv("TMPDIR", enterable(t))
	out, errs, stop := serving(t, "--listen", "127.0.0.1:0", "--journal", filepath.Join(t.TempDir(), "journal"), meadow(t))
	mustSay(t, out.String(), "Meadow ISD is on the line")
	campusline(t, "text", "lunch").ends(t, 0).says(t, "Lunch today is pizza.")

	if err := syscall.Kill(postmaster(t), syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	sendingtest.Until(t, "the database is back", func() bool {
		return strings.Contains(errs.String(), "the private Postgres runs again")
	})
	mustSay(t, errs.String(), "the private Postgres has ended", "signal: killed")
	campusline(t, "text", "--from", "512-555-0198", "lunch").ends(t, 0).says(t, "Lunch today is pizza.")
	sendingtest.Until(t, "both texts are kept", func() bool {
		return len(table(t, campusline(t, "export", "sessions", "--format", "csv").ends(t, 0).out)) == 2
	})
	if status := stop(); status != 0 {
		t.Errorf("stopped, its exit status is %d:\n%s", status, errs)
	}
}

// enterable is a folder for temporary files that another user can go through, as Postgres has to where root runs the tests.
func enterable(t *testing.T) string {
	t.Helper()
	folder, err := os.MkdirTemp("", "serve-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	if err := os.Chmod(folder, 0o711); err != nil {
		t.Fatal(err)
	}
	return folder
}

// postmaster is the process of this user's private Postgres.
func postmaster(t *testing.T) int {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(postgres.DefaultFolder(), "data", "postmaster.pid"))
	if err != nil {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(string(content), "\n")
	number, err := strconv.Atoi(first)
	if err != nil {
		t.Fatal(err)
	}
	return number
}
