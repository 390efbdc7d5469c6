package ivr

import (
	"context"
	"errors"

	"campusline/conversation"
	"campusline/webhook"
)

// callEnded takes the carrier's report that a call is over, the only reliable sign of it.
func (c *Calls) callEnded(ctx context.Context, p webhook.Post) ([]byte, error) {
	switch status := p.Get("CallStatus"); status {
	case "completed", "busy", "failed", "no-answer", "canceled":
		call := p.ID("CallSid")
		if call == "" {
			return nil, errNoCall
		}
		err := c.host.CallEnded(ctx, call, p.Number("CallDuration"), status)
		if p.Query(MessageParameter) != "" {
			err = errors.Join(err, c.placedEnded(ctx, p, call, status))
		}
		return newDocument().bytes(), err
	}
	return newDocument().bytes(), nil
}

// recording takes the carrier's report on a recording. The sound itself is fetched later, never inside a webhook.
func (c *Calls) recording(ctx context.Context, p webhook.Post) ([]byte, error) {
	id := p.ID("RecordingSid")
	if id == "" {
		return nil, errNoCall
	}
	err := c.host.Recording(ctx, conversation.Recording{
		ID: id, Session: p.ID("CallSid"), URL: p.Get("RecordingUrl"), Seconds: p.Number("RecordingDuration"),
		Status: p.Get("RecordingStatus"),
	})
	return newDocument().bytes(), err
}

// transcribed takes what the carrier heard in a recording, if it heard anything.
func (c *Calls) transcribed(ctx context.Context, p webhook.Post) ([]byte, error) {
	id, recording := p.ID("TranscriptionSid"), p.ID("RecordingSid")
	if id == "" || recording == "" {
		return nil, errNoCall
	}
	if p.Get("TranscriptionStatus") != "completed" {
		return newDocument().bytes(), nil
	}
	err := c.host.Transcript(ctx, id, recording, p.ID("CallSid"), p.Get("TranscriptionText"))
	return newDocument().bytes(), err
}
