package ivr

import (
	"context"
	"errors"
	"net/http"

	"github.com/gorilla/mux"

	"campusline/audio"
	"campusline/conversation"
	"campusline/webhook"
)

// The paths of the voice webhooks.
const (
	voicePath       = "/twilio/voice"
	stepPath        = "/twilio/voice/step"
	whisperPath     = "/twilio/voice/whisper"
	whisperedPath   = "/twilio/voice/whispered"
	fallbackPath    = "/twilio/voice/fallback"
	lastPath        = "/twilio/voice/last"
	callPath        = "/twilio/status/call"
	recordingPath   = "/twilio/status/recording"
	transcribedPath = "/twilio/status/transcription"
)

// Calls answers the webhooks of calls.
type Calls struct {
	host     *conversation.Host
	versions *conversation.Versions

	// Transcripts has the carrier write down messages that are left in English, the only language in which it can.
	Transcripts bool
}

// New makes the answerer of calls.
func New(host *conversation.Host, versions *conversation.Versions) *Calls {
	return &Calls{host: host, versions: versions}
}

// Register puts the voice webhooks on a router.
func (c *Calls) Register(r *mux.Router, gate *webhook.Gate) {
	for path, answer := range map[string]func(context.Context, webhook.Post) ([]byte, error){
		voicePath:     c.begin,
		PlacedPath:    c.placed,
		stepPath:      c.step,
		whisperPath:   c.whisper,
		whisperedPath: c.whispered,
		fallbackPath:  c.fallback,
		lastPath:      c.last,
	} {
		surface := webhook.Surface{ContentType: "text/xml; charset=utf-8", Answer: answer, Apology: c.apology}
		if path == whisperPath || path == whisperedPath {
			surface.Apology = connect
		}
		r.Handle(path, gate.Handle(surface)).Methods(http.MethodPost)
	}
	for path, answer := range map[string]func(context.Context, webhook.Post) ([]byte, error){
		callPath:        c.callEnded,
		recordingPath:   c.recording,
		transcribedPath: c.transcribed,
	} {
		r.Handle(path, gate.Handle(webhook.Surface{
			ContentType: "text/xml; charset=utf-8", Answer: answer, Apology: connect,
		})).Methods(http.MethodPost)
	}
	r.PathPrefix(audio.PathPrefix).HandlerFunc(c.played).Methods(http.MethodGet, http.MethodHead)
}

// errNoCall is the error of a webhook that names no call.
var errNoCall = errors.New("the webhook names no call")

// begin answers a call that has just come in.
func (c *Calls) begin(ctx context.Context, p webhook.Post) ([]byte, error) {
	return c.exchange(ctx, p, conversation.CallInput{})
}

// step answers what the caller did.
func (c *Calls) step(ctx context.Context, p webhook.Post) ([]byte, error) {
	in, err := c.input(ctx, p)
	if err != nil {
		return nil, err
	}
	return c.exchange(ctx, p, in)
}

func (c *Calls) exchange(ctx context.Context, p webhook.Post, in conversation.CallInput) ([]byte, error) {
	in.Call = p.ID("CallSid")
	in.Line, in.Number = parties(p)
	if in.Call == "" {
		return nil, errNoCall
	}
	answer, err := c.host.Call(ctx, in)
	if err != nil {
		return nil, err
	}
	return c.document(answer, p), nil
}

// fallback answers when the carrier could not get or use an answer of ours: with a person, since trying the same
// again would likely fail the same.
func (c *Calls) fallback(_ context.Context, p webhook.Post) ([]byte, error) {
	return c.apology(p), nil
}
