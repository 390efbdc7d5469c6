package opportunities

import "time"

// Kind is what sort of thing people join.
type Kind string

// The kinds.
const (
	Volunteer Kind = "volunteer"
	Workshop  Kind = "workshop"
	Event     Kind = "event"
	Meeting   Kind = "meeting"
)

// Kinds lists the kinds.
func Kinds() []Kind { return []Kind{Volunteer, Workshop, Event, Meeting} }

// Opportunity is one shift, workshop, event or meeting. Each date of a series is one.
type Opportunity struct {
	ID        string // random and never given again
	Code      string // 4 to 6 digits, see [NewCode]; unique among those whose code is not retired
	Name      string // by which a file that is read again knows it
	Series    string // what the dates of a series have in common; "" for a single one
	Kind      Kind
	Programme string
	Campus    string // id of the school or centre, as campuses.yaml has it
	ZIP       string // five digits, "" if not known
	Place     string // where on the campus
	Title     Words
	About     Words
	Start     time.Time // in Zone
	End       time.Time // in Zone, after Start; may be on the next day
	Zone      string    // IANA name, the district's
	Capacity  int       // people; 0 for any number
	Skills    []string
	Languages []string // BCP 47, those in which it is held
	Clearance string   // what a volunteer needs before coming; "" for nothing
	// Coordinators are the E.164 numbers that may manage it by text.
	Coordinators []string
	Agenda       []string
	// Modules are the parts of a workshop that meet at different times, in their order; none: it meets once.
	Modules []Module
	// Survey is the one that whoever came is asked: "" for the district's own, [NoSurvey] for none.
	Survey string

	CancelledAt  *time.Time
	CancelReason string
	CancelledBy  string     // the E.164 number of a coordinator, or a name as it was given
	SettledAt    *time.Time // when who came was settled, after the end
}

// NoSurvey is the name of no survey.
const NoSurvey = "none"

// Module is a part of a workshop.
type Module struct {
	Title Words     `json:"title"`
	Start time.Time `json:"start"`
	End   time.Time `json:"end"`
}

// Meetings are the times at which people come together: the modules, or the whole where there are none.
func (o *Opportunity) Meetings() []Module {
	if len(o.Modules) > 0 {
		return o.Modules
	}
	return []Module{{Title: o.Title, Start: o.Start, End: o.End}}
}

// Next is the opportunity as it is at the meeting that begins next after a time: with its times, and the rest as it is.
// Where all have begun it is the opportunity itself.
func (o *Opportunity) Next(after time.Time) Opportunity {
	next := *o
	for _, m := range o.Modules {
		if m.Start.After(after) {
			next.Start, next.End = m.Start, m.End
			break
		}
	}
	return next
}

// Joinable says whether people can join at a time: it is neither cancelled nor over.
func (o *Opportunity) Joinable(at time.Time) error {
	switch {
	case o.CancelledAt != nil:
		return ErrCancelled
	case !at.Before(o.End):
		return ErrOver
	}
	return nil
}

// ManagedBy says whether a number is that of one of its coordinators.
func (o *Opportunity) ManagedBy(number string) bool {
	for _, c := range o.Coordinators {
		if c == number {
			return true
		}
	}
	return false
}

// Words are said or written in several languages, by BCP 47 tag. Under "" they stand as they were written first.
type Words map[string]string

// In gives the words in a language, or as they were written first.
func (w Words) In(tag string) string {
	if words := w[tag]; words != "" {
		return words
	}
	return w[""]
}
