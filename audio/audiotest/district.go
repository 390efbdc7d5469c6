package audiotest

import (
	"embed"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"campusline/audio"
	"campusline/menus"
	"campusline/translations"
)

//go:embed district
var district embed.FS

// The parts of the district that [District] makes.
const (
	Line  = "+15125550100"
	Desk  = "+17375550190" // of its operator
	Tag   = "ur"           // its second language, which no voice speaks
	Voice = "en-US"        // in which its first is said
)

// District makes a folder of a small district in English, which a voice speaks, and in Urdu, which none does and of
// which nothing is recorded yet.
func District(t testing.TB) string {
	t.Helper()
	folder := t.TempDir()
	content, err := fs.Sub(district, "district")
	if err == nil {
		err = os.CopyFS(folder, content)
	}
	if err != nil {
		t.Fatalf("making a district: %v", err)
	}
	return folder
}

// Version loads a folder.
func Version(t testing.TB, folder string) *menus.Version {
	t.Helper()
	version, problems := menus.Load(os.DirFS(folder))
	if version == nil {
		t.Fatal(problems)
	}
	return version
}

// Record records everything that is not recorded yet in the folder that [District] made, but for words with one of these in them.
func Record(t testing.TB, folder string, but ...string) {
	t.Helper()
	RecordIn(t, folder, Tag, but...)
}

// RecordIn records everything of a language that a district has not recorded yet, as long as a voice would take, but for
// words with one of these in them. What is the product's own is recorded too, in place of the recordings that ship.
func RecordIn(t testing.TB, folder, tag string, but ...string) {
	t.Helper()
	to := filepath.Join(folder, "translations", "audio", tag)
	if err := os.MkdirAll(to, 0o750); err != nil {
		t.Fatalf("making a folder for recordings: %v", err)
	}
	for _, r := range Version(t, folder).Expected(tag).Recordings() {
		if !strings.HasPrefix(r.File, "translations/") && !isAmong(r, but) {
			Put(t, filepath.Join(to, r.Name+".wav"), Recording(r.Words, translations.Seconds(r.Words)+0.2, 0.5))
		}
	}
}

func isAmong(r *audio.Recording, words []string) bool {
	for _, w := range words {
		if strings.Contains(r.Words, w) {
			return true
		}
	}
	return false
}

// Put writes a file.
func Put(t testing.TB, file string, content []byte) {
	t.Helper()
	if err := os.WriteFile(file, content, 0o600); err != nil {
		t.Fatalf("writing %s: %v", file, err)
	}
}
