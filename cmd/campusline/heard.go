package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"campusline/replay"
	"campusline/store"
)

// heardCommand says what was heard of a recorded session.
type heardCommand struct {
	databaseFlag
	Format  string `enum:"text,json" default:"text" help:"How it is told: text or json."`
	Session string `arg:"" help:"The call or conversation, as campusline replay and campusline export sessions name it."`
}

// Help is what --help says beside the flags.
func (heardCommand) Help() string {
	return `It is taken again on the menus that it was made on, from what was recorded, for as long as both are kept. What people said or
wrote as a message is not told; it stands in its case. The exit status is 1 when there is no such session, or its menus are
not kept any more.`
}

// Run tells it.
func (c *heardCommand) Run(ctx context.Context, t terminal) (err error) {
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	heard, err := replay.Of(ctx, s, c.Session)
	if errors.Is(err, store.ErrNotFound) {
		return fmt.Errorf("there is no session %s, or it or its menus are not kept any more", c.Session)
	}
	if err != nil {
		return err
	}
	if c.Format == "json" {
		encoder := json.NewEncoder(t.out)
		encoder.SetIndent("", "  ")
		encoder.SetEscapeHTML(false)
		return encoder.Encode(heard)
	}
	_, err = heard.WriteTo(t.out)
	return err
}
