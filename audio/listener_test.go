package audio_test

import (
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"campusline/audio"
	"campusline/audio/audiotest"
)

// soLoud is a library in which some words are recorded so loud, from 0 to more than 1.
func soLoud(words string, loud float64, approved bool) *audio.Library {
	files := fstest.MapFS{folder + "/" + nameOf(words) + ".wav": {Data: audiotest.Recording(words, 1, loud)}}
	return audio.Load(pieces(words), audio.Source{Files: files, Folder: folder, Approved: approved})
}

func TestWhatWasHeardOfAFileIsKnownInTheNextRun(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "new", "heard.json")
	silent := soLoud("Press 1.", 0, false)
	for run := range 3 {
		listener := audio.NewListener(file)
		if faults := listener.Faults(silent); len(faults) != 1 || faults[0].Rule != audio.Silent {
			t.Errorf("in run %d the faults are %+v", run, faults)
		}
		before, _ := os.Stat(file)
		if err := listener.Keep(); err != nil {
			t.Fatal(err)
		}
		after, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		if run > 0 && !after.ModTime().Equal(before.ModTime()) {
			t.Error("nothing new was heard, and the file was written again")
		}
	}
}

func TestWhatIsRememberedIsNotHeardAgain(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "heard.json")
	silent := soLoud("Press 1.", 0, false)
	sum := audio.SumAt(silent.Recordings()[0].Path)
	if err := os.WriteFile(file, []byte(`{"`+sum+`": {"loudest": 0.5, "clipped": 0}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	if faults := audio.NewListener(file).Faults(silent); len(faults) != 0 {
		t.Errorf("it was listened to: %+v", faults)
	}
	if faults := audio.NewListener(file).Faults(soLoud("Press 2.", 0, false)); len(faults) != 1 {
		t.Errorf("another recording has the faults %+v", faults)
	}
}

func TestAFileThatIsNoneOfAListenerIsWrittenAnew(t *testing.T) {
	t.Parallel()
	for name, content := range map[string]string{"empty": "", "cut off": `{"ab": {"loud`, "null": "null", "another": `["heard"]`} {
		file := filepath.Join(t.TempDir(), "heard.json")
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		listener := audio.NewListener(file)
		if faults := listener.Faults(soLoud("Press 1.", 2, false)); len(faults) != 1 || faults[0].Rule != audio.Clipped {
			t.Errorf("%s: the faults are %+v", name, faults)
		}
		if err := listener.Keep(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if kept, _ := os.ReadFile(file); len(kept) <= len(content) {
			t.Errorf("%s: kept is %q", name, kept)
		}
	}
}

func TestWithoutAPlaceToKeepItAllIsHeardAllTheSame(t *testing.T) {
	t.Parallel()
	blocked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	listener := audio.NewListener(filepath.Join(blocked, "heard.json"))
	if faults := listener.Faults(soLoud("Press 1.", 0, false)); len(faults) != 1 {
		t.Errorf("the faults are %+v", faults)
	}
	if err := listener.Keep(); err == nil {
		t.Error("it was kept in a folder that is a file")
	}
}

func TestWhatIsApprovedIsNotListenedTo(t *testing.T) {
	t.Parallel()
	if faults := audio.NewListener("").Faults(soLoud("Press 1.", 0, true)); len(faults) != 0 {
		t.Errorf("the faults are %+v", faults)
	}
	var nobody *audio.Listener
	if faults := nobody.Faults(soLoud("Press 1.", 0, false)); len(faults) != 0 || nobody.Keep() != nil {
		t.Errorf("nobody has heard %+v", faults)
	}
}
