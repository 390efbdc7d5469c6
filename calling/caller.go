package calling

import (
	"context"
	"log/slog"
	"net/url"
	"time"

	"campusline/carrier"
	"campusline/ivr"
	"campusline/outbound"
	"campusline/sending"
	"campusline/store"
)

// UsualRate is how many calls a second an account may begin (carrier: one, unless more was approved).
const UsualRate = 1

// Caller hands outgoing calls to the carrier.
type Caller struct {
	Carrier *carrier.Client
	Store   *store.Store
	// PublicURL is where the carrier asks what to say, and tells how a call ended. It is signed like every webhook.
	PublicURL string
	// Policy says whom the district may call, and when.
	Policy func() *outbound.Policy
	// Rate is how many calls a second may begin; 0 is [UsualRate].
	Rate float64
	// Now is the clock by which calls become due and expire.
	Now func() time.Time
	Log *slog.Logger
	// Observe, where it is set, is told what became of each call that was handed over, as one word or two.
	Observe func(outcome string)

	waits waits // the usual ones where it is zero
}

// waits are the waits before a call is tried again.
type waits struct {
	later   time.Duration // after "not now", the first time, when it doubles; and until one without an answer is asked for
	answer  time.Duration // until something must have been heard of a call that was taken to be placed
	listed  time.Duration // until the carrier's list can be trusted to hold a call it took
	stopped time.Duration // for which nobody is called when the account is at fault
}

func (c *Caller) wait() waits {
	if c.waits == (waits{}) {
		return waits{
			later: 15 * time.Second, answer: carrier.DefaultTimeout + 5*time.Second, listed: 20 * time.Second,
			stopped: 15 * time.Minute,
		}
	}
	return c.waits
}

// Drain places the calls that wait, at the account's pace, until none is due, or until enough is closed. It does nothing while
// another worker, here or in another process, places them.
func (c *Caller) Drain(ctx context.Context, enough <-chan struct{}) error {
	policy, rate := c.Policy(), c.Rate
	if rate == 0 {
		rate = UsualRate
	}
	worker := sending.Worker{
		Store: c.Store, Sender: store.Calls, Rate: rate, Answer: c.wait().answer, Now: c.Now, Log: c.Log,
		Hand: c.hand, Reconcile: c.reconcile,
		Decide: func(now time.Time, x store.Candidate) store.Verdict {
			return store.Verdict{
				Decision: policy.Decide(now, outbound.Text{
					Purpose: x.Purpose, Topic: x.Topic, Expires: x.Expires, Stopped: x.Stopped, Since: x.CreatedAt,
				}, x.Recipient),
				Body: x.Body, Estimate: store.Estimate{Expected: 1, Currency: x.Currency},
			}
		},
	}
	return worker.Drain(ctx, enough)
}

// address is where the carrier asks about a call, with what it was placed for. So a webhook says that it was placed even if
// the answer to our request was lost.
func (c *Caller) address(path string, m *store.OutgoingMessage) string {
	return c.PublicURL + path + "?" + url.Values{ivr.MessageParameter: {m.ID}, ivr.AboutParameter: {m.About}}.Encode()
}

func (c *Caller) observe(outcome string) {
	if c.Observe != nil {
		c.Observe("call " + outcome)
	}
}
