package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"campusline/store"
)

// surveysSendCommand sends a wave.
type surveysSendCommand struct {
	servedFlags
	byFlag
	Name  string `arg:"" help:"The survey, as its file is called."`
	Wave  string `arg:"" help:"The wave, such as fall."`
	YesTo *int   `placeholder:"N" help:"Send it if exactly so many people are asked; none: you are asked."`
}

// Help is what --help says beside the flags.
func (surveysSendCommand) Help() string {
	return `You are told how many people would be asked, and it is sent when you type that number. Before its first day the texts
wait for that, and go out by themselves. If there are more people than the district lets one person send to
(district.yaml, "texts: {approval above: 500}"), it waits until another person gives the same command.`
}

// Run sends it. The exit status is 1 where it may not be sent, or is not confirmed.
func (c *surveysSendCommand) Run(ctx context.Context, t terminal) (err error) {
	by, err := c.name()
	if err != nil {
		return err
	}
	s, version, closeStore, err := c.openServed(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	wave, err := waveToSend(version, c.Name, c.Wave, by)
	if err != nil {
		return err
	}
	people, err := c.confirmed(ctx, t, s, wave)
	if err != nil {
		return err
	}
	planned, err := s.SendWave(ctx, wave, people)
	switch {
	case errors.Is(err, store.ErrSamePerson):
		return fmt.Errorf("%s has confirmed it, so another person has to send it too", strconv.Quote(by))
	case err != nil:
		return fmt.Errorf("nothing is sent: %w", err)
	case planned.Waits:
		fmt.Fprintf(t.out, "It waits: more than %d people are asked, so someone other than %s has to send it too.\n"+
			"  campusline surveys send %s %s --by NAME\n", wave.Rules.Approval, strconv.Quote(by), c.Name, wave.Wave.Name)
		return nil
	}
	fmt.Fprintf(t.out, "%s asked from %s on.\n  To stop it: campusline surveys stop %s %s\n",
		plural(planned.People, "person is", "people are"), wave.Wave.From.Format("2 January 2006"), c.Name, wave.Wave.Name)
	return nil
}

// confirmed is how many people it is confirmed to ask: the number given, or typed when it is asked for.
func (c *surveysSendCommand) confirmed(ctx context.Context, t terminal, s *store.Store, w *store.SurveyWave) (int, error) {
	if c.YesTo != nil {
		return *c.YesTo, nil
	}
	foreseen, err := s.ForeseeWave(ctx, w)
	if err != nil {
		return 0, err
	}
	typed, _ := newAsking(t).next(ctx, fmt.Sprintf("%s asks %s. Type the number to send it: ",
		w.Survey.Title, plural(foreseen.People, "person", "people")))
	if n, err := strconv.Atoi(typed); err != nil || n != foreseen.People {
		return 0, errors.New("that is not the number. Nothing is sent")
	}
	return foreseen.People, nil
}
