package interchange

import (
	"strconv"
	"strings"
)

// poPart tells which part of an entry a line of a PO file belongs to.
type poPart int

const (
	poComments poPart = iota
	poContext
	poText
	poPlural
	poForm
)

// poEntry is an entry while its lines are read.
type poEntry struct {
	Entry
	part    poPart
	written bool // it has a line that belongs to it: it is no empty space at the file's end
	form    int  // the form that msgstr[n] goes on with
	context bool
	notes   []string
	stray   int // the first line that belongs to no PO file, 0 where all do
}

// endsBefore says whether a line begins the next entry. One begins where a comment, a context or a text follows a
// translation.
func (e *poEntry) endsBefore(line string) bool {
	line = strings.TrimSpace(strings.TrimPrefix(line, "#~"))
	switch {
	case strings.HasPrefix(line, "#"), strings.HasPrefix(line, "|"):
		return e.part == poForm
	case strings.HasPrefix(line, "msgid_plural"):
		return false
	case strings.HasPrefix(line, "msgctxt"), strings.HasPrefix(line, "msgid"):
		return e.part >= poText
	}
	return false
}

// add takes the next line of the file into the entry.
func (e *poEntry) add(line string, number int) {
	if line == "" {
		if len(e.notes) > 0 && e.part == poComments {
			e.notes = append(e.notes, "")
		}
		return
	}
	e.written = true
	if rest, gone := strings.CutPrefix(line, "#~"); gone {
		e.Gone = true
		line = strings.TrimSpace(rest)
		if strings.HasPrefix(line, "|") {
			line = "#" + line
		}
	}
	if strings.HasPrefix(line, "#") {
		e.addComment(line, number)
		return
	}
	e.addWords(line, number)
}

// addWords takes a line of the text or its translation.
func (e *poEntry) addWords(line string, number int) {
	keyword, quoted := cutQuoted(line)
	part, form, ok := e.keyword(keyword)
	text, err := strconv.Unquote(quoted)
	if !ok || err != nil {
		e.isStray(number)
		return
	}
	if part == poText && e.part != poText {
		e.Line = number
	}
	e.part, e.form = part, form
	switch part {
	case poContext:
		e.context = true
	case poText:
		e.Text += text
	case poPlural:
		e.Plural += text
	case poForm:
		for len(e.Forms) <= form {
			e.Forms = append(e.Forms, "")
		}
		e.Forms[form] += text
	}
}

func (e *poEntry) isStray(number int) {
	if e.stray == 0 {
		e.stray = number
	}
}

// cutQuoted divides a line before its first quotation mark.
func cutQuoted(line string) (keyword, quoted string) {
	at := strings.IndexByte(line, '"')
	if at < 0 {
		return strings.TrimSpace(line), ""
	}
	return strings.TrimSpace(line[:at]), line[at:]
}

// mostForms is how many plural forms are read: no language of CLDR has more than six.
const mostForms = 6

// keyword tells which part a line begins; one that is only a quoted text goes on with the part before it.
func (e *poEntry) keyword(word string) (part poPart, form int, ok bool) {
	switch word {
	case "msgctxt":
		return poContext, 0, true
	case "msgid":
		return poText, 0, true
	case "msgid_plural":
		return poPlural, 0, true
	case "msgstr":
		return poForm, 0, true
	case "":
		return e.part, e.form, e.part != poComments
	}
	number, ok := strings.CutPrefix(word, "msgstr[")
	if !ok {
		return poComments, 0, false
	}
	number, ok = strings.CutSuffix(number, "]")
	form, err := strconv.Atoi(number)
	return poForm, form, ok && err == nil && form >= 0 && form < mostForms
}
