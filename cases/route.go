package cases

import (
	"slices"
	"strings"
	"time"

	"campusline/menus"
	"campusline/translations"
)

// Told is what is known of something that a family told us when it is decided who answers.
type Told struct {
	Kind, Topic string
	Campus      string // "" for the district
	Language    string // its tag
	Words       string // what was written, "" for a recording
}

// Assignment is who answers something, and how.
type Assignment struct {
	Team    *Team // never nil
	Promise Promise
	// Rule says in words why it is this team, for the history of the case, and At where it is written, the zero place when
	// no line of `route:` fits.
	Rule string
	At   Place
	// Urgent says that staff are told at once, at any hour.
	Urgent bool
	// Sensitive says that an answer waits for a second pair of eyes, and that only the team and its reviewers may read it.
	// SensitiveFor is the word of `sensitive:` that stands in it, "" where it is so without any.
	Sensitive    bool
	SensitiveFor string
	// NoAnswer says that it is only kept, and owed no answer, as the report of an absence.
	NoAnswer bool

	clock *menus.Clock
}

// Due is by when the first reply and the end are owed to whoever told us at a moment: by the hours of the team, or where it
// is urgent by the clock on the wall.
func (a Assignment) Due(told time.Time) (reply, resolve time.Time) {
	return a.Promise.Reply.After(a.clock, told), a.Promise.Resolve.After(a.clock, told)
}

// Route says who answers: by the first rule that fits, else the campus's own team, else the last one. It is total.
func (r *Rules) Route(told Told) Assignment {
	a := Assignment{Team: r.Otherwise, Rule: "otherwise", Urgent: r.isUrgent(told)}
	a.Sensitive, a.SensitiveFor = r.isSensitive(told)
	if own := r.own[told.Campus]; own != nil {
		a.Team, a.Rule = own, "its campus"
	}
	for i := range r.routes {
		x := &r.routes[i]
		team := x.team(a.Team, told)
		if team == nil || !x.fits(r, told) {
			continue
		}
		a.Team, a.Rule, a.At, a.NoAnswer = team, x.String(), x.At, x.nobody
		a.Urgent = a.Urgent || x.urgent
		a.Promise = x.promise
		break
	}
	a.Promise = a.Promise.or(a.Team.Promise)
	a.clock = r.clock(a.Team, a.Urgent)
	return a
}

// isUrgent says whether somebody may be in danger, whatever the lines of `route:` say.
func (r *Rules) isUrgent(told Told) bool {
	return told.Topic == CrisisTopic || told.Words != "" && r.version.Danger(told.Words) != ""
}

// isSensitive says whether a line of `sensitive:` fits, and for which of its words.
func (r *Rules) isSensitive(told Told) (is bool, word string) {
	for i := range r.sensitive {
		if x := &r.sensitive[i]; x.fits(r, told) {
			return true, x.heard(told.Words)
		}
	}
	return false, ""
}

// Line is a line of `route:`, or of `sensitive:`.
type Line struct {
	Rule  string // what it fits, in words
	Topic []string
	At    Place
}

// Lines are those of `route:`, in order.
func (r *Rules) Lines() []Line {
	all := make([]Line, len(r.routes))
	for i := range r.routes {
		x := &r.routes[i]
		all[i] = Line{x.String(), x.topics, x.At}
	}
	return all
}

// LeavesOut are the lines of `sensitive:` that listen for words, and never fit what is of some kind.
func (r *Rules) LeavesOut(kind string) []Line {
	var all []Line
	for i := range r.sensitive {
		if x := &r.sensitive[i]; len(x.words) > 0 && !among(x.kinds, kind) {
			all = append(all, Line{x.String(), x.topics, x.At})
		}
	}
	return all
}

// Heard gives one of the words for each line that listens for words, so that every line can be tried.
func (r *Rules) Heard() []string {
	var all []string
	for i := range r.routes {
		if words := r.routes[i].words; len(words) > 0 {
			all = append(all, words[0])
		}
	}
	for i := range r.sensitive {
		if words := r.sensitive[i].words; len(words) > 0 {
			all = append(all, words[0])
		}
	}
	return all
}

// Words are all the words that lines listen for, folded.
func (r *Rules) Words() []string {
	var all []string
	for i := range r.routes {
		all = append(all, r.routes[i].words...)
	}
	for i := range r.sensitive {
		all = append(all, r.sensitive[i].words...)
	}
	return all
}

// route is one line of `route:`.
type route struct {
	about
	to      *Team            // nil for a team that stands at every campus, and for nobody
	each    map[string]*Team // by campus, of a team that stands at every campus
	toWords string           // as it is written
	nobody  bool
	urgent  bool
	promise Promise
}

// team is the team that a line leads to, nil where the case is about no campus that has it. What nobody has to answer stays
// with the team that would have it else.
func (x *route) team(otherwise *Team, told Told) *Team {
	switch {
	case x.nobody:
		return otherwise
	case x.to != nil:
		return x.to
	}
	return x.each[told.Campus]
}

// sensitive is one line of `sensitive:`.
type sensitive struct {
	about
	reviewers []string
}

// about is what a line fits. What it does not name makes no difference.
type about struct {
	kinds, topics, campuses, levels, languages []string
	words                                      []string // folded
	At                                         Place
}

// fits says whether something is what a line is about.
func (a *about) fits(r *Rules, told Told) bool { return a.concerns(r, told) && a.hears(told.Words) }

// concerns says so whatever the words are.
func (a *about) concerns(r *Rules, told Told) bool {
	return among(a.kinds, told.Kind) && among(a.topics, told.Topic) && among(a.languages, told.Language) &&
		among(a.campuses, told.Campus) && among(a.levels, r.level(told.Campus))
}

func among(names []string, name string) bool { return len(names) == 0 || slices.Contains(names, name) }

func (r *Rules) level(campus string) string {
	if c := r.version.Campus(campus); c != nil {
		return c.Level
	}
	return ""
}

// hears says whether one of the words stands in what was written, as a whole word.
func (a *about) hears(words string) bool { return len(a.words) == 0 || a.heard(words) != "" }

// heard is the first of the words that stands in what was written, "" if none does.
func (a *about) heard(words string) string {
	written := " " + translations.Fold(words) + " "
	for _, word := range a.words {
		if strings.Contains(written, " "+word+" ") {
			return word
		}
	}
	return ""
}

// String names what a line fits: "topic late bus, campus transportation".
func (a *about) String() string {
	var parts []string
	for _, x := range []struct {
		name string
		any  []string
	}{
		{"kind", a.kinds}, {"topic", a.topics}, {"campus", a.campuses}, {"level", a.levels}, {"language", a.languages}, {"words", a.words},
	} {
		if len(x.any) > 0 {
			parts = append(parts, x.name+" "+strings.Join(x.any, " or "))
		}
	}
	return strings.Join(parts, ", ")
}
