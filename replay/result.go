package replay

import (
	"fmt"
	"strings"
	"time"

	"campusline/menus"
	"campusline/store"
)

// Ending says whether a recorded session ends on a draft as it did.
type Ending string

// How a session can end on a draft.
const (
	Same      Ending = "same"      // with the same person, promise or answer, or at the same question
	Longer    Ending = "longer"    // the same, after listening for noticeably longer
	Elsewhere Ending = "elsewhere" // with another one
	Stuck     Ending = "stuck"     // at a question that what the caller did does not answer
)

// Result is what became of one session.
type Result struct {
	Session  string    `json:"session"` // the carrier's id of the call, or the id of the conversation
	Began    time.Time `json:"began"`
	Line     string    `json:"line"`    // E.164
	Channel  string    `json:"channel"` // call or text
	Language string    `json:"language"`
	Ending   Ending    `json:"ending"`
	Was      string    `json:"was"` // what the caller came to, like "reached the front office"
	Now      string    `json:"now"` // what they would come to, like "are asked to leave a message"
	// Before and After are how many seconds everything said takes to hear, on each version; 0 for texts.
	Before float64 `json:"before"`
	After  float64 `json:"after"`
	// Reworded says that other words are heard on the way.
	Reworded bool `json:"reworded"`
	// Own says that the session was made on this very version, and Identical that it came out so to the last word,
	// act and state.
	Own       bool `json:"own"`
	Identical bool `json:"identical"`
	// Story tells, for people, what the caller did and hears until it goes another way.
	Story []string `json:"story,omitempty"`
}

// noticeable is from how many seconds on a call counts as longer: the greatest gap that there may be between two
// languages of a line.
const noticeable = 5

// On takes one recorded session on a draft. Own is the version it was made on. The error is that the recording cannot
// be read.
func On(draft, own *menus.Version, j store.Journey) (Result, error) {
	was, err := recorded(own, &j)
	if err != nil {
		return Result{}, err
	}
	now, refused, misfit := drafted(draft, own, &j, was)
	from, to := endOf(own, was, j.Session.Channel), endOf(draft, now, j.Session.Channel)
	r := Result{
		Session: j.Session.ID, Began: j.Session.StartedAt.In(draft.District.Zone), Line: j.Session.Line,
		Channel: j.Session.Channel.String(), Language: was[len(was)-1].after.Language,
		Ending: Same, Was: from.was(), Now: to.is(),
		Before: seconds(own, was), After: seconds(draft, now), Own: draft.Hash == j.Session.Version,
	}
	differs := firstDifference(was, now)
	r.Reworded = reworded(was, now)
	switch {
	case refused:
		r.Ending, r.Now = Stuck, fmt.Sprintf("are asked again at %s", to.words)
	case to.kind == waiting && (misfit || from.kind != waiting):
		r.Ending, r.Now = Stuck, fmt.Sprintf("are asked %s", to.words)
	case !sameEnd(from, to, was, now):
		r.Ending = Elsewhere
	case rung(was) != rung(now):
		r.Ending = Elsewhere
		r.Was, r.Now = "rang "+rangWords(own, was), "ring "+rangWords(draft, now)
	case r.After > r.Before+noticeable:
		r.Ending, r.Now = Longer, listenFor(r.After-r.Before)
		differs = slowest(own, draft, was, now)
	}
	if r.Own {
		r.Identical = isIdentical(&j, now)
	}
	if r.Ending != Same {
		r.Story = story(was, now, differs)
	}
	return r, nil
}

// listenFor says how much more callers have to listen to.
func listenFor(more float64) string { return fmt.Sprintf("listen for %.0f s more", more) }

// slowest is the number of the turn at which most is said that was not said before.
func slowest(own, draft *menus.Version, was, now []turn) int {
	at, most := 0, 0.0
	for i := range min(len(was), len(now)) {
		if more := seconds(draft, now[i:i+1]) - seconds(own, was[i:i+1]); more > most {
			at, most = i, more
		}
	}
	return at
}

// sameEnd says whether callers come to the same. An answer is the same where every step on the way to it was.
func sameEnd(from, to end, was, now []turn) bool {
	switch {
	case from.kind != to.kind || from.what != to.what:
		return false
	case from.kind == answered:
		return firstDifference(was, now) < 0
	case from.kind == waiting, from.kind == messaging:
		return was[len(was)-1].isLike(&now[len(now)-1])
	}
	return true
}

// firstDifference is the number of the first turn that leads elsewhere, -1 if none does.
func firstDifference(was, now []turn) int {
	for i := range was {
		if i >= len(now) || !was[i].isLike(&now[i]) {
			return i
		}
	}
	return -1
}

func reworded(was, now []turn) bool {
	for i := range min(len(was), len(now)) {
		if was[i].words() != now[i].words() {
			return true
		}
	}
	return false
}

// rangWords are what the desks that were rung are called, in order.
func rangWords(v *menus.Version, turns []turn) string {
	var desks []string
	for i := range turns {
		if turns[i].rang != nil {
			desks = append(desks, deskWords(v, turns[i].rang))
		}
	}
	if len(desks) == 0 {
		return "no desk"
	}
	return strings.Join(desks, ", then ")
}

// isIdentical says whether turns are, to the last state and act, what was recorded.
func isIdentical(j *store.Journey, turns []turn) bool {
	if len(turns) != len(j.Taken) {
		return false
	}
	for i := range turns {
		h, t := &j.Taken[i], &turns[i]
		next := j.Session.State
		if i+1 < len(turns) {
			next = j.Taken[i+1].State
		}
		if string(t.before.Append(nil)) != h.State || string(t.after.Append(nil)) != next ||
			t.after.Menu != h.ToMenu || t.after.Step != h.ToStep || !didTheSame(h, t) {
			return false
		}
	}
	last := &turns[len(turns)-1]
	return last.ended == "" || last.ended == j.Session.How
}

// didTheSame says whether the desk rung and the feedback logged are those that were recorded.
func didTheSame(h *store.Happened, t *turn) bool {
	rang := ""
	if t.rang != nil {
		rang = t.rang.Number
	}
	logged := ""
	for i, f := range t.logged {
		if i > 0 {
			logged += "; "
		}
		logged += store.Logged(f)
	}
	return rang == h.Rang && logged == h.Logged
}
