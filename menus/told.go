package menus

import (
	"encoding/json"
	"fmt"
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
	Hours         *Given                  `json:",omitempty"`
	// Surveys are by name and wave as they were asked for; nil for one that was open to them no more.
	Surveys map[string]*SurveyStanding `json:",omitempty"`
}

// Text is what was told in one line, "" when nothing was asked.
func (t *Told) Text() (string, error) {
	if !t.Away && t.Notices == nil && t.About == "" && t.Cases == nil && t.Opportunities == nil && t.Slips == nil && t.Lists == nil && t.Hours == nil && t.Surveys == nil {
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

// key names a search.
func (s Search) key() string { return fmt.Sprintf("%s|%s|%s|%d", s.Kind, s.Campus, s.ZIP, s.Skip) }
