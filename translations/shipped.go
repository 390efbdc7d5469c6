package translations

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v4"
)

// sourceTag is the language the product's sentences are written in.
const sourceTag = "en"

//go:embed languages/*.yaml languages/*.po
var files embed.FS

// shipped is the table of languages that stand in the binary. It is read once, when first asked for, and never
// changes after, so it is shared by all: a table handed from room to room would hold the same thing everywhere.
// The files are embedded, so one that does not load is a fault of the build, which every test meets at once.
var shipped = sync.OnceValue(func() map[string]*Language {
	languages, err := loadLanguages(files)
	if err != nil {
		panic(err)
	}
	return languages
})

// Shipped returns the tags of the languages the product ships, sorted.
func Shipped() []string {
	return slices.Sorted(maps.Keys(shipped()))
}

// loadLanguages reads every language of the folder languages. The source language is given every text that the
// others translate, as its own translation of itself, so that nothing has to treat it as a special case.
func loadLanguages(fsys fs.FS) (map[string]*Language, error) {
	names, err := fs.Glob(fsys, "languages/*.yaml")
	if err != nil {
		return nil, fmt.Errorf("listing languages: %w", err)
	}
	all, err := loadEach(fsys, names)
	if err != nil {
		return nil, err
	}
	languages := make(map[string]*Language, len(names))
	translated := make(map[string]map[string]Translation, len(names))
	source := map[string]Translation{}
	for _, one := range all {
		languages[one.Tag], translated[one.Tag] = one.Language, one.sentences
		for text := range one.sentences {
			source[text] = Translation{Text: text}
		}
	}
	if _, ok := languages[sourceTag]; ok {
		translated[sourceTag] = source
	}
	for tag, l := range languages {
		l.learn(translated[tag])
		if tag != sourceTag {
			l.progress = progressOf(translated[tag], source)
		}
	}
	return languages, nil
}

// loadedLanguage is a language with the product's texts in it.
type loadedLanguage struct {
	*Language
	sentences map[string]Translation
}

// loadEach reads languages side by side, since every command waits for them.
func loadEach(fsys fs.FS, names []string) ([]loadedLanguage, error) {
	all, failed := make([]loadedLanguage, len(names)), make([]error, len(names))
	var each sync.WaitGroup
	for i, name := range names {
		each.Go(func() {
			l, sentences, err := loadLanguage(fsys, name)
			if err != nil {
				failed[i] = fmt.Errorf("reading language %s: %w", name, err)
			}
			all[i] = loadedLanguage{l, sentences}
		})
	}
	each.Wait()
	return all, errors.Join(failed...)
}

// loadLanguage reads a language and the product's texts in it, none for the language that they are written in.
func loadLanguage(fsys fs.FS, name string) (*Language, map[string]Translation, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, nil, err
	}
	var described description
	if err := yaml.Load(data, &described, yaml.WithKnownFields()); err != nil {
		return nil, nil, err
	}
	l, err := described.language(strings.TrimSuffix(path.Base(name), ".yaml"))
	if err != nil || l.Tag == sourceTag {
		return l, nil, err
	}
	sentences, err := loadSentences(fsys, strings.TrimSuffix(name, ".yaml")+".po")
	return l, sentences, err
}

// progressOf counts how far the translations of the product's texts have come.
func progressOf(translated, source map[string]Translation) Progress {
	var p Progress
	for text := range source {
		t, ok := translated[text]
		p.Count(t, ok)
	}
	return p
}

func loadSentences(fsys fs.FS, name string) (map[string]Translation, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	sentences, problems := readTranslations(name, strings.TrimSuffix(path.Base(name), ".po"), data)
	if len(problems) > 0 {
		return nil, fmt.Errorf("%s:%d: %s", name, problems[0].Line, problems[0].Text)
	}
	return sentences, nil
}

// learn gives the language its sentences, and takes apart those that are lists of words that callers may say: once here,
// rather than at every step of every call.
func (l *Language) learn(translated map[string]Translation) {
	l.sentences = make(map[string]string, len(translated))
	l.counted = map[string][]string{}
	for source, t := range translated {
		l.sentences[source] = t.Text
		if t.Forms != nil {
			l.counted[source] = t.Forms
		}
	}
	l.words = map[Phrase][]string{}
	for _, list := range wordLists() {
		l.words[list] = foldedList(l.Phrase(list))
	}
}

func foldedList(text string) []string {
	words := Listed(text)
	for i, word := range words {
		words[i] = Fold(word)
	}
	return words
}
