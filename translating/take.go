package translating

import (
	"cmp"
	"slices"
	"strings"

	"campusline/interchange"
	"campusline/menus"
	"campusline/translations"
)

// Refusal is a translation that was not taken in, in words for whoever sent it.
type Refusal struct {
	Line int    `json:"line"` // in the file that was to be taken in, from 1
	Of   string `json:"of"`   // the text it translates, "" where that is not known
	Text string `json:"text"` // what is wrong
	Fix  string `json:"fix"`  // what to do
}

// Taken is what became of a file that was taken in.
type Taken struct {
	Changed int       `json:"changed"` // translations that are new or have changed, or whose state has
	Same    int       `json:"same"`    // those that were there already
	Refused []Refusal `json:"refused"`
}

// Take takes the translations of a file into the desk's document. What is not fit is refused, each with its reason, and
// the rest is taken. Nothing that is there already is lost: what the file leaves empty stays as it is.
func (d *Desk) Take(file interchange.Document, problems []interchange.Problem) Taken {
	taken := Taken{Refused: []Refusal{}}
	for _, p := range problems {
		taken.Refused = append(taken.Refused, Refusal{Line: p.Line, Text: p.Text, Fix: p.Fix})
	}
	for i := range file.Entries {
		if e := &file.Entries[i]; len(e.Forms) > 0 {
			d.take(e, &taken)
		}
	}
	slices.SortStableFunc(taken.Refused, func(a, b Refusal) int { return cmp.Compare(a.Line, b.Line) })
	return taken
}

func (d *Desk) take(e *interchange.Entry, taken *Taken) {
	refuse := func(text, fix string) {
		taken.Refused = append(taken.Refused, Refusal{e.Line, e.Text, text, fix})
	}
	at, earlier := d.find(e.Text)
	if at < 0 {
		if !e.Gone {
			refuse("There is no such text.", "It may have been changed since; export the translations again.")
		}
		return
	}
	mine := &d.Document.Entries[at]
	theirs := *e
	theirs.Plural, theirs.Forms = mine.Plural, slices.Clone(theirs.Forms)
	dated := tidy(&theirs)
	if strings.Join(theirs.Forms, "") == "" {
		return
	}
	if misfit := d.misfit(&theirs); misfit != nil {
		refuse(misfit.Text, misfit.Fix)
		return
	}
	if !dated {
		refuse("`"+theirs.On+"` is not a day.", "Write it like 2026-11-23.")
		return
	}
	if why := outranked(mine, &theirs); why != "" {
		refuse(why, "Change it in "+FileOf(d.Language.Tag)+", or send it with the same state.")
		return
	}
	if theirs.Stale && theirs.Earlier == "" && !mine.Stale && !slices.Equal(mine.Forms, theirs.Forms) {
		refuse("This translation is marked as a guess.", "Look at it, take the mark away, and send it again.")
		return
	}
	after := merged(*mine, theirs, earlier)
	if same(mine, &after) {
		taken.Same++
		return
	}
	before := *mine
	*mine = after
	if text, fix := d.clash(mine); text != "" {
		*mine = before
		refuse(text, fix)
		return
	}
	taken.Changed++
}

// misfit says why a translation does not fit its text. Keys are named in the product's own texts only: where a district's
// menus name one, the product does.
func (d *Desk) misfit(e *interchange.Entry) *translations.Misfit {
	if misfit := translations.Fits(e, d.Language.Tag); misfit != nil || d.version != nil {
		return misfit
	}
	return translations.KeepsKeys(e)
}

// find finds the entry of a text: of one that is there, of one that has changed since, or of one that is gone.
func (d *Desk) find(text string) (at int, earlier bool) {
	entries := d.Document.Entries
	if at = slices.IndexFunc(entries, func(e interchange.Entry) bool { return e.Text == text && !e.Gone }); at >= 0 {
		return at, false
	}
	if at = slices.IndexFunc(entries, func(e interchange.Entry) bool { return e.Stale && e.Earlier == text && !e.Gone }); at >= 0 {
		return at, true
	}
	return slices.IndexFunc(entries, func(e interchange.Entry) bool { return e.Text == text }), false
}

// clash says why the menus could not be served with a list of words: one of them ends texts, or begins another menu. The
// menus are loaded with it, so that what is refused here is what would be refused there.
func (d *Desk) clash(e *interchange.Entry) (text, fix string) {
	if !d.heard(e.Text) {
		return "", ""
	}
	for _, word := range translations.Listed(e.Translation()) {
		if translations.Fold(word) == "" {
			return "There is nothing between two commas.", "Take one of them out."
		}
	}
	files := menus.Files{}
	for name, content := range d.version.Files {
		files[name] = content
	}
	files[FileOf(d.Language.Tag)] = interchange.WritePO(d.Document)
	_, problems := menus.Load(files)
	for _, p := range problems {
		if p.Severity == menus.Error {
			return p.Text, p.Fix
		}
	}
	return "", ""
}

// heard says whether a text is a list of words that people say or write.
func (d *Desk) heard(text string) bool {
	if d.version == nil {
		return false
	}
	for _, w := range d.version.Wordings() {
		if w.Text == text {
			return slices.ContainsFunc(w.Uses, func(use menus.Use) bool { return use.Heard })
		}
	}
	return false
}
