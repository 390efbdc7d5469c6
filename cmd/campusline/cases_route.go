package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"campusline/cases"
	"campusline/menus"
)

// casesRouteCommand says who would answer something, without a server or a database.
type casesRouteCommand struct {
	District string `arg:"" optional:"" env:"CAMPUSLINE_DISTRICT" placeholder:"FOLDER" help:"The district's folder; none: the sample district."`
	Topic    string `default:"message" help:"The topic that a menu logs (${default})."`
	Kind     string `enum:"question,concern,suggestion,compliment" default:"question" help:"What it is: question, concern, suggestion or compliment (${default})."`
	Campus   string `placeholder:"NAME" help:"The campus that it is about, by its name in campuses.yaml; none: the district."`
	Lang     string `placeholder:"TAG" help:"The family's language; none: the district's first."`
	Words    string `help:"What the family writes; none: it leaves a recording."`
	At       string `placeholder:"TIME" help:"When they tell us, in the district's time, such as \"2026-12-18 15:40\"; none: now."`
	Format   string `enum:"text,json" default:"text" help:"How it is written: text or json."`
}

// routed is who would answer, and by when.
type routed struct {
	Team      string    `json:"team"`
	Name      string    `json:"name"`
	Rule      string    `json:"rule"`
	Line      int       `json:"line,omitempty"` // of teams.yaml
	Urgent    bool      `json:"urgent"`
	Sensitive bool      `json:"sensitive"`
	NoAnswer  bool      `json:"no_answer"`
	Reply     time.Time `json:"reply_by"`
	Resolve   time.Time `json:"resolve_by"`
	// People are those who would be asked, the first first; Late is who is told when it is late.
	People []string `json:"people"`
	Late   string   `json:"late"`
	// Reviewers are those of whom one lets the answer go, of what is sensitive.
	Reviewers []string `json:"reviewers,omitempty"`
}

// Run says it.
func (c *casesRouteCommand) Run(t terminal) error {
	version, err := loaded(c.District)
	if err != nil {
		return err
	}
	rules, problems := cases.ReadRules(menus.Files(version.Files), version)
	if len(problems) > 0 {
		return usageError{fmt.Errorf("%s has problems, which `campusline check` tells. The first is: %s", cases.File, problems[0])}
	}
	told, at, err := c.told(version)
	if err != nil {
		return usageError{err}
	}
	found := routedBy(rules, told, at)
	if c.Format == "json" {
		encoder := json.NewEncoder(t.out)
		encoder.SetIndent("", "  ")
		return encoder.Encode(found)
	}
	return found.write(t.out, version.District.Zone)
}

// told is what would be told, and when.
func (c *casesRouteCommand) told(version *menus.Version) (cases.Told, time.Time, error) {
	told := cases.Told{Kind: c.Kind, Topic: c.Topic, Campus: c.Campus, Language: version.Tags()[0], Words: c.Words}
	if c.Campus != "" && version.Campus(c.Campus) == nil {
		return told, time.Time{}, fmt.Errorf("%s is no campus of campuses.yaml", c.Campus)
	}
	if c.Lang != "" {
		if !version.Speaks(c.Lang) {
			return told, time.Time{}, fmt.Errorf("--lang should be one of %v, not %s", version.Tags(), c.Lang)
		}
		told.Language = c.Lang
	}
	if c.At == "" {
		return told, time.Now(), nil
	}
	at, err := timeIn(version, "--at", c.At)
	return told, at, err
}

func routedBy(rules *cases.Rules, told cases.Told, at time.Time) routed {
	a := rules.Route(told)
	r := routed{
		Team: a.Team.ID, Name: a.Team.Name, Rule: a.Rule, Line: a.At.Line,
		Urgent: a.Urgent, Sensitive: a.Sensitive, NoAnswer: a.NoAnswer, People: []string{},
	}
	r.Reply, r.Resolve = a.Due(at)
	for _, p := range rules.Answering(a.Team, told.Language, at) {
		r.People = append(r.People, p.Name)
	}
	if p := rules.Leading(a.Team, r.Reply); p != nil {
		r.Late = p.Name
	}
	if a.Sensitive {
		for _, id := range rules.Reviewers(cases.Case{
			Kind: told.Kind, Topic: told.Topic, Campus: told.Campus, Language: told.Language, Team: a.Team.ID, SensitiveFor: a.SensitiveFor,
		}) {
			r.Reviewers = append(r.Reviewers, rules.Person(id).Name)
		}
	}
	return r
}

// write says it in sentences.
func (r *routed) write(w io.Writer, zone *time.Location) error {
	lines := []string{fmt.Sprintf("It goes to %s (%s), because of: %s.", r.Name, r.Team, r.Rule)}
	if r.NoAnswer {
		lines = append(lines, "It is kept, and nobody owes an answer.")
		return put(w, strings.Join(lines, "\n")+"\n")
	}
	if r.Urgent {
		lines = append(lines, "It is urgent: the team is told at once, at any hour.")
	}
	switch {
	case len(r.People) == 0:
		lines = append(lines, "Nobody of the team is there.")
	default:
		lines = append(lines, "Asked in this order: "+strings.Join(r.People, ", ")+".")
	}
	const written = "Monday 2 January 2006, 15:04"
	lines = append(lines, fmt.Sprintf("A first reply is owed by %s, and an end by %s.", r.Reply.In(zone).Format(written), r.Resolve.In(zone).Format(written)))
	if r.Late != "" {
		lines = append(lines, "When that is late, "+r.Late+" is told.")
	}
	if len(r.Reviewers) > 0 {
		lines = append(lines, "It is sensitive: an answer waits until another of these has read it: "+strings.Join(r.Reviewers, ", ")+".")
	}
	return put(w, strings.Join(lines, "\n")+"\n")
}
