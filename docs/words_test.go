package docs_test

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"campusline/menus"
)

// codeSpan is code within a sentence, examples are the blocks, and nameOf is one word of the language in either.
var (
	codeSpan = regexp.MustCompile("`[^`]+`")
	examples = regexp.MustCompile("(?s)```.*?```")
	nameOf   = regexp.MustCompile(`[a-z][a-z-]*(?: [a-z]+)*`)
)

// codeIn gives every word that the document shows as code outside its examples.
func codeIn(document string) map[string]bool {
	shown := map[string]bool{}
	for _, span := range codeSpan.FindAllString(examples.ReplaceAllString(document, ""), -1) {
		for _, word := range nameOf.FindAllString(span, -1) {
			shown[word] = true
		}
	}
	return shown
}

// wordsUsed gives the words of the language that a district's folder uses: the names of parts, the kinds of answers
// and what is branched on.
func wordsUsed(t *testing.T, files menus.Files) []string {
	t.Helper()
	used := map[string]bool{}
	for file, content := range files {
		if !strings.HasSuffix(file, ".yaml") || explainedElsewhere(file) {
			continue
		}
		var document yaml.Node
		if err := yaml.Unmarshal(content, &document); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		if len(document.Content) == 0 {
			continue // only comments
		}
		if file == "district.yaml" || file == "calendar.yaml" {
			collect(document.Content[0], used)
			continue
		}
		collectBelow(document.Content[0], used)
	}
	return slices.Sorted(maps.Keys(used))
}

// explainedElsewhere says whether a file of a district, or its schema, has a document of its own.
func explainedElsewhere(file string) bool { return strings.Contains(file, "survey") }

// collect takes the names of the parts of a node and of all below it.
func collect(n *yaml.Node, used map[string]bool) {
	switch n.Kind {
	case yaml.SequenceNode:
		for _, item := range n.Content {
			collect(item, used)
		}
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			collectPart(n.Content[i].Value, n.Content[i+1], used)
		}
	}
}

func collectPart(name string, value *yaml.Node, used map[string]bool) {
	if name == "answer" {
		used[value.Value] = true
	}
	used[name] = true
	switch name {
	case "desks", "lines", "topics", "choose": // below these a district chooses the names itself
		collectBelow(value, used)
	case "hours": // and here the names and the days
	case "when":
		collectConditions(value, used)
	default:
		collect(value, used)
	}
}

// collectBelow takes what stands below names that the district chose itself.
func collectBelow(n *yaml.Node, used map[string]bool) {
	for i := 1; i < len(n.Content); i += 2 {
		collect(n.Content[i], used)
	}
}

// collectConditions takes the conditions of a branch, without the desk that some of them name.
func collectConditions(n *yaml.Node, used map[string]bool) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		for condition := range strings.SplitSeq(n.Content[i].Value, " and ") {
			words := strings.Fields(condition)
			if words[0] == "asked" {
				condition = "asked"
			}
			if last := words[len(words)-1]; last == "open" || last == "closed" {
				condition = last
			}
			used[condition] = true
		}
	}
}
