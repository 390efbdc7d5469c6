package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/user"
	"time"

	"campusline/sms"
	"campusline/store"
)

// consentEntry is what is entered for a person.
type consentEntry struct {
	servedFlags
	Number   string `arg:"" help:"The person's phone number."`
	Topic    string `placeholder:"TOPIC" help:"The one topic that it is about, as district.yaml names it, or \"recorded calls\"; none: all texts."`
	By       string `placeholder:"NAME" help:"Who enters it; none: your name on this machine."`
	Reason   string `required:"" placeholder:"TEXT" help:"Why, for whoever reads the ledger."`
	How      string `enum:"staff,call,import" default:"staff" help:"How the person said so: to staff, on a call, or in records that are imported."`
	Words    string `placeholder:"TEXT" help:"The person's own words, where they are known."`
	Language string `placeholder:"TAG" help:"The language they said it in, such as es."`
	Call     string `placeholder:"ID" help:"The call they said it in, as the sessions are exported."`
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
