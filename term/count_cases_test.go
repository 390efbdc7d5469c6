package term_test

import "strings"

// everythingToldIsInOneCase finds each word of each family in the history of the case that was named for it, and in no other.
func (x *term) everythingToldIsInOneCase() {
	x.Helper()
	var said []struct {
		Number int `db:"case_number"`
		Words  string
	}
	x.rows(&said, `SELECT case_number, words || data::text AS words FROM case_events WHERE kind IN ('opened', 'joined')`)
	for _, t := range x.diary.told {
		if n := x.count(`SELECT count(*) FROM cases WHERE number = $1 AND contact = $2`, t.number, t.by.number); n != 1 {
			x.Errorf("%s was named case %d, which is not theirs", t.by.number, t.number)
		}
		if t.words == "" {
			continue
		}
		here, anywhere := 0, 0
		for _, s := range said {
			if strings.Contains(s.Words, t.words) {
				anywhere++
				if s.Number == t.number {
					here++
				}
			}
		}
		if here != 1 || anywhere != 1 {
			x.Errorf("%q of %s stands %d times in case %d, and %d times in all", t.words, t.by.number, here, t.number, anywhere)
		}
	}
	x.casesAreThoseNamed()
}

// nothingWasLetGoUnread finds that whoever let an answer go had read it since it was written, and gives how many there were.
func (x *term) nothingWasLetGoUnread() (approved int) {
	x.Helper()
	const heldBefore = `SELECT max(n) FROM case_events h WHERE h.case_number = a.case_number AND h.kind = 'held' AND h.n < a.n`
	if n := x.count(`SELECT count(*) FROM case_events a WHERE kind = 'approved' AND NOT EXISTS (
		SELECT 1 FROM case_events r WHERE r.case_number = a.case_number AND r.kind = 'read' AND r.by_whom = a.by_whom
			AND NOT r.data ? 'recordings' AND r.n < a.n AND r.n > (` + heldBefore + `))`); n != 0 {
		x.Errorf("%d answers were let go by somebody who had not read them", n)
	}
	return x.count(`SELECT count(*) FROM case_events WHERE kind = 'approved'`)
}

// casesAreThoseNamed finds that each case was named to a family, and that it is what the family said.
func (x *term) casesAreThoseNamed() {
	x.Helper()
	opened := x.diary.opened()
	var kept []struct {
		Number                                          int
		Kind, Channel, Language, Contact, Topic, Campus string
	}
	x.rows(&kept, `SELECT number, kind, channel, language, contact, topic, campus FROM cases ORDER BY number`)
	if len(kept) != len(opened) {
		x.Errorf("there are %d cases, and families were named %d", len(kept), len(opened))
	}
	for _, c := range kept {
		t, known := opened[c.Number]
		switch {
		case !known:
			x.Errorf("case %+v was named to nobody:\n%s", c, x.storyOf(c.Contact))
		case c.Kind != t.kind, c.Topic != t.topic, c.Campus != t.campus, c.Channel != t.channel, c.Language != t.by.language, c.Contact != t.by.number:
			x.Errorf("case %+v is a %s about %q at %q by %s of %s in %s by the diary:\n%s",
				c, t.kind, t.topic, t.campus, t.channel, t.by.number, t.by.language, x.storyOf(c.Contact))
		}
	}
}
