package reports

import (
	"cmp"
	"fmt"
	"slices"
)

// Stop is how often people stood at a place, and what came of it.
type Stop struct {
	Place
	Taken  int `db:"taken"`  // answered in any way, silence too
	Again  int `db:"again"`  // of them, led back to the same step
	Person int `db:"person"` // of them, led to a person where another way was offered
	GaveUp int `db:"gave_up"`
}

// spotsShown is how many hot spots are told.
const spotsShown = 25

// add adds what happened at the same step otherwise.
func (s *Stop) add(o *Stop) {
	s.Taken, s.Again, s.Person, s.GaveUp = s.Taken+o.Taken, s.Again+o.Again, s.Person+o.Person, s.GaveUp+o.GaveUp
}

// trouble is how many people gave up, were asked again, or wanted a person.
func (s *Stop) trouble() int { return s.GaveUp + s.Again + s.Person }

func (p *Place) place() string { return fmt.Sprintf("%s, step %d", p.Menu, p.Step+1) }

// spots is the table of the steps at which most people give up, have to be asked again, or ask for a person.
func (o *Options) spots(stops []Stop, moments map[string][]Moment) Table {
	t := Table{Name: "spots", Title: "Where people give up, are asked again, or ask for a person", Columns: spotColumns()}
	t.opensTo(moments, "", (*Place).place)
	var all Stop
	for i := range stops {
		all.add(&stops[i])
	}
	t.All = Line{"", "All steps", spotCells(&all, &all)}
	for _, s := range merged(stops, (*Place).place) {
		if len(t.Lines) == spotsShown || s.trouble() == 0 {
			break
		}
		l := Line{s.place(), s.place() + o.worst(&s, stops), spotCells(&s, &all)}
		t.Lines = append(t.Lines, l)
	}
	return t
}

// spotsBy is the same by campus or language, or else by the hour of the day.
func (o *Options) spotsBy(stops []Stop, moments map[string][]Moment) Table {
	what, name := "hour", func(hour string) string { return hour }
	key := func(p *Place) string { return fmt.Sprintf("%02d:00", p.Hour) }
	switch o.By {
	case "campus":
		what, name, key = o.By, o.campus, func(p *Place) string { return p.Campus }
	case "language":
		what, name, key = o.By, o.language, func(p *Place) string { return p.Language }
	}
	var all Stop
	for i := range stops {
		all.add(&stops[i])
	}
	t := Table{Name: "spots-by", Title: "The same by " + what, Columns: spotColumns()}
	t.All = Line{"", "All steps", spotCells(&all, &all)}
	t.opensTo(moments, ByEnding, key)
	for i := range t.Columns {
		t.Columns[i].Name += ByEnding
	}
	for _, s := range merged(stops, key) {
		t.Lines = append(t.Lines, Line{key(&s.Place), name(key(&s.Place)), spotCells(&s, &all)})
	}
	return t
}

func spotColumns() []Column {
	return []Column{
		{"stood", "Stood there", "How often somebody was asked there.", Count, nil},
		{"spot-gave-up", "Gave up", "How often they hung up or never replied there.", Count, nil},
		{"spot-gave-up-share", "Gave up, part", "The same, of all who stood there.", Percent, nil},
		{"spot-again", "Asked again", "How often they had to be asked again, or asked for it.", Count, nil},
		{"spot-person", "Wanted a person", "How often they asked for a person instead.", Count, nil},
		{"spot-all", "Part of all", "Their part of all who gave up, were asked again, or wanted a person.", Percent, nil},
	}
}

func spotCells(s, all *Stop) []Cell {
	stood := s.Taken + s.GaveUp
	count := func(n int) Cell { return Cell{Value: float64(n), Known: true, Count: n, Of: stood} }
	return []Cell{
		count(stood), count(s.GaveUp), proportion(s.GaveUp, stood), count(s.Again), count(s.Person),
		proportion(s.trouble(), all.trouble()),
	}
}

// merged adds up stops that are alike in something, those with the most trouble first.
func merged(stops []Stop, alike func(*Place) string) []Stop {
	at := map[string]int{}
	var all []Stop
	for i := range stops {
		s := &stops[i]
		key := alike(&s.Place)
		j, known := at[key]
		if !known {
			at[key] = len(all)
			all = append(all, *s)
			continue
		}
		all[j].add(s)
	}
	slices.SortStableFunc(all, func(a, b Stop) int {
		return cmp.Or(cmp.Compare(b.trouble(), a.trouble()), cmp.Compare(a.Menu, b.Menu), cmp.Compare(a.Step, b.Step))
	})
	return all
}

// worst says the campus, the hour and the language in which most of the trouble at a step was.
func (o *Options) worst(of *Stop, stops []Stop) string {
	var here []Stop
	for i := range stops {
		if stops[i].Menu == of.Menu && stops[i].Step == of.Step {
			here = append(here, stops[i])
		}
	}
	language := merged(here, func(p *Place) string { return p.Language })[0]
	hour := merged(here, func(p *Place) string { return fmt.Sprint(p.Hour) })[0]
	words := fmt.Sprintf(": most in %s, at %d:00", o.language(language.Language), hour.Hour)
	if campus := merged(here, func(p *Place) string { return p.Campus })[0]; campus.Campus != "" {
		words += ", " + o.campus(campus.Campus)
	}
	return words
}
