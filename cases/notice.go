package cases

import (
	"slices"
	"time"
)

// Notice is something that somebody has to be told of a case.
type Notice struct {
	To string // a person of teams.yaml, or [ByFamily]
	Event
}

// Urgent says whether an event of a case has to be told at once, at any hour.
func (r *Rules) Urgent(c *Case, e Event) bool {
	return c.Urgent && c.Owed() || e.Words != "" && (e.Kind == Transcript || e.Kind == Joined) && r.Route(c.told(e.Words)).Urgent
}

// Notices are whom an event concerns, given the case as it is by now.
func (r *Rules) Notices(c *Case, e Event) []Notice {
	var to []string
	at := r.readAt(c, e)
	switch e.Kind {
	case Opened:
		if c.State != Done && c.Owner == e.Owner { // whoever took it meanwhile knows of it
			to = r.owners(c, at)
		}
	case Joined, HandedOver, Reminded, Unreached:
		to = r.owners(c, at)
	case Routed:
		if e.How != HowHeard { // then what was heard tells them
			to = r.owners(c, at)
		}
	case Transcript:
		to = r.owners(c, at)
		if e.Urgent { // also the others, where one of them has it
			to = append(to, r.team(c, at)...)
		}
	case Asked, Answered:
		if !e.Spoken {
			to = []string{ByFamily}
		}
	case Nudged, Surveyed:
		to = []string{ByFamily}
	case Closed:
		if e.How == HowSilence {
			to = []string{ByFamily}
		}
	case Held:
		to = r.otherReviewers(c, e.By)
	case Approved, Refused:
		to = []string{e.Author}
	case Escalated:
		to = []string{e.Owner}
	case Reopened:
		if e.How == HowLowScore {
			to = append(r.lead(c, at), r.owners(c, at)...)
		}
	}
	return r.addressed(e, at, to)
}

// owners are those who have a case now: its owner or, where that is the whole team, everybody of it. Where it is urgent the
// team's lead is told as well, and where there is nobody, whoever leads further up.
func (r *Rules) owners(c *Case, at time.Time) []string {
	var to []string
	if p := r.Standing(c.Owner, at); p != nil {
		to = append(to, p.ID)
	} else {
		to = r.team(c, at)
	}
	if c.Urgent || len(to) == 0 {
		to = append(to, r.lead(c, at)...)
	}
	return to
}

// team is everybody who answers for the team that has a case.
func (r *Rules) team(c *Case, at time.Time) []string {
	var to []string
	for _, p := range r.Answering(r.Team(c.Team), c.Language, at) {
		to = append(to, p.ID)
	}
	return to
}

// lead is who leads the team that has a case, or the nearest above it who can be told.
func (r *Rules) lead(c *Case, at time.Time) []string {
	if p := r.Leading(r.Team(c.Team), at); p != nil {
		return []string{p.ID}
	}
	return nil
}

// otherReviewers are those who look over an answer, but its author.
func (r *Rules) otherReviewers(c *Case, author string) []string {
	return slices.DeleteFunc(slices.Clone(r.Reviewers(*c)), func(p string) bool { return p == author })
}

// readAt is when staff read of an event: at once where somebody may be in danger, else when the team works again. Who is away by
// then is not told of it.
func (r *Rules) readAt(c *Case, e Event) time.Time {
	if r.Urgent(c, e) {
		return e.At
	}
	return r.Clock(c).DaysAfter(e.At, 0)
}

// addressed sends notices to whoever stands in for those who are away at a moment, each once, and none to whoever did it.
func (r *Rules) addressed(e Event, at time.Time, to []string) []Notice {
	var all []Notice
	told := map[string]bool{"": true, e.By: e.By != ByFamily}
	for _, person := range to {
		if person != ByFamily {
			if p := r.Standing(person, at); p != nil {
				person = p.ID
			}
		}
		if !told[person] {
			told[person] = true
			all = append(all, Notice{person, e})
		}
	}
	return all
}
