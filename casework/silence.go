package casework

import (
	"context"
	"time"

	"campusline/cases"
	"campusline/store"
)

// silence is how long we wait for somebody to say whether an answer that was offered helped. What they asked is a case then.
const silence = 15 * time.Minute

// TakeUp opens a case of every question for which an answer was offered and nobody has said whether it helped, and says how
// many there were. Many may call it at once.
func (d *Desk) TakeUp(ctx context.Context) (int, error) {
	now := d.now()
	_, rules := d.Current()
	return d.Store.SettleSilence(ctx, now.Add(-silence), now, func(u store.Unsettled) cases.Event {
		return u.Opening(rules, "", now)
	})
}
