package opportunities

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// Result is what one opportunity came to.
type Result struct {
	Code      string
	Kind      Kind
	Programme string
	Campus    string
	Start     time.Time `db:"starts_at"`
	Capacity  int       // 0 for any number
	Cancelled bool
	Known     bool // it is settled, and somebody was checked in: it is known who came
	Seated    int  // people with a place, whether they came or not; who came and withdrew from the rest had one
	Waited    int  // people who were on the waiting list
	Unplaced  int  // of them, those who did not get a place
	Expected  int  // people with a place, walk-ins left out
	Missed    int  // of them, those who did not come
}

// Visit is one person's being at one meeting.
type Visit struct {
	Code      string
	Kind      Kind
	Programme string
	Campus    string
	Number    string  // E.164
	Party     int     // people who came with this number
	Seconds   float64 // of each; 0 while they are there
}

// At is what an opportunity is part of, and where it is.
type At struct{ Programme, Campus string }

// Outcome is what the opportunities of a group came to in a span of time. All but opportunities and percentages are people.
type Outcome struct {
	Programme       string  `json:"programme"`     // "" where they are not told apart by it, or have none
	Campus          string  `json:"campus"`        // id, likewise
	Opportunities   int     `json:"opportunities"` // those not cancelled
	Cancelled       int     `json:"cancelled"`
	Seats           int     `json:"seats"`    // of those that have a limit
	Filled          int     `json:"filled"`   // of these seats
	FillPercent     int     `json:"fill_%"`   // 0 where there are no seats
	Over            int     `json:"over"`     // with a place beyond the limit, such as from a list on paper
	Waited          int     `json:"waited"`   // were on a waiting list
	Unplaced        int     `json:"unplaced"` // of these, got no place
	UnplacedPercent int     `json:"unplaced_%"`
	Expected        int     `json:"expected"`    // with a place, where it is known who came
	NoShow          int     `json:"no_show"`     // of these
	NoShowPercent   int     `json:"no_show_%"`   // 0 where nobody was expected
	People          int     `json:"people_once"` // a phone number counts as many people as it brought at most
	Visits          int     `json:"visits"`      // people at meetings, each time counted
	Hours           float64 `json:"hours"`       // of everybody who came
	Before          int     `json:"before"`      // phone numbers that came in the span before
	Retained        int     `json:"retained"`    // of these, those that came again in this one
	RetainPercent   int     `json:"retained_%"`
}

// Grouping gives the group that an opportunity counts in; false leaves it out.
type Grouping func(At) (group At, counts bool)

// InOne has everything count in one group.
func InOne(At) (At, bool) { return At{}, true }

// Outcomes adds up what happened in a span of time by group, in the order of programmes and then of campuses. Earlier are
// the visits of the span before, for telling who came again.
func Outcomes(results []Result, visits, earlier []Visit, by Grouping) []Outcome {
	groups := map[At]*Outcome{}
	in := func(programme, campus string) *Outcome {
		group, counts := by(At{programme, campus})
		if !counts {
			return &Outcome{} // added up and forgotten
		}
		if groups[group] == nil {
			groups[group] = &Outcome{Programme: group.Programme, Campus: group.Campus}
		}
		return groups[group]
	}
	for i := range results {
		in(results[i].Programme, results[i].Campus).addResult(&results[i])
	}
	people := map[*Outcome]map[string]int{} // the largest party of each number
	for i := range visits {
		v := &visits[i]
		o := in(v.Programme, v.Campus)
		o.Visits += v.Party
		o.Hours += v.Seconds * float64(v.Party) / time.Hour.Seconds()
		if people[o] == nil {
			people[o] = map[string]int{}
		}
		people[o][v.Number] = max(people[o][v.Number], v.Party)
	}
	before := map[*Outcome]map[string]bool{}
	for i := range earlier {
		o := in(earlier[i].Programme, earlier[i].Campus)
		if before[o] == nil {
			before[o] = map[string]bool{}
		}
		before[o][earlier[i].Number] = true
	}
	var all []Outcome
	for _, o := range groups {
		o.finish(people[o], before[o])
		all = append(all, *o)
	}
	slices.SortFunc(all, func(a, b Outcome) int {
		return cmp.Or(strings.Compare(a.Programme, b.Programme), strings.Compare(a.Campus, b.Campus))
	})
	return all
}

func (o *Outcome) addResult(r *Result) {
	if r.Cancelled {
		o.Cancelled++
		return
	}
	o.Opportunities++
	o.Waited += r.Waited
	o.Unplaced += r.Unplaced
	if r.Capacity > 0 {
		o.Seats += r.Capacity
		o.Filled += min(r.Seated, r.Capacity)
		o.Over += max(0, r.Seated-r.Capacity)
	}
	if r.Known {
		o.Expected += r.Expected
		o.NoShow += r.Missed
	}
}

func (o *Outcome) finish(people map[string]int, before map[string]bool) {
	for _, party := range people {
		o.People += party
	}
	o.Before = len(before)
	for number := range before {
		if people[number] > 0 {
			o.Retained++
		}
	}
	o.FillPercent = percent(o.Filled, o.Seats)
	o.UnplacedPercent = percent(o.Unplaced, o.Waited)
	o.NoShowPercent = percent(o.NoShow, o.Expected)
	o.RetainPercent = percent(o.Retained, o.Before)
	const hundredths = 100
	o.Hours = float64(int(o.Hours*hundredths+0.5)) / hundredths
}

// percent is a share in whole percent, rounded; 0 of nothing.
func percent(part, whole int) int {
	const all = 100
	if whole == 0 {
		return 0
	}
	return (part*all + whole/2) / whole
}
