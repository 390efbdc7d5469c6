package store

import (
	"context"
	"fmt"
	"strings"
	"time"

	"campusline/cases"
)

// CaseFilter says which cases are listed. What is not set makes no difference.
type CaseFilter struct {
	State, Team, Owner, Campus, Topic, Kind, Language, Channel string
	Contact                                                    string    // E.164
	Overdue                                                    time.Time // only what was owed before
	Since, Until                                               time.Time // opened
	Unclosed                                                   bool
}

// CaseRow is a case as it is listed.
type CaseRow struct {
	cases.Case
	Words      string `db:"words"`      // as it was opened, after the short answers by name
	Recordings int    `db:"recordings"` // of the family
}

// EachCase gives to do every case that a filter lets through, the one longest open first. An error of do ends it and is
// answered.
func (s *Store) EachCase(ctx context.Context, f CaseFilter, do func(CaseRow) error) error {
	where, args := f.where()
	return each(ctx, s, "listing cases", do, `
		SELECT `+caseColumns+`, concat_ws(' ', (
				SELECT string_agg(concat(d->>'name', ': ', d->>'value'), ' ') FROM jsonb_array_elements(o.data->'details') d),
				nullif(o.words, '')) AS words,
			coalesce((SELECT sum(jsonb_array_length(e.data->'recordings')) FROM case_events e
				WHERE e.case_number = c.number AND e.kind IN ('opened', 'joined') AND e.data ? 'recordings'), 0) AS recordings
		FROM cases c LEFT JOIN case_events o ON o.case_number = c.number AND o.n = 0
		WHERE `+where+` ORDER BY c.opened_at, c.number`, args...)
}

// where writes a filter as a condition.
func (f *CaseFilter) where() (string, []any) {
	parts, args := []string{"true"}, []any{}
	add := func(condition string, value any) {
		args = append(args, value)
		parts = append(parts, fmt.Sprintf(condition, len(args)))
	}
	for _, x := range []struct{ column, value string }{
		{"state", f.State},
		{"team", f.Team},
		{"owner", f.Owner},
		{"campus", f.Campus},
		{"topic", f.Topic},
		{"kind", f.Kind},
		{"language", f.Language},
		{"channel", f.Channel},
		{"contact", f.Contact},
	} {
		if x.value != "" {
			add("c."+x.column+" = $%d", storable(x.value))
		}
	}
	if !f.Overdue.IsZero() {
		add("least(c.due_at, c.resolve_by) < $%d", f.Overdue)
	}
	if !f.Since.IsZero() {
		add("c.opened_at >= $%d", f.Since)
	}
	if !f.Until.IsZero() {
		add("c.opened_at < $%d", f.Until)
	}
	if f.Unclosed {
		parts = append(parts, "c.state <> 'closed'")
	}
	return strings.Join(parts, " AND "), args
}
