package postgres

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"syscall"
	"testing"
	"time"
)

// TestMain lets the test program play the parent that gets killed.
func TestMain(m *testing.M) {
	if folder := os.Getenv("CAMPUSLINE_TEST_PARENT"); folder != "" {
		runParent(folder)
	}
	os.Exit(m.Run())
}

// runParent starts a server, prints where it listens, and waits to be killed.
func runParent(folder string) {
	server, err := Start(context.Background(), Options{Folder: folder})
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println(server.URL(Database))
	select {}
}

func TestTheServerEndsWhenItsParentIsKilled(t *testing.T) {
	t.Parallel()
	if runtime.GOOS != "linux" {
		t.Skip("only Linux tells a child that its parent was killed")
	}
	folder := newFolder(t)
	parent, address := startParent(t, folder)
	ask(t, address, "select 1")
	before := ask(t, address, boot)
	if err := parent.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = parent.Wait()

	at := socket{folder: folder, port: "5432"}
	deadline := time.Now().Add(10 * time.Second)
	for at.answers(t.Context()) {
		if time.Now().After(deadline) {
			t.Fatal("the server outlived its parent by ten seconds")
		}
		time.Sleep(10 * time.Millisecond)
	}

	// Whatever is left of it does not keep the next one from starting.
	if after := ask(t, start(t, Options{Folder: folder}).URL(Database), boot); after == before {
		t.Error("the next start joined a server that was to end")
	}
}

func TestAStartRightAfterAKillWaitsForTheOldServer(t *testing.T) {
	t.Parallel()
	if runtime.GOOS != "linux" {
		t.Skip("only Linux tells a child that its parent was killed")
	}
	folder := newFolder(t)
	parent, _ := startParent(t, folder)
	if err := parent.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = parent.Wait()

	server := start(t, Options{Folder: folder})
	time.Sleep(200 * time.Millisecond)
	ask(t, server.URL(Database), "select 1")
}

func TestAnotherProcessJoinsAndLeavesTheServerRunning(t *testing.T) {
	t.Parallel()
	folder := newFolder(t)
	server := start(t, Options{Folder: folder})
	guest, address := startParent(t, folder)

	if ask(t, address, boot) != ask(t, server.URL(Database), boot) {
		t.Error("the other process has a server of its own")
	}
	if err := guest.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = guest.Wait()
	ask(t, server.URL(Database), "select 1")
}

func TestAChildThatIgnoresTheSignalIsKilled(t *testing.T) {
	t.Parallel()
	cmd := command("/", Binaries{Dir: "/bin"}, "sh", "-c", "trap '' INT; echo deaf; while :; do sleep 0.05; done")
	output, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	child, err := launch(cmd)
	if err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(output).ReadString('\n'); err != nil {
		t.Fatalf("the child said %q: %v", line, err)
	}
	if child.stop(syscall.SIGINT, 50*time.Millisecond) {
		t.Error("stop believes that the child listened")
	}
	select {
	case <-child.done:
	default:
		t.Error("the child still runs")
	}
}

func TestTheServerDoesNotSeeOurSecrets(t *testing.T) {
	t.Parallel()
	got := environment([]string{"PATH=/bin", "TWILIO_AUTH_TOKEN=secret", "PGDATA=/elsewhere", "LANG=de_DE.UTF-8", "TMPDIR=/tmp"})
	want := []string{"LC_ALL=C", "TZ=UTC", "PATH=/bin", "TMPDIR=/tmp"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// startParent runs runParent in a process of its own.
func startParent(t *testing.T, folder string) (parent *exec.Cmd, address string) {
	t.Helper()
	parent = exec.CommandContext(t.Context(), os.Args[0])
	parent.Env = append(os.Environ(), "CAMPUSLINE_TEST_PARENT="+folder)
	output, err := parent.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := parent.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = parent.Process.Kill() })
	line, err := bufio.NewReader(output).ReadString('\n')
	if err != nil {
		t.Fatalf("the parent said %q: %v", line, err)
	}
	return parent, line[:len(line)-1]
}
