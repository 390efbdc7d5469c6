package interchange

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// csvReader reads rows by the names of their columns, in whatever order they stand.
type csvReader struct {
	document Document
	problems []Problem
	columns  map[string]int
	forms    []int // the columns of the translation's forms
}

func readCSV(text string) (Document, []Problem) {
	separator, text, skipped := separatorOf(text)
	rows, unclosed := rowsOf(text, separator)
	r := &csvReader{columns: map[string]int{}}
	if unclosed > 0 {
		r.add(unclosed+skipped, "A quotation mark is opened on this line and never closed.", "Close it, or let your spreadsheet save the file once more.")
	}
	if len(rows) == 0 || !r.readHeader(rows[0].cells) {
		if unclosed == 0 {
			r.add(1, "The first row does not name the columns.", "It should be as it was exported: `text (en)`, `translation (es)`, and so on.")
		}
		return r.document, r.problems
	}
	seen := map[string]bool{}
	for _, row := range rows[1:] {
		row.line += skipped
		r.readRow(row, seen)
	}
	return r.document, r.problems
}

func (r *csvReader) add(line int, text, fix string) {
	r.problems = append(r.problems, Problem{line, text, fix})
}

// separatorOf finds out what stands between cells. Spreadsheets of many countries write semicolons, since their comma
// is in numbers, and what is called "Unicode text" has tabs. Some say so in a line before the others.
func separatorOf(text string) (separator byte, rest string, skipped int) {
	if after, ok := strings.CutPrefix(text, "sep="); ok && len(after) > 1 {
		return after[0], afterLineEnd(after[1:]), 1
	}
	first := text
	if end := strings.IndexAny(text, "\r\n"); end >= 0 {
		first = text[:end]
	}
	candidates := []byte{',', ';', '\t'}
	return slices.MaxFunc(candidates, func(a, b byte) int {
		return strings.Count(first, string(a)) - strings.Count(first, string(b))
	}), text, 0
}

var wordsColumn = regexp.MustCompile(`(?i)^(text|translation)(?: (\d))?(?: \(([^)]*)\))?$`)

func (r *csvReader) readHeader(cells []string) bool {
	for i, cell := range cells {
		name := strings.TrimSpace(unguarded(cell))
		found := wordsColumn.FindStringSubmatch(name)
		switch {
		case found == nil:
			r.columns[strings.ToLower(name)] = i
		case strings.EqualFold(found[1], columnText):
			r.columns[columnText], r.document.Source = i, found[3]
		default:
			form, _ := strconv.Atoi(found[2])
			for len(r.forms) < max(form, 1) {
				r.forms = append(r.forms, -1)
			}
			r.forms[max(form, 1)-1], r.document.Language = i, found[3]
		}
	}
	_, ok := r.columns[columnText]
	return ok && len(r.forms) > 0
}

func (r *csvReader) readRow(row row, seen map[string]bool) {
	cell := func(column string) string {
		if i, ok := r.columns[column]; ok && i < len(row.cells) {
			return unguarded(row.cells[i])
		}
		return ""
	}
	e := Entry{
		Text: cell(columnText), Plural: cell(columnPlural), By: cell(columnBy), On: cell(columnOn), Stale: cell(columnAgain) != "",
		Earlier: cell(columnEarlier), Note: cell(columnNote), Context: linesOf(cell(columnContext)), Places: linesOf(cell(columnPlaces)),
		Line: row.line,
	}
	for _, i := range r.forms {
		form := ""
		if i >= 0 && i < len(row.cells) {
			form = unguarded(row.cells[i])
		}
		e.Forms = append(e.Forms, form)
	}
	if e.Text == "" {
		if e.settled(Draft).Forms != nil {
			r.add(row.line, "This row has a translation and no text.", "Copy the text from the file as it was exported.")
		}
		return
	}
	state, gone := strings.CutPrefix(strings.ToLower(strings.TrimSpace(cell(columnState))), markGone)
	state = strings.TrimSpace(state)
	e.Gone = gone
	if state != "" && !IsState(state) {
		r.add(row.line, "`"+state+"` is no state of a translation.", "It can be: draft, reviewed, approved.")
		return
	}
	e.State = State(state)
	if seen[e.Text] && !e.Gone {
		r.add(row.line, "This text is translated twice.", "Keep one of the two rows.")
		return
	}
	seen[e.Text] = seen[e.Text] || !e.Gone
	r.document.Entries = append(r.document.Entries, e.settled(Draft))
}
