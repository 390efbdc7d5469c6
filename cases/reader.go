package cases

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	"campusline/menus"
	"campusline/translations"
)

// reader gives the parts of teams.yaml as words and lists, and collects everything that is wrong with them.
type reader struct{ problems []menus.Problem }

func (r *reader) add(at *yaml.Node, fix, text string, args ...any) {
	r.problems = append(r.problems, menus.Problem{
		File: File, Line: at.Line, Column: at.Column, Rule: "teams", Severity: menus.Error, Text: fmt.Sprintf(text, args...), Fix: fix,
	})
}

// each calls for every name of a list of names with values.
func (r *reader) each(n *yaml.Node, what string, do func(name string, key, value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		r.add(n, "Write each part as `name: value`.", "%s should be a list of names with values.", what)
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if seen[key.Value] {
			r.add(key, "Keep one of them.", "`%s` is written twice here.", key.Value)
			continue
		}
		seen[key.Value] = true
		do(key.Value, key, n.Content[i+1])
	}
}

// parts calls for every part of something, and reports those that are none of its words.
func (r *reader) parts(n *yaml.Node, what string, words []word, do func(name string, value *yaml.Node)) {
	r.each(n, what, func(name string, key, value *yaml.Node) {
		if !slices.ContainsFunc(words, func(w word) bool { return w.name == name }) {
			r.unknown(key, namesOf(words), "`%s` has no meaning here.", name)
			return
		}
		do(name, value)
	})
}

// unknown reports a name that is none of those that can stand here.
func (r *reader) unknown(at *yaml.Node, names []string, text string, args ...any) {
	r.add(at, suggestion(at.Value, names), text, args...)
}

// fewNames is how many names are listed where none is near.
const fewNames = 20

// suggestion names what was probably meant, or lists what there is.
func suggestion(wrong string, names []string) string {
	best, distance := "", len(wrong)/3+2
	for _, name := range names {
		if d := translations.Distance(translations.Fold(wrong), translations.Fold(name)); d < distance {
			best, distance = name, d
		}
	}
	switch {
	case best != "":
		return "Did you mean `" + best + "`?"
	case len(names) == 0 || len(names) > fewNames:
		return ""
	}
	return "It can be: " + strings.Join(names, ", ") + "."
}

// words reads words.
func (r *reader) words(n *yaml.Node, what string) string {
	if n.Kind != yaml.ScalarNode {
		r.add(n, "Put the words on one line behind the colon.", "%s should be words.", what)
		return ""
	}
	words := strings.TrimSpace(n.Value)
	if words == "" {
		r.add(n, "Write them, or take the line out.", "%s has no words.", what)
	}
	return words
}

// list gives the items of a list, or one alone, as words.
func (r *reader) list(n *yaml.Node, what string) []*yaml.Node {
	items := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		items = n.Content
	}
	var all []*yaml.Node
	for _, item := range items {
		if r.words(item, what) != "" {
			all = append(all, item)
		}
	}
	return all
}

// items gives the lines of a list.
func (r *reader) items(n *yaml.Node, what string) []*yaml.Node {
	if n.Kind != yaml.SequenceNode {
		r.add(n, "Begin each line with `- `.", "%s should be a list.", what)
		return nil
	}
	return n.Content
}

// named gives the items of a list that are names which there are; what tells what each should be.
func (r *reader) named(n *yaml.Node, part, what string, names []string) []string {
	var all []string
	for _, item := range r.list(n, part) {
		if !slices.Contains(names, item.Value) {
			r.unknown(item, names, "`%s` is not %s.", item.Value, what)
			continue
		}
		all = append(all, item.Value)
	}
	return all
}

// name reads one name that there is.
func (r *reader) name(n *yaml.Node, part, what string, names []string) string {
	if n.Kind == yaml.SequenceNode {
		r.add(n, "Name one.", "%s is one alone.", part)
		return ""
	}
	if all := r.named(n, part, what, names); len(all) > 0 {
		return all[0]
	}
	return ""
}

// yes reads yes or no.
func (r *reader) yes(n *yaml.Node, what string) bool {
	switch words := r.words(n, what); strings.ToLower(words) {
	case "yes", "true", "on":
		return true
	case "no", "false", "off", "":
		return false
	default:
		r.add(n, "", "%s should be yes or no, not `%s`.", what, words)
		return false
	}
}

// day reads a day, in a zone.
func (r *reader) day(n *yaml.Node, zone *time.Location) time.Time {
	words := r.words(n, "The day")
	day, err := time.ParseInLocation(time.DateOnly, words, zone)
	if err != nil && words != "" {
		r.add(n, "Write it as year, month and day, like `2026-11-02`.", "`%s` is not a day.", words)
	}
	return day
}

// term reads how long something may take.
func (r *reader) term(n *yaml.Node, what string) Term {
	words := r.words(n, what)
	term, ok := parseTerm(words)
	if !ok && words != "" {
		r.add(n, "Write it like `1 day`, `4 hours` or `30 minutes`.", "`%s` is not how long something may take.", words)
	}
	return term
}

var goodName = regexp.MustCompile(`^[a-z][a-z0-9-]{0,39}$`)

// isGood says whether a name can be used in cases, texts and reports, and reports it if not.
func (r *reader) isGood(key *yaml.Node, what string) bool {
	if goodName.MatchString(key.Value) {
		return true
	}
	r.add(key, "Use small letters, digits and hyphens, and begin with a letter.", "`%s` cannot be the name of %s.", key.Value, what)
	return false
}

func placeOf(n *yaml.Node) Place { return Place{n.Line, n.Column} }
