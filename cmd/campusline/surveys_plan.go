package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"time"

	"campusline/menus"
	"campusline/prices"
	"campusline/store"
)

// surveysPlanCommand says what a wave would come to.
type surveysPlanCommand struct {
	servedFlags
	Name   string `arg:"" help:"The survey, as its file is called."`
	Wave   string `arg:"" help:"The wave, such as fall."`
	Format string `enum:"text,json" default:"text" help:"How it is written: text or json."`
}

// wavePlan is what a wave would come to.
type wavePlan struct {
	Survey    string         `json:"survey"`
	Wave      string         `json:"wave"`
	By        menus.Asking   `json:"by"`
	Audience  int            `json:"audience"` // households that could be asked
	People    int            `json:"people"`   // who are
	Left      map[string]int `json:"left"`     // the others, by why
	Languages map[string]int `json:"languages"`
	Segments  int            `json:"segments"`
	Price     prices.Amount  `json:"price"`
	Currency  string         `json:"currency"`
	Approval  bool           `json:"approval"` // a second person has to confirm it
}

// Run says it. The exit status is 2 where there is no such survey or wave.
func (c *surveysPlanCommand) Run(ctx context.Context, t terminal) (err error) {
	s, version, closeStore, err := c.openServed(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	wave, err := waveToSend(version, c.Name, c.Wave, "")
	if err != nil {
		return err
	}
	planned, err := s.ForeseeWave(ctx, wave)
	if err != nil {
		return err
	}
	plan := planOf(wave, &planned)
	if c.Format == "json" {
		out := json.NewEncoder(t.out)
		out.SetIndent("", "  ")
		return out.Encode(plan)
	}
	return plan.write(t.out)
}

// waveToSend is a wave with the texts, and the first words of the calls, that ask it.
func waveToSend(version *menus.Version, name, wave, by string) (*store.SurveyWave, error) {
	survey, err := surveyNamed(version, name)
	if err != nil {
		return nil, err
	}
	w, err := waveNamed(survey, wave)
	if err != nil {
		return nil, err
	}
	line, now := version.Lines[0], time.Now()
	texts := map[string]string{}
	for _, l := range version.Languages {
		texts[l.Tag] = version.SurveyText(line, survey, menus.SurveyStanding{Wave: w.ID}, l.Tag, now)
	}
	calls := map[string]string{}
	for _, l := range version.Languages {
		if survey.IsCalled() && version.IsHeard(l.Tag) {
			calls[l.Tag] = version.CallWords(line, survey, l.Tag)
		}
	}
	return &store.SurveyWave{
		Survey: survey, Wave: w, Line: line.Number, Texts: texts, Calls: calls, First: version.Tags()[0],
		Frequency: version.District.Surveys, Rules: rulesOf(version), Version: version.Hash, At: now, By: by,
	}, nil
}

func planOf(w *store.SurveyWave, planned *store.WavePlanned) wavePlan {
	p := wavePlan{
		Survey: w.Survey.Name, Wave: w.Wave.ID, By: w.Wave.By, Audience: planned.Audience, People: planned.People,
		Left: map[string]int{}, Languages: map[string]int{}, Currency: planned.Currency,
		Approval: planned.People > w.Rules.Approval,
	}
	for why, n := range planned.Left {
		p.Left[string(why)] += n
	}
	for why, n := range planned.Skipped {
		p.Left[string(why)] += n
	}
	for language, share := range planned.Languages {
		p.Languages[language] = share.People
		if w.Wave.By != menus.AskedByCall {
			p.Segments += share.Segments
		}
		p.Price += share.Price
	}
	return p
}

func (p *wavePlan) write(w io.Writer) error {
	people := plural(p.People, "person is asked", "people are asked")
	if p.By == menus.AskedByCall {
		fmt.Fprintf(w, "%s, %s: %s by call of %d; about %s at one a second\n", p.Survey, p.Wave, people, p.Audience,
			plural((p.People+59)/60, "minute", "minutes"))
	} else {
		fmt.Fprintf(w, "%s, %s: %s of %d, %s, about %s %s\n", p.Survey, p.Wave, people,
			p.Audience, plural(p.Segments, "segment", "segments"), p.Price, p.Currency)
	}
	for _, language := range slices.Sorted(maps.Keys(p.Languages)) {
		fmt.Fprintf(w, "  %s: %d\n", language, p.Languages[language])
	}
	for _, why := range slices.Sorted(maps.Keys(p.Left)) {
		fmt.Fprintf(w, "  not: %d %s\n", p.Left[why], why)
	}
	if p.By == menus.AskedByTextThenCall {
		fmt.Fprintln(w, "Who has not answered by then is called, if they have agreed to calls by a recorded voice.")
	}
	if p.Approval {
		fmt.Fprintln(w, "A second person has to confirm it.")
	}
	return nil
}
