package cases

import (
	"strings"
	"time"
)

// Open is how a case begins: who owns it from this moment on, and by when they owe what. Words are all that was written. Without
// rules it is the district's own.
func (r *Rules) Open(o Origin, words string, at time.Time) Event {
	e := Event{At: at, Kind: Opened, By: ByFamily, Words: words, Data: Data{Origin: &o}}
	if r == nil {
		e.Team, e.Rule = DistrictOffice, "otherwise"
		return e
	}
	a := r.Route(Told{Kind: o.Kind, Topic: o.Topic, Campus: o.Campus, Language: o.Language, Words: words})
	e.Team, e.Rule, e.Urgent, e.Sensitive, e.SensitiveFor = a.Team.ID, a.Rule, a.Urgent, a.Sensitive, a.SensitiveFor
	if a.NoAnswer && !a.Urgent {
		e.How = HowNotNeeded
		return e
	}
	due, resolve := a.Due(at)
	e.Due, e.Resolve = stored(due), stored(resolve)
	return e
}

// stored is a time as the database keeps it, in microseconds.
func stored(t time.Time) *time.Time {
	t = t.UTC().Truncate(time.Microsecond)
	return &t
}

// told is what a case is about.
func (c *Case) told(words string) Told {
	return Told{Kind: c.Kind, Topic: c.Topic, Campus: c.Campus, Language: c.Language, Words: words}
}

// promise is what the team that has a case owes: by the rule by which it came, where that led to this team.
func (r *Rules) promise(c *Case) Promise {
	if a := r.Route(c.told("")); a.Team.ID == c.Team {
		return a.Promise
	}
	return r.Team(c.Team).Promise
}

// owed is by when a case that begins anew is to be answered and closed.
func (r *Rules) owed(c *Case, at time.Time) (due, resolve *time.Time) {
	promise, clock := r.promise(c), r.Clock(c)
	return stored(promise.Reply.After(clock, at)), stored(promise.Resolve.After(clock, at))
}

// left is what time by its clock there is to close the case, in seconds, when the clock is stopped.
func (d *deciding) left() int64 {
	if d.c.Resolve == nil {
		return d.c.Left
	}
	return max(0, int64(d.rules.Clock(&d.c).Between(d.at, *d.c.Resolve)/time.Second))
}

// resumed is by when a case whose clock goes on is to be answered and closed. There is always time for the next reply.
func (d *deciding) resumed() (due, resolve *time.Time) {
	due, _ = d.rules.owed(&d.c, d.at)
	resolve = stored(d.rules.Clock(&d.c).After(d.at, time.Duration(d.c.Left)*time.Second))
	if resolve.Before(*due) {
		resolve = due
	}
	return due, resolve
}

// named finds the team and person that a case is handed to: a team, or a person, who gets it for the team it is in or else
// for one of theirs.
func (r *Rules) named(to, team string) (newTeam, owner string, err error) {
	to = strings.TrimSpace(to)
	for _, t := range r.Teams {
		if strings.EqualFold(t.ID, to) || strings.EqualFold(t.Name, to) {
			return t.ID, "", nil
		}
	}
	for _, p := range r.People {
		if !strings.EqualFold(p.ID, to) && !strings.EqualFold(p.Name, to) {
			continue
		}
		if r.Team(team).Has(p.ID) {
			return team, p.ID, nil
		}
		for _, t := range r.Teams {
			if t.Has(p.ID) {
				return t.ID, p.ID, nil
			}
		}
		return team, p.ID, nil
	}
	return "", "", refuse("There is no team and nobody called %q in teams.yaml. %s", to, r.suggestion(to))
}
