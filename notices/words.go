package notices

import (
	"errors"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v4"

	"campusline/menus"
	"campusline/settings"
)

// Words reads words as they are given one by one, each like "es=Las escuelas están cerradas."
func Words(given []string) (map[string]string, error) {
	words := map[string]string{}
	for _, one := range given {
		tag, said, found := strings.Cut(one, "=")
		if said = strings.TrimSpace(said); !found || said == "" {
			return nil, fmt.Errorf("%q should be a language and its words, like \"es=Las escuelas están cerradas.\"", one)
		}
		if tag = strings.TrimSpace(tag); words[tag] != "" {
			return nil, fmt.Errorf("%s has words twice", tag)
		}
		words[tag] = said
	}
	return words, nil
}

// Read reads words from a file in which each line, or block, is a language and what is said in it. The error tells each
// line with which something is wrong.
func Read(file string, content []byte) (map[string]string, error) {
	r := &settings.Reader{File: file, Rule: "notice"}
	findColons(r, string(content))
	words := map[string]string{}
	if len(r.Problems) == 0 {
		root := r.Parse(content)
		if !menus.Refused(r.Problems) {
			r.Each(root, "The file", func(tag string, _, value *yaml.Node) {
				words[tag] = strings.Join(strings.Fields(r.Words(value, "`"+tag+"`")), " ")
			})
		}
	}
	var all []error
	for _, p := range r.Problems {
		all = append(all, errors.New(strings.TrimSuffix(p.String(), ".")))
	}
	if len(all) == 0 && len(words) == 0 {
		all = append(all, fmt.Errorf("%s is empty; it should have a line for each language, like \"es: Las escuelas están cerradas.\"", file))
	}
	return words, errors.Join(all...)
}

// findColons finds the lines on which no colon and space stand behind the language, or another colon among the words. What
// is set in goes on with the line above.
func findColons(r *settings.Reader, content string) {
	for i, line := range strings.Split(strings.TrimPrefix(content, "\ufeff"), "\n") {
		line = strings.TrimRight(line, " \t\r")
		if line == "" || strings.ContainsAny(line[:1], " \t#{}\"'") || strings.HasPrefix(line, "---") {
			continue
		}
		at := &yaml.Node{Line: i + 1, Column: 1}
		tag, said, colon := strings.Cut(line, ":")
		switch {
		case !colon || strings.Contains(tag, " "):
			noColon(r, at, line)
		case said != "" && said[0] != ' ':
			r.Add(at, "Write "+asWritten(tag, said)+".", "There is no space behind the colon of `%s`.", tag)
		case strings.Contains(said, ": ") && !strings.ContainsAny(said[1:2], "\"'|>"):
			r.Add(at, "Write "+asWritten(tag, said)+".", "Words with a colon in them need quotation marks around them.")
		}
	}
}

// noColon tells of a line that has no colon behind the language.
func noColon(r *settings.Reader, at *yaml.Node, line string) {
	const longestTag = 8 // such as zh-Hans
	tag, said, _ := strings.Cut(line, " ")
	if said == "" || len(tag) > longestTag || strings.HasPrefix(tag, "-") {
		r.Add(at, "Begin it like `es: Las escuelas están cerradas.`", "This line does not begin with a language and a colon.")
		return
	}
	r.Add(at, "Write "+asWritten(tag, said)+".", "There is no colon behind the language.")
}

// asWritten is how the words of a language are written in a file.
func asWritten(tag, said string) string {
	said = strings.TrimSpace(said)
	if strings.Contains(said, ":") && !strings.Contains(said, `"`) {
		said = `"` + said + `"`
	}
	return "`" + tag + ": " + said + "`"
}
