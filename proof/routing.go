package proof

import (
	"fmt"
	"slices"
	"time"

	"campusline/cases"
	"campusline/menus"
)

// routing is where everything goes that families can tell a district, and what is asked of the people there.
type routing struct {
	*check
	rules     *cases.Rules
	used      []cases.Place                   // lines of `route:` that something fits
	teams     []*cases.Team                   // those that something comes to, in the order in which it does
	gets      map[*cases.Team][]*received     // what comes to each
	once      map[string]bool                 // what was said already
	year      []time.Time                     // noon of every day of a year from the beginning of the school year
	writtenIn map[*cases.Team]map[string]bool // in which something comes to each
}

// received is something that comes to a team.
type received struct {
	cases.Told
	cases.Assignment
	from *menus.Logged // nil for what no menu logs
	said *cases.Term   // the time within which that promises an answer, nil where it does not
}

// everythingIsAnswered proves that whatever a menu logs, about every campus and in every language, comes to people who can
// answer it.
func (c *check) everythingIsAnswered(rules *cases.Rules) {
	r := &routing{
		check: c, rules: rules, gets: map[*cases.Team][]*received{}, once: map[string]bool{}, writtenIn: map[*cases.Team]map[string]bool{},
	}
	if _, written := c.version.Files[cases.File]; written && !rules.Written {
		return // it cannot be read, which is told as such
	}
	if !rules.Written {
		r.tell(noTeams, cases.Place{}, "It is written nowhere who answers what families tell the district.",
			"`campusline init` makes a folder with an example, "+cases.File+".")
		return
	}
	from, _ := c.version.SchoolYear()
	for day := range 365 {
		r.year = append(r.year, from.AddDate(0, 0, day).Add(12*time.Hour))
	}
	r.everything()
	r.linesFit()
	r.questionsAreHeard()
	r.teamsAreNeeded()
	for _, team := range r.teams {
		r.somebodyAnswers(team)
		r.somebodyIsThere(team)
		r.anotherPersonLooks(team)
		r.answersComeInTime(team)
	}
	r.languagesAreSpoken()
	r.campusesHaveTeams()
	r.peopleAreNeeded()
}

// tell notes a finding about teams.yaml, once.
func (r *routing) tell(rule string, at cases.Place, text, fix string) {
	if key := fmt.Sprint(rule, at, text); !r.once[key] {
		r.once[key] = true
		r.suspect(suspect{rule: rule, file: cases.File, line: at.Line, column: at.Column, text: text, fix: fix})
	}
}

// everything routes whatever can be told: what menus log, and what comes without a menu.
func (r *routing) everything() {
	logged := r.version.LoggedSteps()
	for i := range logged {
		x := &logged[i]
		r.tellAs(x.Topic, kindsOf(x), r.campusesOf(x), x)
	}
	for _, topic := range cases.OtherTopics() {
		r.tellAs(topic, menus.Kinds(), r.everywhere(), nil)
	}
}

func kindsOf(x *menus.Logged) []string {
	if x.Kind != "" {
		return []string{x.Kind}
	}
	return menus.Kinds()
}

func (r *routing) campusesOf(x *menus.Logged) []string {
	switch {
	case x.Campus != "":
		return []string{x.Campus}
	case x.NeedsCampus:
		return r.everywhere()[1:]
	}
	return r.everywhere()
}

// everywhere is the district and every campus.
func (r *routing) everywhere() []string {
	all := []string{""}
	for _, c := range r.version.Campuses {
		all = append(all, c.ID)
	}
	return all
}

// tellAs routes a topic of some kinds, about some campuses, in every language, and with the words that lines listen for.
func (r *routing) tellAs(topic string, kinds, campuses []string, from *menus.Logged) {
	said := promised(from)
	words := append([]string{""}, r.rules.Heard()...)
	for _, kind := range kinds {
		for _, campus := range campuses {
			for _, language := range r.version.Tags() {
				for _, heard := range words {
					told := cases.Told{Kind: kind, Topic: topic, Campus: campus, Language: language, Words: heard}
					r.receive(&received{told, r.rules.Route(told), from, said})
				}
			}
		}
	}
}

// receive notes what comes to a team. What is owed no answer asks nothing of anybody.
func (r *routing) receive(x *received) {
	if x.At != (cases.Place{}) && !slices.Contains(r.used, x.At) {
		r.used = append(r.used, x.At)
	}
	if x.NoAnswer && x.Urgent {
		r.tell(urgentUnheard, x.At, "This line leads to nobody, and somebody may be in danger.", "Write `to:` with a team.")
	}
	if x.NoAnswer {
		return
	}
	if r.gets[x.Team] == nil {
		r.teams = append(r.teams, x.Team)
		r.writtenIn[x.Team] = map[string]bool{}
	}
	r.gets[x.Team] = append(r.gets[x.Team], x)
	r.writtenIn[x.Team][x.Language] = true
}
