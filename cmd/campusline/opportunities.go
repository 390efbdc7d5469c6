package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"campusline/menus"
	"campusline/opportunities"
	"campusline/store"
)

// opportunitiesCommand is for coordinators: what families can join, and what came of it.
type opportunitiesCommand struct {
	Import   opportunitiesImportCommand   `cmd:"" help:"Take in opportunities from a file, all or none of them."`
	List     opportunitiesListCommand     `cmd:"" help:"List opportunities by date."`
	Show     opportunitiesShowCommand     `cmd:"" help:"Show all of one opportunity."`
	Roster   opportunitiesRosterCommand   `cmd:"" help:"List who is in an opportunity."`
	Cancel   opportunitiesCancelCommand   `cmd:"" help:"Call an opportunity off, and tell everybody who is in it."`
	Restore  opportunitiesRestoreCommand  `cmd:"" help:"Hold after all what was cancelled, and tell everybody who is in it."`
	Attended opportunitiesAttendedCommand `cmd:"" help:"Enter who came, from a list on paper."`
	Outcomes opportunitiesOutcomesCommand `cmd:"" help:"Add up seats, hours and people by programme, campus or center."`
	Meetings opportunitiesMeetingsCommand `cmd:"" help:"List the meetings held, with agenda, who came and what was said."`
	Gifts    opportunitiesGiftsCommand    `cmd:"" help:"Look for what families can give: time, a place, a skill, a thing."`
}

// spanFlags are a span of days, the first and the last included.
type spanFlags struct {
	From string `placeholder:"DAY" help:"The first day, like 2026-08-01."`
	To   string `placeholder:"DAY" help:"The last day, like 2026-12-31."`
}

// span gives the days as times in the district's zone, or the usual ones where a flag is not given.
func (f spanFlags) span(usualFrom, usualTo time.Time) (from, to time.Time, err error) {
	from, to = usualFrom, usualTo
	if f.From != "" {
		if from, err = time.ParseInLocation(time.DateOnly, f.From, usualFrom.Location()); err != nil {
			return from, to, usageError{fmt.Errorf("--from should be like 2026-08-01, not %q", f.From)}
		}
	}
	if f.To != "" {
		last, err := time.ParseInLocation(time.DateOnly, f.To, usualFrom.Location())
		if err != nil {
			return from, to, usageError{fmt.Errorf("--to should be like 2026-12-31, not %q", f.To)}
		}
		to = last.AddDate(0, 0, 1)
	}
	if !from.Before(to) {
		return from, to, usageError{errors.New("--from should be before --to")}
	}
	return from, to, nil
}

// road is how the district tells whoever joined something.
func road(version *menus.Version) store.Road {
	return store.Road{Policy: version.District.SendingPolicy(), Heard: version.IsHeard}
}

// refusal puts into words why nothing is done about the opportunity that a code names.
func refusal(ctx context.Context, s *store.Store, code string, err error) error {
	switch {
	case errors.Is(err, store.ErrNotFound):
		return noSuchCode(ctx, s, code)
	case errors.Is(err, opportunities.ErrCancelled):
		return fmt.Errorf("%s was cancelled before", code)
	case errors.Is(err, store.ErrNotCancelled):
		return fmt.Errorf("%s is not cancelled", code)
	case errors.Is(err, opportunities.ErrOver):
		return fmt.Errorf("%s is over", code)
	}
	return err
}

// noSuchCode tells that no opportunity has a code, and the nearest ones that are.
func noSuchCode(ctx context.Context, s *store.Store, code string) error {
	open, err := s.OpenCodes(ctx)
	if err != nil {
		return err
	}
	near := opportunities.Nearest(code, open)
	if len(near) == 0 {
		return usageError{fmt.Errorf("no opportunity has the code %s. `campusline opportunities list` lists them", code)}
	}
	return usageError{fmt.Errorf("no opportunity has the code %s. Did you mean %s?", code, orList(near))}
}

// orList writes things of which one is meant.
func orList(things []string) string {
	list := things[0]
	for _, thing := range things[1:] {
		list += " or " + thing
	}
	return list
}

// fromTo writes when something is, as a coordinator reads it.
func fromTo(start, end time.Time) string {
	if start.Format(time.DateOnly) == end.Format(time.DateOnly) {
		return start.Format("Mon 2006-01-02 15:04") + end.Format("–15:04")
	}
	return start.Format("Mon 2006-01-02 15:04") + end.Format(" – Mon 2006-01-02 15:04")
}
