package audio

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
)

// Sound is what a file of sound says of itself.
type Sound struct {
	// Type is its media type, and Seconds its length.
	Type    string
	Seconds float64
	// Rate is in samples a second, and Channels how many are heard at once.
	Rate     int
	Channels int
	// Words are those that are said, "" where the file does not tell.
	Words string
	// Draft says that a machine spoke, until a person does.
	Draft bool

	play func(hear func(samples []int16)) error // piece by piece, all channels in turn
}

// pieceSize is how many moments of a sound are heard at a time.
const pieceSize = 4096

// draftMark is the comment in a file that a machine spoke.
const draftMark = "machine-made draft"

// ErrNotPlayed says that the carrier does not play such a file (carrier: 13420). It plays more kinds than these; they
// are those that every recorder and editor writes.
var ErrNotPlayed = errors.New("it is neither an mp3 nor a plain wav file")

// Read reads a file of sound. The error is [ErrNotPlayed], or says what is broken in the file.
func Read(content []byte) (*Sound, error) {
	switch {
	case bytes.HasPrefix(content, []byte("RIFF")) && len(content) >= 12 && string(content[8:12]) == "WAVE":
		return readWAV(content)
	case bytes.HasPrefix(content, []byte("ID3")), startsFrame(content):
		return readMP3(content)
	}
	return nil, ErrNotPlayed
}

// Sum names a file by its content: the first half of its SHA-256, in hexadecimal.
func Sum(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:len(sum)/2])
}
