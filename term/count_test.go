package term_test

import (
	"encoding/json"
	"slices"
	"strings"

	"campusline/gateway/gatewaytest"
)

// count is how many rows a query counts.
func (x *term) count(query string, args ...any) int {
	x.Helper()
	return gatewaytest.Count(x, x.sql, query, args...)
}

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
	opened := x.diary.opened()
	if n := x.count(`SELECT count(*) FROM cases`); n != len(opened) {
		x.Errorf("there are %d cases, and families were named %d", n, len(opened))
	}
	rows, err := x.sql.QueryContext(x.Context(), `SELECT number, kind, channel, language, contact, topic FROM cases ORDER BY number`)
	if err != nil {
		x.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var number int
		var kind, channel, language, contact, topic string
		if err := rows.Scan(&number, &kind, &channel, &language, &contact, &topic); err != nil {
			x.Fatal(err)
		}
		t, known := opened[number]
		switch {
		case !known:
			x.Errorf("case %d (%s, %s, by %s of %s in %s) was named to nobody:\n%s", number, kind, topic, channel, contact, language, x.storyOf(contact))
		case t.kind != "" && kind != t.kind, channel != t.channel, language != t.by.language, contact != t.by.number:
			x.Errorf("case %d is a %s by %s of %s in %s; the diary says %+v", number, kind, channel, contact, language, t)
		}
	}
}

// everyCaseHasAnOwner reads the histories: after each event there is a team, and it is one of the district's.
func (x *term) everyCaseHasAnOwner() {
	x.Helper()
	rows, err := x.sql.QueryContext(x.Context(), `SELECT case_number, n, kind, data FROM case_events ORDER BY case_number, n`)
	if err != nil {
		x.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	team, last, next := "", 0, 0
	for rows.Next() {
		var number, n int
		var kind string
		var data []byte
		if err := rows.Scan(&number, &n, &kind, &data); err != nil {
			x.Fatal(err)
		}
		var d struct{ Team string }
		if err := json.Unmarshal(data, &d); err != nil {
			x.Fatal(err)
		}
		if number != last {
			team, last, next = "", number, 0
		}
		if d.Team != "" {
			team = d.Team
		}
		if team == "" || !x.rules.HasTeam(team) || n != next || n == 0 != (kind == "opened") {
			x.Errorf("case %d is %q's after its event %d, %s", number, team, n, kind)
		}
		next++
	}
	if n := x.count(`SELECT count(*) FROM feedback f WHERE NOT EXISTS (SELECT 1 FROM cases c WHERE c.number = f.case_number)
		AND NOT EXISTS (SELECT 1 FROM case_events e WHERE e.case_number = f.case_number)`); n != 0 {
		x.Errorf("%d things that were logged have no case", n)
	}
}

// textsCameOnceInTimeAndInTheirLanguage looks at what was handed to the carrier.
func (x *term) textsCameOnceInTimeAndInTheirLanguage() {
	x.Helper()
	byNumber := map[string]*family{}
	for _, f := range x.families {
		byNumber[f.number] = f
	}
	for _, h := range x.handed.all() {
		f := byNumber[h.to]
		if f == nil {
			continue
		}
		for _, zone := range []string{x.version.District.Zone.String(), f.zone.String()} {
			if at := h.at.In(f.zone); at.Hour() < 8 || at.Hour() >= 20 {
				x.Errorf("%s is texted at %s in %s: %q", h.to, at.Format("15:04"), zone, h.body)
			}
		}
		f.reads(h.body)
	}
	seen := map[string]int{}
	for _, d := range x.network.Accepted() {
		seen[d.To+d.Body]++
		if byNumber[d.To] != nil && seen[d.To+d.Body] > x.timesToBeTold(d.Body) {
			x.Errorf("%s is sent again: %q", d.To, d.Body)
		}
	}
	for _, s := range x.diary.sent {
		found := 0
		for _, d := range x.network.Accepted() {
			if strings.Contains(d.Body, s.words) && byNumber[d.To] != nil {
				found++
				if d.To != x.diary.promised[s.number] {
					x.Errorf("what %s wrote for case %d went to %s", s.by, s.number, d.To)
				}
			}
		}
		if found > 1 {
			x.Errorf("what %s wrote for case %d was sent %d times", s.by, s.number, found)
		}
	}
}

// timesToBeTold is how often one text may go to one family: of a workshop it is reminded a day and two hours before.
func (x *term) timesToBeTold(body string) int {
	for _, e := range x.events {
		if strings.Contains(body, e.code) {
			return 2
		}
	}
	return 1
}

// ratingsAreThoseGiven compares scores.
func (x *term) ratingsAreThoseGiven() {
	x.Helper()
	for number, score := range x.diary.rated {
		if n := x.count(`SELECT count(*) FROM cases WHERE number = $1 AND rating = $2`, number, score); n != 1 {
			x.Errorf("case %d was rated %d, which is not kept\n%s", number, score, x.storyOf(x.diary.promised[number]))
		}
	}
	if n := x.count(`SELECT count(*) FROM cases WHERE rating > 0`); n != len(x.diary.rated) {
		x.Errorf("%d cases are rated, and families rated %d", n, len(x.diary.rated))
	}
}

// consentIsThatOfTheDiary compares the ledger of consent with what families wrote.
func (x *term) consentIsThatOfTheDiary() {
	x.Helper()
	for _, f := range x.families {
		var kept []string
		rows, err := x.sql.QueryContext(x.Context(), `SELECT state FROM consent WHERE number = $1 AND topic = '' AND how = 'text' ORDER BY id`, f.number)
		if err != nil {
			x.Fatal(err)
		}
		for rows.Next() {
			var state string
			if err := rows.Scan(&state); err != nil {
				x.Fatal(err)
			}
			kept = append(kept, state)
		}
		_ = rows.Close()
		if !slices.Equal(kept, x.diary.consent[f.number]) {
			x.Errorf("the ledger has %v of %s, and the diary %v", kept, f.number, x.diary.consent[f.number])
		}
	}
}

// callsAreThoseMade compares calls.
func (x *term) callsAreThoseMade() {
	x.Helper()
	if n := x.count(`SELECT count(*) FROM sessions WHERE channel = 'call'`); n != len(x.diary.calls) {
		x.Errorf("%d calls are kept, and %d were made", n, len(x.diary.calls))
	}
	if n := x.count(`SELECT count(*) FROM transfers WHERE result = 'reached'`); n != x.diary.reached {
		x.Errorf("%d calls reached a person, and the diary says %d", n, x.diary.reached)
	}
}

// storyOf is what a family wrote and was answered.
func (x *term) storyOf(number string) string {
	for _, f := range x.families {
		if f.number == number {
			return strings.Join(f.spoken, "\n")
		}
	}
	return ""
}
