package npm

import (
	"os"
	"path/filepath"
	"testing"
)

func TestAnArchiveWithAnotherHashIsRefused(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "archive")
	if err := os.WriteFile(path, []byte("abc"), 0o600); err != nil {
		t.Fatal(err)
	}
	// The hash of "abc" is an example in FIPS 180-2.
	const abc = "3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw=="
	if err := verify(path, abc); err != nil {
		t.Error(err)
	}
	if err := verify(path, "x"+abc[1:]); err == nil {
		t.Error("a changed archive passed")
	}
}
