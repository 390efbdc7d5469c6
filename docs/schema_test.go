package docs_test

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"testing"

	"campusline/menus"
)

// schemaPart is as much of a JSON Schema as names words of the language.
type schemaPart struct {
	Definitions map[string]struct {
		Properties map[string]struct {
			Description string
		}
	}
}

// wordsOfTheLanguage are all that the schemas for editors know, which are made of what the loader knows.
func wordsOfTheLanguage(t *testing.T) []string {
	t.Helper()
	schemas, err := menus.Schemas()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]bool{}
	for name, content := range schemas {
		if explainedElsewhere(name) {
			continue
		}
		var s schemaPart
		if err := json.Unmarshal(content, &s); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, part := range s.Definitions {
			for word, x := range part.Properties {
				if x.Description == "" {
					t.Errorf("%s: `%s` is not described", name, word)
				}
				all[word] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(all))
}

func TestEveryWordOfTheLanguageIsExplained(t *testing.T) {
	t.Parallel()
	shown := codeIn(document(t))
	words := wordsOfTheLanguage(t)
	if len(words) < 50 {
		t.Fatalf("the language has only %d words: %v", len(words), words)
	}
	for _, word := range words {
		if !shown[word] {
			t.Errorf("menus.md does not explain `%s`", word)
		}
	}
}

// partSpan is a part of a file as the document writes it: `say:`.
var partSpan = regexp.MustCompile("`([a-z][a-z -]*):`")

func TestEveryPartThatIsExplainedIsOneOfTheLanguage(t *testing.T) {
	t.Parallel()
	words := wordsOfTheLanguage(t)
	tried := 0
	for _, found := range partSpan.FindAllStringSubmatch(examples.ReplaceAllString(document(t), ""), -1) {
		tried++
		if !slices.Contains(words, found[1]) {
			t.Errorf("menus.md explains `%s:`, which no file can have", found[1])
		}
	}
	if tried < 20 {
		t.Errorf("menus.md explains only %d parts", tried)
	}
}
