package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
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
	Titles   string    `json:"titles"` // in the other languages, as in "es: Consejo de padres; vi: ..."
	Campus   string    `json:"campus"` // id
	Where    string    `json:"where"`  // the name of the campus, and the place there
	Start    clockTime `json:"start"`
	End      clockTime `json:"end"`
	Agenda   string    `json:"agenda"`    // its items, parted by semicolons
	SignedUp int       `json:"signed_up"` // people who had a place, whether they came or not
	WalkIns  int       `json:"walk_ins"`  // people who came without having signed up
	People   *int      `json:"people"`    // who came; null where nobody was checked in, so that it is not known
	Visits   *int      `json:"visits"`    // likewise
	Hours    *float64  `json:"hours"`     // likewise
	Feedback int       `json:"feedback"`  // how many said something of it
	Said     string    `json:"said"`      // what they wrote, parted by |
	Answered int       `json:"answered"`  // how many answered the survey afterwards
	Answers  string    `json:"answers"`   // to its questions, each with how many gave it
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
	row := meetingRow{
		Code: m.Code, Title: m.Title.In(""), Titles: otherTitles(m.Title),
		Campus: m.Campus, Where: m.Where(version, version.Languages[0].Tag), Start: clockTime{m.Start}, End: clockTime{m.End},
		Agenda: strings.Join(m.Agenda, "; "), SignedUp: m.SignedUp, WalkIns: m.WalkIns,
		Feedback: m.Feedback, Said: said, Answered: m.Answered, Answers: answers,
	}
	if m.Known {
		const hundredths = 100
		hours := math.Round(m.Seconds/time.Hour.Seconds()*hundredths) / hundredths
		row.People, row.Visits, row.Hours = &m.People, &m.Visits, &hours
	}
	return row
}

// otherTitles writes a title in the languages beside the first, as in "es: Consejo de padres; vi: ...".
func otherTitles(title opportunities.Words) string {
	var all []string
	for _, language := range slices.Sorted(maps.Keys(title)) {
		if language != "" {
			all = append(all, language+": "+title[language])
		}
	}
	return strings.Join(all, "; ")
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

// came says who came, as far as that is known.
func (r *meetingRow) came() string {
	switch {
	case r.People == nil:
		return "Came: not known, nobody was checked in."
	case r.WalkIns > 0:
		return fmt.Sprintf("Came: %d (%d had not signed up), %.1f hours.", *r.People, r.WalkIns, *r.Hours)
	}
	return fmt.Sprintf("Came: %d, %.1f hours.", *r.People, *r.Hours)
}

// writeMeetings writes each meeting as a paragraph.
func writeMeetings(w io.Writer, rows []meetingRow) error {
	if len(rows) == 0 {
		_, err := fmt.Fprintln(w, "No meeting was held in these days.")
		return err
	}
	for i := range rows {
		r := &rows[i]
		fmt.Fprintf(w, "%s  %s, %s (%s)\n  Signed up: %d. %s Feedback: %d.\n",
			fromTo(r.Start.Time, r.End.Time), oneLine(r.Title), r.Where, r.Code, r.SignedUp, r.came(), r.Feedback)
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
