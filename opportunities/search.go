package opportunities

import "time"

// Search is what somebody looks for. Zero values leave open.
type Search struct {
	Campus   string    // this one first, then those that are near by ZIP
	ZIP      string    // five digits: those of it first, then those of the same first three
	From     time.Time // not begun before; required
	To       time.Time // begun before
	Kinds    []string  // of those of [Kinds]; none for all
	Skills   []string  // one of these, in any case; none for any
	Language string    // BCP 47: one of those it is held in
	Number   string    // leaves out what this person is in already
	Skip     int       // how many were told already
	Limit    int       // how many are told
}
