package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"campusline/store"
)

// consentCommand shows what the ledger of consent says of a person, and adds to it what they have said to somebody.
type consentCommand struct {
	Show  consentShowCommand  `cmd:"" help:"Show all that the ledger says of a person, oldest first."`
	Stop  consentStopCommand  `cmd:"" help:"Enter that a person wants no texts, or none about a topic."`
	Start consentStartCommand `cmd:"" help:"Enter that a person wants texts again, or those about a topic."`
}

// consentShowCommand shows all that the ledger says of a person.
type consentShowCommand struct {
	servedFlags
	Number string `arg:"" help:"The person's phone number."`
	Format string `enum:"text,json,csv" default:"text" help:"How it is written: text, json or csv."`
}

// Run writes the entries, oldest first.
func (c *consentShowCommand) Run(ctx context.Context, t terminal) (err error) {
	number, err := e164(c.Number)
	if err != nil {
		return usageError{err}
	}
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	each := func(ctx context.Context, do func(store.ConsentRow) error) error {
		return s.EachConsentOf(ctx, number, do)
	}
	out := bufio.NewWriter(t.out)
	if c.Format == "text" {
		err = writeConsent(ctx, out, each, c.zone(ctx, s))
	} else {
		_, err = written(ctx, each, newRows[store.ConsentRow](out, c.Format))
	}
	return errors.Join(err, out.Flush())
}

// writeConsent writes entries as a table for people.
func writeConsent(
	ctx context.Context, w io.Writer, each func(context.Context, func(store.ConsentRow) error) error, zone *time.Location,
) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	entries := 0
	err := each(ctx, func(r store.ConsentRow) error {
		if entries++; entries == 1 {
			fmt.Fprintln(table, "WHEN\tSAYS\tTOPIC\tHOW\tBY\tWORDS\tREASON\tREMAINS")
		}
		topic := r.Topic
		if topic == "" {
			topic = "all"
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", r.At.In(zone).Format("2006-01-02 15:04"), r.State, topic, r.How,
			oneLine(r.By), oneLine(r.Words), oneLine(r.Reason), r.Remains)
		return nil
	})
	if err == nil && entries == 0 {
		_, err = fmt.Fprintln(w, "The ledger says nothing of this number.")
	}
	return errors.Join(err, table.Flush())
}
