package reports

import (
	"cmp"
	"fmt"
	"slices"
)

// Stop is how often people stood at one step of the menus, in one language and channel, about one campus, at one hour of the
// day.
type Stop struct {
	Menu     string `db:"menu"`
	Step     int    `db:"step"` // from 0
	Channel  string `db:"channel"`
	Language string `db:"language"`
	Campus   string `db:"campus"`
	Hour     int    `db:"hour"`   // 0 to 23, by the district's clock
	Taken    int    `db:"taken"`  // answered in any way, silence too
	Again    int    `db:"again"`  // of them, led back to the same step
	Person   int    `db:"person"` // of them, led to a person where another way was offered
	GaveUp   int    `db:"gave_up"`
}

// spotsShown is how many hot spots are told.
const spotsShown = 25

// add adds what happened at the same step otherwise.
func (s *Stop) add(o *Stop) {
	s.Taken, s.Again, s.Person, s.GaveUp = s.Taken+o.Taken, s.Again+o.Again, s.Person+o.Person, s.GaveUp+o.GaveUp
}

// trouble is how many people gave up, were asked again, or wanted a person.
func (s *Stop) trouble() int { return s.GaveUp + s.Again + s.Person }

func (s *Stop) place() string { return fmt.Sprintf("%s, step %d", s.Menu, s.Step+1) }

// spots is the table of the steps at which most people give up, have to be asked again, or ask for a person.
func (o *Options) spots(stops []Stop) Table {
	t := Table{Name: "spots", Title: "Where people give up, are asked again, or ask for a person", Columns: spotColumns()}
	var all Stop
	for i := range stops {
		all.add(&stops[i])
	}
	t.All = Line{"", "All steps", spotCells(&all, &all)}
	for _, s := range merged(stops, (*Stop).place) {
		if len(t.Lines) == spotsShown || s.trouble() == 0 {
			break
		}
		l := Line{s.place(), s.place() + o.worst(&s, stops), spotCells(&s, &all)}
		t.Lines = append(t.Lines, l)
	}
	return t
}

// spotsBy is the same by campus or language, or else by the hour of the day.
func (o *Options) spotsBy(stops []Stop) Table {
	what, name := "hour", func(hour string) string { return hour }
	key := func(s *Stop) string { return fmt.Sprintf("%02d:00", s.Hour) }
	switch o.By {
	case "campus":
		what, name, key = o.By, o.campus, func(s *Stop) string { return s.Campus }
	case "language":
		what, name, key = o.By, o.language, func(s *Stop) string { return s.Language }
	}
	var all Stop
	for i := range stops {
		all.add(&stops[i])
	}
	t := Table{Name: "spots-by", Title: "The same by " + what, Columns: spotColumns()}
	t.All = Line{"", "All steps", spotCells(&all, &all)}
	for i := range t.Columns {
		t.Columns[i].Name += "-by"
	}
	for _, s := range merged(stops, key) {
		t.Lines = append(t.Lines, Line{key(&s), name(key(&s)), spotCells(&s, &all)})
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
func merged(stops []Stop, alike func(*Stop) string) []Stop {
	at := map[string]int{}
	var all []Stop
	for i := range stops {
		s := &stops[i]
		key := alike(s)
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
	language := merged(here, func(s *Stop) string { return s.Language })[0]
	hour := merged(here, func(s *Stop) string { return fmt.Sprint(s.Hour) })[0]
	words := fmt.Sprintf(": most in %s, at %d:00", o.language(language.Language), hour.Hour)
	if campus := merged(here, func(s *Stop) string { return s.Campus })[0]; campus.Campus != "" {
		words += ", " + o.campus(campus.Campus)
	}
	return words
}
