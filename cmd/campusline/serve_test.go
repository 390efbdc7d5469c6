package main

import (
	"context"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/store/storetest"
)

// serving runs `campusline serve` until stop is called, which gives its exit status.
func serving(t *testing.T, args ...string) (out, errs *gatewaytest.Output, stop func() int) {
	t.Helper()
	out, errs = &gatewaytest.Output{}, &gatewaytest.Output{}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, append([]string{"serve"}, args...), terminal{strings.NewReader(""), out, errs, "campusline"})
	}()
	stop = sync.OnceValue(func() int { cancel(); return <-ended })
	t.Cleanup(func() { _ = stop() })
	deadline := time.Now().Add(20 * time.Second)
	for !strings.Contains(out.String(), "Ctrl-C stops it.") {
		if time.Now().After(deadline) {
			t.Fatalf("it does not serve:\n%s%s", out, errs)
		}
		time.Sleep(20 * time.Millisecond)
	}
	return out, errs, stop
}

// TestAGatewayThatServesIsFoundByItsUsersPhone is the one test that serves as its user does, since a user's phone finds
// one gateway.
func TestAGatewayThatServesIsFoundByItsUsersPhone(t *testing.T) {
	// Not parallel: while it runs, no other test's phone may find this gateway.
	folder, database := meadow(t), storetest.URL(t)
	out, errs, stop := serving(t, "--listen", "127.0.0.1:0", "--database", database,
		"--journal", filepath.Join(t.TempDir(), "journal"), folder)
	mustSay(t, out.String(), "Meadow ISD is on the line at http://127.0.0.1:", "campusline call", "campusline text", "(512) 555-0100")

	campusline(t, "text", "lunch").ends(t, 0).says(t, "Lunch today is pizza.")
	campusline(t, "text", "--district", folder, "lunch").ends(t, 0).says(t, "Lunch today is pizza.")
	campusline(t, "call", "1").ends(t, 0).says(t, "calls +15125550100", "Meadow ISD", "Lunch today is pizza.")
	campusline(t, "call", "3", "record:4").ends(t, 0).says(t, "Please tell us.")
	campusline(t, "recordings", "list", "--database", database).ends(t, 0).says(t, "here")
	if rows := table(t, campusline(t, "export", "sessions", "--database", database).ends(t, 0).out); len(rows) != 4 {
		t.Errorf("the line kept %d of 4 sessions", len(rows))
	}

	other := meadow(t)
	edit(t, other, "menus/main.yaml", "pizza", "soup")
	campusline(t, "text", "--district", other, "--database", storetest.URL(t), "lunch").ends(t, 0).says(t, "Lunch today is soup.")

	info, err := os.Stat(runningFile())
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file that holds the key is %v (%v)", info, err)
	}
	if status := stop(); status != 0 {
		t.Errorf("stopped, its exit status is %d", status)
	}
	mustSay(t, errs.String(), "Stopping")
	if _, err := os.Stat(runningFile()); !os.IsNotExist(err) {
		t.Errorf("the file that holds the key stays: %v", err)
	}
	if strings.Contains(errs.String(), "+1512555") {
		t.Errorf("its log shows a phone number:\n%s", errs)
	}
}

func TestABrokenFolderIsNotServed(t *testing.T) {
	t.Parallel()
	campusline(t, "serve", "--listen", "127.0.0.1:0", "--database", storetest.URL(t), broken(t)).ends(t, 2).
		complains(t, "the menus have problems", "`ofice` is not a desk", "`lnuch` is not a menu")
}

func TestAnAddressThatIsTakenIsTold(t *testing.T) {
	t.Parallel()
	campusline(t, "serve", "--listen", "256.0.0.1:80", "--database", storetest.URL(t),
		"--journal", filepath.Join(t.TempDir(), "journal")).ends(t, 1).complains(t, "campusline: listening on 256.0.0.1:80")
	taken := httptest.NewServer(nil)
	t.Cleanup(taken.Close)
	campusline(t, "serve", "--listen", taken.Listener.Addr().String(), "--database", storetest.URL(t),
		"--journal", filepath.Join(t.TempDir(), "journal")).ends(t, 1).complains(t, "another program has that address; LISTEN=:8081 takes another one")
}
