package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"campusline/menus"
)

// surveysShowCommand shows the questions of a survey.
type surveysShowCommand struct {
	Name     string `arg:"" help:"The survey, as its file is called."`
	District string `env:"CAMPUSLINE_DISTRICT" placeholder:"FOLDER" help:"The district's folder; none: the sample district."`
	Format   string `enum:"text,json" default:"text" help:"How it is written: text or json."`
}

// surveyShown is a survey.
type surveyShown struct {
	Survey    string          `json:"survey"`
	Title     string          `json:"title"`
	Waves     []menus.Wave    `json:"waves"`
	Questions []questionShown `json:"questions"`
}

// questionShown is a question.
type questionShown struct {
	Name    string   `json:"name"`
	Asks    string   `json:"asks"`
	Kind    string   `json:"kind"`
	From    int      `json:"from"` // of a scale or a number
	To      int      `json:"to"`
	Choices []string `json:"choices"`
	On      string   `json:"on"`   // call or text, where it is asked on one of them only
	Item    string   `json:"item"` // changes where the question does
	// Leads are where answers lead that do not lead to the next question.
	Leads []menus.Lead `json:"leads"`
}

// Run shows it. The exit status is 2 where there is no such survey.
func (c *surveysShowCommand) Run(t terminal) error {
	version, err := loaded(c.District)
	if err != nil {
		return err
	}
	s, err := surveyNamed(version, c.Name)
	if err != nil {
		return err
	}
	shown := surveyShown{Survey: s.Name, Title: s.Title, Waves: s.Waves}
	for _, q := range s.Questions {
		shown.Questions = append(shown.Questions, questionShown{q.Name, q.Asks, q.Kind, q.Min, q.Max, q.Choices, q.On, q.Item, s.Leads(q)})
	}
	if c.Format == "json" {
		out := json.NewEncoder(t.out)
		out.SetIndent("", "  ")
		out.SetEscapeHTML(false)
		return out.Encode(shown)
	}
	return shown.write(t.out)
}

func (s *surveyShown) write(w io.Writer) error {
	fmt.Fprintf(w, "%s (%s)\n", s.Title, s.Survey)
	for _, wave := range s.Waves {
		fmt.Fprintf(w, "  %s: %s, from %s, by %s\n", wave.Name, wave.Days, wave.From.Format("Monday 2 January 2006"), wave.By)
	}
	for i := range s.Questions {
		q := &s.Questions[i]
		fmt.Fprintln(w, q.line(i+1))
		for _, lead := range q.Leads {
			fmt.Fprintf(w, "   %s: %s\n", lead.Answer, lead.To)
		}
	}
	return nil
}

// line is a question in one line.
func (q *questionShown) line(number int) string {
	how := q.Kind
	switch q.Kind {
	case menus.ScaleQuestion, menus.NumberQuestion:
		how = fmt.Sprintf("%s, %d to %d", q.Kind, q.From, q.To)
	case menus.ChoiceQuestion:
		how = "choice: " + strings.Join(q.Choices, " | ")
	}
	if q.On != "" {
		how += "; by " + q.On + " only"
	}
	return fmt.Sprintf("%d. %s: %s (%s)", number, q.Name, oneLine(q.Asks), how)
}
