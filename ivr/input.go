package ivr

import (
	"context"
	"strconv"

	"campusline/conversation"
	"campusline/menus"
	"campusline/webhook"
)

// input reads what the caller did from the form of an action URL.
func (c *Calls) input(ctx context.Context, p webhook.Post) (conversation.CallInput, error) {
	n, err := strconv.ParseUint(p.Query("n"), 10, 31)
	if err != nil {
		n, err = 0, nil // no URL of ours: the call is answered as at its beginning
	}
	in := conversation.CallInput{
		Step: int(n), Carried: conversation.Carried{State: p.Query("s"), Version: p.Query("v")},
	}
	switch {
	case n == 0:
	case p.Query("silence") != "":
		in.Input.Kind = menus.Silence
	case p.Get("DialCallStatus") != "":
		in.Input, err = c.dialed(ctx, p)
	case p.ID("RecordingSid") != "":
		in.Input, in.Recording = recorded(p)
	case p.Get("Digits") != "":
		in.Input = menus.Input{Kind: menus.Keys, Words: keys(p.Get("Digits"))}
	case p.Get("SpeechResult") != "":
		in.Input = menus.Input{Kind: menus.Speech, Words: p.Get("SpeechResult")}
	default:
		in.Input.Kind = menus.Silence
	}
	return in, err
}

// mostKeys bounds the keys of one answer.
const mostKeys = 32

// keys keeps what can be pressed: digits, star and pound. Where something else was sent nothing is left, which is not
// understood rather than guessed at.
func keys(digits string) string {
	if len(digits) > mostKeys {
		return "?"
	}
	for i := range len(digits) {
		if c := digits[i]; (c < '0' || c > '9') && c != '*' && c != '#' {
			return "?"
		}
	}
	return digits
}

// recorded reads a message: what ended it, and where the carrier keeps it.
func recorded(p webhook.Post) (menus.Input, *conversation.Recording) {
	r := &conversation.Recording{
		ID: p.ID("RecordingSid"), Session: p.ID("CallSid"), URL: p.Get("RecordingUrl"),
		Seconds: p.Number("RecordingDuration"), Status: "in-progress",
	}
	in := menus.Input{Kind: menus.Recorded, Words: r.ID, Seconds: r.Seconds}
	if key := p.Get("Digits"); key == "0" || key == "*" || key == "9" {
		in.Key = key
	}
	return in, r
}

// dialed reads how ringing a desk ended. A desk that answered has been reached only if the two were connected
// (carrier: a voicemail that answers, or a refusal in the whisper, comes as completed too).
func (c *Calls) dialed(ctx context.Context, p webhook.Post) (menus.Input, error) {
	in := menus.Input{Kind: menus.Connected, Words: menus.Failed}
	switch p.Get("DialCallStatus") {
	case "completed", "answered":
		reached, err := c.reached(ctx, p)
		if !reached {
			in.Words = menus.Screened
			return in, err
		}
		in.Words = menus.Reached
	case "busy":
		in.Words = menus.Busy
	case "no-answer":
		in.Words = menus.NoAnswer
	case "canceled":
		in.Words = menus.LeftLine
	}
	return in, nil
}

// reached says whether a person at the desk took the call. Where the carrier does not say whether the two were
// connected, the desk's own key decides, and where there was none, that they talked.
func (c *Calls) reached(ctx context.Context, p webhook.Post) (bool, error) {
	switch p.Get("DialBridged") {
	case "true":
		return true, nil
	case "false":
		return false, nil
	}
	accepted, err := c.host.TransferAccepted(ctx, p.ID("CallSid"))
	return accepted || p.Number("DialCallDuration") > 0 && err == nil && !p.Has("DialBridged"), err
}
