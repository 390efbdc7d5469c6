package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"campusline/carrier"
	"campusline/gateway"
	"campusline/phone"
	"campusline/translations"
)

// serveCommand answers calls and texts.
type serveCommand struct {
	databaseFlag
	Listen     string  `env:"LISTEN" default:":8080" placeholder:"ADDRESS" help:"Address to listen on (${default})."`
	PublicURL  string  `env:"PUBLIC_URL" placeholder:"URL" help:"Where the carrier reaches this gateway, such as https://line.example.org."`
	Account    string  `env:"TWILIO_ACCOUNT_SID" placeholder:"SID" help:"The carrier's account; none: only the simulated phones of this machine call and are texted and called, and nobody real."`
	Token      string  `env:"TWILIO_AUTH_TOKEN" placeholder:"TOKEN" help:"The account's auth token; while it is changed, the new and the old one with a comma between."`
	CarrierURL string  `env:"TWILIO_BASE_URL" placeholder:"URL" help:"REST interface of a compatible carrier."`
	CallRate   float64 `name:"calls-per-second" env:"CAMPUSLINE_CALLS_PER_SECOND" default:"1" placeholder:"N" help:"How many calls of its own the account may begin a second: 1, unless the carrier has approved more."`
	Journal    string  `env:"CAMPUSLINE_JOURNAL" placeholder:"FOLDER" help:"Where to keep what callers do while the database is away; none: in your cache folder."`
	Recordings string  `env:"CAMPUSLINE_RECORDINGS" placeholder:"FOLDER" help:"Where to keep the sounds of messages; none: in the database."`
	Transcribe bool    `env:"CAMPUSLINE_TRANSCRIBE" help:"Have the carrier write down messages left in English, for which it takes money."`
	MailServer string  `name:"smtp" env:"CAMPUSLINE_SMTP" placeholder:"URL" help:"The mail server that takes mails to staff, such as smtp://user:password@mail.example.org:587."`
	MailFrom   string  `env:"CAMPUSLINE_MAIL_FROM" placeholder:"ADDRESS" help:"Where those mails come from, such as case@line.example.org; replies come back to it with a case behind a plus."`
	MailListen string  `env:"CAMPUSLINE_MAIL_LISTEN" placeholder:"ADDRESS" help:"Where to receive the replies by SMTP, such as :2525; none: they are not received."`
	MailCert   string  `env:"CAMPUSLINE_MAIL_CERT" placeholder:"FILE" help:"A certificate and its key in one file (PEM), by which TLS is offered there."`
	District   string  `arg:"" optional:"" env:"CAMPUSLINE_DISTRICT" placeholder:"FOLDER" help:"The district's folder, served as it stands: edits count at once. None: what is published in the database, and until something is, the sample district."`
}

// stopWithin bounds how long webhooks under way are waited for.
const stopWithin = 20 * time.Second

// Run serves until it is told to stop.
func (c *serveCommand) Run(ctx context.Context, t terminal) (err error) {
	o, madeUp := c.options(ctx, t)
	if err := o.Validate(); err != nil {
		return usageError{err}
	}
	var simulated *simulatedCarrier
	if madeUp != "" {
		if simulated, err = newSimulatedCarrier(ctx, madeUp); err != nil {
			return err
		}
		defer func() { _ = simulated.end() }()
		o.SimulatedCarrier = simulated.options()
	}
	url, closeDatabase, err := c.openKept(ctx, t, o.Log)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeDatabase()) }()
	o.Database = url
	gateway.SpendMemory()
	g, err := gateway.Start(ctx, o)
	if errors.Is(err, gateway.ErrRefused) {
		return usageError{err}
	}
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("%w: another program has that address; LISTEN=:8081 takes another one", err)
	}
	if err != nil {
		return err
	}
	if g.PlaysCarrier() {
		if err := simulated.begin(g, o.PublicURL, t.out); err != nil {
			return errors.Join(err, g.Stop(ctx))
		}
	}
	forget, err := c.announce(g, madeUp, o.SimulatedCarrier.BaseURL)
	if err != nil {
		return errors.Join(err, g.Stop(ctx))
	}
	defer forget()
	c.greet(t, g, madeUp != "")
	select {
	case err = <-g.Failed():
	case <-ctx.Done():
		fmt.Fprintln(t.err, "Stopping: calls under way get their last answer.")
	}
	ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopWithin)
	defer cancel()
	return errors.Join(err, g.Stop(ending))
}

func (c *serveCommand) options(ctx context.Context, t terminal) (o gateway.Options, madeUp string) {
	o = gateway.Options{
		Listen: c.Listen, PublicURL: strings.TrimRight(c.PublicURL, "/"), Account: c.Account, CarrierURL: c.CarrierURL,
		District: c.District, Database: c.Database, Keys: keys(c.Token),
		Recordings: c.Recordings, Transcripts: c.Transcribe, CallsPerSecond: c.CallRate,
		MailServer: c.MailServer, MailFrom: c.MailFrom, MailListen: c.MailListen, MailCertificate: c.MailCert,
		Journal: c.journal(), Log: slog.New(slog.NewJSONHandler(t.err, nil)),
	}
	if len(o.Keys) == 0 && o.Account == "" {
		madeUp = newKey()
		o.Keys = []string{madeUp}
		o.Simulated = carrier.Options{Account: phone.DefaultAccount, Token: madeUp, BaseURL: freeAddress(ctx)}
	}
	return o, madeUp
}

// journal is the folder asked for, or one of this user's.
func (c *serveCommand) journal() string {
	if c.Journal != "" {
		return c.Journal
	}
	return filepath.Join(stateFolder(), "journal")
}

// keys reads one token, or several with commas between.
func keys(token string) []string {
	var all []string
	for key := range strings.SplitSeq(token, ",") {
		if key = strings.TrimSpace(key); key != "" {
			all = append(all, key)
		}
	}
	return all
}

func (c *serveCommand) announce(g *gateway.Gateway, madeUp, phones string) (forget func(), err error) {
	if !g.PlaysCarrier() {
		phones = ""
	}
	return running{
		Phones: phones,
		URL:    g.URL(), PublicURL: c.PublicURL, Key: madeUp, API: g.Simulated(), District: g.Version().District.Name, Process: os.Getpid(),
		Folder: absolute(c.District), Line: g.Version().Lines[0].Number,
	}.announce()
}

// greet says where the line is, and how to call and text it at once.
func (c *serveCommand) greet(t terminal, g *gateway.Gateway, simulatedOnly bool) {
	version := g.Version()
	line := version.Lines[0]
	english := version.Languages[0]
	if l, ok := translations.Lookup("en"); ok {
		english = l
	}
	fmt.Fprintf(t.out, `%[1]s is on the line at %[2]s

  Call it:    %[3]s call            (you press the keys)
              %[3]s call 1 1 101    (or let a script press them)
  Text it:    %[3]s text BUS
  See it:     %[3]s export sessions --format csv
  The line:   %[4]s, %[5]s

`, version.District.Name, g.URL(), t.program, line.Name, english.Phone(line.Number, true))
	if g.ServesSample() {
		fmt.Fprintf(t.out, "  Your own:   %[1]s init my-district && %[1]s serve my-district\n\n", t.program)
	}
	switch {
	case g.PlaysCarrier():
		fmt.Fprintf(t.out, `  No TWILIO_ACCOUNT_SID is set: nobody real is texted or called. What goes out reaches the simulated phones of this
  machine, which alone can call. It is shown here, and by: %s text --inbox --from 512-555-0199

`, t.program)
	case simulatedOnly:
		fmt.Fprintf(t.out, `  No TWILIO_ACCOUNT_SID is set, and this database has sent through a carrier before: what is to go out waits, since it
  may be for real people. Only the simulated phone of this machine can call.

`)
	case c.Account == "":
		fmt.Fprintf(t.out, "  No TWILIO_ACCOUNT_SID is set: texts and calls wait in the database and are not sent.\n\n")
	}
	fmt.Fprintln(t.out, "Ctrl-C stops it.")
}
