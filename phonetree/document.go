package phonetree

import (
	"bytes"
	"fmt"
	"html/template"
	"io"
	"strings"
	"time"

	"campusline/menus"
	"campusline/translations"
)

// Document writes the phone tree of a line for printing, as HTML: every menu with its keys and the words that are said,
// the desks with their numbers and hours, and the year.
func Document(w io.Writer, v *menus.Version, outline menus.Outline) error {
	d, err := newDocument(v, outline)
	if err != nil {
		return err
	}
	page, err := template.New("document").Parse(documentPage)
	if err != nil {
		return fmt.Errorf("reading the document's page: %w", err)
	}
	return page.Execute(w, d)
}

// Markdown writes the same as Markdown, the year with characters.
func Markdown(w io.Writer, v *menus.Version, outline menus.Outline) error {
	d, err := newDocument(v, outline)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, d.markdown())
	return err
}

// document is what a printed phone tree holds.
type document struct {
	Title    string
	Version  string // the first digits of its hash
	Language *translations.Language
	Menus    []documentMenu
	Places   []place
	Strip    string
	Year     template.HTML
}

// documentMenu is a menu in the document.
type documentMenu struct {
	Name, Keywords string
	Lines          []documentLine
}

// documentLine is one line of a menu: words that are said, or a way on, with the key for it.
type documentLine struct {
	Key, Said, Words, To string
	Link                 bool // the menu that it leads to stands in the document
	Inside               bool // it belongs to the choice above
}

// place is the district or a campus, with the desks that can be rung there.
type place struct {
	Name, Number, Address, Hours string
	Desks                        []placeDesk
}

type placeDesk struct{ Name, Number, Hours string }

func newDocument(v *menus.Version, outline menus.Outline) (document, error) {
	days := Coverage(v, outline.Line, outline.Language)
	var strip strings.Builder
	var year bytes.Buffer
	if err := TextStrip(&strip, days); err != nil {
		return document{}, err
	}
	if err := YearStrip(&year, Title(v, outline), days); err != nil {
		return document{}, err
	}
	_, drawing, _ := strings.Cut(year.String(), "<svg") // without the head of a file of its own
	d := document{
		Title: Title(v, outline), Version: v.Hash[:12], Language: v.Language(outline.Language),
		Strip: strip.String(), Year: template.HTML("<svg" + drawing), //nolint:gosec // our own drawing, whose words are escaped
	}
	for _, m := range outline.Menus {
		d.Menus = append(d.Menus, newDocumentMenu(v, outline, m))
	}
	d.Places = places(v, outline)
	return d, nil
}

func newDocumentMenu(v *menus.Version, o menus.Outline, m menus.OutlinedMenu) documentMenu {
	known := byName(o)
	x := documentMenu{Name: m.Name, Keywords: m.Keywords}
	for _, s := range m.Steps {
		if !isInside(m, s.Step) {
			x.step(v, o, known, m, s, false)
		}
	}
	return x
}

func (x *documentMenu) step(v *menus.Version, o menus.Outline, known map[string]menus.OutlinedMenu, m menus.OutlinedMenu, s menus.OutlinedStep, inside bool) {
	lead := func(key, words string, w menus.OutlinedWay) {
		_, link := known[w.To]
		x.Lines = append(x.Lines, documentLine{Key: key, Words: words, To: destination(w), Link: link, Inside: inside})
	}
	for _, w := range s.Ways {
		if w.Kind == menus.WhenPart {
			lead("", "if "+w.When, w)
		}
	}
	for _, said := range s.Words {
		x.Lines = append(x.Lines, documentLine{Said: said.Words, Inside: inside})
	}
	if s.Waits == menus.ADesk {
		x.Lines = append(x.Lines, documentLine{Words: rung(v, o, s), Inside: inside})
	}
	for _, c := range s.Choices {
		if c.Inside == 0 {
			lead(c.Key, c.For, c.OutlinedWay)
			continue
		}
		x.Lines = append(x.Lines, documentLine{Key: c.Key, Words: c.For})
		for _, inner := range m.Steps {
			if inner.Step == c.Inside {
				x.step(v, o, known, m, inner, true)
			}
		}
	}
	for _, words := range done(s) {
		x.Lines = append(x.Lines, documentLine{Words: words, Inside: inside})
	}
	for _, w := range s.Ways {
		if w.Kind != menus.WhenPart {
			lead("", wayName(w.Kind), w)
		}
	}
}

// places lists the desks of a line: those of the district, and of its campus or, where it serves them all, of each.
func places(v *menus.Version, outline menus.Outline) []place {
	l := v.Language(outline.Language)
	district := place{Name: v.District.Name, Hours: hours(l, v.Openings(nil, nil))}
	for _, desk := range v.DistrictDesks() {
		district.Desks = append(district.Desks, newPlaceDesk(v, l, desk, nil))
	}
	all := []place{district}
	only := outline.Menus[0].Campus
	for _, c := range v.Campuses {
		if only != "" && c.ID != only {
			continue
		}
		p := place{Name: c.Name, Number: c.Number, Address: c.Address, Hours: hours(l, v.Openings(c, nil))}
		for _, desk := range c.Desks {
			p.Desks = append(p.Desks, newPlaceDesk(v, l, desk, c))
		}
		all = append(all, p)
	}
	return all
}

func newPlaceDesk(v *menus.Version, l *translations.Language, desk *menus.Desk, campus *menus.Campus) placeDesk {
	id := ""
	if campus != nil {
		id = campus.ID
	}
	return placeDesk{Name: v.DeskCalled(desk.Name, id, l.Tag), Number: number(v, desk), Hours: hours(l, v.Openings(campus, desk))}
}

// hours are opening times in a language: "Monday–Friday 8 a.m.–4:30 p.m.".
func hours(l *translations.Language, week []menus.Opening) string {
	var all []string
	for _, o := range week {
		days := l.Weekday(sunday.AddDate(0, 0, int(o.First)))
		if o.Last != o.First {
			days += "–" + l.Weekday(sunday.AddDate(0, 0, int(o.Last)))
		}
		var times []string
		for _, t := range o.Times {
			times = append(times, openTime(l, t))
		}
		all = append(all, days+" "+strings.Join(times, ", "))
	}
	return strings.Join(all, "; ")
}

func openTime(l *translations.Language, t menus.OpenTime) string {
	if t.To-t.From == 24*time.Hour {
		return "24 h"
	}
	return l.Time(sunday.Add(t.From), true) + "–" + l.Time(sunday.Add(t.To), true)
}

// sunday is some Sunday, from which a weekday and a time of day are counted.
var sunday = time.Date(2026, 1, 4, 0, 0, 0, 0, time.UTC)
