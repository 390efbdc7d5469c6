package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"campusline/menus"
	"campusline/store"
)

// surveysListCommand lists surveys and waves.
type surveysListCommand struct {
	servedFlags
	listFormat
}

// surveyListed is a wave of a survey, or a survey without waves.
type surveyListed struct {
	Survey  string `json:"survey"`
	Title   string `json:"title"`
	Wave    string `json:"wave"`
	From    string `json:"from"`              // a day, "" for one without waves
	To      string `json:"to"`                // its last day
	ByText  int    `json:"questions_by_text"` // that one person is asked at most
	ByCall  int    `json:"questions_by_call"`
	State   string `json:"state"` // always open, after events, to come, due, sent, stopped or over
	Invited int    `json:"invited"`
	Done    int    `json:"done"`
}

// Run lists them by name and date.
func (c *surveysListCommand) Run(ctx context.Context, t terminal) (err error) {
	s, version, closeStore, err := c.openServed(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	asked, err := s.SurveysAsked(ctx, "")
	if err != nil {
		return err
	}
	rows := []surveyListed{}
	for _, survey := range version.Surveys() {
		rows = append(rows, surveyRows(survey, asked, time.Now())...)
	}
	return writeStatuses(t.out, c.Format, rows, writeSurveys)
}

// surveyRows are the rows of one survey.
func surveyRows(s *menus.Survey, asked []store.SurveyAsked, now time.Time) []surveyListed {
	row := surveyListed{
		Survey: s.Name, Title: s.Title, State: "always open", ByText: s.Longest(menus.Text), ByCall: s.Longest(menus.Call),
	}
	if len(s.Waves) == 0 {
		if s.AfterEvent {
			row.State = "after events"
		}
		for i := range asked {
			if asked[i].Survey == s.Name {
				row.Invited, row.Done = row.Invited+asked[i].Invited, row.Done+asked[i].Done+asked[i].Uninvited
			}
		}
		return []surveyListed{row}
	}
	var rows []surveyListed
	for i := range s.Waves {
		rows = append(rows, waveRow(row, &s.Waves[i], asked, now))
	}
	return rows
}

func waveRow(row surveyListed, w *menus.Wave, asked []store.SurveyAsked, now time.Time) surveyListed {
	row.Wave, row.From, row.To = w.ID, w.From.Format(time.DateOnly), w.To.AddDate(0, 0, -1).Format(time.DateOnly)
	switch {
	case !now.Before(w.To):
		row.State = "over"
	case now.Before(w.From):
		row.State = "to come"
	default:
		row.State = "due"
	}
	for i := range asked {
		a := &asked[i]
		if a.Survey != row.Survey || a.Wave != w.ID {
			continue
		}
		row.Invited, row.Done = a.Invited, a.Done
		switch {
		case a.Stopped != nil:
			row.State = "stopped"
		case row.State != "over":
			row.State = "sent"
		}
	}
	return row
}

// writeSurveys writes a table for people.
func writeSurveys(w io.Writer, rows []surveyListed) error {
	if len(rows) == 0 {
		_, err := fmt.Fprintln(w, "There are none. A survey is a file in the folder `surveys`.")
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "SURVEY\tWAVE\tFROM\tTO\tQUESTIONS\tSTATE\tASKED\tDONE")
	for i := range rows {
		r := &rows[i]
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%d by text, %d by call\t%s\t%d\t%d\n", r.Survey, r.Wave, r.From, r.To, r.ByText,
			r.ByCall, r.State, r.Invited, r.Done)
	}
	return table.Flush()
}
