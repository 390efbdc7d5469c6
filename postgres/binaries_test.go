package postgres

import (
	"os"
	"path/filepath"
	"testing"
)

func TestParseVersion(t *testing.T) {
	t.Parallel()
	cases := []struct {
		output, version string
		major           int
	}{
		{"postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n", "15.18", 15},
		{"postgres (PostgreSQL) 18.4\n", "18.4", 18},
		{"postgres (PostgreSQL) 19beta1\n", "19beta1", 19},
		{"postgres (PostgreSQL) 9.6.24\n", "9.6.24", 9},
	}
	for _, c := range cases {
		version, major, err := parseVersion(c.output)
		if version != c.version || major != c.major || err != nil {
			t.Errorf("%q: got %q, %d, %v", c.output, version, major, err)
		}
	}
	if _, _, err := parseVersion("postgres: command not found"); err == nil {
		t.Error("an error message passed for a version")
	}
}

func TestExamineRefusesWhatCannotServe(t *testing.T) {
	t.Parallel()
	cases := map[string]map[string]string{
		"no programs":   {},
		"no initdb":     {"postgres": "echo 'postgres (PostgreSQL) 16.1'"},
		"too old":       {"initdb": "", "postgres": "echo 'postgres (PostgreSQL) 13.9'"},
		"does not run":  {"initdb": "", "postgres": "exit 127"},
		"not Postgres":  {"initdb": "", "postgres": "echo hello"},
		"not reachable": nil,
	}
	for name, programs := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if programs == nil && os.Getuid() != 0 {
				t.Skip("only root runs the server as somebody else")
			}
			dir := t.TempDir()
			if programs != nil {
				dir = filepath.Dir(newFolder(t))
			} else {
				programs = map[string]string{"initdb": "", "postgres": "echo 'postgres (PostgreSQL) 16.1'"}
			}
			addPrograms(t, dir, programs)
			if b, err := examine(t.Context(), dir); err == nil {
				t.Errorf("%v was found fit to serve", b)
			}
		})
	}
}

func TestExamineAcceptsTheOldestRelease(t *testing.T) {
	t.Parallel()
	dir := filepath.Dir(newFolder(t))
	addPrograms(t, dir, map[string]string{"initdb": "", "postgres": "echo 'postgres (PostgreSQL) 14.0'"})
	want := Binaries{Dir: dir, Version: "14.0", Major: 14}
	if got, err := examine(t.Context(), dir); got != want || err != nil {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestTheNewestWinsAndTheFirstOfEquals(t *testing.T) {
	t.Parallel()
	found := []Binaries{{Dir: "a", Major: 15}, {Dir: "b", Major: 17}, {Dir: "c", Major: 17}, {Dir: "d", Major: 16}}
	if got := newest(found); got.Dir != "b" {
		t.Errorf("got %v", got)
	}
}

// addPrograms writes shell scripts, given by name and what they do.
func addPrograms(t *testing.T, dir string, programs map[string]string) {
	t.Helper()
	for name, does := range programs {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+does+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
}
