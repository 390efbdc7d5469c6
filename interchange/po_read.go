package interchange

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// ReadPO reads a PO file. An entry that cannot be read is told as a problem and left out.
func ReadPO(data []byte) (Document, []Problem) { return Read(data, PO) }

func readPO(text string) (Document, []Problem) {
	var d Document
	var problems []Problem
	seen := map[string]bool{}
	for _, e := range poEntries(text) {
		entry, problem := e.read()
		switch {
		case problem != nil:
			problems = append(problems, *problem)
		case e.part == poComments:
		case entry.Text == "":
			d.readHeader(entry)
		case seen[entry.Text] && !entry.Gone:
			problems = append(problems, Problem{entry.Line, "This text is translated twice.", "Keep one of the two entries."})
		default:
			seen[entry.Text] = !entry.Gone
			d.Entries = append(d.Entries, entry)
		}
	}
	for i := range d.Entries {
		d.Entries[i] = d.Entries[i].settled(d.Default())
	}
	return d, problems
}

// poEntries divides a PO file into its entries.
func poEntries(text string) []*poEntry {
	var all []*poEntry
	e := &poEntry{}
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSuffix(line, "\r")
		if !strings.HasPrefix(line, "#") {
			line = strings.TrimSpace(line)
		}
		if e.endsBefore(line) {
			all = append(all, e)
			e = &poEntry{}
		}
		e.add(line, i+1)
	}
	if e.written {
		all = append(all, e)
	}
	return all
}

// read is the entry when all its lines are taken.
func (e *poEntry) read() (Entry, *Problem) {
	e.Note = strings.Join(e.notes, "\n")
	switch {
	case e.stray > 0:
		return Entry{}, &Problem{
			e.stray, "This line is not part of a translation.",
			`Put the text between straight quotes after msgid or msgstr, and write a quote within it as \".`,
		}
	case e.part == poComments:
		return Entry{}, nil
	case e.context:
		return Entry{}, &Problem{
			e.Line, "This text is translated for one context only, which Campusline cannot tell apart.",
			"Remove the line that begins with msgctxt.",
		}
	case e.part != poForm:
		return Entry{}, &Problem{
			max(e.Line, 1), "This text has no translation below it.",
			`Add a line that begins with msgstr and holds the translation, or "" to leave it for later.`,
		}
	}
	for _, words := range append([]string{e.Text, e.Plural, e.Earlier}, e.Forms...) {
		if !utf8.ValidString(words) {
			return Entry{}, &Problem{max(e.Line, 1), "This text has a backslash with a number that is no letter.", "Write the letter itself."}
		}
	}
	return e.Entry, nil
}

// readHeader reads the entry without a text, which tells of the file.
func (d *Document) readHeader(e Entry) {
	d.Note = e.Note
	for line := range strings.Lines(e.Translation()) {
		name, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ":")
		value = strings.TrimSpace(value)
		switch name {
		case "Language":
			d.Language = strings.ReplaceAll(value, "_", "-")
		case "X-Source-Language":
			d.Source = value
		case "X-State":
			if IsState(value) {
				d.State = State(value)
			}
		default:
			d.Header = append(d.Header, Field{name, value})
		}
		if name == "Plural-Forms" {
			d.Forms = formsIn(value)
		}
	}
}

// formsIn reads how many forms "nplurals=2; plural=(n != 1);" speaks of, 0 for none.
func formsIn(value string) int {
	_, after, _ := strings.Cut(value, "nplurals=")
	digits, _, _ := strings.Cut(after, ";")
	n, err := strconv.Atoi(strings.TrimSpace(digits))
	if err != nil || n < 1 || n > mostForms {
		return 0
	}
	return n
}

// GNU gettext puts these marks around the name of a file with spaces in it.
const isolateStart, isolateEnd = "\u2068", "\u2069"

// placesIn takes a line of places apart: they stand with spaces between them.
func placesIn(line string) []string {
	var all []string
	for line = strings.TrimSpace(line); line != ""; line = strings.TrimSpace(line) {
		place, rest, _ := strings.Cut(line, " ")
		if after, ok := strings.CutPrefix(line, isolateStart); ok {
			place, rest, _ = strings.Cut(after, isolateEnd)
			// The line's number follows the file's name at once.
			number, more, _ := strings.Cut(rest, " ")
			place, rest = place+number, more
		}
		all = append(all, place)
		line = rest
	}
	return all
}
