package menus

import (
	"path"
	"strings"

	"campusline/audio"
	"campusline/translations"
)

// recordingsFolder is where a district keeps its recordings, in a folder for each language.
const recordingsFolder = translationsFolder + "/audio"

// recordingsOf is the folder of a language's recordings.
func recordingsOf(l *translations.Language) string { return path.Join(recordingsFolder, l.Tag) }

// findRecorded finds the languages that no voice speaks and for which the district has recordings. Without any of its
// own, callers would hear nothing of its menus.
func (l *loader) findRecorded() {
	v := l.version
	v.recorded = make([]*audio.Library, len(v.Languages))
	for i, language := range v.Languages {
		own := audio.Source{Files: l.fsys, Folder: recordingsOf(language)}
		if language.Voice.Name == "" && own.Holds() {
			v.recorded[i] = &audio.Library{}
		}
	}
}

// readRecordings reads the recordings of every language that no voice speaks: of the district first, then the product's.
func (l *loader) readRecordings() {
	v := l.version
	v.expected = make([]*audio.Library, len(v.Languages))
	for i, language := range v.Languages {
		if language.Voice.Name != "" {
			continue
		}
		v.expected[i] = audio.Load(v.pieces(i),
			audio.Source{Files: l.fsys, Folder: recordingsOf(language)},
			audio.Source{Files: translations.Recordings(), Folder: path.Join("languages/audio", language.Tag), Approved: true})
		if v.recorded[i] != nil {
			v.recorded[i] = v.expected[i]
		}
		for _, r := range v.expected[i].Recordings() {
			if r.Sound != nil && strings.HasPrefix(r.File, recordingsFolder+"/") {
				l.keepFile(r.File)
			}
		}
	}
	v.Hash = hash(v.Files)
}

// isHeard says whether callers can be spoken to in a language: a voice speaks it, or it is recorded.
func (v *Version) isHeard(language int) bool {
	return v.Languages[language].Voice.Name != "" || language < len(v.recorded) && v.recorded[language] != nil
}

// Recorded is what is recorded of a language in which callers are served by recordings; nil where a voice speaks it, and
// where the district has recorded nothing.
func (v *Version) Recorded(tag string) *audio.Library {
	if i := v.languageIndex(tag); i < len(v.recorded) && v.Languages[i].Tag == tag {
		return v.recorded[i]
	}
	return nil
}

// Expected is what would have to be recorded of a language that no voice speaks, with what there is of it; nil where a
// voice does.
func (v *Version) Expected(tag string) *audio.Library {
	if i := v.languageIndex(tag); i < len(v.expected) && v.Languages[i].Tag == tag {
		return v.expected[i]
	}
	return nil
}

// IsHeard says whether callers can be spoken to in a language.
func (v *Version) IsHeard(tag string) bool { return v.isHeard(v.languageIndex(tag)) }

// Seconds is how long a saying takes on a call: as long as its recordings, or as a voice is expected to take.
func (v *Version) Seconds(s Saying) float64 {
	if library := v.Recorded(s.Language); library != nil {
		cut := library.Cut(s.Words)
		return cut.Seconds()
	}
	return translations.Seconds(s.Words)
}
