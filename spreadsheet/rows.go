package spreadsheet

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"campusline/menus"
)

// Row is a row of a table in which something stands.
type Row struct {
	Line  int // where it begins, from 1
	Cells []string
}

// Rows reads the rows of a table. What stands between its cells is seen from its first line. With a problem, there are no
// rows.
func Rows(file, text string) ([]Row, []menus.Problem) {
	separator, text := separatorOf(text)
	table := csv.NewReader(strings.NewReader(text))
	table.Comma, table.FieldsPerRecord = separator, -1
	var rows []Row
	for {
		cells, err := table.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, []menus.Problem{unreadable(file, err)}
		}
		line, _ := table.FieldPos(0)
		if strings.TrimSpace(strings.Join(cells, "")) != "" {
			rows = append(rows, Row{line, cells})
		}
	}
}

func unreadable(file string, err error) menus.Problem {
	wrong := &csv.ParseError{}
	if !errors.As(err, &wrong) {
		return problem(file, 0, menus.Error, saveAnew, "This table cannot be read.")
	}
	if errors.Is(err, csv.ErrBareQuote) {
		return problem(file, wrong.Line, menus.Error, "Leave it out, or save the file once more from the spreadsheet.",
			"A quotation mark stands within a cell of this row.")
	}
	return problem(file, wrong.StartLine, menus.Error, "Look for a quotation mark that is not closed.", "This row cannot be read.")
}

// separatorOf finds what stands between cells: programs of many countries write semicolons, since their comma is in numbers, and
// what is called “Unicode Text” has tabs. Some say so themselves in a line before the others.
func separatorOf(text string) (separator rune, rest string) {
	first, _, _ := strings.Cut(strings.TrimLeft(text, "\n"), "\n")
	if said, ok := strings.CutPrefix(first, "sep="); ok && said != "" {
		separator, _ = utf8.DecodeRuneInString(said)
		return separator, strings.Replace(text, first, "", 1)
	}
	separator, most, quoted := ',', 0, false
	counts := map[rune]int{}
	for _, r := range first {
		switch {
		case r == '"':
			quoted = !quoted
		case !quoted:
			counts[r]++
		}
	}
	for _, candidate := range []rune{',', ';', '\t'} {
		if counts[candidate] > most {
			separator, most = candidate, counts[candidate]
		}
	}
	return separator, text
}
