package replay

import (
	"fmt"

	"campusline/menus"
	"campusline/store"
)

// recorded takes a session again on the version it was made on, each exchange from the state that was recorded.
func recorded(v *menus.Version, j *store.Journey) ([]turn, error) {
	turns := make([]turn, len(j.Taken))
	cases := casesOf(j)
	for i := range j.Taken {
		h := &j.Taken[i]
		var before menus.State
		if err := before.UnmarshalText([]byte(h.State)); err != nil {
			return nil, fmt.Errorf("reading exchange %d of session %s: %w", h.Number, j.Session.ID, err)
		}
		turns[i] = take(v, before, h, cases)
	}
	return turns, nil
}

// drafted takes a session on a draft from its beginning, as far as what the caller did fits what the draft asks. Was is
// how it went on its own version. A call of ours begins as such on the draft too. Refused says that the draft did not take the
// last input as an answer, though it was one; misfit that the draft waits for something of another kind than the caller did
// next.
func drafted(v, own *menus.Version, j *store.Journey, was []turn) (turns []turn, refused, misfit bool) {
	line, _ := v.Line(j.Session.Line)
	state := v.Start(line, j.Session.Channel, was[0].before.Language)
	if survey, wave, who := own.CallBegun(was[0].before); who != menus.NotCalled {
		state = v.StartSurveyCall(line, v.Survey(survey), wave, was[0].before.Language, who)
	}
	if about, who := own.OpportunityCallBegun(was[0].before); who != menus.NotCalled {
		state = v.StartOpportunityCall(line, about, was[0].before.Language, who)
	}
	cases := casesOf(j)
	for i := range j.Taken {
		h := &j.Taken[i]
		if i > 0 {
			last := &turns[i-1]
			if state.Done {
				return turns, false, false
			}
			if !fits(last.expect.Awaiting, h.Input.Kind, j.Session.Channel) {
				return turns, false, true
			}
		}
		turns = append(turns, take(v, state, h, cases))
		state = turns[i].after
		if asksAgain(&turns[i]) && !asksAgain(&was[i]) {
			return turns, true, false
		}
	}
	return turns, false, false
}

// fits says whether an input is of a kind that can come where this is awaited.
func fits(awaited menus.Awaiting, kind menus.InputKind, channel menus.Channel) bool {
	switch {
	case channel == menus.Text:
		return kind == menus.Written
	case awaited == menus.ADesk:
		return kind == menus.Connected
	case awaited == menus.ARecording:
		return kind == menus.Recorded || kind == menus.Silence || kind == menus.Keys
	}
	return kind == menus.Keys || kind == menus.Speech || kind == menus.Silence
}

// asksAgain says whether an input was not taken as an answer, so that the question came again or a person was sought.
func asksAgain(t *turn) bool {
	here := t.after.Menu == t.before.Menu && t.after.Step == t.before.Step
	return here && t.after.Tries > t.before.Tries
}
