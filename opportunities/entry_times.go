package opportunities

import (
	"slices"
	"strings"
	"time"
)

// meeting is a day with the times from which and to which something is.
type meeting struct {
	on       time.Time
	from, to clock
}

// times reads when something is, or the parts of a workshop are.
func (r *rowReader) times(o *Opportunity) (m meeting) {
	if len(r.modules) == 0 {
		r.onlyOfSeries()
		return r.when()
	}
	for _, name := range []string{"repeats", "until", "times", "except"} {
		if r.text(name) != "" {
			r.add(r.at(name), "repeats", "Write each round as a workshop with an `id` of its own.", "A workshop with modules has no `%s`.", name)
		}
	}
	for _, part := range r.modules {
		reader := rowReader{part, r.file, r.version, r.problems}
		reader.checkNames([]string{"title", "on", "from", "to"})
		title := reader.spoken("title")
		if part.table != nil {
			title = reader.spoken("module") // in a table the title is the workshop's
		}
		o.Modules = append(o.Modules, r.module(title, reader.when()))
	}
	if r.table != nil {
		return m
	}
	for _, name := range []string{"on", "from", "to"} {
		if r.text(name) != "" {
			r.add(r.at(name), "unknown word", "Write it in each module.", "`%s` does not stand beside `modules`.", name)
		}
	}
	return m
}

// onlyOfSeries finds what only a series has where nothing repeats.
func (r *rowReader) onlyOfSeries() {
	if r.repeats() != "" {
		return
	}
	for _, name := range []string{"until", "times", "except"} {
		if r.text(name) != "" {
			r.add(r.at(name), "repeats", "Write `repeats` as well, like `every week`, or leave it out.",
				"`%s` is of a series, and nothing stands under `repeats`.", name)
		}
	}
}

// repeats is how a series goes on; "" for what is once.
func (r *rowReader) repeats() string {
	words := r.text("repeats")
	if slices.Contains([]string{"no", "none", "never", "once", "false"}, strings.ToLower(words)) {
		return ""
	}
	return words
}

// when reads a day and its times.
func (r *rowReader) when() (m meeting) {
	m.on = r.day("on")
	if m.on.IsZero() && len(r.list("on")) == 0 {
		r.missing("on", "Add `on` with a day like `2026-12-01`.", "There is no day under `on`.")
	}
	m.from, m.to, _ = r.clocks()
	return m
}

// module is a meeting in the district's zone. What ends before it begins ends on the next day.
func (r *rowReader) module(title Words, m meeting) Module {
	at := func(days, minutes int) time.Time {
		return time.Date(m.on.Year(), m.on.Month(), m.on.Day()+days, minutes/60, minutes%60, 0, 0, r.version.District.Zone)
	}
	made := Module{Title: title, Start: at(0, m.from.minutes), End: at(0, m.to.minutes)}
	if m.to.minutes <= m.from.minutes {
		made.End = at(1, m.to.minutes)
	}
	return made
}
