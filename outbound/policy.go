package outbound

import "time"

// Policy is how a district sends texts. The zero value is none; see [UsualPolicy].
type Policy struct {
	Hours       Hours   // for everything but emergencies and what a person asked for
	Promotional []Hours // that hold beside them for promotional texts; usually one or none
	Weekly      int     // texts to many that one person may get in seven days; see [BroadLane]
	Clocks      *Clocks
}

// UsualWeekly is how many texts a week that are not urgent a person bears.
const UsualWeekly = 3

// UsualPolicy is that of a district in a zone which says nothing of it.
func UsualPolicy(zone *time.Location) *Policy {
	return &Policy{Hours: UsualHours(), Weekly: UsualWeekly, Clocks: NewClocks(zone)}
}

// RecordedCalls is the topic of all calls by a recorded voice. Beside those of a district, which have no spaces, it is in the
// ledger of consent: whoever gave their number has agreed to texts, and is called only if they have agreed to that too.
const RecordedCalls = "recorded calls"

// Text is what of a text, or a call, decides on whether it may be sent.
type Text struct {
	Purpose Purpose
	Topic   string    // "" for none
	Expires time.Time // it is never sent at this moment or after
	Stopped bool      // somebody has stopped what it is part of
	// Since is from when on it counts, of a call about what the person has joined on the phone, that they end texts. Whoever had
	// ended them before has joined knowing that they are called.
	Since time.Time
}

// Decision is what is to be done with a text.
type Decision struct {
	// Reason is why it is never sent; "" if it is.
	Reason Reason
	// At is when it may be sent: now, or later where the household sleeps.
	At time.Time
	// Until is when the household sleeps again after that, from when on it should not be delivered any more; zero for what
	// may be at any hour.
	Until time.Time
}

// Reason is why a text is not sent, in words for those who sent it.
type Reason string

// The reasons.
const (
	Sendable      Reason = ""
	Expired       Reason = "it had expired"
	QuietTooLong  Reason = "it expires before the household's quiet hours end"
	CannotBeSent  Reason = "the number cannot get texts"
	WantsNone     Reason = "the person wants no texts"
	WantsNoTopic  Reason = "the person wants no texts about this topic"
	NeverGiven    Reason = "the person never gave us this number"
	NeverAgreed   Reason = "the person never agreed to texts of this kind"
	NeverInWords  Reason = "the person never agreed in writing to texts of this kind"
	EnoughForWeek Reason = "the person has had enough texts this week"
	Duplicate     Reason = "the number was there twice"
	Stopped       Reason = "the sending was stopped"
	WantsNoCalls  Reason = "the person wants no calls by a recorded voice"
	NeverCalled   Reason = "the person never agreed to calls by a recorded voice"
	NotSpoken     Reason = "no voice speaks the person's language"
)

// Decide says whether a text may be sent to somebody now, later or never. It is asked when a text is planned and again
// when its turn has come, since people change their minds meanwhile.
func (p *Policy) Decide(now time.Time, t Text, to Recipient) Decision {
	if reason := p.never(now, t, to); reason != Sendable {
		return Decision{Reason: reason}
	}
	if t.Purpose == Emergency || t.Purpose == Asked {
		return Decision{At: now}
	}
	hours := []Hours{p.Hours}
	if t.Purpose == Promotional {
		hours = append(hours, p.Promotional...)
	}
	zones := p.Clocks.Of(to.Number, to.Zone)
	at, ever := firstOpen(now, hours, zones)
	if !ever || !at.Before(t.Expires) {
		return Decision{Reason: QuietTooLong}
	}
	return Decision{At: at, Until: firstShut(at, hours, zones)}
}

// never is why a text is not to be sent whatever the hour. What the person said comes before what others count.
func (p *Policy) never(now time.Time, t Text, to Recipient) Reason {
	switch {
	case t.Stopped:
		return Stopped
	case !now.Before(t.Expires):
		return Expired
	case to.Unreachable && t.Topic != RecordedCalls:
		return CannotBeSent
	case to.All.State == Out && (!t.isPromised() || to.All.At.After(t.Since)):
		// Carrier: an end of all texts holds for emergencies too, and is enforced there.
		return WantsNone
	case t.Purpose == Emergency:
		return Sendable
	case t.Topic == RecordedCalls && to.Topic.State == Out:
		return WantsNoCalls
	case t.Topic == RecordedCalls && to.Topic.State != In && !t.isPromised():
		return NeverCalled
	case t.Topic != "" && to.Topic.State == Out:
		return WantsNoTopic
	case t.Purpose == Asked, t.Purpose == Joined:
		return Sendable
	}
	if reason := basis(t.Purpose, to); reason != Sendable {
		return reason
	}
	if to.ThisWeek >= p.Weekly {
		return EnoughForWeek
	}
	return Sendable
}

// isPromised says whether it is a call about what the person has joined.
func (t *Text) isPromised() bool {
	return t.Topic == RecordedCalls && (t.Purpose == Joined || t.Purpose == Asked)
}

// basis looks for the consent that a purpose needs (see [School], [Community] and [Promotional]).
func basis(p Purpose, to Recipient) Reason {
	agreed := to.All.State == In || to.Topic.State == In
	switch {
	case p == School && !to.Known && !agreed:
		return NeverGiven
	case p == Community && !agreed:
		return NeverAgreed
	case p == Promotional && !to.All.written() && !to.Topic.written():
		return NeverInWords
	}
	return Sendable
}
