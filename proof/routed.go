package proof

import (
	"cmp"
	"slices"
	"strings"

	"campusline/cases"
	"campusline/menus"
	"campusline/settings"
)

// linesFit proves that something fits every line of `route:` before another line takes it.
func (r *routing) linesFit() {
	for _, line := range r.rules.Lines() {
		if !slices.Contains(r.used, line.At) {
			r.tell(lineNeverFits, line.At, "Nothing that a menu logs comes to this line: "+line.Rule+".", r.nearTopic(line))
		}
	}
}

// questionsAreHeard proves that lines of `sensitive:` with words listen to what is texted of people's own accord.
func (r *routing) questionsAreHeard() {
	for _, line := range r.rules.LeavesOut(menus.KindOfText) {
		r.tell(questionLeftOut, line.At, "Words that somebody texts of their own accord are of the kind `question`, which this line of `sensitive` never fits.",
			"Take `kind:` out of the line, or add `question` to it.")
	}
}

// nearTopic says what may be wrong with a line: a topic that no menu logs, or a line before it.
func (r *routing) nearTopic(line cases.Line) string {
	topics := cases.OtherTopics()
	for _, x := range r.version.LoggedSteps() {
		topics = append(topics, x.Topic)
	}
	slices.Sort(topics)
	topics = slices.Compact(topics)
	for _, topic := range line.Topic {
		if !slices.Contains(topics, topic) {
			return "No menu logs the topic `" + topic + "`. " + settings.Suggestion(topic, topics)
		}
	}
	return "See which line before it fits the same, and put this one first."
}

// teamsAreNeeded proves that something comes to every team, or that it helps one to which something does.
func (r *routing) teamsAreNeeded() {
	needed := slices.Clone(r.teams)
	for _, team := range r.teams {
		needed = append(needed, r.rules.Above(team)...)
	}
	for _, team := range r.rules.Teams {
		if team != r.rules.Otherwise && !slices.Contains(needed, team) {
			r.tell(teamUnused, team.At, "Nothing comes to the team `"+team.ID+"`.", "Add a line to `route:` that leads to it, or take it out.")
		}
	}
}

// campusesHaveTeams proves that a campus has a team where others of its level have one.
func (r *routing) campusesHaveTeams() {
	ofLevel := map[string]*cases.Team{}
	for _, c := range r.version.Campuses {
		ofLevel[c.Level] = cmp.Or(ofLevel[c.Level], r.rules.Own(c.ID))
	}
	for _, c := range r.version.Campuses {
		if team := ofLevel[c.Level]; team != nil && r.rules.Own(c.ID) == nil {
			name, _, _ := strings.Cut(team.ID, " at ")
			r.tell(campusAlone, team.At, "The campus `"+c.ID+"` has no team of its own, as others of its level do.",
				"Add its people to the team `"+name+"`.")
		}
	}
}
