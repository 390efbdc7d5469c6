package term_test

import "time"

// event is a raw event of a case, with who has the case where it says so.
type event struct {
	Number int `db:"case_number"`
	N      int
	At     time.Time
	Kind   string
	Team   string
	Owner  string
	HasTo  bool `db:"has_to"` // it says who owns the case
}

const events = `
	SELECT case_number, n, at, kind, coalesce(data->>'team', '') AS team, coalesce(data->>'owner', '') AS owner, data ? 'owner' AS has_to
	FROM case_events`

// nothingIsWithoutAnOwner looks at everything that was told by now: it is in a case, and that case has a team.
func (x *term) nothingIsWithoutAnOwner(at time.Time) {
	x.Helper()
	if n := x.count(`SELECT count(*) FROM cases WHERE team = ''`); n != 0 {
		x.Errorf("at %s there are %d cases without a team", at, n)
	}
	if n := x.count(`SELECT count(*) FROM feedback f WHERE NOT EXISTS (SELECT 1 FROM cases c WHERE c.number = f.case_number)`); n != 0 {
		x.Errorf("at %s there are %d things that were logged and are in no case", at, n)
	}
}

// everyCaseHasAnOwnerAtEachInstant goes through everything that happened to any case, in the order in which it happened. After
// each event every case that was told of by then belongs to a team of the district, in which there is somebody who can be told.
func (x *term) everyCaseHasAnOwnerAtEachInstant() {
	x.Helper()
	var all []event
	x.rows(&all, events+` ORDER BY at, case_number, n`)
	team, next := map[int]string{}, map[int]int{}
	for _, e := range all {
		if e.Team != "" {
			team[e.Number] = e.Team
		}
		if e.N != next[e.Number] || e.N == 0 != (e.Kind == "opened") {
			x.Errorf("case %d goes from event %d to %d, %s", e.Number, next[e.Number]-1, e.N, e.Kind)
		}
		next[e.Number]++
		if !x.canBeTold(team[e.Number], e.At) {
			x.Errorf("at %s, after its event %d, %s, case %d is %q's, where nobody can be told", e.At, e.N, e.Kind, e.Number, team[e.Number])
		}
		if p := x.rules.Person(e.Owner); e.Owner != "" && e.Kind != "escalated" {
			if p == nil {
				x.Errorf("case %d is given to %q, whom nobody knows", e.Number, e.Owner)
			} else if away, _ := p.IsAway(e.At); away && (e.Kind == "opened" || e.Kind == "routed") {
				x.Errorf("case %d is given to %s at %s, who is away", e.Number, e.Owner, e.At)
			}
		}
	}
	x.noMomentIsBetweenTellingAndOwning()
}

// canBeTold says whether there is somebody in a team, or above it, who is there at a moment and can be told.
func (x *term) canBeTold(id string, at time.Time) bool {
	for seen := 0; id != "" && seen < 9 && x.rules.HasTeam(id); seen++ {
		t := x.rules.Team(id)
		for _, name := range append([]string{t.Lead}, t.People...) {
			if p := x.rules.Person(name); p != nil && p.CanBeTold() {
				if away, _ := p.IsAway(at); !away {
					return true
				}
			}
		}
		id = t.Under
	}
	return false
}

// noMomentIsBetweenTellingAndOwning finds that each thing was in the hands of a team by the moment at which it was told.
func (x *term) noMomentIsBetweenTellingAndOwning() {
	x.Helper()
	if n := x.count(`
		SELECT count(*) FROM feedback f JOIN exchanges x ON x.session = f.session AND x.number = f.exchange
		WHERE NOT EXISTS (
			SELECT 1 FROM case_events e WHERE e.case_number = f.case_number AND e.n = 0 AND e.at <= x.at AND e.data->>'team' <> '')`); n != 0 {
		x.Errorf("%d things were told before anybody had them", n)
	}
}
