package translations

import (
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// Rewording is a word, or a few, and others that mean the same and can be sent more cheaply.
type Rewording struct {
	Words   string `json:"words"`
	Instead string `json:"instead"`
}

// String is the rewording as a hint gives it.
func (r Rewording) String() string { return r.Words + " → " + r.Instead }

//go:embed rewordings/*.yaml
var rewordingFiles embed.FS

// rewordings are those of each language by its tag, the longest words first. They are read once, when first asked for,
// and never change after; the files are embedded, so one that cannot be read is a fault of the build.
var rewordings = sync.OnceValue(func() map[string][]Rewording {
	all, err := readRewordings(rewordingFiles)
	if err != nil {
		panic(err)
	}
	return all
})

func readRewordings(fsys fs.FS) (map[string][]Rewording, error) {
	names, err := fs.Glob(fsys, "rewordings/*.yaml")
	if err != nil {
		return nil, fmt.Errorf("listing rewordings: %w", err)
	}
	all := map[string][]Rewording{}
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("reading %s: %w", name, err)
		}
		var instead map[string]string
		if err := yaml.Load(data, &instead); err != nil {
			return nil, fmt.Errorf("reading %s: %w", name, err)
		}
		var list []Rewording
		for words, other := range instead {
			list = append(list, Rewording{words, other})
		}
		slices.SortFunc(list, func(a, b Rewording) int {
			return cmp.Or(cmp.Compare(len(b.Words), len(a.Words)), cmp.Compare(a.Words, b.Words))
		})
		all[strings.TrimSuffix(path.Base(name), ".yaml")] = list
	}
	return all, nil
}

// rewordingsOf gives those of some languages, or of all.
func rewordingsOf(tags []string) []Rewording {
	if len(tags) == 0 {
		tags = slices.Sorted(maps.Keys(rewordings()))
	}
	var all []Rewording
	for _, tag := range tags {
		all = append(all, rewordings()[tag]...)
	}
	return all
}

// in puts the other words into a text wherever these stand as whole words, beginning with a capital where these do.
func (r Rewording) in(text string) string {
	var b strings.Builder
	done := 0
	for at := range text {
		end := at + len(r.Words)
		if at < done || end > len(text) || !strings.EqualFold(text[at:end], r.Words) || !isWhole(text, at, end) {
			continue
		}
		b.WriteString(text[done:at])
		b.WriteString(casedLike(text[at:end], r.Instead))
		if done = end; strings.HasSuffix(r.Instead, ".") && strings.HasPrefix(text[end:], ".") {
			done++ // one stop ends the word and the sentence
		}
	}
	b.WriteString(text[done:])
	return b.String()
}

// isWhole says whether no letter or digit touches text[at:end].
func isWhole(text string, at, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return !isOfWord(before) && !isOfWord(after)
}

func isOfWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// casedLike writes words in capitals, or with a first one, where the pattern is.
func casedLike(pattern, words string) string {
	first, _ := utf8.DecodeRuneInString(pattern)
	switch {
	case !unicode.IsUpper(first):
		return words
	case strings.ToUpper(pattern) == pattern && utf8.RuneCountInString(pattern) > 1:
		return strings.ToUpper(words)
	}
	r, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(r)) + words[size:]
}
