package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"time"

	"campusline/menus"
	"campusline/opportunities"
)

// opportunitiesMeetingsCommand lists the meetings that were held.
type opportunitiesMeetingsCommand struct {
	servedFlags
	spanFlags
	Format string `enum:"text,json,csv" default:"text" help:"How they are written: text, json or csv."`
}

// meetingRow is a meeting with its agenda, participation and feedback.
type meetingRow struct {
	Code     string    `json:"code"`
	Title    string    `json:"title"`
	Campus   string    `json:"campus"`
	Start    time.Time `json:"start"`
	End      time.Time `json:"end"`
	Agenda   string    `json:"agenda"` // its items, parted by semicolons
	SignedUp int       `json:"signed_up"`
	People   int       `json:"people"`
	Visits   int       `json:"visits"`
	Hours    float64   `json:"hours"`
	Feedback int       `json:"feedback"` // how many said something of it
	Said     string    `json:"said"`     // what they wrote, parted by |
	Answered int       `json:"answered"` // how many answered the survey afterwards
	Answers  string    `json:"answers"`  // to its questions, each with how many gave it
}

// Run lists the meetings of this term, or of the span given, the earliest first.
func (c *opportunitiesMeetingsCommand) Run(ctx context.Context, t terminal) (err error) {
	s, version, closeStore, err := c.openServed(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	now := time.Now().In(version.District.Zone)
	term := opportunities.TermOf(now)
	from, to, err := c.span(term.From, term.To)
	if err != nil {
		return err
	}
	held, err := s.MeetingsHeld(ctx, from, to, now)
	if err != nil {
		return err
	}
	rows := make([]meetingRow, len(held))
	for i := range held {
		rows[i] = meetingListed(version, &held[i])
	}
	return writeStatuses(t.out, c.Format, rows, writeMeetings)
}

func meetingListed(version *menus.Version, m *opportunities.MeetingHeld) meetingRow {
	answers, said := answersListed(version, m)
	const hundredths = 100
	return meetingRow{
		Code: m.Code, Title: m.Title.In(""), Campus: m.Campus, Start: m.Start, End: m.End,
		Agenda: strings.Join(m.Agenda, "; "), SignedUp: m.SignedUp, People: m.People, Visits: m.Visits,
		Hours:    math.Round(m.Seconds/time.Hour.Seconds()*hundredths) / hundredths,
		Feedback: m.Feedback, Said: said, Answered: m.Answered, Answers: answers,
	}
}

// answersListed writes the answers to the survey after a meeting, as in "useful: 5 (3), 4 (1); again: yes (4)". Answers in
// people's own words stand with what else was said.
func answersListed(version *menus.Version, m *opportunities.MeetingHeld) (answers, said string) {
	var asked []string
	sayings := slices.DeleteFunc([]string{m.Said}, func(s string) bool { return s == "" })
	of := map[string][]string{}
	for _, a := range m.Answers {
		if isInOwnWords(version, a) {
			sayings = append(sayings, a.Value)
			continue
		}
		if of[a.Question] == nil {
			asked = append(asked, a.Question)
		}
		of[a.Question] = append(of[a.Question], fmt.Sprintf("%s (%d)", a.Value, a.People))
	}
	for i, question := range asked {
		asked[i] = question + ": " + strings.Join(of[question], ", ")
	}
	return strings.Join(asked, "; "), strings.Join(sayings, " | ")
}

// isInOwnWords says whether a question was answered in people's own words.
func isInOwnWords(version *menus.Version, a opportunities.Answers) bool {
	survey := version.Survey(a.Survey)
	return survey != nil && slices.ContainsFunc(survey.Questions, func(q *menus.Question) bool {
		return q.Name == a.Question && q.Kind == menus.WordsQuestion
	})
}

// writeMeetings writes each meeting as a paragraph.
func writeMeetings(w io.Writer, rows []meetingRow) error {
	if len(rows) == 0 {
		_, err := fmt.Fprintln(w, "No meeting was held in these days.")
		return err
	}
	for i := range rows {
		r := &rows[i]
		fmt.Fprintf(w, "%s  %s, %s (%s)\n  Signed up: %d. Came: %d, %.1f hours. Feedback: %d.\n",
			fromTo(r.Start, r.End), oneLine(r.Title), r.Campus, r.Code, r.SignedUp, r.People, r.Hours, r.Feedback)
		if r.Answered > 0 {
			fmt.Fprintf(w, "  Answered the survey: %d. %s\n", r.Answered, oneLine(r.Answers))
		}
		if r.Agenda != "" {
			fmt.Fprintf(w, "  Agenda: %s\n", oneLine(r.Agenda))
		}
		if r.Said != "" {
			fmt.Fprintf(w, "  Said: %s\n", oneLine(r.Said))
		}
	}
	return nil
}
