package proof

import (
	"cmp"
	"fmt"
	"math/bits"
	"slices"
	"strings"

	"campusline/menus"
	"campusline/rehearsal"
)

// Finding is one place where a rule does not hold, with a call that shows it.
type Finding struct {
	menus.Problem
	// Why says what the rule is for.
	Why string `json:"why"`
	// Menu is the menu that is meant, "" for none.
	Menu string `json:"menu,omitempty"`
	// Lines, Channels and Languages are those it concerns, by name and tag. Empty means all or none in particular.
	Lines     []string `json:"lines,omitempty"`
	Channels  []string `json:"channels,omitempty"`
	Languages []string `json:"languages,omitempty"`
	// Minutes is how much of the school year it concerns.
	Minutes int `json:"minutes,omitempty"`
	// Passing says that it only concerns callers who are on the line at the moment at which some hours begin or end.
	Passing bool `json:"passing,omitempty"`
	// Call is the call or conversation that shows it, nil where none is needed to see it.
	Call *rehearsal.Transcript `json:"call,omitempty"`
	// Again is the command that makes the call happen again; whoever knows the folder of the menus fills it in.
	Again string `json:"again,omitempty"`
	// Because is the reason for which it is waived, "" when it is not.
	Because string `json:"because,omitempty"`

	cells map[int]bool
}

// findings puts suspects with the same rule, place and cause together, and shows a call for each.
func (c *check) findings() []Finding {
	var all []Finding
	index := map[string]int{}
	calls := []suspect{}
	for i := range c.suspects {
		s := &c.suspects[i]
		f := s.finding()
		key := s.cause(&f)
		at, known := index[key]
		if !known {
			at = len(all)
			index[key] = at
			all = append(all, f)
			calls = append(calls, *s)
		} else if s.weight > calls[at].weight {
			all[at].Text, calls[at] = f.Text, *s
		}
		all[at].add(s)
	}
	for i := range all {
		all[i].Call = calls[i].call()
		for cell := range all[i].cells {
			all[i].Minutes += c.cells[cell].Minutes
		}
	}
	slices.SortStableFunc(all, byPlace)
	return all
}

// cause is the same for suspects that are one finding: of figures the worst is told.
func (s *suspect) cause(f *Finding) string {
	if s.weight > 0 {
		return fmt.Sprint(f.Rule, f.File, f.Line, f.Column)
	}
	return f.Rule + f.String()
}

func byPlace(a, b Finding) int {
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Rule, b.Rule))
}

// finding is what a suspect is in the words of the report.
func (s *suspect) finding() Finding {
	f := Finding{cells: map[int]bool{}, Passing: s.edge != nil && s.edge.late}
	f.Rule, f.Text, f.Fix = s.rule, s.text, s.fix
	for _, r := range Rules() {
		if r.Name == s.rule {
			f.Severity, f.Why = cmp.Or(s.severity, r.Severity), r.Why
		}
	}
	part := &s.check.parts[s.part]
	f.Menu, f.File, f.Line, f.Column = part.Menu, part.File, part.Line, part.Column
	if s.file != "" {
		f.File, f.Line, f.Column = s.file, s.line, s.column
	}
	if f.File == "" {
		f.File = "district.yaml"
	}
	return f
}

// add notes whom else a finding concerns.
func (f *Finding) add(s *suspect) {
	f.Lines = with(f.Lines, s.lines...)
	if s.node == nil && s.root == nil {
		f.Languages = with(f.Languages, s.language)
		return
	}
	f.Channels = with(f.Channels, s.check.channel.String())
	switch {
	case s.node != nil:
		f.Languages = with(f.Languages, s.check.tagsIn(s.in)...)
		if len(s.lines) == 0 {
			f.Lines = with(f.Lines, s.check.linesOf(s.node)...)
		}
	default:
		f.Languages = with(f.Languages, s.root.start.Language)
		f.Lines = with(f.Lines, s.root.line.Name)
	}
	if s.edge != nil && s.edge.late {
		return // it is so for a moment only
	}
	f.Passing = false
	for i, w := range s.in {
		for ; w != 0; w &= w - 1 {
			f.cells[s.check.cell(situation(i*64+bits.TrailingZeros64(w)))] = true
		}
	}
}

// tagsIn gives the tags of the languages that are spoken in a set.
func (s *space) tagsIn(x set) []string {
	var tags []string
	for _, language := range s.spokenIn(x) {
		tags = append(tags, s.languages[language])
	}
	return tags
}

// with adds what is not there yet.
func with(list []string, more ...string) []string {
	for _, m := range more {
		if m != "" && !slices.Contains(list, m) {
			list = append(list, m)
		}
	}
	return list
}

// linesOf names the lines from which a node is come to: those that begin where it leads home.
func (c *check) linesOf(n *node) []string {
	var names []string
	for _, r := range c.roots {
		if r.start.Home.Menu == n.state.Home.Menu && c.home(r.start.Home) == n.state.Home.Campus {
			names = with(names, r.line.Name)
		}
	}
	return names
}

// call takes the call that shows a suspect, from the line's beginning.
func (s *suspect) call() *rehearsal.Transcript {
	c := s.check
	x := s.in.first()
	if x < 0 || s.node == nil && s.root == nil && s.edge == nil {
		return nil
	}
	way := &shown{root: s.root, inputs: s.inputs, cell: c.cell(x)}
	if s.inputs == nil && s.node != nil {
		way, x = c.shortestWay(s)
	}
	if way == nil {
		return nil
	}
	if way.root == nil {
		if way.root = c.rootOf(s.edge); way.root == nil {
			return nil
		}
	}
	if s.edge != nil && s.inputs == nil {
		way.inputs = append(way.inputs, s.edge.option.in(c.language(x)))
	}
	call := rehearsal.Call{
		Version: c.version, Line: way.root.line, Survey: way.root.survey, Called: way.root.who, Answered: way.root.answered(), Aside: way.root.aside.start(), Channel: c.channel, Language: way.root.start.Language,
		At: c.cells[way.cell].At, Known: c.known(x), Texting: c.texting(x),
	}
	t := call.Take(way.inputs...)
	if !way.meets.IsZero() {
		t = call.Meeting(way.meets, way.before, way.inputs...)
	}
	return &t
}

// shortestWay finds the way to a suspect's node in the situation in which it is shortest among a few.
func (c *check) shortestWay(s *suspect) (shortest *shown, at situation) {
	in := s.in.clone()
	for range 8 {
		x := in.first()
		if x < 0 {
			break
		}
		in.remove(x)
		if way := c.wayTo(s.node, x); way != nil && (shortest == nil || len(way.inputs) < len(shortest.inputs)) {
			shortest, at = way, x
		}
	}
	return shortest, at
}

// Concerns says whom a finding concerns, "" when that is everybody or needs no saying.
func (f *Finding) Concerns(v *menus.Version) string {
	var said []string
	if n := len(f.Lines); n > 0 && len(v.Lines) > 1 {
		if n == len(v.Lines) {
			said = append(said, "every line")
		} else {
			said = append(said, strings.Join(f.Lines, ", "))
		}
	}
	if len(f.Channels) == 1 {
		said = append(said, f.Channels[0]+"s")
	}
	if n := len(f.Languages); n > 0 && len(v.Languages) > 1 {
		if n == len(v.Languages) {
			said = append(said, "every language")
		} else {
			var names []string
			for _, tag := range f.Languages {
				names = append(names, v.Language(tag).EnglishName)
			}
			said = append(said, strings.Join(names, ", "))
		}
	}
	if f.Minutes > 0 {
		said = append(said, hoursOf(f.Minutes)+" of the school year")
	}
	if f.Passing {
		said = append(said, "callers who listen while some hours begin or end")
	}
	return strings.Join(said, "; ")
}
