package store_test

import (
	"errors"
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

func TestAVersionHoldsTextOnly(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	for _, content := range []string{"a\x00b", "\xff"} {
		err := s.SaveVersion(t.Context(), store.Version{Hash: "abc", Files: map[string][]byte{"logo.png": []byte(content)}})
		if err == nil || err.Error() != "keeping a version: logo.png is not text" {
			t.Errorf("%q: %v", content, err)
		}
	}
}
