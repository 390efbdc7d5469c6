package conversation

import (
	"context"
	"errors"
	"fmt"

	"campusline/menus"
	"campusline/store"
)

// withoutDatabase takes an exchange of a call while the database is away, from the state that the action URL carries.
// The caller goes on as if nothing had happened; what the step did is kept in the journal.
func (h *Host) withoutDatabase(ctx context.Context, in CallInput) (Answer, error) {
	return h.fromURL(ctx, in, false)
}

// behindOthers takes an exchange of a call whose steps before it are not in the database yet.
func (h *Host) behindOthers(ctx context.Context, in CallInput) (Answer, error) {
	return h.fromURL(ctx, in, true)
}

func (h *Host) fromURL(ctx context.Context, in CallInput, waits bool) (Answer, error) {
	if before, kept := h.journal.exchange(in.Call, in.Step); kept {
		return h.again(ctx, before)
	}
	s, err := h.carried(in)
	if err != nil {
		return Answer{}, err
	}
	s.waits, s.away = waits, true
	answer, err := h.take(ctx, s)
	if errors.Is(err, errMoved) { // the same webhook was being taken twice at once
		return h.Again(ctx, in.Call, in.Step)
	}
	return answer, err
}

// carried makes a step of what came with the webhook alone. Nothing is known of the caller but the number.
func (h *Host) carried(in CallInput) (step, error) {
	if in.Step == 0 {
		return h.firstOfCall(in, nil), nil
	}
	var state menus.State
	if err := state.UnmarshalText([]byte(in.Carried.State)); err != nil || state.Taken != in.Step || state.Channel != menus.Call {
		return step{}, fmt.Errorf("taking exchange %d of call %s without the database: the URL does not carry its state", in.Step, in.Call)
	}
	version := h.versions.named(in.Carried.Version)
	session := h.begun(version, in.Line, in.Number, nil)
	session.ID, session.Channel, session.Language = in.Call, menus.Call, state.Language
	return step{
		session: session, state: state, input: in.Input, recording: in.Recording, texting: texting(in.Number, nil),
	}, nil
}

// ahead takes an exchange of a call of which the database knows less than the carrier: another replica took steps while
// it could not write them. The call goes on from the state its URL carries, and what it does waits in the journal for
// what comes before. A URL without a state begins the call, or says again what was said last.
func (h *Host) ahead(ctx context.Context, in CallInput, reading store.Reading) (Answer, error) {
	if _, err := h.carried(in); err == nil {
		return h.behindOthers(ctx, in)
	}
	if reading.Session == nil {
		in.Step = 0
		return h.take(ctx, h.firstOfCall(in, reading.Contact))
	}
	return h.Again(ctx, reading.Session.ID, reading.Session.Taken-1)
}

// write commits a step, or keeps it in the journal where the database is away. A commit whose connection broke may
// have been written all the same; the journal finds that out.
func (h *Host) write(ctx context.Context, s *step, told *seats, c store.Commit) error {
	if told.tx != nil { // whatever was promised of seats is only true if it is written now
		return told.late(told.ctx, h.store.CommitIn(told.ctx, told.tx, c))
	}
	kept := entry{Step: &keptStep{c.Session, c.First, c.Exchange, c.Recording}}
	if s.waits {
		return h.journal.keep(kept)
	}
	err := h.ask(ctx, func(ctx context.Context) error { return h.store.Commit(ctx, c) })
	if away(err) && c.Session.Channel == menus.Call {
		return h.journal.keep(kept)
	}
	return err
}
