package phonetree

import (
	"bytes"
	"fmt"
	"html/template"
	"io"
	"strings"

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
	Headings headings
	Language *translations.Language
	Menus    []documentMenu
	Places   []place
	Strip    string
	Year     template.HTML
}

// headings are the document's own words, in its language.
type headings struct{ Version, Desks, Place, Desk, Number, Hours, Year string }

func headingsIn(l *translations.Language, version string) headings {
	return headings{
		Version: label(l, translations.ShownVersion, "version", version),
		Desks:   label(l, translations.ShownDesks), Place: label(l, translations.ShownPlace),
		Desk: label(l, translations.ShownDesk), Number: label(l, translations.ShownNumber),
		Hours: label(l, translations.ShownHours), Year: label(l, translations.ShownYear),
	}
}

// documentMenu is a menu in the document.
type documentMenu struct {
	Name, Keywords string
	Lines          []documentLine
}

// documentLine is one line of a menu: words that are said, or a way on, with the key for it.
type documentLine struct {
	Key, Said, Words, To string
	Link                 string // the menu that it leads to, if that stands in the document
	Inside               bool   // it belongs to the choice above
}

func newDocument(v *menus.Version, outline menus.Outline) (document, error) {
	days := Coverage(v, outline.Line, outline.Language)
	var strip strings.Builder
	var year bytes.Buffer
	if err := TextStrip(&strip, v.Language(outline.Language), days); err != nil {
		return document{}, err
	}
	if err := YearStrip(&year, v.Language(outline.Language), Title(v, outline), days); err != nil {
		return document{}, err
	}
	_, drawing, _ := strings.Cut(year.String(), "<svg") // without the head of a file of its own
	d := document{
		Title: Title(v, outline), Headings: headingsIn(v.Language(outline.Language), v.Hash[:12]), Language: v.Language(outline.Language),
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
	x := documentMenu{Name: m.Name}
	if m.Keywords != "" {
		x.Keywords = label(v.Language(o.Language), translations.ShownKeywords, "words", m.Keywords)
	}
	for _, l := range linesOf(v, o, m) {
		d := documentLine{Key: l.key, Said: l.said, Words: l.words, Inside: l.inside}
		if l.way != nil {
			d.To, d.Link = l.to, known[l.way.To].Name
		}
		x.Lines = append(x.Lines, d)
	}
	return x
}
