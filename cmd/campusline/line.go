package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/nyaruka/phonenumbers"

	"campusline/gateway"
	"campusline/menus"
	"campusline/phone"
	"campusline/postgres"
)

// phoneFlags are what the simulated phone is told, for calls and texts alike.
type phoneFlags struct {
	databaseFlag
	From     string `default:"512-555-0199" placeholder:"NUMBER" help:"The number you call or text from (${default})."`
	To       string `placeholder:"NUMBER" help:"The number to call or text; none: the district's first line."`
	At       string `placeholder:"TIME" help:"When it happens, in the district's time, such as \"2026-11-21 09:00\". Starts a gateway of its own, on a database that is thrown away."`
	JSON     bool   `help:"Write the whole as JSON at the end."`
	District string `env:"CAMPUSLINE_DISTRICT" placeholder:"FOLDER" help:"The folder that a gateway of its own serves; none: what is published, or, with --at or until something is, the sample district."`
	Gateway  string `env:"CAMPUSLINE_GATEWAY" placeholder:"URL" help:"A gateway that is running; none: the one this user serves, else one of its own."`
	Token    string `env:"TWILIO_AUTH_TOKEN" placeholder:"TOKEN" help:"The signing key of that gateway."`
	Public   string `name:"public-url" env:"PUBLIC_URL" placeholder:"URL" help:"The public URL of that gateway, which signatures are computed over."`
}

// connected is a simulated carrier connected to a gateway.
type connected struct {
	carrier  *phone.Carrier
	from, to string
	close    func() error
	own      *gateway.Gateway // nil when the gateway was running already
}

// connect finds a running gateway, or starts one for this call.
func (f *phoneFlags) connect(ctx context.Context, t terminal) (*connected, error) {
	from, to, err := f.numbers()
	if err != nil {
		return nil, usageError{err}
	}
	var line *connected
	if found, ok := f.running(ctx); ok && f.At == "" {
		line, err = f.join(ctx, found, t)
	} else {
		line, err = f.begin(ctx, t)
	}
	if err != nil {
		return nil, err
	}
	line.from = from
	if to != "" {
		line.to = to
	}
	return line, nil
}

// numbers reads who calls whom; to is "" where it is left to the district. Everything wrong with the flags is told at
// once, before anything is started.
func (f *phoneFlags) numbers() (from, to string, err error) {
	from, wrong := e164(f.From)
	if f.To != "" {
		to, err = e164(f.To)
		wrong = errors.Join(wrong, err)
	}
	_, err = f.clock()
	return from, to, errors.Join(wrong, err)
}

// running is the gateway named by flags or the environment, else the one that this user serves, unless a folder is
// named and that one serves another.
func (f *phoneFlags) running(ctx context.Context) (running, bool) {
	if f.Gateway != "" {
		return running{URL: f.Gateway, PublicURL: f.Public, Key: firstKey(f.Token)}, true
	}
	found, ok := findRunning(ctx)
	if key := firstKey(f.Token); key != "" && found.Key == "" {
		found.Key = key
	}
	return found, ok && (f.District == "" || absolute(f.District) == found.Folder)
}

func firstKey(token string) string {
	if all := keys(token); len(all) > 0 {
		return all[0]
	}
	return ""
}

func (f *phoneFlags) join(ctx context.Context, r running, t terminal) (*connected, error) {
	if r.Key == "" {
		return nil, usageError{fmt.Errorf("the gateway at %s needs its signing key: set TWILIO_AUTH_TOKEN", r.URL)}
	}
	carrier, err := phone.New(phone.Options{Gateway: r.URL, SignURL: r.PublicURL, Key: r.Key, API: r.API, Out: f.transcript(t)})
	if err != nil {
		return nil, err
	}
	handOver := offerRecordings(ctx, carrier, r.API)
	to := r.Line
	if to == "" {
		to, err = f.firstLine()
	}
	return &connected{carrier: carrier, to: to, close: func() error { return errors.Join(append(carrier.Wait(), handOver())...) }}, err
}

// firstLine is the first line of the district's folder or of the sample. A gateway answers any number that it does not
// know as it answers its own first line.
func (f *phoneFlags) firstLine() (string, error) {
	folder, err := (&checkCommand{District: f.District}).folder()
	if err != nil {
		return "", usageError{err}
	}
	version, problems := menus.Load(folder)
	if version == nil {
		return "", fmt.Errorf("the menus have problems: %s", problems[0])
	}
	return version.Lines[0].Number, nil
}

// transcript is where what happens is shown as it happens.
func (f *phoneFlags) transcript(t terminal) io.Writer {
	if f.JSON {
		return nil
	}
	return t.out
}

// begin starts a gateway for this call.
func (f *phoneFlags) begin(ctx context.Context, t terminal) (*connected, error) {
	var undo undoing
	line, err := f.beginWith(ctx, t, &undo)
	if err != nil {
		return nil, errors.Join(err, undo.all())
	}
	line.close = func() error { return errors.Join(errors.Join(line.carrier.Wait()...), undo.all()) }
	return line, nil
}

func (f *phoneFlags) beginWith(ctx context.Context, t terminal, undo *undoing) (*connected, error) {
	clock, err := f.clock()
	if err != nil {
		return nil, usageError{err}
	}
	database, err := f.database(ctx, t, undo)
	if err != nil {
		return nil, err
	}
	key := newKey()
	g, err := gateway.Start(ctx, gateway.Options{
		Listen: "127.0.0.1:0", Database: database, PublicURL: "http://campusline.example", Keys: []string{key},
		District: f.District, Now: clock,
	})
	if errors.Is(err, gateway.ErrRefused) {
		return nil, usageError{err}
	}
	if err != nil {
		return nil, err
	}
	undo.add(func() error { return g.Stop(context.WithoutCancel(ctx)) })
	carrier, err := phone.New(phone.Options{
		Gateway: g.URL(), SignURL: "http://campusline.example", Key: key, Out: f.transcript(t), Now: clock,
	})
	if err != nil {
		return nil, err
	}
	return &connected{carrier: carrier, to: g.Version().Lines[0].Number, own: g}, nil
}

// clock gives the time that --at asks for, going on from there.
func (f *phoneFlags) clock() (func() time.Time, error) {
	if f.At == "" {
		return time.Now, nil
	}
	folder, err := (&checkCommand{District: f.District}).folder()
	if err != nil {
		return nil, err
	}
	version, problems := menus.Load(folder)
	if version == nil {
		return nil, fmt.Errorf("the menus have problems: %s", problems[0])
	}
	at, err := timeIn(version, "--at", f.At)
	if err != nil {
		return nil, err
	}
	began := time.Now()
	return func() time.Time { return at.Add(time.Since(began)) }, nil
}

// texts are those that a call asked for. A gateway of this call's own does not send them: what waits in its database
// may be real. Of a gateway that was running already they are not known here.
func (l *connected) texts(ctx context.Context, call string) ([]string, error) {
	if l.own == nil {
		return nil, nil
	}
	return l.own.TextsOf(ctx, call)
}

// undoing is what has to be undone, the last first.
type undoing struct{ steps []func() error }

func (u *undoing) add(step func() error) { u.steps = append(u.steps, step) }

func (u *undoing) all() error {
	var errs []error
	for i := len(u.steps) - 1; i >= 0; i-- {
		if err := u.steps[i](); err != nil {
			errs = append(errs, err)
		}
	}
	u.steps = nil
	return errors.Join(errs...)
}

// e164 reads a phone number as people write it.
func e164(number string) (string, error) {
	parsed, err := phonenumbers.Parse(number, "US")
	if err != nil || !phonenumbers.IsPossibleNumber(parsed) {
		return "", fmt.Errorf("%q is not a phone number; write it like 512-555-0199", number)
	}
	return phonenumbers.Format(parsed, phonenumbers.E164), nil
}

// database is the usual one. A call at another time, or to other menus than the ones being served, gets one that is
// thrown away, so that no record bears a time at which nothing happened, or tells of a line that nobody has.
func (f *phoneFlags) database(ctx context.Context, t terminal, undo *undoing) (string, error) {
	if _, serving := findRunning(ctx); f.At == "" && !serving {
		url, closeIt, err := f.open(ctx, t)
		if err != nil {
			return "", err
		}
		undo.add(closeIt)
		return url, nil
	}
	folder := filepath.Join(os.TempDir(), "campusline-rehearsal-"+rand.Text()[:8])
	undo.add(func() error { return os.RemoveAll(folder) })
	server, err := postgres.Start(ctx, postgres.Options{Folder: folder})
	if err != nil {
		return "", fmt.Errorf("starting a private Postgres: %w", err)
	}
	undo.add(server.Stop)
	return server.URL(postgres.Database), nil
}
