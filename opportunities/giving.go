package opportunities

import "time"

// GiftKind is what sort of thing a family can give.
type GiftKind string

// What a family can give.
const (
	GiveTime  GiftKind = "time"
	GivePlace GiftKind = "place"
	GiveSkill GiftKind = "skill"
	GiveThing GiftKind = "thing"
	// GiveUnsaid is what nobody was asked about: the words tell it.
	GiveUnsaid GiftKind = ""
)

// Gift is what a family can give.
type Gift struct {
	ID        string
	Number    string // E.164
	Kind      GiftKind
	Words     string // what it is, in the family's words
	Campus    string // where; "" for anywhere
	Available string // when, in the family's words
	Language  string // BCP 47
	Session   string // the call or conversation in which it was offered
	At        time.Time
	// Recordings are the carrier's ids of what was said on a call: what it is, then when it can be had.
	Recordings []string `db:"-"`
}
