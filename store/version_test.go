package store_test

import (
	"bytes"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"campusline/store"
	"campusline/store/storetest"
)

func TestAVersionIsKeptForEverAsItWas(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	if _, err := s.Version(t.Context(), "abc"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("before it is saved: %v, want ErrNotFound", err)
	}
	v := store.Version{
		Hash: "abc", Author: "lead", Note: "first",
		Files: map[string][]byte{"district.yaml": []byte("name: Cedar Prairie\n"), "languages/es.po": []byte("¡Adiós!\t\"x\"\r\n")},
	}
	other := v
	other.Note, other.Files = "second", nil
	for _, save := range []store.Version{v, other} {
		if err := s.SaveVersion(t.Context(), save); err != nil {
			t.Fatal(err)
		}
	}

	got, err := s.Version(t.Context(), "abc")
	if err != nil {
		t.Fatal(err)
	}
	if got.At.IsZero() {
		t.Error("it does not say when it was saved")
	}
	v.At = got.At
	if diff := cmp.Diff(v, got); diff != "" {
		t.Error(diff)
	}
	list, err := s.Versions(t.Context())
	if err != nil || len(list) != 1 || list[0].Note != "first" || list[0].Files != nil {
		t.Errorf("the list is %+v (%v), want the first without its files", list, err)
	}
}

func TestAVersionKeepsItsRecordingsAndTwoVersionsShareThem(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	recording, zero := []byte("RIFF\xff\x00\x01"), []byte("a\x00b")
	for hash, files := range map[string]map[string][]byte{
		"abc": {"district.yaml": []byte("name: Cedar Prairie"), "translations/audio/ur/wait.wav": recording, "zero": zero},
		"abd": {"district.yaml": []byte("name: Cedar"), "translations/audio/ur/wait.wav": recording},
	} {
		if err := s.SaveVersion(t.Context(), store.Version{Hash: hash, Files: files}); err != nil {
			t.Fatal(err)
		}
		got, err := s.Version(t.Context(), hash)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(files, got.Files); diff != "" {
			t.Error(diff)
		}
	}
	if got, err := s.Content(t.Context(), store.ContentSum(recording)); err != nil || string(got) != string(recording) {
		t.Errorf("the recording by its sum is %q (%v)", got, err)
	}
	if _, err := s.Content(t.Context(), store.ContentSum([]byte("another"))); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("what no version has: %v, want ErrNotFound", err)
	}
}

func TestManyRecordingsAreKeptAtOnce(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	files := map[string][]byte{}
	for i := range 50 {
		files[fmt.Sprint(i)] = bytes.Repeat([]byte{0xFF, byte(i)}, 100<<10)
	}
	for range 2 {
		if err := s.SaveVersion(t.Context(), store.Version{Hash: "abc", Files: files}); err != nil {
			t.Fatal(err)
		}
	}
	got, err := s.Version(t.Context(), "abc")
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range files {
		if !bytes.Equal(content, got.Files[name]) {
			t.Errorf("file %s has %d bytes and not %d", name, len(got.Files[name]), len(content))
		}
	}
}
