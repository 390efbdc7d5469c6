package translations

import (
	"slices"
	"strings"
)

// placeholderProblem tells of the first placeholder that a translation lost or invented, nil where it did neither.
func placeholderProblem(source, text string, line int) *CatalogueProblem {
	if text == "" {
		return nil
	}
	has, wants := placeholders(text), placeholders(source)
	for _, name := range wants {
		if !slices.Contains(has, name) {
			return &CatalogueProblem{
				Line: line, Text: "The translation has lost " + name + ".",
				Fix: "Write " + name + " where it belongs in the sentence; it is filled in when it is said.",
			}
		}
	}
	for _, name := range has {
		if !slices.Contains(wants, name) {
			return &CatalogueProblem{
				Line: line, Text: "The translation has " + name + ", which the text it translates has not.",
				Fix: "Words in braces are filled in, so they are not translated: copy them as they are.",
			}
		}
	}
	return nil
}

// placeholders returns the words in braces of a text, with their braces.
func placeholders(text string) []string {
	var names []string
	for {
		start := strings.IndexByte(text, '{')
		if start < 0 {
			return names
		}
		end := strings.IndexByte(text[start:], '}')
		if end < 0 {
			return names
		}
		names = append(names, text[start:start+end+1])
		text = text[start+end+1:]
	}
}
