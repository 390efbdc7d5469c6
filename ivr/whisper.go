package ivr

import (
	"context"
	"net/url"
	"strconv"

	"campusline/webhook"
)

// whisperSeconds is how long a desk has to take the call after it was told who it is for.
const whisperSeconds = 8

// whisper tells the desk who it is being called for, and asks for a key to take the call.
func (c *Calls) whisper(ctx context.Context, p webhook.Post) ([]byte, error) {
	n, err := strconv.ParseUint(p.Query("n"), 10, 31)
	if err != nil {
		return nil, errNoCall
	}
	answer, err := c.host.Again(ctx, p.Query("call"), int(n))
	if err != nil {
		return nil, err
	}
	d := newDocument()
	if t := answer.Outcome.Expect.Transfer; t != nil {
		d.open("Gather", "input", "dtmf", "action", whisperedPath+"?call="+url.QueryEscape(answer.Session),
			"method", "POST", "timeout", number(whisperSeconds), "numDigits", "1", "finishOnKey=", "")
		d.sayWords(answer.Version, answer.Version.Languages[0], t.Whisper)
		d.close("Gather")
	}
	d.empty("Hangup")
	return d.bytes(), nil
}

// whispered connects the two when the desk has taken the call, and else hangs up on the desk.
func (c *Calls) whispered(ctx context.Context, p webhook.Post) ([]byte, error) {
	d := newDocument()
	if p.Get("Digits") != "1" {
		d.empty("Hangup")
		return d.bytes(), nil
	}
	return d.bytes(), c.host.AcceptTransfer(ctx, p.Query("call"))
}

// connect is the apology to a desk, or to a status report: an empty document, which connects the caller to whoever
// has answered rather than losing them.
func connect(webhook.Post) []byte { return newDocument().bytes() }
