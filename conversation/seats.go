package conversation

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/menus"
	"campusline/opportunities"
	"campusline/store"
)

// Seats are told under a lock, so many who join the same opportunity wait for one another. They wait longer than for
// anything else that is asked of the database, and only so many at a time, so that all other callers still get a
// connection. A webhook has 15 seconds (carrier: an answer later than that counts as none).
const (
	seatsPatience = 9 * time.Second
	seatsAtOnce   = 12
)

// seats tells a step of opportunities, in the transaction in which the step is committed: what was told is still true then.
type seats struct {
	host    *Host
	ctx     context.Context //nolint:containedctx // it lives for one step, and Step itself knows no context
	number  string
	version *menus.Version
	at      time.Time
	told    menus.Told
	tx      *sqlx.Tx
	end     func() // gives up the transaction, if it is not committed, and the place among those at once
	err     error
}

// begin begins the transaction, once a step asks the first question.
func (s *seats) begin() error {
	if s.tx != nil {
		return nil
	}
	if s.host.patience.exhausted() {
		return errHung
	}
	ctx, cancel := context.WithTimeout(s.ctx, seatsPatience)
	select {
	case s.host.seating <- struct{}{}:
	case <-ctx.Done():
		cancel()
		return fmt.Errorf("waiting for others who join: %w", errHung)
	}
	leave := func() {
		cancel()
		<-s.host.seating
	}
	tx, err := s.host.store.Begin(ctx)
	if err != nil {
		leave()
		return s.late(ctx, err)
	}
	s.ctx, s.tx = ctx, tx
	s.end = func() {
		_ = tx.Rollback() // committed already, or nothing was written
		leave()
	}
	return nil
}

// late makes an error that came about because patience was over one that counts as the database being away.
func (s *seats) late(ctx context.Context, err error) error {
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return errors.Join(errHung, err)
	}
	return err
}

// release ends the transaction.
func (s *seats) release() {
	if s.end != nil {
		s.end()
		s.end = nil
	}
}

// asked notes an error of the database. Known is false then.
func (s *seats) asked(err error) (known bool) {
	if err != nil {
		s.err = s.late(s.ctx, err)
	}
	return err == nil
}

// Opportunity tells of an opportunity, and nobody else changes it until the step is committed.
func (s *seats) Opportunity(code string) (menus.Opportunity, menus.Knowledge) {
	if s.told.Away || s.err != nil {
		return menus.Opportunity{}, menus.CannotTell
	}
	if o, known := s.told.Opportunity(code); known != menus.CannotTell {
		return o, known
	}
	if !s.asked(s.begin()) {
		return menus.Opportunity{}, menus.CannotTell
	}
	o, err := s.host.store.Standing(s.ctx, s.tx, code, s.number, s.at)
	switch {
	case errors.Is(err, store.ErrNotFound):
		s.told.Keep(code, nil)
	case s.asked(err):
		o.Calendar = s.host.calendarOf(code)
		s.told.Keep(code, &o)
	}
	return s.told.Opportunity(code)
}

// Near gives the codes that are one slip from what was written, with what is told of them.
func (s *seats) Near(written string) []string {
	if s.told.Away || s.err != nil {
		return nil
	}
	open, err := s.host.store.OpenCodes(s.ctx)
	if !s.asked(err) {
		return nil
	}
	var near []string
	for _, code := range opportunities.Nearest(written, open) {
		o, err := s.host.store.Overview(s.ctx, code, s.at)
		if err == nil && !o.Over && len(near) < menus.MostListed {
			s.told.Keep(code, &o)
			near = append(near, code)
		}
	}
	s.told.KeepNear(written, near)
	return near
}

// Find gives what can be joined now.
func (s *seats) Find(wanted menus.Search) ([]menus.Opportunity, menus.Knowledge) {
	if s.told.Away || s.err != nil {
		return nil, menus.CannotTell
	}
	if found, known := s.told.Find(wanted); known == menus.Found {
		return found, known
	}
	if len(wanted.Own) > 0 {
		return s.own(wanted)
	}
	found, err := s.host.store.Listed(s.ctx, wanted, s.number, s.at)
	if !s.asked(err) {
		return nil, menus.CannotTell
	}
	s.told.KeepList(wanted, found)
	return found, menus.Found
}

// Given tells what the person has given.
func (s *seats) Given() (menus.Given, menus.Knowledge) {
	if s.told.Away || s.err != nil {
		return menus.Given{}, menus.CannotTell
	}
	given, err := s.host.store.TimeGiven(s.ctx, s.number, time.Time{}, s.at)
	if !s.asked(err) {
		return menus.Given{}, menus.CannotTell
	}
	s.told.KeepGiven(menus.Given{Visits: given.Visits, Minutes: int(given.Given.Minutes())})
	return s.told.Given()
}
