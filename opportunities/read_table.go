package opportunities

import (
	"fmt"
	"strings"

	"campusline/menus"
	"campusline/spreadsheet"
)

// rowsOfTable reads a table whose first line names its columns. Several things in one cell stand between semicolons. Rows
// with the same id and words under `module` are the modules of one workshop.
func rowsOfTable(file, text string, version *menus.Version, problems *[]menus.Problem) []row {
	table, wrong := spreadsheet.Rows(file, text)
	*problems = append(*problems, wrong...)
	if len(table) == 0 {
		return nil
	}
	r := tableReader{file: file, problems: problems}
	if r.header = r.readHeader(table, version); r.header == nil {
		return nil
	}
	for _, line := range table[1:] {
		if one, ok := r.row(line); ok {
			r.join(one)
		}
	}
	return r.rows
}

// tableReader reads one table and collects what is wrong with its form.
type tableReader struct {
	file     string
	header   *header
	rows     []row
	problems *[]menus.Problem
}

func (r *tableReader) add(line int, rule, fix, text string, args ...any) {
	*r.problems = append(*r.problems, menus.Problem{
		File: r.file, Line: line, Column: 1, Rule: rule, Severity: menus.Error, Text: fmt.Sprintf(text, args...), Fix: fix,
	})
}

// row reads the cells of a line; false where they cannot be told apart.
func (r *tableReader) row(line spreadsheet.Row) (made row, ok bool) {
	made = row{line: line.Line, cells: map[string]cell{}, table: r.header}
	for i, words := range line.Cells {
		// An apostrophe keeps a spreadsheet from changing what stands behind it.
		words = strings.TrimPrefix(strings.TrimSpace(words), "'")
		switch {
		case words == "":
		case i >= len(r.header.names):
			r.add(line.Line, "wrong form", "A cell with commas in it needs quotation marks around it.",
				"This row has more cells than the first one has names; `%s` is one too many.", words)
			return made, false
		case r.header.names[i] == "":
		case isLost(words):
			r.add(line.Line, "wrong form", "Make the column wider in the spreadsheet, or mend its formula, and save it again.",
				"`%s` under `%s` is what a spreadsheet shows where it can show nothing.", words, r.header.names[i])
			return made, false
		default:
			made.cells[r.header.names[i]] = cell{thingsIn(r.header.names[i], words), line.Line}
		}
	}
	return made, len(made.cells) > 0
}

// isLost says whether words are what a spreadsheet writes for a cell that is too narrow, or whose formula is wrong.
func isLost(words string) bool {
	for _, lost := range []string{"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"} {
		if words == lost {
			return true
		}
	}
	return strings.Trim(words, "#") == ""
}

// thingsIn are the things in a cell. Prose is one, whatever stands in it.
func thingsIn(name, words string) (things []string) {
	ends := "\x00"
	switch name {
	case "skills", "agenda", "except":
		ends = ";\n"
	case "languages", "coordinators":
		ends = ";,\n"
	}
	for _, thing := range strings.FieldsFunc(words, func(r rune) bool { return strings.ContainsRune(ends, r) }) {
		if thing = strings.TrimSpace(thing); thing != "" {
			things = append(things, thing)
		}
	}
	return things
}

// join adds a row to the others, or as a module to the workshop that it belongs to.
func (r *tableReader) join(one row) {
	id, module := one.cells["id"].words, one.cells["module"].words
	if len(module) == 0 {
		r.rows = append(r.rows, one)
		return
	}
	if len(id) == 0 {
		r.add(one.line, "missing", "Write the same `id` in all rows of one workshop.", "This row has words under `module`, and no `id`.")
		return
	}
	for i := range r.rows {
		if whole := &r.rows[i]; len(whole.modules) > 0 && whole.cells["id"].words[0] == id[0] {
			r.checkSame(whole, &one)
			whole.modules = append(whole.modules, one)
			return
		}
	}
	whole := one
	whole.modules = []row{one}
	r.rows = append(r.rows, whole)
}

// checkSame finds what the rows of one workshop say differently though it is of the whole. An empty cell says nothing.
func (r *tableReader) checkSame(whole, part *row) {
	for _, name := range r.header.names {
		of, _, _ := strings.Cut(name, " ")
		if of == "module" || name == "on" || name == "from" || name == "to" || len(part.cells[name].words) == 0 {
			continue
		}
		first, here := strings.Join(whole.cells[name].words, "; "), strings.Join(part.cells[name].words, "; ")
		if first != here {
			r.add(part.line, "written twice", "Write the same in all rows of a workshop, or only in its first.",
				"`%s` is `%s` here, and %s on line %d of the same workshop.", name, here, orNothing(first), whole.line)
		}
	}
}

func orNothing(words string) string {
	if words == "" {
		return "nothing"
	}
	return "`" + words + "`"
}
