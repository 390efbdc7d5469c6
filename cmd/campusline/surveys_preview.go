package main

import (
	"fmt"
	"io"
	"time"

	"campusline/menus"
	"campusline/prices"
	"campusline/translations"
)

// surveysPreviewCommand shows the text by which a survey is asked.
type surveysPreviewCommand struct {
	listFormat
	Name     string `arg:"" help:"The survey, as its file is called."`
	District string `env:"CAMPUSLINE_DISTRICT" placeholder:"FOLDER" help:"The district's folder; none: the sample district."`
}

// callsOf are the first words of a call, in each language that is heard on calls. What it costs is known when it is over.
func callsOf(version *menus.Version, s *menus.Survey, currency string) []surveyText {
	var rows []surveyText
	for _, l := range version.Languages {
		if version.IsHeard(l.Tag) {
			rows = append(rows, surveyText{Language: l.Tag, By: "call", Currency: currency, Text: version.CallWords(version.Lines[0], s, l.Tag)})
		}
	}
	return rows
}

// surveyText is the first text of a survey in one language, or the first words of a call.
type surveyText struct {
	Language string        `json:"language"`
	By       string        `json:"by"`
	Segments int           `json:"segments"`
	Price    prices.Amount `json:"price"`
	Currency string        `json:"currency"`
	Text     string        `json:"text"`
}

// Run shows it in every language. The exit status is 2 where there is no such survey.
func (c *surveysPreviewCommand) Run(t terminal) error {
	version, err := loaded(c.District)
	if err != nil {
		return err
	}
	s, err := surveyNamed(version, c.Name)
	if err != nil {
		return err
	}
	table := rulesOf(version).Prices
	var rows []surveyText
	for _, l := range version.Languages {
		text := translations.Smart(version.SurveyText(version.Lines[0], s, menus.SurveyStanding{Wave: "preview"}, l.Tag, time.Now()))
		cost := translations.Measure(text)
		rows = append(rows, surveyText{l.Tag, "text", cost.Segments, table.Text(cost.Segments), table.Currency, text})
	}
	if s.IsCalled() {
		rows = append(rows, callsOf(version, s, table.Currency)...)
	}
	return writeStatuses(t.out, c.Format, rows, writeSurveyTexts)
}

// writeSurveyTexts writes each text under its language.
func writeSurveyTexts(w io.Writer, rows []surveyText) error {
	for i := range rows {
		r := &rows[i]
		if r.By == "call" {
			if _, err := fmt.Fprintf(w, "%s, by call:\n%s\n\n", r.Language, r.Text); err != nil {
				return err
			}
			continue
		}
		if _, err := fmt.Fprintf(w, "%s: %s, %s %s\n%s\n\n", r.Language, plural(r.Segments, "segment", "segments"), r.Price, r.Currency, r.Text); err != nil {
			return err
		}
	}
	return nil
}
