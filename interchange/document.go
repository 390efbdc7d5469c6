// Package interchange reads and writes translations in the formats that translators' tools know: PO, XLIFF 2.1 and
// CSV. What is written in any of them and read back is the same, letter for letter; a spreadsheet that opens the CSV
// finds nothing in it to take for a formula, a date or a number.
//
// It knows nothing of menus. Whether a translation fits its text is for others to say.
package interchange

import "strings"

// Document is translations of texts into one language.
type Document struct {
	// Source and Language are BCP 47 tags: of the texts, and of their translations. Either is "" where a file does not
	// tell it.
	Source, Language string
	// State is what a translation is that has no state of its own. Only PO has such a default; "" counts as Draft.
	State State
	// Forms is how many plural forms the language has according to the file, 0 where it does not tell. PO only.
	Forms int
	// Note is the comment at the file's top, and Header its fields beside Language and X-State, in order. PO only.
	Note    string
	Header  []Field
	Entries []Entry
}

// Field is a field of a PO file's header.
type Field struct{ Name, Value string }

// Entry is one text with its translation.
type Entry struct {
	// Text is what is translated, and Plural its form for other counts than one, "" for a text that has none.
	Text, Plural string
	// Forms are the translation: one form, or, of a text with a plural, those of the language in CLDR's order. It is
	// empty where there is no translation, and does not end with an empty form.
	Forms []string
	// State tells how far the translation has come, "" where there is none. By and On say who brought it there and when;
	// On is a day like 2026-11-21. Both may be "".
	State  State
	By, On string
	// Stale says that somebody has to look at the translation again, and Earlier what the text was when it was made.
	// Earlier is "" for a translation that a tool has guessed.
	Stale   bool
	Earlier string
	// Note is what translators have written to each other. Context tells them of the text, a line each, and Places names
	// the lines where it stands, like "menus/main.yaml:12".
	Note    string
	Context []string
	Places  []string
	// Gone says that no menu has the text any more. The translation is kept in case that the text comes back.
	Gone bool
	// Line is where the entry stood in the file it was read from, from 1. It is not written.
	Line int
}

// State is how far a translation has come.
type State string

// The states of a translation.
const (
	Draft    State = "draft"    // somebody has written it
	Reviewed State = "reviewed" // somebody else has read it
	Approved State = "approved" // somebody who may has said that it is right
)

// IsState says whether a word names a state.
func IsState(word string) bool {
	return State(word) == Draft || State(word) == Reviewed || State(word) == Approved
}

// Problem is something in a file that cannot be read, in words for a translator.
type Problem struct {
	// Line is where it stands, from 1.
	Line int
	// Text says what is wrong, and Fix what to do.
	Text, Fix string
}

// Translation is the first form of the translation, "" where there is none.
func (e *Entry) Translation() string {
	if len(e.Forms) == 0 {
		return ""
	}
	return e.Forms[0]
}

// Default is what a translation of the document is that has no state of its own.
func (d *Document) Default() State {
	if d.State == "" {
		return Draft
	}
	return d.State
}

// settled gives an entry the form in which all formats agree: no empty forms at the end, a state exactly where there is
// a translation, and no reason to look again at what is not there.
func (e Entry) settled(otherwise State) Entry {
	for len(e.Forms) > 0 && e.Forms[len(e.Forms)-1] == "" {
		e.Forms = e.Forms[:len(e.Forms)-1]
	}
	switch {
	case len(e.Forms) == 0:
		e.Forms, e.State, e.By, e.On, e.Stale, e.Earlier = nil, "", "", "", false, ""
	case e.State == "":
		e.State = otherwise
	}
	if !e.Stale {
		e.Earlier = ""
	}
	return e
}

// linesOf are the lines of a note, none for no note.
func linesOf(note string) []string {
	if note == "" {
		return nil
	}
	return strings.Split(note, "\n")
}
