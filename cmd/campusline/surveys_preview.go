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

// surveyText is the first text of a survey in one language.
type surveyText struct {
	Language string        `json:"language"`
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
		rows = append(rows, surveyText{l.Tag, cost.Segments, table.Text(cost.Segments), table.Currency, text})
	}
	return writeStatuses(t.out, c.Format, rows, writeSurveyTexts)
}

// writeSurveyTexts writes each text under its language.
func writeSurveyTexts(w io.Writer, rows []surveyText) error {
	for i := range rows {
		r := &rows[i]
		if _, err := fmt.Fprintf(w, "%s: %s, %s %s\n%s\n\n", r.Language, plural(r.Segments, "segment", "segments"), r.Price, r.Currency, r.Text); err != nil {
			return err
		}
	}
	return nil
}
