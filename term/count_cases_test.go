package term_test

// everythingToldIsInOneCase finds each word of each family in the history of the case that was named for it, and in no other.
func (x *term) everythingToldIsInOneCase() {
	x.Helper()
	for _, t := range x.diary.told {
		if n := x.count(`SELECT count(*) FROM cases WHERE number = $1 AND contact = $2`, t.number, t.by.number); n != 1 {
			x.Errorf("%s was named case %d, which is not theirs", t.by.number, t.number)
		}
		if t.words == "" {
			continue
		}
		here := x.count(`SELECT count(*) FROM case_events WHERE case_number = $1 AND kind IN ('opened', 'joined')
			AND strpos(words || data::text, $2) > 0`, t.number, t.words)
		anywhere := x.count(`SELECT count(*) FROM case_events WHERE kind IN ('opened', 'joined') AND strpos(words || data::text, $1) > 0`, t.words)
		if here != 1 || anywhere != 1 {
			x.Errorf("%q of %s stands %d times in case %d, and %d times in all", t.words, t.by.number, here, t.number, anywhere)
		}
	}
	x.casesAreThoseNamed()
}

// casesAreThoseNamed finds that each case was named to a family, and that it is what the family said.
func (x *term) casesAreThoseNamed() {
	x.Helper()
	opened := x.diary.opened()
	var kept []struct {
		Number                                  int
		Kind, Channel, Language, Contact, Topic string
	}
	x.rows(&kept, `SELECT number, kind, channel, language, contact, topic FROM cases ORDER BY number`)
	if len(kept) != len(opened) {
		x.Errorf("there are %d cases, and families were named %d", len(kept), len(opened))
	}
	for _, c := range kept {
		t, known := opened[c.Number]
		switch {
		case !known:
			x.Errorf("case %+v was named to nobody:\n%s", c, x.storyOf(c.Contact))
		case t.kind != "" && c.Kind != t.kind, c.Channel != t.channel, c.Language != t.by.language, c.Contact != t.by.number:
			x.Errorf("case %+v is a %s by %s of %s in %s by the diary:\n%s",
				c, t.kind, t.channel, t.by.number, t.by.language, x.storyOf(c.Contact))
		}
	}
}

// everyCaseHasAnOwner reads the histories: after each event there is a team, and it is one of the district's.
func (x *term) everyCaseHasAnOwner() {
	x.Helper()
	var events []struct {
		Number int `db:"case_number"`
		N      int
		Kind   string
		Team   string
	}
	x.rows(&events, `SELECT case_number, n, kind, coalesce(data->>'team', '') AS team FROM case_events ORDER BY case_number, n`)
	team, next := map[int]string{}, map[int]int{}
	for _, e := range events {
		if e.Team != "" {
			team[e.Number] = e.Team
		}
		if !x.rules.HasTeam(team[e.Number]) || e.N != next[e.Number] || e.N == 0 != (e.Kind == "opened") {
			x.Errorf("case %d is %q's after its event %d, %s", e.Number, team[e.Number], e.N, e.Kind)
		}
		next[e.Number]++
	}
	if n := x.count(`SELECT count(*) FROM feedback f WHERE NOT EXISTS (SELECT 1 FROM cases c WHERE c.number = f.case_number)
		AND NOT EXISTS (SELECT 1 FROM case_events e WHERE e.case_number = f.case_number)`); n != 0 {
		x.Errorf("%d things that were logged have no case", n)
	}
}
