package menus

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"time"
)

// Told is what a world answered in one step about opportunities, about what the person was sent and about their cases,
// so that the step can be taken again just as it was.
type Told struct {
	Away          bool                    `json:",omitempty"` // the database was away
	Notices       []Notice                `json:",omitempty"` // what stood in front of the line
	About         string                  `json:",omitempty"` // what the text is a reply to, as About.String writes it
	Cases         map[string]*Case        `json:",omitempty"` // by which was sought; nil for none
	Opportunities map[string]*Opportunity `json:",omitempty"` // by code; nil for a code of none
	Slips         map[string][]string     `json:",omitempty"` // the codes near to what was written
	Lists         map[string][]string     `json:",omitempty"` // codes, by the key of the search
	Values        map[string][]string     `json:",omitempty"` // those that there are of a trait, by it and the kinds
	CampusPhone   bool                    `json:",omitempty"` // the call came from a campus's own phone
	Hours         *Given                  `json:",omitempty"`
	// Surveys are by name and wave as they were asked for; nil for one that was open to them no more.
	Surveys map[string]*SurveyStanding `json:",omitempty"`
	// Answers are those that are shared with everybody, by what was asked for.
	Answers map[string]SharedAnswer `json:",omitempty"`
	// Listed are the lists of them, likewise.
	Listed map[string][]SharedAnswer `json:",omitempty"`
}

// Text is what was told in one line, "" when nothing was asked.
func (t *Told) Text() (string, error) {
	if reflect.ValueOf(*t).IsZero() {
		return "", nil
	}
	text, err := json.Marshal(t)
	if err != nil {
		return "", fmt.Errorf("writing what a step was told: %w", err)
	}
	return string(text), nil
}

// ReadTold reads what [Told.Text] wrote.
func ReadTold(text string) (Told, error) {
	var t Told
	if text == "" {
		return t, nil
	}
	if err := json.Unmarshal([]byte(text), &t); err != nil {
		return t, fmt.Errorf("reading what a step was told: %w", err)
	}
	return t, nil
}

// Opportunity tells again what was told of a code. What was not asked then cannot be told now.
func (t *Told) Opportunity(code string) (Opportunity, Knowledge) {
	o, asked := t.Opportunities[code]
	switch {
	case !asked:
		return Opportunity{}, CannotTell
	case o == nil:
		return Opportunity{}, NotFound
	}
	return *o, Found
}

// Keep keeps what is told of a code.
func (t *Told) Keep(code string, o *Opportunity) {
	if t.Opportunities == nil {
		t.Opportunities = map[string]*Opportunity{}
	}
	t.Opportunities[code] = o
}

// Attendee tells again how somebody else stood to an opportunity.
func (t *Told) Attendee(code, digits string) (Opportunity, Knowledge) {
	return t.Opportunity(attendeeKey(code, digits))
}

// KeepAttendee keeps how somebody else stands to an opportunity, nil where the digits are not one person's.
func (t *Told) KeepAttendee(code, digits string, o *Opportunity) {
	t.Keep(attendeeKey(code, digits), o)
}

// AtCampusPhone says again whether the call came from a campus's own phone.
func (t *Told) AtCampusPhone() bool { return t.CampusPhone }

// Near tells again which codes were near to what was written.
func (t *Told) Near(written string) []string { return t.Slips[written] }

// KeepNear keeps which codes are near to what was written.
func (t *Told) KeepNear(written string, codes []string) {
	if t.Slips == nil {
		t.Slips = map[string][]string{}
	}
	t.Slips[written] = codes
}

// Given tells again what the person had given.
func (t *Told) Given() (Given, Knowledge) {
	if t.Hours == nil {
		return Given{}, CannotTell
	}
	return *t.Hours, Found
}

// KeepGiven keeps what the person has given.
func (t *Told) KeepGiven(given Given) { t.Hours = &given }

// Find tells again what a search found.
func (t *Told) Find(wanted Search) ([]Opportunity, Knowledge) {
	codes, asked := t.Lists[wanted.key()]
	if !asked {
		return nil, CannotTell
	}
	var found []Opportunity
	for _, code := range codes {
		if o := t.Opportunities[code]; o != nil {
			found = append(found, *o)
		}
	}
	return found, Found
}

// KeepList keeps what a search found.
func (t *Told) KeepList(wanted Search, found []Opportunity) {
	if t.Lists == nil {
		t.Lists = map[string][]string{}
	}
	codes := []string{}
	for i := range found {
		codes = append(codes, found[i].Code)
		if _, known := t.Opportunities[found[i].Code]; !known {
			t.Keep(found[i].Code, &found[i])
		}
	}
	t.Lists[wanted.key()] = codes
}

// Traits tells again which values of a trait there were.
func (t *Told) Traits(of Trait, kinds []string) ([]string, Knowledge) {
	values, asked := t.Values[traitsKey(of, kinds)]
	if !asked {
		return nil, CannotTell
	}
	return values, Found
}

// KeepTraits keeps which values of a trait there are.
func (t *Told) KeepTraits(of Trait, kinds, values []string) {
	if t.Values == nil {
		t.Values = map[string][]string{}
	}
	t.Values[traitsKey(of, kinds)] = append([]string{}, values...)
}

func traitsKey(of Trait, kinds []string) string {
	return strings.Join(append([]string{string(of)}, kinds...), " ")
}

// key names a search.
func (s *Search) key() string {
	if len(s.Own) > 0 {
		return fmt.Sprint("own ", s.Own)
	}
	key := fmt.Sprintf("%s|%s|%s|%d", strings.Join(s.Kinds, ","), s.Campus, s.ZIP, s.Skip)
	if s.Narrowed() {
		key += fmt.Sprintf("|%s|%s|%s", s.Day.Format(time.DateOnly), strings.Join(s.Skills, ","), s.Held)
	}
	return key
}
