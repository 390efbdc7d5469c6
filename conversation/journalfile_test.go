package conversation

import (
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"testing"

	"campusline/store"
)

func opened(t *testing.T, folder string) (*journalFile, []entry) {
	t.Helper()
	file, left, err := openJournalFile(folder, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = file.close() })
	return file, left
}

// The tests of files are not parallel: a process being started elsewhere holds every lock for a moment.

func TestALineThatACrashCutOffDoesNotSpoilTheNext(t *testing.T) {
	folder := t.TempDir()
	file, _ := opened(t, folder)
	if err := file.add(entry{Consent: &store.Consent{Number: "+15125550199", State: "out"}}); err != nil {
		t.Fatal(err)
	}
	if _, err := file.file.WriteString(`{"Consent":{"Numb`); err != nil {
		t.Fatal(err)
	}
	if err := file.close(); err != nil {
		t.Fatal(err)
	}

	file, left := opened(t, folder)
	if len(left) != 1 || left[0].Consent.State != "out" {
		t.Fatalf("after a crash %d entries are left", len(left))
	}
	if err := file.add(entry{Ended: &endedCall{Call: "CA1"}}); err != nil {
		t.Fatal(err)
	}
	if err := file.close(); err != nil {
		t.Fatal(err)
	}
	if _, left = opened(t, folder); len(left) != 2 || left[1].Ended.Call != "CA1" {
		t.Errorf("the entry behind the torn line is gone: %+v", left)
	}
}

func TestWhatAProcessThatIsGoneLeftIsTakenOver(t *testing.T) {
	folder := t.TempDir()
	first, _ := opened(t, folder)
	second, _ := opened(t, folder)
	for _, f := range []*journalFile{first, second} {
		if err := errors.Join(f.add(entry{Ended: &endedCall{Call: f.file.Name()}}), f.close()); err != nil {
			t.Fatal(err)
		}
	}
	third, left := opened(t, folder)
	if len(left) != 2 {
		t.Fatalf("%d of 2 entries are taken over", len(left))
	}
	if err := third.close(); err != nil {
		t.Fatal(err)
	}
	if _, left = opened(t, folder); len(left) != 2 {
		t.Errorf("%d of 2 entries are there the next time", len(left))
	}
}

func TestEachProcessHasAFileOfItsOwn(t *testing.T) {
	folder := t.TempDir()
	first, _ := opened(t, folder)
	second, _ := opened(t, folder)
	if first.file.Name() == second.file.Name() {
		t.Errorf("both write to %s", first.file.Name())
	}
	info, err := os.Stat(filepath.Join(folder, "journal-0"))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the journal is open to others: %v %v", info.Mode(), err)
	}
}
