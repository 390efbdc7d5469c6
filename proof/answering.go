package proof

import (
	"fmt"
	"slices"
	"strings"

	"campusline/cases"
)

// somebodyAnswers proves that a team has somebody who can be told, that whoever leads it can be, and that somebody has a
// telephone where something may be urgent.
func (r *routing) somebodyAnswers(team *cases.Team) {
	told, phones := 0, 0
	for _, id := range team.People {
		p := r.rules.Person(id)
		if !p.CanBeTold() {
			r.tell(cannotBeTold, p.At, "Nobody can tell `"+id+"` of a case.", "Add `phone:` or `email:`.")
			continue
		}
		told++
		if p.Phone != "" {
			phones++
		}
	}
	if told == 0 {
		r.tell(nobodyAnswers, team.At, "Nobody of the team `"+team.ID+"` can be told what comes to it.", "Add `people:` who have a phone or a mail address.")
	} else if r.leader(team) == nil {
		r.tell(nobodyAnswers, team.At, "Nobody can be told when something of the team `"+team.ID+"` is late.", "Give its `lead:`, or that of the team above it, a phone or a mail address.")
	}
	if phones == 0 && slices.ContainsFunc(r.gets[team], func(x *received) bool { return x.Urgent }) {
		r.tell(urgentUnheard, team.At, "What is urgent comes to the team `"+team.ID+"`, and nobody of it has a phone.", "Add `phone:` to one of its people.")
	}
}

// leader is who leads a team, or the next one above, and can be told.
func (r *routing) leader(team *cases.Team) *cases.Person {
	for _, t := range append([]*cases.Team{team}, r.rules.Above(team)...) {
		if p := r.rules.Person(t.Lead); p != nil && p.CanBeTold() {
			return p
		}
	}
	return nil
}

// somebodyIsThere proves that the people of a team, and whoever stands in for them, are never away all at once.
func (r *routing) somebodyIsThere(team *cases.Team) {
	for _, p := range r.rules.People {
		for _, away := range p.Away {
			before := r.rules.Answering(team, "", away.From.Add(-1))
			if slices.Contains(before, p) && len(r.rules.Answering(team, "", away.From)) == 0 {
				r.tell(everybodyAway, away.At, "From "+away.From.Format("2 January 2006")+" on everybody of the team `"+team.ID+"` is away.",
					"Add `stand-in:` with who answers then.")
			}
		}
	}
}

// anotherPersonLooks proves that whoever of a team answers something sensitive, somebody else can let the answer go.
func (r *routing) anotherPersonLooks(team *cases.Team) {
	for _, x := range r.gets[team] {
		if !x.Sensitive {
			continue
		}
		reviewers := r.rules.Reviewers(cases.Case{Kind: x.Kind, Topic: x.Topic, Campus: x.Campus, Language: x.Language, Team: team.ID, SensitiveFor: x.SensitiveFor})
		for _, id := range team.People {
			another := func(reviewer string) bool { return reviewer != id && r.rules.Person(reviewer).CanBeTold() }
			if !slices.ContainsFunc(reviewers, another) {
				r.tell(noSecondPerson, team.At, "Nobody can look at what `"+id+"` answers when it is sensitive, in the team `"+team.ID+"`.",
					"Name somebody else behind `reviewers:`, or a lead above the team.")
			}
		}
	}
}

// languagesAreSpoken proves that somebody of every team, or of one above it, speaks the languages of what comes to it.
func (r *routing) languagesAreSpoken() {
	for _, l := range r.version.Languages[1:] {
		var without []string
		at := cases.Place{}
		for _, team := range r.teams {
			if r.writtenIn[team][l.Tag] && !r.speaks(team, l.Tag) {
				without = append(without, "`"+team.ID+"`")
				if len(without) == 1 {
					at = team.At
				}
			}
		}
		if len(without) > 0 {
			r.tell(languageUnspoken, at, fmt.Sprintf("Families write in %s, and nobody of %s, or of the teams above, answers in it.", l.EnglishName, few(without)),
				"Add the language to somebody's `languages:`, in a team above them for instance.")
		}
	}
}

// few names some of many.
func few(names []string) string {
	const most = 3
	if len(names) > most+1 {
		return fmt.Sprintf("%s and %d other teams", strings.Join(names[:most], ", "), len(names)-most)
	}
	return strings.Join(names, ", ")
}

func (r *routing) speaks(team *cases.Team, language string) bool {
	for _, t := range append([]*cases.Team{team}, r.rules.Above(team)...) {
		if slices.ContainsFunc(t.People, func(id string) bool { return slices.Contains(r.rules.Person(id).Languages, language) }) {
			return true
		}
	}
	return false
}

// peopleAreNeeded proves that everybody has something to do.
func (r *routing) peopleAreNeeded() {
	for _, p := range r.rules.People {
		if !r.rules.Names(p.ID) {
			r.tell(personUnused, p.At, "`"+p.ID+"` is in no team, and has no other part.", "Add them to a team, or take them out.")
		}
	}
}
