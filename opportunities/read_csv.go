package opportunities

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"campusline/menus"
)

// byteOrderMark begins files that a spreadsheet has written as UTF-8.
const byteOrderMark = "\xef\xbb\xbf"

// rowsOfCSV reads a table whose first line names its columns. Several things in one cell stand between semicolons. Rows
// with the same id and words under `module` are the modules of one workshop.
func rowsOfCSV(file string, content []byte, problems *[]menus.Problem) []row {
	table := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(content, []byte(byteOrderMark))))
	table.FieldsPerRecord = -1
	var header []string
	var rows []row
	for {
		cells, err := table.Read()
		if errors.Is(err, io.EOF) {
			return rows
		}
		if err != nil {
			line := 0
			if wrong := (&csv.ParseError{}); errors.As(err, &wrong) {
				line = wrong.Line
			}
			*problems = append(*problems, menus.Problem{
				File: file, Line: line, Column: 1, Rule: "wrong form", Severity: menus.Error, Text: "This row cannot be read.",
				Fix: "Look for a quotation mark that is not closed.",
			})
			return nil
		}
		line, _ := table.FieldPos(0)
		if header == nil {
			for _, name := range cells {
				header = append(header, strings.TrimSpace(name))
			}
			continue
		}
		rows = joined(rows, rowOf(header, cells, line))
	}
}

func rowOf(header, cells []string, line int) row {
	r := row{line: line, cells: map[string]cell{}}
	for i, words := range cells {
		if i >= len(header) {
			break
		}
		separator := ";"
		if header[i] == "about" || strings.HasPrefix(header[i], "about ") || header[i] == "repeats" {
			separator = "\x00" // these are prose, or have semicolons of their own
		}
		var list []string
		for word := range strings.SplitSeq(words, separator) {
			if word = strings.TrimSpace(word); word != "" {
				list = append(list, word)
			}
		}
		if len(list) > 0 {
			r.cells[header[i]] = cell{list, line}
		}
	}
	return r
}

// joined adds a row to the others, or as a module to the workshop that it belongs to. A row of nothing is left out.
func joined(rows []row, r row) []row {
	if len(r.cells) == 0 {
		return rows
	}
	id, module := r.cells["id"].words, r.cells["module"].words
	if len(module) == 0 {
		return append(rows, r)
	}
	last := len(rows) - 1
	if last >= 0 && len(id) > 0 && len(rows[last].modules) > 0 && rows[last].cells["id"].words[0] == id[0] {
		rows[last].modules = append(rows[last].modules, r)
		return rows
	}
	whole := r
	whole.modules = []row{r}
	return append(rows, whole)
}
