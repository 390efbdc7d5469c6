package audio_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"campusline/audio"
	"campusline/audio/audiotest"
)

const folder = "translations/audio/ur"

// pieces are words to be recorded.
func pieces(words ...string) []audio.Piece {
	var p audio.Pieces
	for _, w := range words {
		p.Add(w, "menus/main.yaml:3", false)
	}
	return p.All()
}

// recorded is a library in which some words are recorded, each in a second.
func recorded(t testing.TB, words ...string) *audio.Library {
	t.Helper()
	files := fstest.MapFS{}
	expected := pieces(words...)
	for _, r := range audio.Load(expected).Recordings() {
		files[folder+"/"+r.Name+".wav"] = &fstest.MapFile{Data: audiotest.Recording(r.Words, 1, 0.5)}
	}
	library := audio.Load(expected, audio.Source{Files: files, Folder: folder})
	if missing := library.Missing(); len(missing) > 0 {
		t.Fatalf("%d are missing, the first %q", len(missing), missing[0].Words)
	}
	return library
}

// nameOf is how the file with some words is called.
func nameOf(words string) string { return audio.Load(pieces(words)).Recordings()[0].Name }

func TestAFileIsNamedForPeopleAndByItsWords(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]string{
		"For the front office, press 1.":      "for-the-front-office-press-1-",
		"Lòt lang":                            "lot-lang-",
		"شکریہ":                               "main-",
		strings.Repeat("very long words ", 9): "very-long-words-very-long-words-very-",
	} {
		if got := nameOf(words); !strings.HasPrefix(got, want) || len(got) != len(want)+8 {
			t.Errorf("%q is in %s, want %s and a hash", words, got, want)
		}
	}
	if nameOf("Press 1.") == nameOf("Press 2.") {
		t.Error("other words are in the same file")
	}
	if nameOf("Press 1.") != nameOf("press 1") {
		t.Error("marks and capitals make it another file")
	}
}

func TestChangedWordsAreMissingAndTheOldRecordingIsUnused(t *testing.T) {
	t.Parallel()
	sound := &fstest.MapFile{Data: audiotest.Recording("", 1, 0.5)}
	files := fstest.MapFS{
		folder + "/" + nameOf("Press 1.") + ".wav":                               sound,
		folder + "/" + nameOf("Press 3.") + ".wav":                               sound,
		folder + "/" + strings.Replace(nameOf("Wait."), "wait", "x", 1) + ".wav": sound,
		folder + "/README.md":                                                    {Data: []byte("who spoke")},
		folder + "/.hidden":                                                      {Data: []byte("?")},
		folder + "/notes.docx":                                                   {Data: []byte("?")},
	}
	library := audio.Load(pieces("Press 1.", "Press 2.", "Wait."), audio.Source{Files: files, Folder: folder})
	if m := library.Missing(); len(m) != 1 || m[0].Words != "Press 2." {
		t.Errorf("%d are missing", len(m))
	}
	want := folder + "/notes.docx " + folder + "/" + nameOf("Press 3.") + ".wav"
	if got := strings.Join(library.Unused(), " "); got != want {
		t.Errorf("unused are %s, want %s", got, want)
	}
}

func TestTheDistrictsRecordingGoesBeforeTheProducts(t *testing.T) {
	t.Parallel()
	file := "/" + nameOf("Wait.") + ".wav"
	own := fstest.MapFS{"own" + file: {Data: audiotest.Recording("", 1, 0.5)}}
	ours := fstest.MapFS{"ours" + file: {Data: audiotest.Recording("", 2, 0.5)}, "ours/gone-12345678.wav": {Data: nil}}
	library := audio.Load(pieces("Wait."), audio.Source{Files: own, Folder: "own"}, audio.Source{Files: ours, Folder: "ours"})
	if r := library.Recordings()[0]; r.File != "own"+file || r.Sound.Seconds != 1 {
		t.Errorf("%s of %v s is played", r.File, r.Sound.Seconds)
	}
	if len(library.Unused()) != 0 {
		t.Errorf("what the product ships is called unused: %v", library.Unused())
	}
	library = audio.Load(pieces("Wait."), audio.Source{Files: fstest.MapFS{}, Folder: "own"}, audio.Source{Files: ours, Folder: "ours"})
	if r := library.Recordings()[0]; r.Sound == nil || r.Sound.Seconds != 2 {
		t.Error("what the product ships is not played where the district has nothing")
	}
}

func TestAnotherFileIsPlayedFromAnotherAddress(t *testing.T) {
	t.Parallel()
	path := func(seconds float64) string {
		files := fstest.MapFS{folder + "/" + nameOf("Wait.") + ".wav": {Data: audiotest.Recording("", seconds, 0.5)}}
		library := audio.Load(pieces("Wait."), audio.Source{Files: files, Folder: folder})
		path := library.Recordings()[0].Path
		if len(library.Played(path)) == 0 {
			t.Errorf("nothing is played from %s", path)
		}
		return path
	}
	first, again, other := path(1), path(1), path(2)
	if first != again || first == other || !strings.HasPrefix(first, audio.PathPrefix) {
		t.Errorf("the addresses are %s, %s and %s", first, again, other)
	}
}

func TestNothingIsPlayedFromALanguageThatIsNotRecorded(t *testing.T) {
	t.Parallel()
	var none *audio.Library
	cut := none.Cut("Wait.")
	if none.Played("/audio/x") != nil || cut.Heard() || len(none.Recordings()) != 0 || len(none.Unused()) != 0 {
		t.Error("something is recorded where nothing is")
	}
}
