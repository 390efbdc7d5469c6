package opportunities

import (
	"time"

	"campusline/outbound"
)

// ThanksBefore is how long before the end people are thanked for coming at the earliest: leaving then is not early.
const ThanksBefore = graceOfEnd

// ThanksAt is from when on somebody who came is thanked, and asked how it was, by the hours in which a district sends texts.
// Who has left, told by when, is thanked at once, but not long before the end. Who is there still may forget to check out: they
// are thanked an hour after the end, and where that is night at the end, or shortly before it.
func (o *Opportunity) ThanksAt(left *time.Time, hours outbound.Hours) time.Time {
	soonest, settled := o.End.Add(-ThanksBefore), o.End.Add(SettleAfter)
	switch {
	case left != nil && left.After(soonest):
		return *left
	case left != nil:
		return soonest
	case hours.Open(settled):
		return settled
	case hours.Open(o.End):
		return o.End
	case hours.Open(soonest):
		return soonest
	}
	return settled // night has begun long before
}
