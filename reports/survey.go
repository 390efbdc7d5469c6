package reports

import (
	"bytes"
	"fmt"
	"html/template"

	"campusline/results"
)

// Surveys reports what families answered, from the results of each survey: every wave that began in the span, and what was asked
// after events, all of it. What they wrote is not in it. Whatever results hide because too few answered is hidden here.
//
// What was asked after events is not divided by the span: of two spans a day apart, the answer of that day could be told.
func Surveys(o Options, all []results.Results) Report {
	r := o.report("surveys", "What families answered")
	for i := range all {
		for j := range all[i].Waves {
			if o.has(&all[i].Waves[j]) {
				asked := asking{&all[i], &all[i].Waves[j]}
				r.Tables = append(r.Tables, asked.tables()...)
				r.Pictures = append(r.Pictures, asked.pictures()...)
			}
		}
	}
	r.toward(o.Aims)
	return r
}

// has says whether a wave belongs into the span.
func (o *Options) has(w *results.Wave) bool {
	return w.At.Before(o.To) && (w.ID == "" || !w.At.Before(o.From))
}

// asking is a wave of a survey.
type asking struct {
	survey *results.Results
	wave   *results.Wave
}

func (a asking) title() string { return a.survey.Title + ", " + a.wave.Called() }

// name is the survey with its wave, as tables are called.
func (a asking) name() string {
	if a.wave.ID == "" {
		return a.survey.Survey
	}
	return a.survey.Survey + "-" + a.wave.ID
}

func (a asking) tables() []Table {
	all := []Table{a.response(), a.languages()}
	for at := range a.wave.Groups[0].Items {
		all = append(all, a.question(at))
	}
	return all
}

// response is how many answered, with all that has to be known to read the rest.
func (a asking) response() Table {
	t := Table{Name: a.name(), Title: a.title() + ": who answered", Notes: append([]string{a.wave.Groups[0].Rate.Words()}, a.wave.Notes...)}
	t.Columns = responseColumns(a.survey.Survey)
	t.Columns[1].Title += ", " + a.title()
	for i := range a.wave.Groups {
		g := &a.wave.Groups[i]
		came := proportion(g.Rate.Done, g.Rate.Asked)
		alone := Cell{Value: float64(g.Rate.ByThemselves), Known: true, Count: g.Rate.ByThemselves}
		if g.Hidden {
			came, alone = Cell{Hidden: true}, Cell{Hidden: true}
		}
		asked := Cell{Value: float64(g.Rate.Asked), Known: true, Count: g.Rate.Asked}
		t.add(i, Line{Group: g.ID, Name: g.Name, Cells: []Cell{asked, came, alone}})
		t.opensEach(a.cameTo(g)...)
	}
	return t
}

// responseColumns are the figures that every survey has.
func responseColumns(survey string) []Column {
	return []Column{
		{survey + "-asked", "Asked", "Phone numbers that were asked.", Count, nil},
		{survey + "-response", "Response", "Of those asked, who came to the end.", Percent, atLeast(30)},
		{survey + "-unasked", "By themselves", "Who answered without being asked. Where anybody was asked they do not count in the figures.", Count, nil},
	}
}

func languageColumns(survey string) []Column {
	return []Column{
		{survey + "-language-asked", "Of those asked", "Who was asked in this language, of all that were asked.", Percent, nil},
		{survey + "-language-answered", "Of those who answered", "Who answered in this language, of all who answered.", Percent, nil},
	}
}

// languages are the parts of each language in those asked and in those who answered. Small ones stand together.
func (a asking) languages() Table {
	t := Table{Name: a.name() + "-languages", Title: a.title() + ": in which languages"}
	t.Columns = languageColumns(a.survey.Survey)
	asked, answered := 0, 0
	for _, s := range a.wave.Mix {
		asked, answered = asked+s.Asked, answered+s.Answered
	}
	part := func(count, of int) Cell {
		c := proportion(count, of)
		c.Low, c.High = 0, 0 // it is everybody, and no sample of them
		return c
	}
	t.opensEach(
		a.shares(func(s results.Share) int { return s.Asked }), a.shares(func(s results.Share) int { return s.Answered }),
	)
	t.add(0, Line{Cells: []Cell{part(asked, asked), part(answered, answered)}})
	for _, s := range a.wave.Mix {
		t.add(1, Line{Group: s.Language, Name: s.Name, Cells: []Cell{part(s.Asked, asked), part(s.Answered, answered)}})
	}
	return t
}

// add adds a line; the first one is everybody's.
func (t *Table) add(at int, l Line) {
	if at == 0 {
		l.Name = "All"
		t.All = l
		return
	}
	t.Lines = append(t.Lines, l)
}

// pictures are the wave as results draw it. Nobody has to be drawn where nobody answered.
func (a asking) pictures() []Picture {
	var b bytes.Buffer
	one := *a.survey
	one.Waves = []results.Wave{*a.wave}
	if err := one.Picture(&b); err != nil {
		return nil
	}
	_, drawing, found := bytes.Cut(b.Bytes(), []byte("<svg "))
	if !found {
		return nil
	}
	return []Picture{{
		Title: a.title(), Words: fmt.Sprintf("%s A line shows between which figures each lies.", a.wave.Groups[0].Rate.Words()),
		SVG: template.HTML(`<svg role="img" ` + string(drawing)), //nolint:gosec // our own drawing, whose words are escaped
	}}
}
