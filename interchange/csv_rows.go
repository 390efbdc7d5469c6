package interchange

import "strings"

// row is a row of a file of commas, and the line it begins on, from 1.
type row struct {
	cells []string
	line  int
}

// rowsOf reads rows as RFC 4180 and spreadsheets write them. Unlike the standard library's reader it keeps the line ends
// within a cell as they are, takes those of every system between rows, and forgives a quotation mark within a cell that
// has none around it. Unclosed is the line of a cell that never ends, 0 for none.
func rowsOf(text string, separator byte) (rows []row, unclosed int) {
	line := 1
	for text != "" {
		r := row{line: line}
		for more := true; more; {
			var cell string
			var taken int
			if strings.HasPrefix(text, `"`) {
				if taken = quotedEnd(text); taken < 0 {
					return rows, line
				}
				cell = strings.ReplaceAll(text[1:taken-1], `""`, `"`)
			}
			plain := strings.IndexAny(text[taken:], string(separator)+"\r\n")
			if plain < 0 {
				plain = len(text) - taken
			}
			cell += text[taken : taken+plain]
			line += lineEnds(text[:taken+plain])
			r.cells = append(r.cells, cell)
			text = text[taken+plain:]
			more = text != "" && text[0] == separator
			if more {
				text = text[1:]
			}
		}
		if rest := afterLineEnd(text); len(rest) < len(text) {
			text, line = rest, line+1
		}
		rows = append(rows, r)
	}
	return rows, 0
}

// quotedEnd is where a cell in quotation marks ends, behind the last, -1 where it does not.
func quotedEnd(text string) int {
	for i := 1; i < len(text); i++ {
		if text[i] != '"' {
			continue
		}
		if i+1 == len(text) || text[i+1] != '"' {
			return i + 1
		}
		i++
	}
	return -1
}

func afterLineEnd(text string) string {
	if rest, ok := strings.CutPrefix(text, "\r\n"); ok {
		return rest
	}
	if text != "" && (text[0] == '\r' || text[0] == '\n') {
		return text[1:]
	}
	return text
}

// lineEnds counts the lines that end within a text.
func lineEnds(text string) int {
	return strings.Count(text, "\n") + strings.Count(text, "\r") - strings.Count(text, "\r\n")
}

// csvRow is a row as it is written. Every cell has quotation marks, whatever a reader takes for a separator.
func csvRow(cells []string) string {
	quoted := make([]string, len(cells))
	for i, cell := range cells {
		quoted[i] = `"` + strings.ReplaceAll(guarded(cell), `"`, `""`) + `"`
	}
	return strings.Join(quoted, ",") + "\r\n"
}
