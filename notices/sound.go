package notices

import (
	"fmt"
	"strings"

	"campusline/audio"
)

// Sound is a recording that is played on calls in place of the words of one language.
type Sound struct {
	Path    string // from which it is played; it holds the sum of the content
	Content []byte
	Seconds float64
}

// The bounds of a recording. Every gateway keeps it in memory while it stands; a minute takes 1 MB as telephones have it,
// and the twelve seconds of [Longest] take 2 MB as studios do.
const (
	MostBytes   = 4 << 20
	MostSeconds = 60.0
)

// Files reads which files are given as recordings, each like "ur=ice.mp3", and gives them by language.
func Files(given []string) (map[string]string, error) {
	files := map[string]string{}
	for _, one := range given {
		tag, file, found := strings.Cut(one, "=")
		tag, file = strings.TrimSpace(tag), strings.TrimSpace(file)
		switch {
		case !found || tag == "" || file == "":
			return nil, fmt.Errorf("%q should be a language and its recording, like \"ur=ice.mp3\"", one)
		case files[tag] != "":
			return nil, fmt.Errorf("%s has a recording twice", tag)
		}
		files[tag] = file
	}
	return files, nil
}

// Listen takes what a file holds as the recording of some words, and holds it to what recorded prompts are held to. One
// that takes far longer than its words is taken where long says so. The error is one for whoever recorded it.
func Listen(words string, content []byte, long bool) (Sound, error) {
	if len(content) > MostBytes {
		return Sound{}, fmt.Errorf("it is larger than %d MB. Save it as mp3; 8 kHz and one channel are enough for a telephone", MostBytes>>20)
	}
	r, faults := audio.Single("notice", words, content)
	for _, f := range faults {
		if f.Rule != audio.TooLong || !long {
			return Sound{}, fmt.Errorf("%s %s", f.Text, strings.TrimSuffix(f.Fix, "."))
		}
	}
	if r.Sound.Seconds > MostSeconds {
		return Sound{}, fmt.Errorf("it takes %.0f seconds; %.0f are the most", r.Sound.Seconds, MostSeconds)
	}
	return Sound{Path: r.Path, Content: content, Seconds: r.Sound.Seconds}, nil
}
