package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"campusline/answers"
	"campusline/cases"
	"campusline/menus"
	"campusline/results"
	"campusline/store"
)

// surveysResultsCommand says what families answered.
type surveysResultsCommand struct {
	servedFlags
	Name   string `arg:"" help:"The survey, as its file is called."`
	Wave   string `placeholder:"WAVE" help:"The wave, such as fall-2026 or fall, or all of them; none: the last one."`
	By     string `enum:"campus,language," default:"" help:"A part for each campus or language beside everybody."`
	Least  int    `default:"10" placeholder:"N" help:"Groups of fewer answers are not shown, nor what they could be computed from. Three at least."`
	Format string `enum:"text,json,csv,svg,html" default:"text" help:"How it is written: text, json, csv, svg (a picture) or html (a page)."`
}

// Help is what --help says beside the flags.
func (surveysResultsCommand) Help() string {
	return `Each figure stands with how many answered and between which figures it lies, 19 times of 20, and each change with whether it is
more than chance. Questions whose words have changed are not compared. Phone numbers, mail addresses and what looks like a
name are taken out of what people wrote; look it over all the same before others read it.`
}

// Run says it. The exit status is 2 where there is no such survey or wave.
func (c *surveysResultsCommand) Run(ctx context.Context, t terminal) (err error) {
	s, version, closeStore, err := c.openServed(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	survey, err := surveyNamed(version, c.Name)
	if err != nil {
		return err
	}
	all, err := surveyResults(ctx, s, results.Options{Version: version, Survey: survey, By: c.By, Least: c.Least})
	if err != nil {
		return err
	}
	if err := c.choose(&all); err != nil {
		return err
	}
	return c.write(t.out, &all)
}

// choose leaves the wave that is asked for.
func (c *surveysResultsCommand) choose(all *results.Results) error {
	switch {
	case c.Wave == "all" || len(all.Waves) == 0 && c.Wave == "":
		return nil
	case c.Wave == "":
		all.Waves = all.Waves[:1]
		return nil
	}
	wave := all.Wave(c.Wave)
	if wave == nil {
		var ids []string
		for i := range all.Waves {
			ids = append(ids, all.Waves[i].ID)
		}
		return usageError{fmt.Errorf("%s was not asked or answered in a wave %s. It was in: %s", c.Name, c.Wave, strings.Join(ids, ", "))}
	}
	all.Waves = []results.Wave{*wave}
	return nil
}

func (c *surveysResultsCommand) write(w io.Writer, all *results.Results) error {
	switch c.Format {
	case "json":
		out := json.NewEncoder(w)
		out.SetIndent("", "  ")
		return out.Encode(all)
	case "csv":
		return writtenRows(w, "csv", all.Flats())
	case "svg":
		return all.Picture(w)
	case "html":
		return all.HTML(w)
	}
	return all.Text(w)
}

// surveyResults makes the results of a survey: all its waves, with the questions as they were asked then, and with what may say
// who somebody is taken out of what people wrote.
func surveyResults(ctx context.Context, s *store.Store, o results.Options) (results.Results, error) {
	invitations, err := s.SurveyInvitations(ctx, o.Survey.Name, "")
	if err != nil {
		return results.Results{}, err
	}
	given, err := s.SurveyAnswers(ctx, o.Survey.Name, "")
	if err != nil {
		return results.Results{}, err
	}
	if o.Earlier, err = surveyAsBefore(ctx, s, o.Survey.Name, o.Version.Hash); err != nil {
		return results.Results{}, err
	}
	rules, _ := cases.ReadRules(menus.Files(o.Version.Files), o.Version)
	o.Mask = func(words []string) []string {
		return unnamed(&answers.District{Version: o.Version, Rules: rules}, words)
	}
	return results.Of(o, invitations, given), nil
}

// surveyAsBefore is a survey in the versions with which its waves were sent, other than the present one. A version that is not
// kept, or cannot be read any more, is left out: what was asked then is shown by its answers alone.
func surveyAsBefore(ctx context.Context, s *store.Store, name, present string) ([]*menus.Survey, error) {
	asked, err := s.SurveysAsked(ctx, name)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{present: true}
	var all []*menus.Survey
	for i := range asked {
		hash := asked[i].Version
		if seen[hash] {
			continue
		}
		seen[hash] = true
		kept, err := s.Version(ctx, hash)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if version, _ := menus.Load(menus.Files(kept.Files)); version != nil && version.Survey(name) != nil {
			all = append(all, version.Survey(name))
		}
	}
	return all, nil
}

// unnamed takes out of words what may say who somebody is.
func unnamed(d *answers.District, words []string) []string {
	const between = " .\n" // so that no name is found across two answers
	private := d.Private(strings.Join(words, between), nil)
	slices.SortStableFunc(private, func(a, b answers.Private) int { return len(b.Words) - len(a.Words) }) // a name within another one
	var hide []string
	for _, found := range private {
		hide = append(hide, found.Words, "•••")
	}
	hidden := strings.NewReplacer(hide...)
	clean := make([]string, len(words))
	for i := range words {
		clean[i] = hidden.Replace(words[i])
	}
	return clean
}
