package cases

import (
	"slices"
	"time"

	"campusline/menus"
)

// Team answers cases. A team that stands at every campus of a level is one team for each of them.
type Team struct {
	// ID is how cases keep it: transportation, or for the team of a campus `office at oak-hill`.
	ID string
	// Name is what families and staff read.
	Name string
	// Campus is the campus that it belongs to, "" for none.
	Campus string
	// Clock counts the hours at which it answers.
	Clock *menus.Clock
	// Lead is who is told when something is late, a person's id. It is "" only for the team of a district without teams.yaml.
	Lead string
	// People are those who answer, by their ids, the lead among them if they answer too.
	People []string
	// Under is the id of the team that helps when nobody of this one can, "" only for the last one.
	Under string
	// Promise is by when it owes what, unless the rule by which a case came says otherwise. It is always complete.
	Promise Promise
	// At is where it is written.
	At Place
}

// Has says whether a person is in the team, or leads it.
func (t *Team) Has(person string) bool { return t.Lead == person || slices.Contains(t.People, person) }

// Person is someone of staff who has to do with cases.
type Person struct {
	ID    string
	Name  string // as families read it: Ms. Reyes
	Phone string // E.164, "" if they get no texts
	Email string // "" if they get no mail
	// Languages are those that they answer in, by tag, beside the district's first.
	Languages []string
	Away      []Away
	// At is where they are written.
	At Place
}

// Speaks says whether the person answers in a language; first is the district's.
func (p *Person) Speaks(language, first string) bool {
	return language == first || slices.Contains(p.Languages, language)
}

// CanBeTold says whether there is any way to tell the person something.
func (p *Person) CanBeTold() bool { return p.Phone != "" || p.Email != "" }

// IsAway says whether the person is away at a moment, and who stands in then, "" for nobody.
func (p *Person) IsAway(at time.Time) (away bool, standIn string) {
	for _, a := range p.Away {
		if !at.Before(a.From) && at.Before(a.To) {
			return true, a.StandIn
		}
	}
	return false, ""
}

// Away is a time during which a person does not answer.
type Away struct {
	From, To time.Time // from the beginning of the first day to the end of the last, by the district's clock
	StandIn  string    // who answers instead, a person's id, "" for the team
	At       Place
}

// Place is where something is written in a district's file.
type Place struct{ Line, Column int } // from 1
