package term_test

import (
	"regexp"
	"strings"
	"time"
)

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
		if strings.HasSuffix(h.body, answerSaid) {
			continue // it was asked for on a call, so that it comes at once, and is said alike in all languages
		}
		if at := h.at.In(f.zone); at.Hour() < 8 || at.Hour() >= 20 {
			x.Errorf("%s is texted at %s in %s: %q", h.to, at.Format("15:04"), f.zone, h.body)
		}
		f.reads(h.body)
		if f.wantsNoneAt(h.at) {
			x.Errorf("%s wants no texts, and is sent %q at %s", h.to, h.body, h.at)
		}
	}
	x.nobodyWhoIsAwayIsAsked()
	seen := map[string]int{}
	for _, d := range x.network.Accepted() {
		seen[d.To+d.Body]++
		if strings.HasSuffix(d.Body, answerSaid) {
			continue // as often as it was asked for
		}
		if n := seen[d.To+d.Body]; byNumber[d.To] != nil && n > 1 && n > x.timesToBeTold(d.Body) {
			x.Errorf("%s is sent again: %q", d.To, d.Body)
		}
	}
	x.wordsOfStaffWentToTheirFamily(byNumber)
}

// wantsNoneAt says whether a family had said at a moment that it wants no texts.
func (f *family) wantsNoneAt(at time.Time) (none bool) {
	for _, c := range f.diary.consent[f.number] {
		if c.at.Before(at) {
			none = c.state == "out"
		}
	}
	return none
}

// nobodyWhoIsAwayIsAsked finds that whoever is away by teams.yaml when offices are open next is told of no new case.
func (x *term) nobodyWhoIsAwayIsAsked() {
	x.Helper()
	opened := x.diary.opened()
	for _, c := range x.staff {
		for _, h := range x.handed.all() {
			if h.to != c.Phone || !strings.HasPrefix(h.body, "New case") {
				continue
			}
			if t := opened[namedIn(h.body)]; !t.urgent && c.isExcused(x.atWork(t.at)) {
				x.Errorf("%s is away at %s and is sent %q", c.ID, h.at, h.body)
			}
		}
	}
}

// atWork is a moment, or the next one at which offices are open.
func (x *term) atWork(at time.Time) time.Time {
	const half = 30 * time.Minute // they open and close by it
	for x.openBetween(clockOf{}, at, at.Add(time.Minute)) == 0 {
		at = at.Truncate(half).Add(half)
	}
	return at
}

// ofStaff is what a colleague says, which nobody says twice.
var ofStaff = regexp.MustCompile(`#[A-Z]+[0-9]+#`)

// wordsOfStaffWentToTheirFamily finds that what was sent for a case went to whoever it was named to, once, and nothing else went
// to a family.
func (x *term) wordsOfStaffWentToTheirFamily(byNumber map[string]*family) {
	x.Helper()
	went := map[string][]string{}
	for _, d := range x.network.Accepted() {
		if words := ofStaff.FindString(d.Body); words != "" && byNumber[d.To] != nil {
			went[words] = append(went[words], d.To)
		}
	}
	for _, s := range x.diary.sent {
		to := went[s.words]
		if len(to) > 1 || len(to) == 1 && to[0] != x.diary.promised[s.number] {
			x.Errorf("what %s wrote for case %d of %s went to %v", s.by, s.number, x.diary.promised[s.number], to)
		}
		delete(went, s.words)
	}
	for words, to := range went {
		x.Errorf("%v got %q, which nobody knows to have been sent", to, words)
	}
}

// timesToBeTold is how often one text may go to one family: of a workshop it is reminded a day and two hours before, and of a
// question about its case once for each time that it was asked.
func (x *term) timesToBeTold(body string) int {
	for _, e := range x.events {
		if strings.Contains(body, e.code) {
			return 2
		}
	}
	return max(1, x.count(`SELECT count(*) FROM case_events WHERE case_number::text = $1 AND kind = 'asked'`, caseNumber.FindString(body)))
}
