package reports

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Table is one part of a report: figures of groups, and of all of them together.
type Table struct {
	Name    string   `json:"name"`
	Title   string   `json:"title"`
	Columns []Column `json:"columns"`
	All     Line     `json:"all"`
	Lines   []Line   `json:"lines"`
	// Reasons are why texts did not reach people, of the table of texts.
	Reasons []Reason `json:"reasons,omitempty"`
	// Notes are what has to be known to read the figures, as sentences.
	Notes []string `json:"notes,omitempty"`
	rows  map[string][]Row
}

// Column says what a figure is.
type Column struct {
	Name  string `json:"name"`
	Title string `json:"title"`
	Words string `json:"words"`
	Unit  Unit   `json:"unit"`
	Goal  *Goal  `json:"goal,omitempty"`
}

// Line is the figures of one group, in the order of the columns.
type Line struct {
	Group string `json:"group"` // such as a campus's id, "" for what is of none
	Name  string `json:"name"`  // as people read it
	Cells []Cell `json:"cells"`
}

// Row is one of the things that a figure was counted from.
type Row struct {
	ID    string    `json:"id"`    // a case's number, the id of a call or of a text that we sent, or an answer that people gave
	Group string    `json:"group"` // several with commas between, where it counts once for all of them
	At    time.Time `json:"at"`
	Value string    `json:"value"` // what it counts for, "" where it only counts
}

// Rows are what a figure of a table was counted from, what is looked at first before the others. It is false where the
// table has no such figure, or none that opens.
func (t *Table) Rows(figure string) ([]Row, bool) {
	rows, ok := t.rows[figure]
	return rows, ok
}

// thing says of what is counted which it is.
type thing[T any] struct {
	id func(*T) string
	at func(*T) time.Time
}

// grouping is what lines are made of.
type grouping[T any] struct {
	key  func(*T) string
	name func(key string) string
	// chronological groups are in their own order, and others by how many things they hold.
	chronological bool
}

// tabulate makes a table of things.
func tabulate[T any](name, title string, things []*T, by grouping[T], is thing[T], figures []figure[T]) Table {
	t := Table{Name: name, Title: title, rows: map[string][]Row{}}
	t.Columns = columnsOf(figures)
	for i := range figures {
		t.rows[figures[i].name] = rowsOf(&figures[i], things, by, is)
	}
	t.All = lineOf("", "All", things, figures)
	for _, key := range groupsOf(things, by) {
		t.Lines = append(t.Lines, lineOf(key.name, by.name(key.name), key.things, figures))
	}
	return t
}

func lineOf[T any](group, name string, things []*T, figures []figure[T]) Line {
	l := Line{Group: group, Name: name, Cells: make([]Cell, len(figures))}
	for i := range figures {
		l.Cells[i] = figures[i].sum(things, figures[i].of)
	}
	return l
}

// group is what has one key.
type group[T any] struct {
	name   string
	things []*T
}

func groupsOf[T any](things []*T, by grouping[T]) []group[T] {
	if by.key == nil {
		return nil
	}
	var all []group[T]
	at := map[string]int{}
	for _, t := range things {
		key := by.key(t)
		i, known := at[key]
		if !known {
			i, at[key] = len(all), len(all)
			all = append(all, group[T]{name: key})
		}
		all[i].things = append(all[i].things, t)
	}
	slices.SortFunc(all, func(a, b group[T]) int {
		if by.chronological {
			return cmp.Compare(a.name, b.name)
		}
		return cmp.Or(cmp.Compare(len(b.things), len(a.things)), cmp.Compare(a.name, b.name))
	})
	return all
}

// rowsOf are what a figure was counted from.
func rowsOf[T any](f *figure[T], things []*T, by grouping[T], is thing[T]) []Row {
	var all []valued
	for _, t := range things {
		v, counts := f.of(t)
		if !counts {
			continue
		}
		row := Row{ID: is.id(t), At: is.at(t)}
		if by.key != nil {
			row.Group = by.key(t)
		}
		if f.row != nil {
			row.Value = f.row(t)
		}
		one := ""
		if f.one != nil {
			one = f.one(t)
		}
		all = append(all, valued{row, v, one})
	}
	slices.SortFunc(all, func(a, b valued) int {
		return cmp.Or(-int(f.worst)*cmp.Compare(a.value, b.value), b.At.Compare(a.At), cmp.Compare(a.ID, b.ID))
	})
	return together(all)
}

// valued is a row on the way to its place.
type valued struct {
	Row
	value float64
	one   string
}

// together are the rows, with those that count once as one: it has the groups of all, and names the others.
func together(all []valued) []Row {
	rows, at := make([]Row, 0, len(all)), map[string]int{}
	for i := range all {
		first, known := at[all[i].one]
		if all[i].one == "" || !known {
			at[all[i].one] = len(rows)
			rows = append(rows, all[i].Row)
			continue
		}
		rows[first].join(&all[i].Row)
	}
	return rows
}

// join names another thing that counts as one with the row's.
func (r *Row) join(other *Row) {
	if r.Value == "" {
		r.Value = "also " + other.ID
	} else {
		r.Value += ", " + other.ID
	}
	if !slices.Contains(strings.Split(r.Group, ", "), other.Group) {
		r.Group += ", " + other.Group
	}
}

func number(n int) string { return strconv.Itoa(n) }
