package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"campusline/menus"
	"campusline/opportunities"
	"campusline/outreach"
	"campusline/store"
)

// broadcastDraftCommand keeps a draft.
type broadcastDraftCommand struct {
	servedFlags
	byFlag
	File string `arg:"" help:"The draft, a YAML file. docs/outreach.md says what stands in it."`
}

// Run keeps the draft and gives its id. The exit status is 1 when something is wrong with it.
func (c *broadcastDraftCommand) Run(ctx context.Context, t terminal) (err error) {
	by, err := c.name()
	if err != nil {
		return err
	}
	content, err := contentOf(c.File)
	if err != nil {
		return err
	}
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	around, err := c.surroundings(ctx, s)
	if err != nil {
		return err
	}
	b, problems, err := outreach.ReadDraft(ctx, filepath.Base(c.File), content, around)
	if err != nil {
		return err
	}
	for _, p := range problems {
		fmt.Fprintln(t.out, p)
	}
	if menus.Refused(problems) {
		fmt.Fprintln(t.out, "No draft is kept.")
		return errSilent
	}
	before, err := sentBeforeIn(ctx, s, b, around.Version.District.Zone)
	if err != nil {
		return err
	}
	writeSentBefore(t.out, before)
	b.DraftedBy, b.DraftedAt = by, time.Now()
	if err := s.SaveBroadcast(ctx, b); err != nil {
		return err
	}
	fmt.Fprintf(t.out, "%s is kept as %s. Nothing is sent yet:\n  campusline broadcast preview %[2]s\n", b.Name, b.ID)
	return nil
}

// surroundings are what the draft is read against.
func (c *broadcastDraftCommand) surroundings(ctx context.Context, s *store.Store) (outreach.Surroundings, error) {
	version, err := c.version(ctx, s)
	if err != nil {
		return outreach.Surroundings{}, err
	}
	groups, err := s.Groups(ctx)
	if err != nil {
		return outreach.Surroundings{}, err
	}
	around := outreach.Surroundings{Version: version, Now: time.Now(), Opportunity: opportunityIn(s)}
	for _, g := range groups {
		around.Groups = append(around.Groups, g.Name)
	}
	return around, nil
}

// opportunityIn finds opportunities by their codes.
func opportunityIn(s *store.Store) func(context.Context, string) (opportunities.Opportunity, bool, error) {
	return func(ctx context.Context, code string) (opportunities.Opportunity, bool, error) {
		o, err := s.Opportunity(ctx, code)
		if errors.Is(err, store.ErrNotFound) {
			return o, false, nil
		}
		return o, err == nil, err
	}
}
