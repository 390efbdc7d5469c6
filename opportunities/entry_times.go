package opportunities

import "time"

// times reads when something is, or the parts of a workshop are.
func (r *rowReader) times(o *Opportunity) Module {
	if len(r.modules) == 0 {
		return r.when(o.Title)
	}
	for _, part := range r.modules {
		reader := rowReader{part, r.file, r.version, r.problems}
		title := reader.spoken("title")
		if module := reader.text("module"); module != "" {
			title = Words{"": module} // in a table the title is the workshop's
		}
		o.Modules = append(o.Modules, reader.when(title))
	}
	return Module{}
}

// when reads a day and its times. What ends no later than it begins ends on the next day.
func (r *rowReader) when(title Words) Module {
	on := r.day("on")
	if on.IsZero() && len(r.list("on")) == 0 {
		r.add(r.line, "missing", "Add `on` with a day like `2026-12-01`.", "There is no day under `on`.")
	}
	from, ok := r.clock("from")
	to, known := r.clock("to")
	if on.IsZero() || !ok || !known {
		return Module{}
	}
	return r.module(title, on, from, to)
}

func (r *rowReader) module(title Words, on time.Time, from, to int) Module {
	at := func(days, minutes int) time.Time {
		return time.Date(on.Year(), on.Month(), on.Day()+days, minutes/60, minutes%60, 0, 0, r.version.District.Zone)
	}
	m := Module{Title: title, Start: at(0, from), End: at(0, to)}
	if to <= from {
		m.End = at(1, to)
	}
	return m
}
