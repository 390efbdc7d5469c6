package reports

import (
	"cmp"
	"maps"
	"slices"

	"campusline/outreach"
)

// reached is the table of texts by language. They are counted where they lie and not one by one; why some failed stands below.
func reached(all []outreach.Reach, rows map[string][]Row, name func(string) string) Table {
	t := Table{Name: "texts", Title: "Whom texts reached, by language", Columns: textColumns()}
	read := make([][]Row, len(t.Columns))
	for i := range t.Columns {
		read[i] = rows[t.Columns[i].Name]
	}
	t.opensEach(read...)
	var whole outreach.Reach
	for i := range all {
		whole.Add(&all[i])
		t.Lines = append(t.Lines, Line{all[i].Language, name(all[i].Language), textCells(&all[i])})
	}
	slices.SortStableFunc(t.Lines, func(a, b Line) int { return cmp.Compare(b.Cells[0].Count, a.Cells[0].Count) })
	t.All = Line{"", "All", textCells(&whole)}
	t.Reasons = reasonsOf(&whole)
	return t
}

func textColumns() []Column {
	return []Column{
		{"texts", "Texts", "Texts that were to be sent, one for each person.", Count, nil},
		{"texts-sent", "Sent", "Texts that the carrier took.", Count, nil},
		{
			"texts-delivered", "Delivered", "Texts that the carrier says it delivered, of those of which it said what became of them.",
			Percent, nil,
		},
		{"texts-failed", "Failed", "Texts that the carrier refused or could not deliver.", Count, nil},
		{"texts-skipped", "Not sent", "Texts that were not sent, such as to somebody who wants none.", Count, nil},
		{"texts-replied", "Replied", "Texts that were answered within a day, of those sent.", Percent, nil},
		{"texts-out", "Wanted no more", "Texts after which the person ended texts within two days, of those sent.", Percent, atMost(1)},
	}
}

func textCells(r *outreach.Reach) []Cell {
	count := func(n int) Cell { return Cell{Value: float64(n), Known: true, Count: n, Of: r.Planned} }
	return []Cell{
		count(r.Planned), count(r.Sent), proportion(r.Delivered, r.Delivered+r.Failed), count(r.Failed), count(r.Skipped),
		proportion(r.Replied, r.Sent), proportion(r.OptedOut, r.Sent),
	}
}

// Reason is why texts were not delivered or not sent.
type Reason struct {
	Words string `json:"reason"`
	Texts int    `json:"texts"`
}

// reasonsOf are the reasons for which texts failed or were not sent, the most frequent first.
func reasonsOf(r *outreach.Reach) []Reason {
	why := maps.Clone(r.FailedWhy)
	if why == nil {
		why = map[string]int{}
	}
	for words, n := range r.SkippedWhy {
		why[words] += n
	}
	var all []Reason
	for words, n := range why {
		all = append(all, Reason{words, n})
	}
	slices.SortFunc(all, func(a, b Reason) int { return cmp.Or(cmp.Compare(b.Texts, a.Texts), cmp.Compare(a.Words, b.Words)) })
	return all
}
