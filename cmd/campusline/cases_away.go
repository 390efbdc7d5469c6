package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
)

type (
	// casesAwayCommand keeps that whoever gives it is away.
	casesAwayCommand struct {
		staffFlags
		Until    string `arg:"" help:"The day on which you are back, such as 2026-12-04."`
		From     string `placeholder:"DAY" help:"The first day on which you are away; none: from now on."`
		StandIn  string `placeholder:"PERSON" help:"Who answers instead, as teams.yaml names them; none: the others of your team."`
		HandOver bool   `help:"And hand over what you have, to who stands in or else to your team."`
	}
	// casesBackCommand ends it.
	casesBackCommand struct{ staffFlags }
)

// Run keeps it, and says what else is theirs.
func (c *casesAwayCommand) Run(ctx context.Context, t terminal) (err error) {
	o, closeStore, err := c.open(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	away, err := c.away(o)
	if err != nil {
		return err
	}
	handed, remarks, err := c.leave(ctx, o, away)
	if refusal := cases.Refusal(""); errors.As(err, &refusal) {
		return refusal
	}
	if err != nil {
		return err
	}
	for _, remark := range remarks {
		fmt.Fprintln(t.err, remark)
	}
	own, err := o.desk.OwnedBy(ctx, o.by)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(t.out, "You are away until %s. Handed over: %d. Still yours: %d. "+
		"What is owed before you are back is handed over by itself.\n", away.To.Format("Mon 2006-01-02"), len(handed), len(own))
	return err
}

func (c *casesAwayCommand) leave(ctx context.Context, o *office, away cases.Away) (handed []int, remarks []string, err error) {
	err = o.store.Transact(ctx, "leaving", func(tx *sqlx.Tx) error {
		if err := o.desk.Leave(ctx, tx, o.by, away); err != nil || !c.HandOver {
			return err
		}
		handed, remarks, err = o.desk.HandAll(ctx, tx, o.by, away.StandIn)
		return err
	})
	return handed, remarks, err
}

// away reads the days.
func (c *casesAwayCommand) away(o *office) (cases.Away, error) {
	away := cases.Away{From: o.desk.Now(), StandIn: strings.TrimSpace(c.StandIn)}
	for _, day := range []struct {
		words string
		into  *time.Time
	}{{c.Until, &away.To}, {c.From, &away.From}} {
		if day.words == "" {
			continue
		}
		at, err := time.ParseInLocation(time.DateOnly, day.words, o.version.District.Zone)
		if err != nil {
			return away, usageError{fmt.Errorf("%q is no day; write it like 2026-12-04", day.words)}
		}
		*day.into = at
	}
	return away, nil
}

// Run ends what was said about being away.
func (c *casesBackCommand) Run(ctx context.Context, t terminal) (err error) {
	o, closeStore, err := c.open(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	ended := false
	err = o.store.Transact(ctx, "coming back", func(tx *sqlx.Tx) (err error) {
		ended, err = o.desk.Return(ctx, tx, o.by)
		return err
	})
	switch {
	case err != nil:
		return err
	case !ended:
		return errors.New("you had not said that you are away. What stands in teams.yaml is changed there")
	}
	_, err = fmt.Fprintln(t.out, "You are back. What is new comes to you again.")
	return err
}
