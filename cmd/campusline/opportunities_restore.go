package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
	"campusline/store"
)

// opportunitiesRestoreCommand holds after all what was called off.
type opportunitiesRestoreCommand struct {
	servedFlags
	Code string `arg:"" help:"Its code."`
	Yes  bool   `help:"Do it without asking."`
}

// Run says whom it would tell, asks, and does it. The exit status is 1 where it is not cancelled, is over or nobody says yes,
// and 2 where no opportunity has the code.
func (c *opportunitiesRestoreCommand) Run(ctx context.Context, t terminal) (err error) {
	s, version, closeStore, err := c.openServed(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	line, _ := version.Line("")
	wish := store.Restoring{
		Code: c.Code, Line: line.Number, Road: road(version), At: time.Now().In(version.District.Zone),
		Where: func(o *opportunities.Opportunity, language string) string { return o.Where(version, language) },
	}
	o, told, err := s.ForeseeRestoring(ctx, wish)
	if err != nil {
		return refusal(ctx, s, c.Code, err)
	}
	if !c.Yes {
		fmt.Fprintf(t.err, "%s  %s, %s\n", o.Code, o.Title.In(""), fromTo(o.Start, o.End))
		writeTold(t.err, &told, wish.At, "would be told")
		if !asksYes(ctx, t, "Type yes to hold it after all: ") {
			return errors.New("it stays cancelled")
		}
	}
	err = s.Transact(ctx, "holding what was cancelled", func(tx *sqlx.Tx) error {
		o, told, err = s.RestoreOpportunity(ctx, tx, wish)
		return err
	})
	if err != nil {
		return refusal(ctx, s, c.Code, err)
	}
	fmt.Fprintf(t.out, "%s is held after all: %s, %s.\n", o.Code, o.Title.In(""), fromTo(o.Start, o.End))
	writeTold(t.out, &told, wish.At, "told")
	return nil
}
