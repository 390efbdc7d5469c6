package goals

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	"campusline/menus"
	"campusline/reports"
)

// File is where a district writes the goals of its plan.
const File = "goals.yaml"

// Read reads goals.yaml out of the folder of a district, whose surveys have figures as well. There need be none: then the goals
// hold that good districts publish, as they do for every figure that it does not name.
func Read(files fs.FS, version *menus.Version) ([]reports.Aim, []menus.Problem) {
	r := reader{version: version}
	content, err := fs.ReadFile(files, File)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var document yaml.Node
	if err != nil || yaml.Unmarshal(content, &document) != nil {
		r.add(&yaml.Node{Line: 1, Column: 1}, "Look for a missing colon, quotation mark or bracket.", "This file cannot be read.")
		return nil, r.problems
	}
	if len(document.Content) > 0 {
		r.file(document.Content[0])
	}
	return r.aims, r.problems
}

// reader collects what the file says and everything that is wrong with it.
type reader struct {
	version  *menus.Version
	aims     []reports.Aim
	problems []menus.Problem
}

func (r *reader) add(at *yaml.Node, fix, text string, args ...any) {
	r.problems = append(r.problems, menus.Problem{
		File: File, Line: at.Line, Column: at.Column, Rule: "goals", Severity: menus.Error, Text: fmt.Sprintf(text, args...), Fix: fix,
	})
}

// each calls for every name with its value.
func (r *reader) each(n *yaml.Node, do func(key, value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		r.add(n, "Write each part as `name: value`.", "This should be a list of names with values.")
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
		do(key, n.Content[i+1])
	}
}

func (r *reader) file(n *yaml.Node) {
	r.each(n, func(key, value *yaml.Node) {
		if key.Value != "goals" {
			r.add(key, "Write `goals:`, and below it each figure with its goal.", "`%s` has no meaning here.", key.Value)
			return
		}
		r.each(value, r.goal)
	})
}

// goal reads the goal of a figure.
func (r *reader) goal(figure, n *yaml.Node) {
	if !slices.Contains(r.figures(), figure.Value) {
		r.add(figure, r.nearest(figure.Value), "No report has a figure `%s`.", figure.Value)
		return
	}
	before := len(r.problems)
	w := written{said: map[string]bool{}}
	r.each(n, func(key, value *yaml.Node) {
		w.said[key.Value] = true
		r.part(&w, key, value)
	})
	for _, p := range parts() {
		if !p.optional && !w.said[p.name] && len(r.problems) == before {
			r.add(figure, "Write `"+p.name+": "+p.example+"`, or what your plan says.", "`%s` does not say %s.", figure.Value, p.means)
		}
	}
	switch {
	case len(r.problems) > before:
		return
	case w.from == w.to:
		r.add(figure, "Write in `to:` what it is to be in the end.", "`%s` is to become what it was.", figure.Value)
		return
	case !w.since.Before(w.by):
		r.add(figure, "Write a day in `by:` that comes after `since:`.", "`%s` is to be reached before it begins.", figure.Value)
		return
	}
	r.aims = append(r.aims, reports.Aim{Figure: figure.Value, Goal: reports.Planned(w.from, w.to, w.since, w.by, w.words)})
}

// written is a goal as it is written.
type written struct {
	from, to  float64
	since, by time.Time // since the beginning of a day, and by the end of one
	words     string
	said      map[string]bool
}

func (r *reader) part(w *written, key, value *yaml.Node) {
	switch key.Value {
	case "from":
		w.from = r.number(value)
	case "to":
		w.to = r.number(value)
	case "since":
		w.since = r.day(value)
	case "by":
		w.by = r.day(value).AddDate(0, 0, 1)
	case "for":
		w.words = strings.TrimSpace(value.Value)
	default:
		r.add(key, "It can be: for, from, since, to, by.", "`%s` has no meaning here.", key.Value)
	}
}

// number reads a value, with or without its unit.
func (r *reader) number(n *yaml.Node) float64 {
	x, err := strconv.ParseFloat(strings.TrimRight(n.Value, "% hs"), 64)
	if err != nil || x < 0 || x > 1e9 {
		r.add(n, "Write it like `70%`, `8 h`, `60 s` or `8.5`.", "This is not a number.")
	}
	return x
}

func (r *reader) day(n *yaml.Node) time.Time {
	day, err := time.ParseInLocation(time.DateOnly, n.Value, r.version.District.Zone)
	if err != nil {
		r.add(n, "Write it like `2027-05-28`.", "This is not a day.")
	}
	return day
}
