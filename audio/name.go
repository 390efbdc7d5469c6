package audio

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"strings"

	"campusline/translations"
)

// longestSlug is the most letters of a name that tell people what is said.
const longestSlug = 40

// hashDigits is the length of the hash at the end of a name. The recordings of a language are hundreds, of which no two
// have the same one by chance.
const hashDigits = 8

// name is what the file with some words is called, without its ending: for people what the words begin with, or, in a
// script that not every computer's file names take, where they are said; and for us a hash of the words.
func name(words, place string) string {
	return slug(words, place) + "-" + hashOf(words)
}

// hashOf names words, so that changed words have another recording. Marks and capitals make no difference.
func hashOf(words string) string {
	sum := sha256.Sum256([]byte(strings.Join(tokens(words), " ")))
	return hex.EncodeToString(sum[:hashDigits/2])
}

// hashIn is the hash that a file's name ends with, "" for a file of another kind.
func hashIn(file string) string {
	base := strings.TrimSuffix(path.Base(file), path.Ext(file))
	at := strings.LastIndexByte(base, '-')
	if hash := base[at+1:]; len(hash) == hashDigits && strings.Trim(hash, "0123456789abcdef") == "" {
		return hash
	}
	return ""
}

func slug(words, place string) string {
	latin := latinWords(words)
	if len(latin) == 0 {
		base := path.Base(place)
		latin = latinWords(strings.TrimSuffix(base, path.Ext(base)))
		latin = append([]string{"words"}, latin...)[len(latin):]
	}
	said := latin[0]
	for _, word := range latin[1:] {
		if len(said)+1+len(word) > longestSlug {
			break
		}
		said += "-" + word
	}
	return said[:min(len(said), longestSlug)]
}

// latinWords are words in letters that every computer writes, none where one of them has others.
func latinWords(words string) []string {
	all := strings.Fields(translations.Fold(words))
	for _, word := range all {
		if !isPlain(strings.ReplaceAll(word, "0", "1")) {
			return nil
		}
	}
	return all
}
