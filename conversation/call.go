package conversation

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"campusline/menus"
	"campusline/store"
)

// CallInput is one webhook of a call.
type CallInput struct {
	Call   string // the carrier's id of the call
	Line   string // E.164, the number called
	Number string // E.164, the caller's number; "" when withheld
	Step   int    // which exchange this is, from 0; as in the action URL it came by
	Input  menus.Input
	// Recording is what came with a recorded message, nil for every other input.
	Recording *Recording
	// Placed is set on the first exchange of a call of ours, nil where the other one calls.
	Placed *Placed
	// Carried is where the call stood when its last answer was given, as the action URL carries it.
	Carried Carried
}

// Placed is a call of ours that is answered.
type Placed struct {
	About   menus.About // what it is about
	Machine bool        // no person answers
}

// Carried is a call's state outside of the database. It is the carrier's signature on the URL that vouches for it.
type Carried struct {
	State   string // encoded menus.State
	Version string // the first digits of the version's hash
}

// mostAttempts bounds how often an exchange of a call is looked at anew because its session moved on meanwhile.
const mostAttempts = 4

// Call takes one exchange of a call. A webhook delivered again, or late, gets the answer it got before.
func (h *Host) Call(ctx context.Context, in CallInput) (Answer, error) {
	_, done, err := h.underway.begin(ctx, in.Call+" "+strconv.Itoa(in.Step))
	defer done()
	if err != nil {
		return Answer{}, fmt.Errorf("waiting for the same exchange: %w", err)
	}
	for range mostAttempts {
		answer, err := h.callOnce(ctx, in)
		if away(err) {
			return h.withoutDatabase(ctx, in)
		}
		if !errors.Is(err, errMoved) {
			return answer, err
		}
	}
	return Answer{}, fmt.Errorf("taking exchange %d of call %s: %w", in.Step, in.Call, errMoved)
}

func (h *Host) callOnce(ctx context.Context, in CallInput) (Answer, error) {
	if h.journal.holds(in.Call) {
		_ = h.journal.flush(ctx) // what keeps this call's steps from being written is seen next
		if h.journal.holds(in.Call) {
			return h.behindOthers(ctx, in)
		}
	}
	if s, ok := h.recent.take(in.Call, in.Step); ok {
		return h.takeOfCall(ctx, in, s)
	}
	reading, err := h.readCall(ctx, in)
	if err != nil {
		return Answer{}, err
	}
	if reading.Session == nil && in.Step == 0 {
		return h.takeOfCall(ctx, in, h.firstOfCall(in, reading.Contact))
	}
	if reading.Session == nil || in.Step > reading.Session.Taken {
		return h.ahead(ctx, in, reading)
	}
	session := *reading.Session
	if in.Step < session.Taken {
		return h.Again(ctx, session.ID, in.Step)
	}
	s := step{session: session, texting: textingOfCall(session.Number, reading.Contact)}
	if err := s.state.UnmarshalText([]byte(session.State)); err != nil {
		return Answer{}, fmt.Errorf("reading call %s: %w", in.Call, err)
	}
	if s.state.Done { // nothing was asked any more, so what was said last is all there is to say
		return h.Again(ctx, session.ID, session.Taken-1)
	}
	return h.takeOfCall(ctx, in, s)
}

// takeOfCall takes what the caller did, and remembers where the call stands then.
func (h *Host) takeOfCall(ctx context.Context, in CallInput, s step) (Answer, error) {
	if !s.first {
		s.input, s.recording = in.Input, in.Recording
	}
	answer, err := h.take(ctx, s)
	if err == nil && !answer.Outcome.State.Done {
		h.recent.keep(step{session: answer.after, state: answer.Outcome.State, texting: s.texting})
	}
	return answer, err
}

// readCall reads the call and the contact.
func (h *Host) readCall(ctx context.Context, in CallInput) (store.Reading, error) {
	var reading store.Reading
	err := h.ask(ctx, func(ctx context.Context) (err error) {
		reading, err = h.store.Call(ctx, in.Call, in.Number)
		return err
	})
	if err != nil {
		return store.Reading{}, err
	}
	return reading, nil
}

// firstOfCall begins a call on the current menus, in the language remembered for the number.
func (h *Host) firstOfCall(in CallInput, contact *store.Contact) step {
	version := h.versions.Current()
	line, _ := version.Line(in.Line)
	session := h.begun(version, in.Line, in.Number, contact)
	session.ID, session.Channel = in.Call, menus.Call
	session.Known = session.Known && contact.Met // who has only ended texts has not said what they speak
	state := version.Start(line, menus.Call, session.Language)
	if in.Placed != nil {
		state = in.Placed.start(version, line, &session, contact)
	}
	return step{session: session, first: true, texting: textingOfCall(in.Number, contact), state: state}
}

// start is how a call of ours begins.
func (p *Placed) start(version *menus.Version, line *menus.Line, session *store.Session, contact *store.Contact) menus.State {
	who := menus.Somebody
	if p.Machine {
		who = menus.AMachine
	}
	if p.About.Kind == menus.AboutOpportunity || p.About.Kind == menus.AboutMoved {
		return version.StartOpportunityCall(line, p.About, session.Language, who)
	}
	survey, wave := p.About.Survey()
	switch {
	case p.Machine:
	case contact == nil || contact.Language == "":
		who = menus.AStranger
	}
	return version.StartSurveyCall(line, version.Survey(survey), wave, session.Language, who)
}

// begun is a session about to begin.
func (h *Host) begun(version *menus.Version, line, number string, contact *store.Contact) store.Session {
	session := store.Session{
		Line: line, Number: number, Version: version.Hash, Language: version.Tags()[0], StartedAt: h.now(),
	}
	if contact != nil {
		session.Known = true
		if contact.Language != "" {
			session.Language = contact.Language
		}
	}
	return session
}

// texting says whether the person can be sent a text.
func texting(number string, contact *store.Contact) menus.Texting {
	switch {
	case number == "":
		return menus.NoNumber
	case contact != nil && contact.Consent == "out":
		return menus.OptedOut
	}
	return menus.CanText
}

// textingOfCall is texting of somebody on a call, who may call from a landline that no text reaches.
func textingOfCall(number string, contact *store.Contact) menus.Texting {
	if number != "" && contact != nil && contact.Unreachable {
		return menus.OptedOut
	}
	return texting(number, contact)
}
