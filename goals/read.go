package goals

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	"campusline/menus"
	"campusline/reports"
	"campusline/settings"
)

// File is where a district writes the goals of its plan.
const File = "goals.yaml"

// Read reads goals.yaml out of the folder of a district, whose surveys have figures as well. There need be none: then the goals
// hold that good districts publish, as they do for every figure that it does not name.
func Read(files fs.FS, version *menus.Version) ([]reports.Aim, []menus.Problem) {
	r := reader{Reader: &settings.Reader{File: File, Rule: "goals"}, version: version}
	root, found := r.Root(files)
	if !found || len(r.Problems) > 0 {
		return nil, r.Problems
	}
	r.Parts(root, "This file", []string{"goals"}, func(_ string, n *yaml.Node) { r.Each(n, "`goals`", r.goal) })
	return r.aims, r.Problems
}

// reader reads the file.
type reader struct {
	*settings.Reader
	version *menus.Version
	aims    []reports.Aim
}

// goal reads the goal of a figure.
func (r *reader) goal(name string, figure, n *yaml.Node) {
	if !slices.Contains(r.figures(), name) {
		r.Add(figure, r.nearest(name), "No report has a figure `%s`.", name)
		return
	}
	before := len(r.Problems)
	w := written{said: map[string]bool{}}
	r.Parts(n, "`"+name+"`", partNames(), func(part string, value *yaml.Node) {
		w.said[part] = true
		r.part(&w, part, value)
	})
	for _, p := range parts() {
		if !p.optional && !w.said[p.name] && len(r.Problems) == before {
			r.Add(figure, "Write `"+p.name+": "+p.example+"`, or what your plan says.", "`%s` does not say %s.", name, p.means)
		}
	}
	switch {
	case len(r.Problems) > before:
		return
	case w.from == w.to:
		r.Add(figure, "Write in `to:` what it is to be in the end.", "`%s` is to become what it was.", name)
		return
	case !w.since.Before(w.by):
		r.Add(figure, "Write a day in `by:` that comes after `since:`.", "`%s` is to be reached before it begins.", name)
		return
	}
	r.aims = append(r.aims, reports.Aim{Figure: name, Goal: reports.Planned(w.from, w.to, w.since, w.by, w.words)})
}

// written is a goal as it is written.
type written struct {
	from, to  float64
	since, by time.Time // since the beginning of a day, and by the end of one
	words     string
	said      map[string]bool
}

func (r *reader) part(w *written, part string, value *yaml.Node) {
	switch part {
	case "from":
		w.from = r.number(value)
	case "to":
		w.to = r.number(value)
	case "since":
		w.since = r.Day(value, r.version.District.Zone)
	case "by":
		w.by = r.Day(value, r.version.District.Zone).AddDate(0, 0, 1)
	case "for":
		w.words = strings.TrimSpace(value.Value)
	}
}

// number reads a value, with or without its unit.
func (r *reader) number(n *yaml.Node) float64 {
	x, err := strconv.ParseFloat(strings.TrimRight(n.Value, "% hs"), 64)
	if err != nil || x < 0 || x > 1e9 {
		r.Add(n, "Write it like `70%`, `8 h`, `60 s` or `8.5`.", "This is not a number.")
	}
	return x
}
