package proof

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	"campusline/menus"
	"campusline/translations"
)

// SettingsFile is where a district's settings stand in its folder.
const SettingsFile = "check.yaml"

// ReadSettings reads check.yaml out of a district's folder. There need be none. Every problem is told at once.
func ReadSettings(files fs.FS) (Settings, []menus.Problem) {
	s := Settings{Limits: DefaultLimits(), Severities: map[string]menus.Severity{}}
	content, err := fs.ReadFile(files, SettingsFile)
	if err != nil {
		return s, nil
	}
	r := settingsReader{settings: &s}
	var document yaml.Node
	if err := yaml.Unmarshal(content, &document); err != nil {
		r.add(&yaml.Node{Line: lineOf(err), Column: 1}, "Look for a missing colon, quotation mark or bracket on this line or the one before.", "This file cannot be read.")
		return s, r.problems
	}
	if len(document.Content) > 0 {
		r.read(document.Content[0])
	}
	return s, r.problems
}

// lineOf finds the line that an error of reading speaks of.
func lineOf(err error) int {
	_, after, _ := strings.Cut(err.Error(), "line ")
	digits := strings.TrimLeft(after, " ")
	end := strings.IndexFunc(digits, func(r rune) bool { return r < '0' || r > '9' })
	if end > 0 {
		digits = digits[:end]
	}
	n, _ := strconv.Atoi(digits)
	return max(n, 1)
}

// settingsReader reads check.yaml and collects what is wrong with it.
type settingsReader struct {
	settings *Settings
	problems []menus.Problem
}

func (r *settingsReader) add(at *yaml.Node, fix, text string, args ...any) {
	r.problems = append(r.problems, menus.Problem{
		File: SettingsFile, Line: at.Line, Column: at.Column, Rule: "settings", Severity: menus.Error,
		Text: fmt.Sprintf(text, args...), Fix: fix,
	})
}

// each calls for every name of a list of names with values.
func (r *settingsReader) each(n *yaml.Node, what string, do func(name string, key, value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		if n.Kind != yaml.ScalarNode || n.Value != "" {
			r.add(n, "Write each part as `name: value`.", "%s should be a list of names with values.", what)
		}
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

func (r *settingsReader) unknown(key *yaml.Node, what string, names []string) {
	r.add(key, suggestion(key.Value, names), "`%s` is no %s.", key.Value, what)
}

// suggestion names what was probably meant, or lists what there is.
func suggestion(wrong string, names []string) string {
	best := slices.MinFunc(names, func(a, b string) int {
		return cmp.Compare(translations.Distance(wrong, a), translations.Distance(wrong, b))
	})
	if translations.Distance(wrong, best) <= len(wrong)/3+1 {
		return "Did you mean `" + best + "`?"
	}
	return "It can be: " + strings.Join(names, ", ") + "."
}

func (r *settingsReader) read(root *yaml.Node) {
	r.each(root, "This file", func(name string, key, value *yaml.Node) {
		switch name {
		case "limits":
			r.each(value, "`limits`", r.limit)
		case "severity":
			r.each(value, "`severity`", r.severity)
		case "waivers":
			r.waivers(value)
		default:
			r.unknown(key, "part of this file", []string{"limits", "severity", "waivers"})
		}
	})
}

// limit reads one figure.
func (r *settingsReader) limit(name string, key, value *yaml.Node) {
	known := r.settings.Limits.byName()
	set, ok := known[name]
	if !ok {
		r.unknown(key, "limit", sortedNames(known))
		return
	}
	figure, err := strconv.ParseFloat(value.Value, 64)
	if err != nil || figure < 0 || figure > 100_000 {
		r.add(value, "", "`%s` should be a number, not `%s`.", name, value.Value)
		return
	}
	set(figure)
}

func (r *settingsReader) severity(name string, key, value *yaml.Node) {
	if !isRule(name) {
		r.unknown(key, "rule", ruleNames())
		return
	}
	switch severity := menus.Severity(value.Value); severity {
	case menus.Error, menus.Warning, menus.Note, Off:
		r.settings.Severities[name] = severity
	default:
		r.add(value, "It can be: error, warning, note, off.", "`%s` is not how much a rule can matter.", value.Value)
	}
}

func (r *settingsReader) waivers(list *yaml.Node) {
	if list.Kind != yaml.SequenceNode {
		r.add(list, "Begin each waiver with `- `.", "`waivers` should be a list.")
		return
	}
	for _, item := range list.Content {
		w := Waiver{Line: item.Line, Column: item.Column}
		before := len(r.problems)
		r.each(item, "A waiver", func(name string, key, value *yaml.Node) { r.waiverPart(&w, name, key, value) })
		if len(r.problems) > before {
			continue
		}
		if w.Rule == "" || w.Because == "" || w.Until.IsZero() {
			r.add(item, "Write it like `{rule: many choices, at: main, because: the board asked for it, until: 2027-01-31}`.",
				"A waiver has a rule, a reason and a last day.")
			continue
		}
		r.settings.Waivers = append(r.settings.Waivers, w)
	}
}

func (r *settingsReader) waiverPart(w *Waiver, name string, key, value *yaml.Node) {
	switch name {
	case "rule":
		w.Rule = value.Value
		if !isRule(w.Rule) {
			r.unknown(value, "rule", ruleNames())
		}
	case "at":
		w.At = value.Value
	case "because":
		w.Because = strings.TrimSpace(value.Value)
	case "until":
		day, err := time.Parse(time.DateOnly, value.Value)
		if err != nil {
			r.add(value, "Write it like `2027-01-31`.", "`%s` is not a day.", value.Value)
		}
		w.Until = day
	default:
		r.unknown(key, "part of a waiver", []string{"rule", "at", "because", "until"})
	}
}

func isRule(name string) bool { return slices.Contains(ruleNames(), name) }

func ruleNames() []string {
	var names []string
	for _, r := range Rules() {
		names = append(names, r.Name)
	}
	slices.Sort(names)
	return names
}
