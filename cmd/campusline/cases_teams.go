package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"campusline/cases"
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
}

// Run lists them in the order of teams.yaml.
func (c *casesTeamsCommand) Run(ctx context.Context, t terminal) (err error) {
	_, version, closeStore, err := c.openServed(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	rules, _ := cases.ReadRules(menus.Files(version.Files), version)
	rows := make([]teamListed, len(rules.Teams))
	for i, team := range rules.Teams {
		rows[i] = teamListed{
			team.ID, team.Name, team.Clock.Hours(), team.Lead, strings.Join(team.People, " "),
			team.Promise.Reply.String(), team.Promise.Resolve.String(),
		}
	}
	return writeStatuses(t.out, c.Format, rows, writeTeams)
}

// writeTeams writes a table for people.
func writeTeams(w io.Writer, rows []teamListed) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "TEAM\tNAME\tHOURS\tLEAD\tPEOPLE\tANSWERS WITHIN\tRESOLVES WITHIN")
	for _, r := range rows {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", r.Team, oneLine(r.Name), r.Hours, r.Lead, r.People, r.Answers, r.Closes)
	}
	return table.Flush()
}
