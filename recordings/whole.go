package recordings

import (
	"errors"
	"fmt"
	"mime"
	"strings"

	"campusline/audio"
)

// MostBytes is the largest sound that is kept. Three minutes, the longest message, take 3 MB as the carrier's plainest
// wav file.
const MostBytes = 16 << 20

// lengthDiffers is by how many seconds a sound may be shorter than the carrier said: it rounds, and cuts silence off.
const lengthDiffers = 2.5

// ErrNotSound says that what came is not a recording.
var ErrNotSound = errors.New("what the carrier sent is not a sound")

// Whole says what is wrong with a sound as it was fetched, nil for nothing: that it is none ([ErrNotSound]), is empty or
// too large, or ends before the seconds that the carrier reported. Kind is its media type as it came. A kind of sound
// that cannot be read here is taken as it is.
func Whole(content []byte, kind string, seconds int) error {
	media, _, err := mime.ParseMediaType(kind)
	if err != nil || !strings.HasPrefix(media, "audio/") {
		return fmt.Errorf("%w but %q", ErrNotSound, kind)
	}
	switch {
	case len(content) == 0:
		return errors.New("it is empty")
	case len(content) > MostBytes:
		return fmt.Errorf("it is larger than %d MB", MostBytes>>20)
	}
	sound, err := audio.Read(content)
	if errors.Is(err, audio.ErrNotPlayed) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("it is broken: %w", err)
	}
	if sound.Seconds+lengthDiffers < float64(seconds) {
		return fmt.Errorf("it ends after %.0f of %d seconds", sound.Seconds, seconds)
	}
	return nil
}

// Extension is how the name of a file with such a sound ends.
func Extension(kind string) string {
	media, _, _ := mime.ParseMediaType(kind)
	switch media {
	case "audio/mpeg", "audio/mp3":
		return ".mp3"
	case "audio/x-wav", "audio/wav", "audio/wave", "audio/vnd.wave":
		return ".wav"
	}
	return ".sound"
}
