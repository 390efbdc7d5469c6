package cases

import (
	"slices"
	"time"

	"campusline/menus"
)

const (
	remindsBefore = 2 * time.Hour // of open time, before a reply is due, but
	remindsShare  = 4             // no more than a quarter of the time there is
	climbsAfter   = 4 * time.Hour // of open time, an escalation that changed nothing goes further up; where it is urgent,
	climbsAtOnce  = 30 * time.Minute
)

// Tend is what time alone does to a case: somebody is reminded, somebody further up is told, the family is asked once
// more, and what they leave lying is closed. It gives nothing where nothing is due.
func (r *Rules) Tend(c Case, now time.Time) []Event {
	d := &deciding{rules: r, c: c, by: ByLine, at: now}
	switch {
	case c.State != Done && !r.HasTeam(c.Team):
		a := r.Route(c.told(""))
		d.add(Event{Kind: Routed, Data: Data{Team: a.Team.ID, Rule: a.Rule}})
	case c.Owed():
		if !d.passOn() {
			d.press()
		}
	case c.State == Waiting:
		d.wait()
	}
	return d.events
}

// press sees to it that what is owed is done.
func (d *deciding) press() {
	next := d.c.Next()
	if next == nil {
		return
	}
	clock := d.rules.Clock(&d.c)
	if d.at.After(*next) {
		d.escalate(clock)
		return
	}
	notice := min(remindsBefore, clock.Between(d.c.OpenedAt, *next)/remindsShare)
	if d.c.RemindedAt == nil && clock.Between(d.at, *next) <= notice {
		d.add(Event{Kind: Reminded})
	}
}

// escalate tells the next one up of what is overdue: the team's lead, then whoever leads those it stands under.
func (d *deciding) escalate(clock *menus.Clock) {
	chain := d.rules.chain(&d.c, d.at)
	n, pause := d.c.Escalations, climbsAfter
	if d.c.Urgent {
		pause = climbsAtOnce
	}
	if n >= len(chain) || d.c.EscalatedAt != nil && clock.Between(*d.c.EscalatedAt, d.at) < pause {
		return
	}
	d.add(Event{Kind: Escalated, Data: Data{Owner: chain[n]}})
}

// chain are the leads of the team that has a case and of those above it, the nearest first, without the case's owner.
func (r *Rules) chain(c *Case, at time.Time) []string {
	var all []string
	team := r.Team(c.Team)
	for _, t := range append([]*Team{team}, r.Above(team)...) {
		p := r.Standing(t.Lead, at)
		if p != nil && p.CanBeTold() && p.ID != c.Owner && !slices.Contains(all, p.ID) {
			all = append(all, p.ID)
		}
	}
	return all
}

// wait sees to it that no case waits for a family for ever: whoever was answered and says nothing more is done, and whoever
// was asked something is asked once more first.
func (d *deciding) wait() {
	since := d.c.WaitingSince
	if since == nil {
		return
	}
	if d.c.NudgedAt != nil {
		since = d.c.NudgedAt
	}
	if d.at.Before(d.rules.Silence.After(d.rules.Team(d.c.Team).Clock, *since)) {
		return
	}
	switch answered := d.c.AnsweredAt != nil && d.c.AnsweredAt.Equal(*since); {
	case answered:
		d.add(Event{Kind: Closed, Data: Data{How: HowAnswered}})
	case d.c.NudgedAt == nil:
		d.add(Event{Kind: Nudged})
	default:
		d.add(Event{Kind: Closed, Data: Data{How: HowSilence}})
	}
}

// Missed is what follows when the text with our last word did not reach the family: it is for us to do something again.
func (r *Rules) Missed(c Case, why string, now time.Time) []Event {
	d := &deciding{rules: r, c: c, by: ByLine, at: now}
	e := Event{Kind: Unreached, Words: why}
	switch c.State {
	case Done:
		d.reopen(HowUnreached, "")
	case Waiting:
		e.Due, e.Resolve = d.resumed()
	default:
		return nil
	}
	d.add(e)
	return d.events
}

// When the family is asked how well it was answered: a while after the case is closed, and not any more when that is long
// ago.
const (
	surveyAfter  = time.Hour
	surveyBefore = 7 * 24 * time.Hour
)

// SurveyedBetween says when a case has to have been closed for its family to be asked now.
func SurveyedBetween(now time.Time) (from, to time.Time) {
	return now.Add(-surveyBefore), now.Add(-surveyAfter)
}

// Survey asks the family to rate the answer of a case that is closed, where it got one from us in writing and was never
// asked. Whoever was asked about another case lately is spared it; the caller knows that.
func (r *Rules) Survey(c Case, now time.Time) []Event {
	if c.State != Done || c.SurveyedAt != nil || c.RatedAt != nil || c.AnsweredAt == nil || c.Contact == "" || c.ClosedAt == nil {
		return nil
	}
	if from, to := SurveyedBetween(now); c.ClosedAt.Before(from) || c.ClosedAt.After(to) {
		return nil
	}
	return []Event{{N: c.Events, At: now, Kind: Surveyed, By: ByLine}}
}
