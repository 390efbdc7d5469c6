package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
	"campusline/store"
)

// opportunitiesCancelCommand calls an opportunity off.
type opportunitiesCancelCommand struct {
	servedFlags
	byFlag
	Code   string `arg:"" help:"Its code."`
	Reason string `required:"" placeholder:"WORDS" help:"Why, in a few words. Usual ones, such as rain or illness, are told in each family's language; others as they stand."`
	Series bool   `help:"Call off every later date of its series as well."`
	Yes    bool   `help:"Do it without asking."`
}

// Run says what it would come to, asks, cancels, and says who is told. The exit status is 1 where that can no longer be done
// or is not confirmed, and 2 where no opportunity has the code.
func (c *opportunitiesCancelCommand) Run(ctx context.Context, t terminal) (err error) {
	by, err := c.name()
	if err != nil {
		return err
	}
	s, version, closeStore, err := c.openServed(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	line, _ := version.Line("")
	wish := store.CallingOff{
		Code: c.Code, Series: c.Series, Reason: c.Reason, By: by, Line: line.Number,
		Road: road(version), At: time.Now().In(version.District.Zone),
	}
	off, err := s.ForeseeCancelling(ctx, wish)
	if err != nil {
		return refusal(ctx, s, c.Code, err)
	}
	if !c.Yes && !c.confirmed(ctx, t, &off, wish.At) {
		return errors.New("nothing is cancelled")
	}
	err = s.Transact(ctx, "cancelling", func(tx *sqlx.Tx) error {
		off, err = s.CancelOpportunity(ctx, tx, wish)
		return err
	})
	if err != nil {
		return refusal(ctx, s, c.Code, err)
	}
	writeCancelled(t.out, &off, wish.At)
	return nil
}

// confirmed shows what is called off and whom that concerns, and asks.
func (c *opportunitiesCancelCommand) confirmed(
	ctx context.Context, t terminal, off *opportunities.Cancellation, now time.Time,
) bool {
	for i := range off.Dates {
		o := &off.Dates[i]
		fmt.Fprintf(t.err, "%s  %s, %s\n", o.Code, o.Title.In(""), fromTo(o.Start, o.End))
	}
	writeTold(t.err, &off.Told, now, "would be told")
	return asksYes(ctx, t, "Type yes to cancel: ")
}

// writeCancelled tells what was called off, and who is told.
func writeCancelled(w io.Writer, off *opportunities.Cancellation, now time.Time) {
	for i := range off.Dates {
		o := &off.Dates[i]
		fmt.Fprintf(w, "%s is cancelled: %s, %s.\n", o.Code, o.Title.In(""), fromTo(o.Start, o.End))
	}
	writeTold(w, &off.Told, now, "told")
	if off.Coordinators > 0 {
		fmt.Fprintf(w, "%s told too.\n", plural(off.Coordinators, "other coordinator is", "other coordinators are"))
	}
}

// writeTold writes who hears of it now, who later, and whom a person has to ring.
func writeTold(w io.Writer, told *opportunities.Told, now time.Time, verb string) {
	be := func(n int) string {
		if strings.HasPrefix(verb, "would") {
			return plural(n, "person", "people")
		}
		return plural(n, "person is", "people are")
	}
	var all []string
	if told.Now > 0 || told.Later == 0 {
		all = append(all, fmt.Sprintf("%s %s now", be(told.Now), verb))
	}
	if told.Later > 0 {
		at := told.LaterAt.In(now.Location()).Format("15:04")
		all = append(all, fmt.Sprintf("%s %s at %s, when it is day", be(told.Later), verb, at))
	}
	fmt.Fprintf(w, "%s.\n", strings.Join(all, ", and "))
	if len(told.Unreached) > 0 {
		fmt.Fprintf(w, "No text reaches %s. Please ring: %s\n",
			plural(len(told.Unreached), "person", "people"), strings.Join(told.Unreached, ", "))
	}
}
