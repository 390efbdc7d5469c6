package proof

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	"campusline/menus"
	"campusline/settings"
)

// SettingsFile is where a district's settings stand in its folder.
const SettingsFile = "check.yaml"

// ReadSettings reads check.yaml out of a district's folder. There need be none. Every problem is told at once.
func ReadSettings(files fs.FS) (Settings, []menus.Problem) {
	s := Settings{Limits: DefaultLimits(), Severities: map[string]menus.Severity{}}
	r := settingsReader{Reader: &settings.Reader{File: SettingsFile, Rule: "settings"}, settings: &s}
	root, _ := r.Root(files)
	r.read(root)
	return s, r.Problems
}

// settingsReader reads check.yaml.
type settingsReader struct {
	*settings.Reader
	settings *Settings
}

func (r *settingsReader) unknown(key *yaml.Node, what string, names []string) {
	r.Unknown(key, names, "`%s` is no %s.", key.Value, what)
}

func (r *settingsReader) read(root *yaml.Node) {
	r.Each(root, "This file", func(name string, key, value *yaml.Node) {
		switch name {
		case "limits":
			r.Each(value, "`limits`", r.limit)
		case "severity":
			r.Each(value, "`severity`", r.severity)
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
		r.Add(value, "", "`%s` should be a number, not `%s`.", name, value.Value)
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
		r.Add(value, "It can be: error, warning, note, off.", "`%s` is not how much a rule can matter.", value.Value)
	}
}

func (r *settingsReader) waivers(list *yaml.Node) {
	if list.Kind != yaml.SequenceNode {
		r.Add(list, "Begin each waiver with `- `.", "`waivers` should be a list.")
		return
	}
	for _, item := range list.Content {
		w := Waiver{Line: item.Line, Column: item.Column}
		before := len(r.Problems)
		r.Each(item, "A waiver", func(name string, key, value *yaml.Node) { r.waiverPart(&w, name, key, value) })
		if len(r.Problems) > before {
			continue
		}
		if w.Rule == "" || w.Because == "" || w.Until.IsZero() {
			r.Add(item, "Write it like `{rule: many choices, at: main, because: the board asked for it, until: 2027-01-31}`.",
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
			r.Add(value, "Write it like `2027-01-31`.", "`%s` is not a day.", value.Value)
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
