package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os/user"
	"text/tabwriter"
	"time"

	"campusline/sms"
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
	databaseFlag
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
		err = writeConsent(ctx, out, each)
	} else {
		err = written(ctx, each, newRows[store.ConsentRow](out, c.Format))
	}
	return errors.Join(err, out.Flush())
}

// writeConsent writes entries as a table for people.
func writeConsent(ctx context.Context, w io.Writer, each func(context.Context, func(store.ConsentRow) error) error) error {
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
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", r.At.Local().Format("2006-01-02 15:04"), r.State, topic, r.How,
			oneLine(r.By), oneLine(r.Words), oneLine(r.Reason), r.Remains)
		return nil
	})
	if err == nil && entries == 0 {
		_, err = fmt.Fprintln(w, "The ledger says nothing of this number.")
	}
	return errors.Join(err, table.Flush())
}

// consentEntry is what is entered for a person.
type consentEntry struct {
	databaseFlag
	Number   string `arg:"" help:"The person's phone number."`
	Topic    string `placeholder:"TOPIC" help:"The one topic that it is about, as district.yaml names it; none: all texts."`
	By       string `placeholder:"NAME" help:"Who enters it; none: your name on this machine."`
	Reason   string `required:"" placeholder:"TEXT" help:"Why, for whoever reads the ledger."`
	How      string `enum:"staff,call,import" default:"staff" help:"How the person said so: to staff, on a call, or in records that are imported."`
	Words    string `placeholder:"TEXT" help:"The person's own words, where they are known."`
	Language string `placeholder:"TAG" help:"The language they said it in, such as es."`
	Call     string `placeholder:"ID" help:"The call they said it in, as the sessions are exported."`
	District string `env:"CAMPUSLINE_DISTRICT" placeholder:"FOLDER" help:"The folder whose topics count; none: what is published, and until something is, the sample district."`
}

// consentStopCommand enters that a person wants no texts.
type consentStopCommand struct{ consentEntry }

// Run enters it, and says what remains.
func (c *consentStopCommand) Run(ctx context.Context, t terminal) error {
	return c.enter(ctx, t, "out")
}

// consentStartCommand enters that a person wants texts again.
type consentStartCommand struct{ consentEntry }

// Run enters it, and says what counts now.
func (c *consentStartCommand) Run(ctx context.Context, t terminal) error {
	return c.enter(ctx, t, "in")
}

// enter adds an entry to the ledger and says what remains. The exit status is 2 for a number or a topic that there is
// not.
func (c *consentEntry) enter(ctx context.Context, t terminal, state string) (err error) {
	number, err := e164(c.Number)
	if err != nil {
		return usageError{err}
	}
	by, err := c.by()
	if err != nil {
		return usageError{err}
	}
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	if err := c.knownTopic(ctx, s); err != nil {
		return err
	}
	changed, err := s.SaveConsent(ctx, store.Consent{
		Number: number, State: state, Topic: c.Topic, Words: c.Words, How: c.How, Language: c.Language, Session: c.Call,
		By: by, Reason: c.Reason, At: time.Now(),
	})
	if err != nil {
		return err
	}
	return tellEntered(ctx, t.out, s, number, changed)
}

// by is the name of whoever enters it.
func (c *consentEntry) by() (string, error) {
	if c.By != "" {
		return c.By, nil
	}
	who, err := user.Current()
	if err != nil {
		return "", errors.New("say who you are, with --by NAME")
	}
	return who.Username, nil
}

// tellEntered says what the ledger says of a person after an entry.
func tellEntered(ctx context.Context, w io.Writer, s *store.Store, number string, changed bool) error {
	var last store.ConsentRow
	carrierKnows := false // whether the newest STOP of all texts stands at the carrier too
	err := s.EachConsentOf(ctx, number, func(r store.ConsentRow) error {
		if last = r; r.Topic == "" && (r.State == "out" || r.How == "text") {
			carrierKnows = r.State == "out" && sms.CarrierKnows(r.How, r.Words)
		}
		return nil
	})
	if err != nil {
		return err
	}
	if !changed {
		fmt.Fprintln(w, "It was so before. The entry is kept all the same.")
	}
	fmt.Fprintf(w, "Texts this person wants now: %s.\n", last.Remains)
	if carrierKnows && last.Remains != "nothing" {
		_, err = fmt.Fprintln(w, "They ended texts at the phone company too, which goes on stopping them until they text START themselves.")
	}
	return err
}
