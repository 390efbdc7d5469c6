package cases

import (
	"cmp"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"campusline/menus"
	"campusline/settings"
)

// ReadRules reads teams.yaml out of a district's folder, for the menus that were loaded from it. There need be none: then
// everything goes to one team, the district office. Every problem is told at once, and with any of them everything goes there
// as well; such a folder is not published.
func ReadRules(files fs.FS, v *menus.Version) (*Rules, []menus.Problem) {
	r := reading{Reader: &settings.Reader{File: File, Rule: "teams"}, version: v, rules: newRules(v), parts: map[string]*yaml.Node{}, each: map[string]map[string]*Team{}}
	root, found := r.Root(files)
	if !found || len(r.Problems) > 0 {
		return districtOffice(v), r.Problems
	}
	r.Parts(root, "This file", namesOf(fileWords()), func(name string, value *yaml.Node) { r.parts[name] = value })
	r.read()
	slices.SortStableFunc(r.Problems, func(a, b menus.Problem) int { return cmp.Or(a.Line-b.Line, a.Column-b.Column) })
	if len(r.Problems) > 0 {
		return districtOffice(v), r.Problems
	}
	r.rules.Written = true
	return r.rules, nil
}

// DistrictOffice is the id of the team of a district that has not said who answers.
const DistrictOffice = "district-office"

const defaultLowScore = 4

func newRules(v *menus.Version) *Rules {
	return &Rules{LowScore: defaultLowScore, Silence: Term{Days: 5}, version: v, own: map[string]*Team{}, wall: v.WallClock()}
}

// districtOffice are the rules of a district without teams.yaml: everything is the district's to answer.
func districtOffice(v *menus.Version) *Rules {
	r := newRules(v)
	clock, _ := v.Clock("")
	r.Otherwise = &Team{ID: DistrictOffice, Name: v.District.Name, Clock: clock, Promise: DefaultPromise()}
	r.Teams = []*Team{r.Otherwise}
	return r
}

// reading makes rules of a file. Its parts are read in an order in which each can name what was read before, whatever the
// order in which they are written.
type reading struct {
	*settings.Reader
	version *menus.Version
	rules   *Rules
	parts   map[string]*yaml.Node
	promise Promise                     // that of every team which has none of its own
	each    map[string]map[string]*Team // teams that stand at every campus of a level, by name and campus
	clocks  map[string]*menus.Clock
}

func (r *reading) read() {
	r.clocks = map[string]*menus.Clock{}
	for name, value := range r.parts {
		r.promisePart(&r.promise, name, value)
	}
	r.promise = r.promise.or(DefaultPromise())
	r.part("people", r.people)
	r.part("teams", r.teams)
	r.otherwise()
	r.part("route", r.routes)
	r.part("sensitive", r.sensitives)
	r.part("roles", r.roles)
	r.part("low score", func(n *yaml.Node) { r.rules.LowScore = r.score(n) })
	r.part("closes after", func(n *yaml.Node) { r.rules.Silence = r.term(n, "`closes after`") })
}

// part reads a part of the file, if it is written.
func (r *reading) part(name string, read func(*yaml.Node)) {
	if n := r.parts[name]; n != nil {
		read(n)
	}
}

// promisePart reads a part of a promise.
func (r *reading) promisePart(p *Promise, name string, value *yaml.Node) {
	switch name {
	case "answers within":
		p.Reply = r.term(value, "`answers within`")
	case "resolves within":
		p.Resolve = r.term(value, "`resolves within`")
	}
}

func (r *reading) score(n *yaml.Node) int {
	score, err := strconv.Atoi(strings.TrimSpace(n.Value))
	if err != nil || score < 1 || score > 9 {
		r.Add(n, "", "`low score` should be a whole number from 1 to 9, not `%s`.", n.Value)
	}
	return score
}

// otherwise finds the last team, and puts every other one under it that stands under none.
func (r *reading) otherwise() {
	n := r.parts["otherwise"]
	if n == nil && len(r.Problems) > 0 {
		return // it may be one of what is misspelled
	}
	if n == nil {
		r.Add(&yaml.Node{Line: 1, Column: 1}, "Write `otherwise:` with the name of a team.", "It is not said who answers what no line of `route` fits.")
		return
	}
	if r.each[n.Value] != nil {
		r.Add(n, "Name a team that is one alone.", "`%s` is a team at every campus, and what is about no campus needs one as well.", n.Value)
		return
	}
	name := r.Name(n, "`otherwise`", "a team", r.singles())
	if name == "" {
		return
	}
	r.rules.Otherwise = r.rules.Team(name)
	if r.rules.Otherwise.Under != "" {
		r.Add(n, "Take its `under:` out, or name the team above it here.", "The last team, `%s`, stands under another one.", name)
		return
	}
	for _, t := range r.rules.Teams {
		if t.Under == "" && t != r.rules.Otherwise {
			t.Under = name
		}
	}
	r.circles()
}

// circles reports teams that help one another without an end.
func (r *reading) circles() {
	for _, t := range r.rules.Teams {
		if above := r.rules.Above(t); len(above) > 0 && above[len(above)-1] != r.rules.Otherwise {
			at := &yaml.Node{Line: t.At.Line, Column: t.At.Column}
			r.Add(at, "Let one of them stand under `"+r.rules.Otherwise.ID+"`.", "The team `%s` stands under teams that stand under it.", t.ID)
		}
	}
}
