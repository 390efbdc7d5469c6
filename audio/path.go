package audio

import (
	"path"
	"strings"
)

// PathPrefix begins the path of every recording.
const PathPrefix = "/audio/"

// The types of sound that are played.
const (
	typeMP3 = "audio/mpeg"
	typeWAV = "audio/wav"
)

// pathOf is where a file is played from. The path holds the sum of its content, so that another file has another path
// (carrier: what is played is kept by its address).
func pathOf(content []byte, name, mediaType string) string {
	ending := ".wav"
	if mediaType == typeMP3 {
		ending = ".mp3"
	}
	return PathPrefix + Sum(content) + "/" + name + ending
}

// SumAt is the sum of the content that is played at a path, "" for a path of another kind.
func SumAt(at string) string {
	rest, ok := strings.CutPrefix(at, PathPrefix)
	sum, _, named := strings.Cut(rest, "/")
	if !ok || !named {
		return ""
	}
	return sum
}

// TypeAt is the media type of what is played at a path.
func TypeAt(at string) string {
	if path.Ext(at) == ".mp3" {
		return typeMP3
	}
	return typeWAV
}
