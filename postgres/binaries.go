package postgres

import (
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// oldest is the first major version that has all we ask of a server.
const oldest = 14

// Binaries are the programs of one Postgres release.
type Binaries struct {
	Dir     string // the folder they are in
	Version string // as Postgres writes it, such as "15.18" or "19beta1"
	Major   int    // at least 14
}

// Tool is the path of a program that may come with the server, such as pgbench
// or psql. The error says that this release came without it, as the fetched one
// does.
func (b Binaries) Tool(name string) (string, error) {
	path, err := exec.LookPath(filepath.Join(b.Dir, name))
	if err != nil {
		return "", fmt.Errorf("there is no %s with the Postgres %s in %s", name, b.Version, b.Dir)
	}
	return path, nil
}

// FindBinaries returns the newest Postgres on this machine, from version 14 on.
// Without one it fetches a pinned release into the user's cache, tells say about
// it, and uses that from then on. The error says what to install.
func FindBinaries(ctx context.Context, say func(format string, args ...any)) (Binaries, error) {
	if found := installed(ctx); len(found) > 0 {
		return newest(found), nil
	}
	if err := ctx.Err(); err != nil { // the time was up, which says nothing about what is installed
		return Binaries{}, fmt.Errorf("looking for Postgres: %w", err)
	}
	return fetch(ctx, say)
}

// binariesFor finds binaries that can read what is in the folder. Only the major
// version that made a database can, so after an upgrade of the system an older
// release beside the newest one is the right choice.
func binariesFor(ctx context.Context, f folder, say func(string, ...any)) (Binaries, error) {
	release, err := f.release()
	if err != nil {
		return Binaries{}, err
	}
	if release == "" {
		return FindBinaries(ctx, say)
	}
	found := installed(ctx)
	for _, b := range found {
		if strconv.Itoa(b.Major) == release {
			return b, nil
		}
	}
	if release == strconv.Itoa(pinnedMajor) {
		return fetch(ctx, say)
	}
	here := "none is installed"
	if len(found) > 0 {
		here = "only " + newest(found).Version + " is installed"
	}
	return Binaries{}, fmt.Errorf("the database in %s was made by Postgres %s and %s: install Postgres %s, or move that folder away to begin anew",
		f.path, release, here, release)
}

// installed lists the usable releases on this machine.
func installed(ctx context.Context) []Binaries {
	var found []Binaries
	seen := map[string]bool{}
	for _, dir := range places(ctx) {
		if seen[dir] {
			continue
		}
		seen[dir] = true
		if b, err := examine(ctx, dir); err == nil {
			found = append(found, b)
		}
	}
	return found
}

// places lists the folders that may hold a Postgres, the user's own choice first.
func places(ctx context.Context) []string {
	var dirs []string
	if path, err := exec.LookPath("postgres"); err == nil {
		// The other programs are beside the real file, not beside a link to it.
		if real, err := filepath.EvalSymlinks(path); err == nil {
			dirs = append(dirs, filepath.Dir(real))
		}
	}
	if output, err := exec.CommandContext(ctx, "pg_config", "--bindir").Output(); err == nil {
		dirs = append(dirs, strings.TrimSpace(string(output)))
	}
	for _, pattern := range []string{
		"/usr/lib/postgresql/*/bin",                          // Debian, Ubuntu
		"/usr/pgsql-*/bin",                                   // Red Hat, from postgresql.org
		"/usr/libexec/postgresql*",                           // Alpine
		"/opt/homebrew/opt/postgresql*/bin",                  // Homebrew on Apple silicon
		"/usr/local/opt/postgresql*/bin",                     // Homebrew on Intel
		"/home/linuxbrew/.linuxbrew/opt/postgresql*/bin",     // Homebrew on Linux
		"/Applications/Postgres.app/Contents/Versions/*/bin", // Postgres.app
	} {
		matches, _ := filepath.Glob(pattern) // the patterns are well formed
		dirs = append(dirs, matches...)
	}
	return dirs
}

// newest prefers the first of equals.
func newest(found []Binaries) Binaries {
	best := found[0]
	for _, b := range found[1:] {
		if b.Major > best.Major {
			best = b
		}
	}
	return best
}

// examine runs the server in a folder to learn its version. The error says why
// it is of no use to us.
func examine(ctx context.Context, dir string) (Binaries, error) {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	if _, err := exec.LookPath(filepath.Join(dir, "initdb")); err != nil {
		return Binaries{}, fmt.Errorf("looking for initdb: %w", err)
	}
	if blocked, ok := reachable(dir); !ok {
		return Binaries{}, fmt.Errorf("uid %d cannot enter %s", nobody, blocked)
	}
	output, err := exec.CommandContext(ctx, filepath.Join(dir, "postgres"), "--version").Output()
	if err != nil {
		return Binaries{}, fmt.Errorf("asking the postgres in %s for its version: %w", dir, err)
	}
	version, major, err := parseVersion(string(output))
	if err != nil {
		return Binaries{}, err
	}
	if major < oldest {
		return Binaries{}, fmt.Errorf("the postgres in %s is version %s, older than %d", dir, version, oldest)
	}
	return Binaries{Dir: dir, Version: version, Major: major}, nil
}

var versionPattern = regexp.MustCompile(`^postgres \(PostgreSQL\) ((\d+)\S*)`)

// parseVersion reads what "postgres --version" prints.
func parseVersion(output string) (version string, major int, err error) {
	match := versionPattern.FindStringSubmatch(output)
	if match == nil {
		return "", 0, fmt.Errorf("%q is not a version of Postgres", strings.TrimSpace(output))
	}
	major, err = strconv.Atoi(match[2])
	if err != nil {
		return "", 0, fmt.Errorf("reading a version of Postgres: %w", err)
	}
	return match[1], major, nil
}
