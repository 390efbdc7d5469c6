package interchange

import (
	"fmt"
	"strings"
)

// The columns of a CSV file. Those of words name their language in parentheses: "translation (es)". Further forms of a
// plural are "translation 2 (es)" and so on.
const (
	columnText        = "text"
	columnTranslation = "translation"
	columnState       = "state"
	columnBy          = "by"
	columnOn          = "on"
	columnAgain       = "look again"
	columnEarlier     = "earlier text"
	columnNote        = "note"
	columnContext     = "context"
	columnPlaces      = "where"
	columnPlural      = "plural"
)

// What stands in the column "look again", and as the state of a text that is no longer in the menus.
const (
	markAgain = "yes"
	markGone  = "gone"
)

// writeCSV writes a file that spreadsheets open with a double click: with a byte order mark, so that they take it for
// UTF-8, and commas.
func writeCSV(d Document) []byte {
	forms := max(1, d.Forms)
	plural := false
	for i := range d.Entries {
		forms = max(forms, len(d.Entries[i].Forms))
		plural = plural || d.Entries[i].Plural != ""
	}
	if !plural {
		forms = 1
	}
	header := []string{columnText + " (" + d.Source + ")", columnTranslation + " (" + d.Language + ")"}
	for form := 2; form <= forms; form++ {
		header = append(header, fmt.Sprintf("%s %d (%s)", columnTranslation, form, d.Language))
	}
	header = append(header, columnState, columnBy, columnOn, columnAgain, columnEarlier, columnNote, columnContext, columnPlaces)
	if plural {
		header = append(header, columnPlural)
	}
	var b strings.Builder
	b.WriteString("\ufeff" + csvRow(header))
	for i := range d.Entries {
		e := &d.Entries[i]
		cells := append([]string{e.Text}, make([]string, forms)...)
		copy(cells[1:], e.Forms)
		cells = append(cells, stateCell(e), e.By, e.On, againCell(e), e.Earlier, e.Note, strings.Join(e.Context, "\n"), strings.Join(e.Places, "\n"))
		if plural {
			cells = append(cells, e.Plural)
		}
		b.WriteString(csvRow(cells))
	}
	return []byte(b.String())
}

func stateCell(e *Entry) string {
	if e.Gone {
		return strings.TrimSpace(markGone + " " + string(e.State))
	}
	return string(e.State)
}

func againCell(e *Entry) string {
	if e.Stale {
		return markAgain
	}
	return ""
}
