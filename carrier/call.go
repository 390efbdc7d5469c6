package carrier

import (
	"context"
	"errors"
	"fmt"
	"time"

	api "github.com/twilio/twilio-go/rest/api/v2010"
)

// Call is a call to place.
type Call struct {
	// From is a number of the district, To the number to be rung, both in E.164 form.
	From, To string
	// URL is asked for the document once somebody or something answers. It is told which of the two in AnsweredBy.
	URL string
	// StatusCallback is the URL told how the call ended, or empty for none.
	StatusCallback string
	// Ring is how long it rings, in whole seconds. Carrier: at most 10 minutes, and about 5 s are added.
	Ring time.Duration
}

// Placed is a call that the carrier placed, as it knows it.
type Placed struct {
	SID, From, To string
	// Status is the carrier's word, such as queued, ringing, in-progress, completed, busy, failed, no-answer or canceled.
	Status string
	// AnsweredBy is the carrier's word for who answered, such as human or machine_end_beep; empty while not known.
	AnsweredBy string
	// Created is when the carrier accepted it, to the second.
	Created time.Time
}

// untilMachineEnds has the carrier find out whether a machine answers, and then wait until its greeting is over, so that what
// is said is kept. Carrier: with Enable it would only find out, and a message would be spoken over the greeting. Whoever is
// found to be a person is not kept waiting by either.
const untilMachineEnds = "DetectMessageEnd"

// Place has the carrier place a call. Every error is an [*Error] beneath its wrapping; its class says whether the call may be
// placed again.
func (c *Client) Place(ctx context.Context, call Call) (Placed, error) {
	params := (&api.CreateCallParams{}).SetFrom(call.From).SetTo(call.To).SetUrl(call.URL).SetMachineDetection(untilMachineEnds)
	if call.StatusCallback != "" {
		params.SetStatusCallback(call.StatusCallback)
	}
	if call.Ring > 0 {
		params.SetTimeout(int(call.Ring / time.Second))
	}
	accepted, err := c.api(ctx).CreateCall(params)
	if err != nil {
		return Placed{}, fmt.Errorf("place a call: %w", unreadable(err))
	}
	placed := placedFrom(accepted)
	if placed.SID == "" {
		return Placed{}, fmt.Errorf("place a call: %w", unreadable(errors.New("the answer names no call")))
	}
	return placed, nil
}

// FindPlaced lists the calls that the carrier accepted to place to a number at or after since, the newest first and at most
// 100: the way to learn what became of a [Client.Place] whose error was [Ambiguous].
func (c *Client) FindPlaced(ctx context.Context, to string, since time.Time) ([]Placed, error) {
	// Carrier: a call that is still queued has not started, and a filter by that time would hide it.
	page, err := c.api(ctx).PageCall((&api.ListCallParams{}).SetTo(to).SetPageSize(100), "", "")
	if err != nil {
		return nil, fmt.Errorf("list the calls placed: %w", err)
	}
	var found []Placed
	for i := range page.Calls {
		call := &page.Calls[i]
		placed := placedFrom(call)
		if text(call.Direction) == "outbound-api" && !placed.Created.Before(since.Truncate(time.Second)) {
			found = append(found, placed)
		}
	}
	return found, nil
}

// Placed asks what became of a call, by the carrier's id.
func (c *Client) Placed(ctx context.Context, sid string) (Placed, error) {
	call, err := c.api(ctx).FetchCall(sid, &api.FetchCallParams{})
	if err != nil {
		return Placed{}, fmt.Errorf("ask what became of a call: %w", err)
	}
	return placedFrom(call), nil
}

func placedFrom(call *api.ApiV2010Call) Placed {
	placed := Placed{
		SID: text(call.Sid), From: text(call.From), To: text(call.To), Status: text(call.Status), AnsweredBy: text(call.AnsweredBy),
	}
	placed.Created, _ = time.Parse(time.RFC1123Z, text(call.DateCreated))
	return placed
}
