package gateway_test

import (
	"bytes"
	"crypto/rand"
	"io"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/postgres"
)

// The numbers of these tests, all fictional.
const (
	district = gatewaytest.District
	parent   = gatewaytest.Parent
)

// meadow is a folder with the menus of a small district, to be edited.
func meadow(t testing.TB) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS("../sms/testdata/meadow")); err != nil {
		t.Fatal(err)
	}
	return folder
}

// edit replaces words in a file of a folder, as saving it in an editor does.
func edit(t testing.TB, folder, file, from, to string) {
	t.Helper()
	name := filepath.Join(folder, filepath.FromSlash(file))
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(content, []byte(from)) {
		t.Fatalf("%s does not say %q", file, from)
	}
	if err := os.WriteFile(name, bytes.ReplaceAll(content, []byte(from), []byte(to)), 0o600); err != nil {
		t.Fatal(err)
	}
}

// get gives the status and the body of a page.
func get(t testing.TB, address string) (int, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, string(body)
}

// eventually waits for something that takes a moment.
func eventually(t testing.TB, what string, happens func() bool) {
	t.Helper()
	deadline := time.Now().Add(20 * time.Second) // a busy machine
	for !happens() {
		if time.Now().After(deadline) {
			t.Fatalf("it never happens: %s", what)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// ownPostgres is a Postgres that one test may stop.
func ownPostgres(t testing.TB) *postgres.Server {
	t.Helper()
	folder := filepath.Join(os.TempDir(), "campusline-gateway-"+strings.ToLower(rand.Text()[:8]))
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	server, err := postgres.Start(t.Context(), postgres.Options{Folder: folder})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Stop() })
	return server
}

// start starts a gateway that the test stops itself.
func start(t testing.TB, o gateway.Options) *gateway.Gateway {
	t.Helper()
	o.Listen, o.PublicURL, o.Keys = "127.0.0.1:0", gatewaytest.PublicURL, []string{gatewaytest.Key}
	g, err := gateway.Start(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// journal keeps a log.
type journal struct{ gatewaytest.Output }

// log writes into the journal.
func (j *journal) log() *slog.Logger {
	return slog.New(slog.NewJSONHandler(j, &slog.HandlerOptions{Level: slog.LevelDebug}))
}
