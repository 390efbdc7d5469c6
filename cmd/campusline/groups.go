package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/user"
	"strings"
	"text/tabwriter"
	"time"

	"campusline/store"
)

// groupsCommand is for whoever writes to families: who may be written to together, and why.
type groupsCommand struct {
	Import groupsImportCommand `cmd:"" help:"Take people into a group from a spreadsheet, all of them or nobody."`
	List   groupsListCommand   `cmd:"" help:"List the groups."`
	Show   groupsShowCommand   `cmd:"" help:"Show who is in a group, and why they may be written to."`
	Log    groupsLogCommand    `cmd:"" help:"Show what was sent to a group, and what became of it."`
	Remove groupsRemoveCommand `cmd:"" help:"Take a person out of a group, or everybody."`
}

// byFlag is who does something that is kept with their name.
type byFlag struct {
	By string `placeholder:"NAME" help:"Who does it; none: your name on this machine."`
}

// name is the name given, or the one of whoever uses this machine.
func (f byFlag) name() (string, error) {
	if name := strings.TrimSpace(f.By); name != "" {
		return name, nil
	}
	if who, err := user.Current(); err == nil && who.Username != "" {
		return who.Username, nil
	}
	return "", usageError{errors.New("say who you are, with --by NAME")}
}

// listFormat is how a list is written.
type listFormat struct {
	Format string `enum:"text,json,csv" default:"text" help:"How it is written: text, json or csv."`
}

// groupsListCommand lists the groups.
type groupsListCommand struct {
	servedFlags
	listFormat
}

// Run lists them by name.
func (c *groupsListCommand) Run(ctx context.Context, t terminal) (err error) {
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	groups, err := s.Groups(ctx)
	if err != nil {
		return err
	}
	return writeTimed(ctx, c.servedFlags, s, t.out, c.Format, groups, writeGroups)
}

// writeGroups writes a table for people.
func writeGroups(w io.Writer, groups []store.Group, zone *time.Location) error {
	if len(groups) == 0 {
		_, err := fmt.Fprintln(w, "There are none. `campusline groups import FILE --group NAME --basis WORDS` makes one.")
		return err
	}
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(out, "GROUP\tMEMBERS\tWANT NO TEXTS\tCHANGED\tWHY THEY MAY BE WRITTEN TO")
	for _, g := range groups {
		fmt.Fprintf(out, "%s\t%d\t%d\t%s\t%s\n", oneLine(g.Name), g.Members, g.WantNone,
			g.ChangedAt.In(zone).Format(time.DateOnly), oneLine(g.Basis))
	}
	return out.Flush()
}

// noSuchGroup tells that there is no group of a name, and which there are.
func noSuchGroup(ctx context.Context, s *store.Store, name string) error {
	groups, err := s.Groups(ctx)
	if err != nil {
		return err
	}
	if len(groups) == 0 {
		return usageError{fmt.Errorf("there is no group %q, and no other", name)}
	}
	var names []string
	for _, g := range groups {
		names = append(names, g.Name)
	}
	return usageError{fmt.Errorf("there is no group %q. There are: %s", name, strings.Join(names, ", "))}
}
