package translations

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/leonelquinteros/gotext"
)

// A PO file is read entry by entry, because gotext forgives what a translator must be told: it keeps no line
// numbers, passes over lines it does not understand, and takes a fuzzy entry for a translated one.

// poEntry is one entry of a PO file: its lines, and the line its source stands on, counted from 1.
type poEntry struct {
	lines   []string
	line    int
	fuzzy   bool
	context bool
	stray   int // the first line that belongs to no PO file, 0 where all do
	state   poPart
}

// poPart tells how far into an entry its lines have come.
type poPart int

const (
	poComments poPart = iota
	poContext
	poSource
	poPlural
	poText
)

// readTranslations reads the translated entries of a PO file, source text to text, and everything in it that a
// translator should mend. An entry that is empty or fuzzy is not translated yet, and no problem.
func readTranslations(name string, data []byte) (map[string]string, []CatalogueProblem) {
	if !utf8.Valid(data) {
		return nil, []CatalogueProblem{{
			File: name, Line: 1, Text: "This file is not in UTF-8.",
			Fix: "Save it as UTF-8 in the editor it was made with.",
		}}
	}
	texts := map[string]string{}
	var problems []CatalogueProblem
	for _, entry := range splitEntries(string(data)) {
		source, text, problem := entry.read()
		if _, twice := texts[source]; twice && problem == nil {
			problem = &CatalogueProblem{
				Line: entry.line, Text: "This text is translated twice.",
				Fix: "Keep one of the two entries.",
			}
		}
		switch {
		case problem != nil:
			problem.File = name
			problems = append(problems, *problem)
		case source != "" && text != "":
			texts[source] = text
		}
	}
	return texts, problems
}

// splitEntries divides a PO file into its entries. A new one begins where a comment, a context or a source follows
// a translated text.
func splitEntries(data string) []*poEntry {
	var entries []*poEntry
	entry := &poEntry{}
	for i, line := range strings.Split(strings.TrimPrefix(data, "\ufeff"), "\n") {
		line = strings.TrimSpace(line)
		if entry.endsBefore(line) {
			entries = append(entries, entry)
			entry = &poEntry{}
		}
		entry.add(line, i+1)
	}
	return append(entries, entry)
}

func (e *poEntry) endsBefore(line string) bool {
	switch {
	case strings.HasPrefix(line, "#"):
		return e.state == poText
	case strings.HasPrefix(line, "msgid_plural"):
		return false
	case strings.HasPrefix(line, "msgctxt"), strings.HasPrefix(line, "msgid"):
		return e.state >= poSource
	}
	return false
}

// add takes the next line of the file into the entry.
func (e *poEntry) add(line string, number int) {
	if line == "" {
		return
	}
	if flags, ok := strings.CutPrefix(line, "#,"); ok {
		e.fuzzy = e.fuzzy || strings.Contains(flags, "fuzzy")
	}
	if strings.HasPrefix(line, "#") {
		return
	}
	part, ok := readLine(line, e.state)
	if !ok {
		if e.stray == 0 {
			e.stray = number
		}
		return
	}
	if part == poSource && e.state != poSource {
		e.line = number
	}
	e.context = e.context || part == poContext
	e.state = part
	e.lines = append(e.lines, line)
}

// readLine tells which part of an entry a line is, and whether it is well formed. A line that is only a quoted text
// goes on with the part before it.
func readLine(line string, before poPart) (part poPart, ok bool) {
	keyword, quotation, _ := strings.Cut(line, `"`)
	part, ok = poKeyword(strings.TrimSpace(keyword), before)
	if !ok {
		return poComments, false
	}
	_, err := strconv.Unquote(`"` + quotation)
	return part, err == nil
}

func poKeyword(keyword string, before poPart) (poPart, bool) {
	switch keyword {
	case "msgctxt":
		return poContext, true
	case "msgid":
		return poSource, true
	case "msgid_plural":
		return poPlural, true
	case "msgstr":
		return poText, true
	case "":
		return before, before != poComments
	}
	return poText, strings.HasPrefix(keyword, "msgstr[") && strings.HasSuffix(keyword, "]")
}

// read returns the source and text of an entry, both "" for one that translates nothing.
func (e *poEntry) read() (source, text string, problem *CatalogueProblem) {
	if e.stray > 0 {
		return "", "", &CatalogueProblem{
			Line: e.stray, Text: "This line is not part of a translation.",
			Fix: `Put the text between straight quotes after msgid or msgstr, and write a quote within it as \".`,
		}
	}
	if len(e.lines) == 0 || e.fuzzy {
		return "", "", nil
	}
	if e.context {
		return "", "", &CatalogueProblem{
			Line: e.line, Text: "This text is translated for one context only, which Campusline cannot tell apart.",
			Fix: "Remove the line that begins with msgctxt.",
		}
	}
	if e.state != poText {
		return "", "", &CatalogueProblem{
			Line: max(e.line, 1), Text: "This text has no translation below it.",
			Fix: `Add a line that begins with msgstr and holds the translation, or "" to leave it for later.`,
		}
	}
	source, text = parseEntry(e.lines)
	if source == "" {
		return "", "", nil
	}
	return source, text, placeholderProblem(source, text, e.line)
}

func parseEntry(lines []string) (source, text string) {
	po := gotext.NewPo()
	po.Parse([]byte(strings.Join(lines, "\n")))
	for id, translation := range po.GetDomain().GetTranslations() {
		if id != "" {
			return id, translation.Trs[0]
		}
	}
	return "", ""
}
