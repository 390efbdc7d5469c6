package conversation

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"campusline/menus"
	"campusline/store"
)

// TextInput is one text received.
type TextInput struct {
	Message string // the carrier's id of the message
	Line    string // E.164, the number texted
	Number  string // E.164, the sender's number
	Words   string
}

// mostTextsAtOnce bounds how often a text is looked at anew. Each time, another text of the same person was taken by another
// replica before it; within one they wait for one another.
const mostTextsAtOnce = 64

// replyWithin is how long after a text of ours what a person writes can be the reply to it.
const replyWithin = 7 * 24 * time.Hour

// Text takes one exchange of a text conversation. A text delivered again gets the answer it got before; different
// texts that arrive at once are taken one after the other.
func (h *Host) Text(ctx context.Context, in TextInput) (Answer, error) {
	again, done, err := h.underway.begin(ctx, in.Message)
	defer done()
	if err != nil {
		return Answer{}, fmt.Errorf("waiting for the same text: %w", err)
	}
	alone, err := h.persons.alone(ctx, in.Line+in.Number)
	defer alone()
	if err != nil {
		return Answer{}, fmt.Errorf("waiting for another text of the person: %w", err)
	}
	for range mostTextsAtOnce {
		if again {
			before, err := h.exchangeOf(ctx, in)
			if err == nil {
				return h.textAgain(ctx, in, before)
			}
			if !errors.Is(err, store.ErrNotFound) {
				return Answer{}, err
			}
		}
		answer, err := h.textOnce(ctx, in)
		if again = errors.Is(err, errMoved); !again {
			return answer, err
		}
	}
	return Answer{}, fmt.Errorf("taking a text: %w", errMoved)
}

// exchangeOf is the exchange that a text was taken in. The error is [store.ErrNotFound] if it was in none.
func (h *Host) exchangeOf(ctx context.Context, in TextInput) (store.Exchange, error) {
	var e store.Exchange
	err := h.ask(ctx, func(ctx context.Context) (err error) {
		e, err = h.store.ExchangeOfMessage(ctx, in.Message)
		return err
	})
	if err != nil {
		return store.Exchange{}, err
	}
	return e, nil
}

// textAgain gives the answer that a text got before, unless the person has said stop since.
func (h *Host) textAgain(ctx context.Context, in TextInput, before store.Exchange) (Answer, error) {
	contact, err := h.store.Contact(ctx, in.Number)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return Answer{}, err
	}
	answer, err := h.again(ctx, before)
	answer.Silent = answer.Silent || texting(in.Number, &contact) == menus.OptedOut
	return answer, err
}

func (h *Host) textOnce(ctx context.Context, in TextInput) (Answer, error) {
	var reading store.Reading
	err := h.ask(ctx, func(ctx context.Context) (err error) {
		reading, err = h.store.Conversation(ctx, in.Line, in.Number, h.now().Add(-replyWithin))
		return err
	})
	if err != nil {
		return Answer{}, err
	}
	s, err := h.stepOfText(in, reading)
	if err != nil {
		return Answer{}, err
	}
	if s.inReplyTo, err = h.isAboutScore(ctx, in, &s, &reading); err != nil {
		return Answer{}, err
	}
	s.message = in.Message
	s.texting = texting(in.Number, reading.Contact)
	h.count(&s, reading.Session)
	s.silent = s.texting == menus.OptedOut || s.session.Burst > mostInBurst
	return h.take(ctx, s)
}

// stepOfText goes on with the conversation there is, or begins one when there is none, it is over, or it was left
// lying for too long.
func (h *Host) stepOfText(in TextInput, reading store.Reading) (step, error) {
	version := h.versions.Current()
	if s := reading.Session; s != nil && s.EndedAt == nil && h.now().Sub(s.TouchedAt) < version.District.TextsExpire {
		next := step{session: *s, input: menus.Input{Kind: menus.Written, Words: in.Words}}
		if err := next.state.UnmarshalText([]byte(s.State)); err != nil {
			return step{}, fmt.Errorf("reading conversation %s: %w", s.ID, err)
		}
		return next, nil
	}
	line, _ := version.Line(in.Line)
	session := h.begun(version, in.Line, in.Number, reading.Contact)
	session.ID, session.Channel = conversationID(in, reading.Session), menus.Text
	if last := reading.Session; last != nil && !session.StartedAt.After(last.StartedAt) {
		session.StartedAt = last.StartedAt.Add(time.Microsecond) // another replica's clock may be ahead of ours
	}
	return step{
		session: session, first: true, input: menus.Input{Kind: menus.Begin, Words: in.Words},
		state: version.Start(line, menus.Text, session.Language),
	}, nil
}

// A machine that answers every text at once would keep two machines talking for ever. So a person whose texts never
// rest for burstRest is answered mostInBurst times, and then no more until they rest.
const (
	burstRest   = time.Minute
	mostInBurst = 30
)

// count counts the texts that came without a rest, across conversations.
func (h *Host) count(s *step, before *store.Session) {
	now := h.now()
	s.session.BurstAt, s.session.Burst = now, 1
	if before != nil && now.Sub(before.BurstAt) < burstRest {
		s.session.Burst = before.Burst + 1
	}
}

// conversationID names the conversation that follows another one. Two texts that both begin one at the same moment
// give it the same name, so that the database lets only one of them begin it.
func conversationID(in TextInput, before *store.Session) string {
	last := ""
	if before != nil {
		last = before.ID
	}
	sum := sha256.Sum256([]byte(in.Line + "\x00" + in.Number + "\x00" + last))
	return "T" + hex.EncodeToString(sum[:16])
}
