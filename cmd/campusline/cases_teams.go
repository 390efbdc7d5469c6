package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"

	"campusline/cases"
	"campusline/casework"
	"campusline/menus"
)

// casesTeamsCommand lists the teams.
type casesTeamsCommand struct {
	servedFlags
	listFormat
}

// teamListed is a team as it is listed.
type teamListed struct {
	Team    string `json:"team"`
	Name    string `json:"name"`
	Hours   string `json:"hours"`
	Lead    string `json:"lead"`
	People  string `json:"people"`
	Answers string `json:"answers_within"`
	Closes  string `json:"resolves_within"`
	// Away are those of its people who are away now, until when, and who stands in.
	Away string `json:"away"`
}

// Run lists them in the order of teams.yaml.
func (c *casesTeamsCommand) Run(ctx context.Context, t terminal) (err error) {
	s, version, closeStore, err := c.openServed(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	written, _ := cases.ReadRules(menus.Files(version.Files), version)
	desk := casework.Desk{
		Store: s, Now: time.Now, Current: func() (*menus.Version, *cases.Rules) { return version, written },
	}
	_, rules, err := desk.Present(ctx)
	if err != nil {
		return err
	}
	rows := make([]teamListed, len(rules.Teams))
	for i, team := range rules.Teams {
		rows[i] = teamListed{
			team.ID, team.Name, team.Clock.Hours(), team.Lead, strings.Join(team.People, " "),
			team.Promise.Reply.String(), team.Promise.Resolve.String(),
			awayOf(rules, team, desk.Now().In(version.District.Zone)),
		}
	}
	return writeStatuses(t.out, c.Format, rows, writeTeams)
}

// awayOf tells who of a team is away: "castillo until 2026-12-04 (navarro)".
func awayOf(rules *cases.Rules, team *cases.Team, now time.Time) string {
	var all []string
	for _, id := range team.People {
		p := rules.Person(id)
		if p == nil {
			continue
		}
		if away, standIn := p.IsAway(now); away {
			told := id + " until " + p.BackAt(now).In(now.Location()).Format(time.DateOnly)
			if standIn != "" {
				told += " (" + standIn + ")"
			}
			all = append(all, told)
		}
	}
	return strings.Join(all, ", ")
}

// writeTeams writes a table for people.
func writeTeams(w io.Writer, rows []teamListed) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "TEAM\tNAME\tHOURS\tLEAD\tPEOPLE\tANSWERS WITHIN\tRESOLVES WITHIN\tAWAY")
	for _, r := range rows {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n",
			r.Team, oneLine(r.Name), r.Hours, r.Lead, r.People, r.Answers, r.Closes, r.Away)
	}
	return table.Flush()
}
