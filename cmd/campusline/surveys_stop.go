package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"campusline/store"
)

// surveysStopCommand stops a wave.
type surveysStopCommand struct {
	servedFlags
	byFlag
	Name string `arg:"" help:"The survey, as its file is called."`
	Wave string `arg:"" help:"The wave, such as fall."`
}

// Run stops it. The exit status is 1 where it was never sent, and 2 where there is no such survey or wave.
func (c *surveysStopCommand) Run(ctx context.Context, t terminal) (err error) {
	by, err := c.name()
	if err != nil {
		return err
	}
	s, version, closeStore, err := c.openServed(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	survey, err := surveyNamed(version, c.Name)
	if err != nil {
		return err
	}
	wave, err := waveNamed(survey, c.Wave)
	if err != nil {
		return err
	}
	spared, err := s.StopWave(ctx, survey.Name, wave.ID, by, time.Now())
	if errors.Is(err, store.ErrNotFound) {
		return fmt.Errorf("%s of %s was never sent", wave.Name, survey.Name)
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(t.out, "Stopped. %s not asked any more.\n", plural(spared, "person is", "people are"))
	return nil
}
