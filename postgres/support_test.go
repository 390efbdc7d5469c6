package postgres

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	_ "github.com/lib/pq"
)

// boot is a query whose answer differs between two servers.
const boot = "select pg_postmaster_start_time()"

// start fails the test if no server starts and stops it in the end.
func start(t *testing.T, o Options) *Server {
	t.Helper()
	server, err := Start(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := server.Stop(); err != nil {
			t.Error(err)
		}
	})
	return server
}

// newFolder is a folder that the server's user can reach, which the folders of
// t.TempDir are not when root runs the tests.
func newFolder(t *testing.T) string {
	t.Helper()
	parent, err := os.MkdirTemp("", "campusline-test-")
	if err != nil {
		t.Fatal(err)
	}
	removeLater(t, parent)
	if err := os.Chmod(parent, 0o755); err != nil {
		t.Fatal(err)
	}
	return filepath.Join(parent, "pg")
}

func removeLater(t *testing.T, folder string) {
	t.Cleanup(func() {
		if err := os.RemoveAll(folder); err != nil {
			t.Error(err)
		}
	})
}

// run runs a statement.
func run(t *testing.T, address, statement string) {
	t.Helper()
	db, err := sql.Open("postgres", address)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	if _, err := db.ExecContext(t.Context(), statement); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}

// ask runs a query for one value.
func ask(t *testing.T, address, query string) string {
	t.Helper()
	db, err := sql.Open("postgres", address)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	var answer string
	if err := db.QueryRowContext(t.Context(), query).Scan(&answer); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return answer
}
