package outreach

import (
	"time"

	"campusline/outbound"
)

// Broadcast is a text to many, from its draft on.
type Broadcast struct {
	ID       string // short and random
	Name     string // by which people know it
	Purpose  outbound.Purpose
	Topic    string // one of the district's topics, "" for none
	Audience Audience
	Line     string            // E.164, a line of the district, which sends it
	First    string            // the language of those who have none of its texts
	Texts    map[string]string // words by language, BCP 47, as they are sent
	Reason   string            // why an emergency is one; "" for anything else
	// NotBefore is when it is to be sent at the earliest; zero is as soon as it is confirmed. Expires is when it is worth
	// nothing any more: it is never sent after.
	NotBefore, Expires time.Time

	DraftedBy string
	DraftedAt time.Time
	// People is how many were confirmed to get it, by ConfirmedBy, and where there have to be two people by ApprovedBy.
	People      int
	ConfirmedBy string
	ConfirmedAt *time.Time
	ApprovedBy  string
	SentAt      *time.Time // when its texts were made
	StoppedBy   string
	StoppedAt   *time.Time
	// HeldAt is when what was left of it was held, because the phone companies filter its words; nil while it is not.
	HeldAt *time.Time
}

// Audience is who gets a broadcast.
type Audience struct {
	// Groups are the groups whose members do. Where there are Campuses, it is only those of their members who are of
	// one of them; and where there are campuses and no groups, those of all groups.
	Groups   []string
	Campuses []string // as campuses.yaml names them
	// Opportunities are those whose people get it beside them, by id: who has a place or waits for one.
	Opportunities []string
}

// Empty says whether the audience names nobody.
func (a *Audience) Empty() bool { return len(a.Groups)+len(a.Campuses)+len(a.Opportunities) == 0 }

// State is how far a broadcast is.
type State string

// The states.
const (
	Draft   State = "draft"                // nobody has confirmed it
	Waits   State = "waiting for approval" // one person has confirmed it, and a second one has to
	Later   State = "to be sent later"     // it is confirmed, and its time has not come
	Sent    State = "sent"                 // its texts go out by the line's pace, or have
	Held    State = "held"                 // the rest of it waits, because phone companies filter its words
	Stopped State = "stopped"              // nothing more of it is sent
	Expired State = "expired"              // its end came before it was sent
)

// State gives how far it is at a time.
func (b *Broadcast) State(now time.Time) State {
	switch {
	case b.StoppedAt != nil:
		return Stopped
	case b.HeldAt != nil:
		return Held
	case b.SentAt != nil && now.Before(b.NotBefore):
		return Later
	case b.SentAt != nil:
		return Sent
	case !now.Before(b.Expires):
		return Expired
	case b.ConfirmedAt != nil:
		return Waits
	}
	return Draft
}

// Purposes are those that a broadcast can have. The others are of texts to one person.
func Purposes() []outbound.Purpose {
	return []outbound.Purpose{outbound.Emergency, outbound.School, outbound.Community, outbound.Promotional}
}
