package translations

import "strings"

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
