package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"campusline/store"
)

// contactCommand is for what is held of one person, which they may see, have, and have forgotten.
type contactCommand struct {
	Show   contactShowCommand   `cmd:"" help:"Show how much is held of a person, and where."`
	Export contactExportCommand `cmd:"" help:"Write all that is held of a person, with their recordings, into one file."`
	Forget contactForgetCommand `cmd:"" help:"Take out all that is held of a person. It cannot be undone."`
	Log    contactLogCommand    `cmd:"" help:"List what was shown, exported, forgotten and kept no longer, the newest first."`
}

// contactFlags name a person, and who of the staff asks.
type contactFlags struct {
	staffFlags
	Number string `arg:"" help:"The person's phone number."`
}

// with opens the store for a person, by E.164 number, and closes it again. The error says where whoever asks may not.
func (c *contactFlags) with(ctx context.Context, t terminal, do func(s *store.Store, number string) error) (err error) {
	number, err := e164(c.Number)
	if err != nil {
		return usageError{err}
	}
	o, closeStore, err := c.open(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	if err := o.mayForget(); err != nil {
		return err
	}
	return do(o.store, number)
}

// mayForget finds out whether whoever gives the command may see, give out and forget all that is held of a person: everybody,
// where teams.yaml names nobody at all.
func (o *office) mayForget() error {
	may := o.rules.Forgetters()
	switch {
	case len(o.rules.People) == 0 || slices.Contains(may, o.by):
		return nil
	case len(may) == 0:
		return fmt.Errorf("nobody may see, give out or forget all that is held of a person yet. Write who may below `roles:` in teams.yaml, "+
			"such as {who: %s, may: forget}", o.by)
	}
	return fmt.Errorf("%s may not see, give out or forget all that is held of a person. By teams.yaml these may: %s",
		o.rules.PersonName(o.by), strings.Join(may, ", "))
}

// contactShowCommand shows what is held of a person.
type contactShowCommand struct {
	contactFlags
	Format string `enum:"text,json" default:"text" help:"How it is written: text for how much, json for all of it."`
}

// Run shows it, and enters that it did.
func (c *contactShowCommand) Run(ctx context.Context, t terminal) error {
	return c.with(ctx, t, func(s *store.Store, number string) error {
		held, content, err := heldAndLogged(ctx, s, number, "shown", c.As)
		if err != nil {
			return err
		}
		if c.Format == "json" {
			_, err = fmt.Fprintln(t.out, string(content))
			return err
		}
		if len(held.Tables) == 0 {
			_, err = fmt.Fprintln(t.out, "Nothing is held of this number.")
			return err
		}
		return writeCounts(t.out, held.Counts(), nil)
	})
}

// heldAndLogged reads what is held of a person and enters who asked. Content is the file with all of it.
func heldAndLogged(ctx context.Context, s *store.Store, number, what, by string) (held store.Held, content []byte, err error) {
	held, err = s.Holds(ctx, number, time.Now())
	if err != nil {
		return held, nil, err
	}
	content, sum, err := held.Written()
	if err != nil {
		return held, nil, err
	}
	return held, content, s.LogPrivacy(ctx, store.PrivacyEntry{At: held.At, What: what, By: by, Sum: sum, Counts: held.Counts()})
}

// writeCounts writes how many rows each table holds of a person, and where after is given, how many it held then.
func writeCounts(w io.Writer, before, after map[string]int) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	if after != nil {
		fmt.Fprintln(table, "WHERE\tBEFORE\tAFTER")
	} else {
		fmt.Fprintln(table, "WHERE\tROWS")
	}
	for _, name := range slices.Sorted(maps.Keys(before)) {
		if after != nil {
			fmt.Fprintf(table, "%s\t%d\t%d\n", name, before[name], after[name])
			continue
		}
		fmt.Fprintf(table, "%s\t%d\n", name, before[name])
	}
	return table.Flush()
}

// contactLogCommand lists what was done with what is held of people.
type contactLogCommand struct {
	servedFlags
	listFormat
}

// contactLogged is an entry as it is listed.
type contactLogged struct {
	At   time.Time `json:"at"`
	What string    `json:"what"` // retention, shown, exported or forgotten; of everybody, exported with a word for what
	By   string    `json:"by"`
	Rows int       `json:"rows"`
	Sum  string    `json:"sum"` // SHA-256 of the file with all that was held
}

// Run lists it, the newest first.
func (c *contactLogCommand) Run(ctx context.Context, t terminal) (err error) {
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	all, err := s.PrivacyLog(ctx)
	if err != nil {
		return err
	}
	rows := make([]contactLogged, len(all))
	for i, e := range all {
		rows[i] = contactLogged{At: e.At, What: e.What, By: e.By, Sum: e.Sum}
		for what, n := range e.Counts {
			rows[i].Rows += n
			if e.What == "exported" && e.Sum == "" { // of everybody
				rows[i].What += " " + what
			}
		}
	}
	return writeTimed(ctx, c.servedFlags, s, t.out, c.Format, rows, func(w io.Writer, rows []contactLogged, zone *time.Location) error {
		table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
		fmt.Fprintln(table, "WHEN\tWHAT\tBY\tROWS\tSUM")
		for _, r := range rows {
			fmt.Fprintf(table, "%s\t%s\t%s\t%d\t%.12s\n", r.At.In(zone).Format("2006-01-02 15:04"), r.What, oneLine(r.By), r.Rows, r.Sum)
		}
		return table.Flush()
	})
}
