package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"campusline/cases"
	"campusline/store"
)

// casesListCommand lists cases.
type casesListCommand struct {
	staffFlags
	listFormat
	spanFlags
	All      bool   `help:"Those that are closed as well."`
	State    string `enum:",open,waiting,held,closed" default:"" help:"Only those that are open, waiting, held or closed."`
	Mine     bool   `help:"Only your own."`
	Team     string `placeholder:"TEAM" help:"Only those of a team."`
	Owner    string `placeholder:"PERSON" help:"Only those of a person."`
	Campus   string `placeholder:"CAMPUS" help:"Only those about a campus, as campuses.yaml names it."`
	Topic    string `placeholder:"TOPIC" help:"Only those about a topic."`
	Kind     string `placeholder:"KIND" help:"Only questions, concerns, suggestions or compliments: question, concern, suggestion or compliment."`
	Language string `placeholder:"TAG" help:"Only those of families who speak a language, such as es."`
	Channel  string `enum:",call,text,visit" default:"" help:"Only what came by call, text or visit."`
	Overdue  bool   `help:"Only what is overdue."`
}

// caseListed is a case as it is listed.
type caseListed struct {
	Case       int        `json:"case"`
	State      string     `json:"state"`
	Kind       string     `json:"kind"`
	Topic      string     `json:"topic"`
	Campus     string     `json:"campus"`
	Language   string     `json:"language"`
	Channel    string     `json:"channel"`
	Number     string     `json:"number"` // all but the last two digits hidden; "" if withheld
	Team       string     `json:"team"`
	Owner      string     `json:"owner"` // "" for the whole team
	Urgent     bool       `json:"urgent"`
	Sensitive  bool       `json:"sensitive"`
	Opened     time.Time  `json:"opened"`
	Due        *time.Time `json:"due"` // null while nothing is owed
	FirstReply *time.Time `json:"first_reply"`
	Closed     *time.Time `json:"closed"`
	How        string     `json:"how"` // why it is closed
	Reopened   int        `json:"reopened"`
	Rating     int        `json:"rating"` // 1 to 10, 0 for none
	Words      string     `json:"words"`  // "" of what is sensitive, for those who may not read it
	Recordings int        `json:"recordings"`
}

// Run lists the cases that whoever asks may know of.
func (c *casesListCommand) Run(ctx context.Context, t terminal) (err error) {
	o, closeStore, err := c.open(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	filter, err := c.filter(o)
	if err != nil {
		return err
	}
	if c.Format != "text" {
		n, err := written(ctx, func(ctx context.Context, do func(caseListed) error) error {
			return o.eachKnown(ctx, filter, do)
		}, newRows[caseListed](t.out, c.Format))
		return errors.Join(err, tookAway(ctx, o.store, "cases", o.by, n))
	}
	var rows []caseListed
	err = o.eachKnown(ctx, filter, func(r caseListed) error { rows = append(rows, r); return nil })
	return errors.Join(err, writeCases(t.out, rows, o.version.District.Zone))
}

// filter is what the flags let through.
func (c *casesListCommand) filter(o *office) (store.CaseFilter, error) {
	zone := o.version.District.Zone
	f := store.CaseFilter{
		State: c.State, Team: c.Team, Owner: c.Owner, Campus: c.Campus, Topic: c.Topic, Kind: c.Kind, Language: c.Language,
		Channel: c.Channel, Unclosed: !c.All && c.State == "",
	}
	if c.Mine {
		f.Owner = o.by
	}
	if c.Overdue {
		f.Overdue = time.Now()
	}
	if c.From == "" && c.To == "" {
		return f, nil
	}
	var err error
	f.Since, f.Until, err = c.span(time.Unix(0, 0).In(zone), time.Now().AddDate(1, 0, 0).In(zone))
	return f, err
}

// eachKnown gives to do the cases that whoever asks may know of, without the words that they may not read.
func (o *office) eachKnown(ctx context.Context, f store.CaseFilter, do func(caseListed) error) error {
	return o.store.EachCase(ctx, f, func(c store.CaseRow) error {
		reads := o.may(cases.ToSee, &c.Case)
		if !reads && !o.may(cases.ToReport, &c.Case) {
			return nil
		}
		if !reads && c.Sensitive {
			c.Words = ""
		}
		return do(listedCase(&c))
	})
}

func listedCase(c *store.CaseRow) caseListed {
	return caseListed{
		Case: c.Number, State: string(c.State), Kind: c.Kind, Topic: c.Topic, Campus: c.Campus, Language: c.Language,
		Channel: c.Channel, Number: masked(c.Contact), Team: c.Team, Owner: c.Owner, Urgent: c.Urgent, Sensitive: c.Sensitive,
		Opened: c.OpenedAt, Due: c.Next(), FirstReply: c.FirstReplyAt, Closed: c.ClosedAt, How: c.How, Reopened: c.ReopenedN,
		Rating: c.Rating, Words: c.Words, Recordings: c.Recordings,
	}
}

// mostWords is how many characters of what was said a table shows.
const mostWords = 60

// writeCases writes a table for people.
func writeCases(w io.Writer, rows []caseListed, zone *time.Location) error {
	if len(rows) == 0 {
		_, err := fmt.Fprintln(w, "There are none.")
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "CASE\tSTATE\tDUE\tTEAM\tOWNER\tKIND\tTOPIC\tCAMPUS\tLANGUAGE\tWORDS")
	for i := range rows {
		r := &rows[i]
		fmt.Fprintf(table, "%d\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", r.Case, caseState(r), dueOf(r, zone), r.Team, r.Owner, r.Kind,
			oneLine(r.Topic), r.Campus, r.Language, cut(oneLine(r.Words), mostWords))
	}
	return table.Flush()
}

func caseState(r *caseListed) string {
	if r.Urgent && r.State != string(cases.Done) {
		return r.State + ", URGENT"
	}
	return r.State
}

func dueOf(r *caseListed, zone *time.Location) string {
	if r.Due == nil {
		return ""
	}
	due := r.Due.In(zone).Format("Mon 01-02 15:04")
	if r.Due.Before(time.Now()) {
		due += " LATE"
	}
	return due
}

// cut shortens words to a number of characters.
func cut(words string, most int) string {
	if letters := []rune(words); len(letters) > most {
		return string(letters[:most-1]) + "…"
	}
	return words
}
