package menus

import (
	"errors"
	"io/fs"
	"testing"
)

func TestFilesAreAFolder(t *testing.T) {
	t.Parallel()
	files := Files{"district.yaml": []byte("name: A"), "menus/b.yaml": []byte("b:"), "menus/a.yaml": []byte("a:")}
	content, err := fs.ReadFile(files, "menus/a.yaml")
	if err != nil || string(content) != "a:" {
		t.Errorf("got %q, %v", content, err)
	}
	opened, err := files.Open("district.yaml")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = opened.Close() }()
	about, err := opened.Stat()
	if err != nil || about.Name() != "district.yaml" || about.Size() != 7 || about.IsDir() || !about.Mode().IsRegular() {
		t.Errorf("got %v, %v", about, err)
	}
	entries, err := fs.ReadDir(files, "menus")
	if err != nil || len(entries) != 2 || entries[0].Name() != "a.yaml" || entries[1].Name() != "b.yaml" {
		t.Errorf("got %v, %v", entries, err)
	}
	if _, err := files.Open("menus/c.yaml"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v for a file that is not there", err)
	}
}

func TestAVersionIsNamedByItsContent(t *testing.T) {
	t.Parallel()
	first, again := loaded(t, folder(t, "good")), loaded(t, folder(t, "good"))
	if first.Hash != again.Hash || len(first.Hash) != 64 {
		t.Errorf("the same files are %s and %s", first.Hash, again.Hash)
	}
	reloaded := loaded(t, Files(first.Files))
	if reloaded.Hash != first.Hash {
		t.Errorf("the files of version %s make version %s", first.Hash, reloaded.Hash)
	}
	changed := folder(t, "good")
	changed["menus/main.yaml"] = append(changed["menus/main.yaml"], "# One more line.\n"...)
	if other := loaded(t, changed); other.Hash == first.Hash {
		t.Error("changed files are the same version")
	}
}
