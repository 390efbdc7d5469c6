package sms

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"time"

	"github.com/gorilla/mux"

	"campusline/casework"
	"campusline/conversation"
	"campusline/staff"
	"campusline/store"
	"campusline/translations"
	"campusline/webhook"
)

// The paths of the message webhooks.
const (
	textPath     = "/twilio/sms"
	fallbackPath = "/twilio/sms/fallback"
	statusPath   = "/twilio/status/message"
)

// Texts answers the webhooks of texts.
type Texts struct {
	host     *conversation.Host
	versions *conversation.Versions
	store    *store.Store
	forStaff *staff.Texts
	// Sent, where it is set, is told what each text of an answer takes, before it is sent.
	Sent func(translations.Cost)
	// Undelivered, where it is set, is told of each report that a text was not delivered, with how loud it is to be told.
	Undelivered func(level slog.Level, carrierID, class string, code int)
}

// New makes the answerer of texts. Desk is where the cases are done that staff text about.
func New(host *conversation.Host, versions *conversation.Versions, s *store.Store, desk *casework.Desk) *Texts {
	return &Texts{
		host: host, versions: versions, store: s,
		forStaff: &staff.Texts{
			Store: s, Version: versions.Current, Now: host.Now, Orders: &staff.Orders{Store: s, Desk: desk},
		},
	}
}

// Register puts the message webhooks on a router.
func (t *Texts) Register(r *mux.Router, gate *webhook.Gate) {
	for path, answer := range map[string]func(context.Context, webhook.Post) ([]byte, error){
		textPath:     t.received,
		fallbackPath: t.fallback,
		statusPath:   t.delivery,
	} {
		surface := webhook.Surface{ContentType: "text/xml; charset=utf-8", Answer: answer, Apology: t.apology}
		if path == statusPath {
			surface.Apology = func(webhook.Post) []byte { return reply() }
		}
		r.Handle(path, gate.Handle(surface)).Methods(http.MethodPost)
	}
}

// errNoMessage is the error of a webhook that names no message.
var errNoMessage = errors.New("the webhook names no message")

// text is one text received.
type text struct {
	message string // the carrier's id
	line    string // E.164
	number  string // E.164
	words   string
	opting  translations.Opting
	told    bool // the carrier told what it took the text for, and so answers it
}

// received answers a text. What it says about getting texts at all goes before everything else.
func (t *Texts) received(ctx context.Context, p webhook.Post) ([]byte, error) {
	in := text{message: p.ID("MessageSid"), line: p.Phone("To"), number: p.Phone("From"), words: p.Get("Body")}
	if in.message == "" {
		in.message = p.ID("SmsSid")
	}
	if in.message == "" {
		return nil, errNoMessage
	}
	if in.number == "" {
		return reply(), nil // a short code or a name sent it: a machine, which no answer reaches
	}
	in.opting, in.told = t.readOpting(p, in.words), p.Has("OptOutType")
	body, err := t.take(ctx, in)
	if err == nil {
		// What is lost if this fails is a figure of a report, and the person has their answer.
		_ = t.store.Answered(ctx, in.number, in.line, t.host.Now().Add(-answerWithin), t.host.Now())
	}
	return body, err
}

// answerWithin is how long after a text of ours what a person writes counts as an answer to it.
const answerWithin = 24 * time.Hour

// ofStaff is a text as one of staff.
func (in *text) ofStaff() store.StaffText {
	return store.StaffText{Message: in.message, Line: in.line, Number: in.number, Words: in.words}
}

// take takes a text for what it says: about getting texts, or as part of a conversation.
func (t *Texts) take(ctx context.Context, in text) ([]byte, error) {
	switch in.opting.Intent {
	case translations.StopIntent:
		if in.opting.Topic != "" {
			return t.stopTopic(ctx, in)
		}
		return t.stopUnlessDecided(ctx, in)
	case translations.StartIntent:
		if in.opting.Topic != "" {
			return t.startTopic(ctx, in)
		}
		return t.start(ctx, in)
	case translations.HelpIntent:
		return t.help(ctx, in)
	}
	return t.talk(ctx, in)
}

// stopUnlessDecided ends texts, but for "cancel it" and the like from a coordinator who was just asked whether to cancel. A
// word by which the carrier ends them does so always.
func (t *Texts) stopUnlessDecided(ctx context.Context, in text) ([]byte, error) {
	if in.opting.ByCarrier {
		return t.stop(ctx, in)
	}
	decides, err := t.forStaff.Decides(ctx, in.ofStaff())
	if err != nil {
		return nil, err
	}
	if decides {
		return t.talk(ctx, in)
	}
	return t.stop(ctx, in)
}

// talk takes a text as a command of staff, if it is one, and else as part of a conversation.
func (t *Texts) talk(ctx context.Context, in text) ([]byte, error) {
	words, asFamily, err := t.forStaff.AsFamily(ctx, in.number, in.words)
	if err != nil {
		return nil, err
	}
	if in.words = words; asFamily {
		return t.converse(ctx, in)
	}
	told, taken, err := t.forStaff.Answer(ctx, in.ofStaff())
	if err != nil {
		return nil, err
	}
	if taken {
		return t.replies(divided(translations.Smart(told))...), nil
	}
	return t.converse(ctx, in)
}

// converse takes a text as part of a conversation.
func (t *Texts) converse(ctx context.Context, in text) ([]byte, error) {
	bodies, err := t.answer(ctx, in)
	if err != nil {
		return nil, err
	}
	return t.replies(bodies...), nil
}

// answer gives the messages with which the conversation answers a text.
func (t *Texts) answer(ctx context.Context, in text) ([]string, error) {
	answer, err := t.host.Text(ctx, conversation.TextInput{
		Message: in.message, Line: in.line, Number: in.number, Words: in.words,
	})
	if err != nil || answer.Silent {
		return nil, err
	}
	return bodies(answer.Outcome.Prompt), nil
}
