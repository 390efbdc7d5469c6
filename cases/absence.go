package cases

import (
	"slices"
	"time"
)

// HowAway is why the line hands a case over whose owner is away when something of it is owed.
const HowAway = "away"

// WithAway are the rules with more times at which people are away, by their ids: those that staff tell of themselves, beside
// those of teams.yaml.
func (r *Rules) WithAway(more map[string][]Away) *Rules {
	if len(more) == 0 {
		return r
	}
	with := *r
	with.People = slices.Clone(r.People)
	for i, p := range with.People {
		if times := more[p.ID]; len(times) > 0 {
			away := *p
			away.Away = slices.Concat(p.Away, times)
			with.People[i] = &away
		}
	}
	return &with
}

// BackAt is when a person who is away at a moment is back, which is the moment itself for one who is not.
func (p *Person) BackAt(at time.Time) time.Time {
	for range len(p.Away) {
		i := slices.IndexFunc(p.Away, func(a Away) bool { return !at.Before(a.From) && at.Before(a.To) })
		if i < 0 {
			break
		}
		at = p.Away[i].To
	}
	return at
}

// passOn hands a case over whose owner is away until after something of it is owed: to whoever stands in for them, else to
// its team. Nobody else would know that it is theirs now.
func (d *deciding) passOn() bool {
	next := d.c.Next()
	owner := d.rules.Person(d.c.Owner)
	if d.c.State != Open || next == nil || owner == nil {
		return false
	}
	if away, _ := owner.IsAway(d.at); !away || !next.Before(owner.BackAt(d.at)) {
		return false
	}
	data := Data{Team: d.c.Team, How: HowAway}
	if p := d.rules.Standing(owner.ID, d.at); p != nil && p.ID != owner.ID {
		data.Owner = p.ID
	}
	d.add(Event{Kind: HandedOver, Data: data})
	return true
}
