package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestMain keeps these tests apart from what the user of this machine serves and has set.
func TestMain(m *testing.M) {
	os.Exit(apart(m))
}

func apart(m *testing.M) int {
	for _, name := range []string{
		"DATABASE_URL", "PUBLIC_URL", "LISTEN", "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_BASE_URL",
	} {
		_ = os.Unsetenv(name)
	}
	for _, setting := range os.Environ() {
		if name, _, _ := strings.Cut(setting, "="); strings.HasPrefix(name, "CAMPUSLINE_") {
			_ = os.Unsetenv(name)
		}
	}
	folder, err := os.MkdirTemp("", "campusline-tests-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer func() { _ = os.RemoveAll(folder) }()
	if err := os.Chmod(folder, 0o711); err != nil { // Postgres, as another user, goes through it
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	_ = os.Setenv("TMPDIR", folder)
	_ = os.Setenv("XDG_CACHE_HOME", filepath.Join(folder, "cache")) // where a gateway that runs is found
	return m.Run()
}

// result is what a run of the program came to.
type result struct {
	status   int
	out, err string
}

// campusline runs the program as its user does.
func campusline(t testing.TB, args ...string) result {
	t.Helper()
	return typing(t, "", args...)
}

// typing runs the program with what its user types.
func typing(t testing.TB, typed string, args ...string) result {
	t.Helper()
	var out, errs bytes.Buffer
	status := run(t.Context(), args, terminal{strings.NewReader(typed), &out, &errs, "campusline"})
	return result{status, out.String(), errs.String()}
}

// ends wants an exit status.
func (r result) ends(t testing.TB, status int) result {
	t.Helper()
	if r.status != status {
		t.Fatalf("exit status %d, want %d\n%s%s", r.status, status, r.out, r.err)
	}
	return r
}

// says wants words, in this order, in the output.
func (r result) says(t testing.TB, words ...string) result {
	t.Helper()
	mustSay(t, r.out, words...)
	return r
}

// complains wants words, in this order, among the errors.
func (r result) complains(t testing.TB, words ...string) result {
	t.Helper()
	mustSay(t, r.err, words...)
	return r
}

func mustSay(t testing.TB, said string, words ...string) {
	t.Helper()
	rest := said
	for _, want := range words {
		_, after, found := strings.Cut(rest, want)
		if !found {
			t.Fatalf("it does not say %q, or not in this order:\n%s", want, said)
		}
		rest = after
	}
}

// meadow is the folder of a small district.
func meadow(t testing.TB) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "meadow")
	if err := os.CopyFS(folder, os.DirFS("../../sms/testdata/meadow")); err != nil {
		t.Fatal(err)
	}
	return folder
}

// edit replaces words in a file of a folder.
func edit(t testing.TB, folder, file, from, to string) {
	t.Helper()
	name := filepath.Join(folder, filepath.FromSlash(file))
	content, err := os.ReadFile(name)
	if err != nil || !bytes.Contains(content, []byte(from)) {
		t.Fatalf("%s does not say %q (%v)", file, from, err)
	}
	if err := os.WriteFile(name, bytes.ReplaceAll(content, []byte(from), []byte(to)), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestWithoutACommandItSaysWhatThereIs(t *testing.T) {
	t.Parallel()
	campusline(t).ends(t, 0).says(t, "campusline", "serve", "check", "call", "text", "init", "export")
	for _, command := range []string{"serve", "check", "call", "text", "init", "export"} {
		campusline(t, command, "--help").ends(t, 0).says(t, "Usage: campusline "+command)
	}
}

func TestWhatItDoesNotKnowIsWrongUsage(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{
		{"cal"},
		{"call", "--wat"},
		{"check", "--format", "xml"},
		{"export"},
		{"export", "grades"},
		{"init"},
		{"call", "--desk", "asleep"},
		{"export", "feedback", "--format", "xlsx"},
	} {
		r := campusline(t, args...).ends(t, 2).complains(t, "campusline: ", "--help")
		if r.out != "" {
			t.Errorf("%q writes to the output:\n%s", args, r.out)
		}
	}
}

func TestEverythingWrongWithFlagsIsToldAtOnce(t *testing.T) {
	t.Parallel()
	campusline(t, "call", "--from", "nobody", "--to", "12", "--at", "whenever", "--desks", "512-555-0111=asleep").ends(t, 2).
		complains(t, "--desks should be like", `"nobody" is not a phone number`, `"12" is not a phone number`, "--at should be like")
	campusline(t, "text", "--from", "nobody", "--to", "12", "hello").ends(t, 2).complains(t, `"nobody"`, `"12"`)
	campusline(t, "serve", "--listen", "8080", "--public-url", "line", "--account", "AC1", t.TempDir()+"/nowhere").ends(t, 2).
		complains(t, "LISTEN should be", "PUBLIC_URL should be", "TWILIO_AUTH_TOKEN is not", "CAMPUSLINE_DISTRICT should be a folder")
}
