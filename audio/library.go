package audio

import (
	"io/fs"
	"math"
	"path"
	"slices"
	"strings"

	"campusline/translations"
)

// Recording is a piece with the file in which it is to be found.
type Recording struct {
	Piece
	// Name is what its file is called, without its ending.
	Name string
	// File is the path of its file in the district's folder, or in the product's; "" where it is not recorded yet.
	File string
	// Sound is what the file holds; nil where there is none that can be played.
	Sound *Sound
	// Path is where it is played from: it holds the sum of the file's content.
	Path string

	content  []byte
	fault    error // of a file that cannot be played
	approved bool  // it was listened to before
}

// MostSeconds is how long the recording may be: half as long again as a voice would take, and a second of silence.
func (r *Recording) MostSeconds() float64 {
	return math.Ceil(translations.Seconds(r.Words)*1.5 + 1)
}

// Library is what is recorded in one language, of what is said in it. It never changes once loaded. A nil one has
// nothing.
type Library struct {
	recordings []*Recording
	byPath     map[string]*Recording
	unused     []string
	whole      map[string]*Recording // by their words: a sentence without anything filled in is one look-up
	start      *branch
}

// Source is a folder with recordings.
type Source struct {
	Files  fs.FS
	Folder string
	// Approved says that all of its recordings were listened to before, and are neither silent nor crackle.
	Approved bool
}

// Load looks for the recordings of some pieces in folders, of which the first goes before the others. Files of the first
// folder that are of no use any more are listed as unused.
func Load(pieces []Piece, sources ...Source) *Library {
	l := &Library{byPath: map[string]*Recording{}, whole: map[string]*Recording{}, start: &branch{}}
	wanted := make(map[string]*Recording, len(pieces))
	for _, p := range pieces {
		r := &Recording{Piece: p, Name: name(p.Words, p.Places[0])}
		l.recordings = append(l.recordings, r)
		wanted[hashOf(p.Words)] = r
	}
	for i, s := range sources {
		for _, file := range s.sounds() {
			r := wanted[hashIn(file)]
			switch {
			case r != nil && r.File == "":
				r.read(s.Files, file)
				r.approved = s.Approved
			case i == 0:
				l.unused = append(l.unused, file)
			}
		}
	}
	for _, r := range l.recordings {
		l.start.add(tokens(r.Words), r)
		if r.isPlayed() {
			l.byPath[r.Path] = r
		}
		l.whole[r.Words] = r
	}
	return l
}

// sounds lists the files of a folder that are meant as recordings, by name.
func (s Source) sounds() []string {
	entries, _ := fs.ReadDir(s.Files, s.Folder)
	var files []string
	for _, e := range entries {
		switch ending := strings.ToLower(path.Ext(e.Name())); {
		case e.IsDir(), ending == ".md", ending == ".txt", ending == ".csv", strings.HasPrefix(e.Name(), "."):
		default:
			files = append(files, path.Join(s.Folder, e.Name()))
		}
	}
	slices.Sort(files)
	return files
}

func (r *Recording) read(files fs.FS, file string) {
	r.File = file
	content, err := fs.ReadFile(files, file)
	if err != nil {
		r.fault = err
		return
	}
	r.hold(content)
}

// hold takes what a file holds, if it can be played.
func (r *Recording) hold(content []byte) {
	if r.Sound, r.fault = Read(content); r.fault != nil {
		r.Sound = nil
		return
	}
	r.content = content
	r.Path = pathOf(content, r.Name, r.Sound.Type)
}

// Holds says whether a folder holds anything that can be played.
func (s Source) Holds() bool {
	for _, file := range s.sounds() {
		if content, err := fs.ReadFile(s.Files, file); err == nil {
			if _, err := Read(content); err == nil {
				return true
			}
		}
	}
	return false
}

// Recordings gives every piece that is expected, whether it is recorded or not.
func (l *Library) Recordings() []*Recording {
	if l == nil {
		return nil
	}
	return l.recordings
}

// Missing gives the pieces that are not recorded, or not so that they can be played.
func (l *Library) Missing() []*Recording {
	var missing []*Recording
	for _, r := range l.Recordings() {
		if !r.isPlayed() {
			missing = append(missing, r)
		}
	}
	return missing
}

// Unused lists the files whose words nobody says any more.
func (l *Library) Unused() []string {
	if l == nil {
		return nil
	}
	return l.unused
}

// Played gives the content of the recording that is played at a path, nil where none is.
func (l *Library) Played(at string) []byte {
	if l == nil || l.byPath[at] == nil {
		return nil
	}
	return l.byPath[at].content
}
