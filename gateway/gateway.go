package gateway

import (
	"context"
	"errors"
	"fmt"
	"html/template"
	"net"
	"net/http"
	"time"

	"github.com/gorilla/mux"

	"campusline/carrier"
	"campusline/conversation"
	"campusline/ivr"
	"campusline/menus"
	"campusline/prices"
	"campusline/sms"
	"campusline/store"
	"campusline/translations"
	"campusline/webhook"
)

// Gateway is a running gateway.
type Gateway struct {
	options  Options
	store    *store.Store
	versions *conversation.Versions
	host     *conversation.Host
	metrics  *metrics
	sample   string // hash of the sample district, if it was served
	listener net.Listener
	server   *http.Server
	stops    []func(context.Context) error // in the order in which they are to be called
	failed   chan error
	page     *template.Template // of answers for everybody
	read     answersCounted
	mailAt   string // the address on which mails are received, "" for none
	// playsCarrier says that a simulated carrier takes what goes out.
	playsCarrier bool
}

// ErrRefused is the error of Start when the district's folder has problems; they are in its message, one a line.
var ErrRefused = errors.New("the menus have problems")

// Start connects to the database, loads the menus and serves. The context bounds the start only; Stop ends the
// gateway.
func Start(ctx context.Context, o Options) (*Gateway, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	go translations.PrepareOpting() // so that the first family's text waits for nothing
	o.settle()
	g := &Gateway{options: o, metrics: newMetrics(), failed: make(chan error, 2), page: pageOfAnswers()}
	serveMenus, err := g.menus()
	if err != nil {
		return nil, err
	}
	if g.store, err = store.Open(ctx, o.Database); err != nil {
		return nil, err
	}
	g.versions = conversation.NewVersions(g.store)
	if err := g.begin(ctx, serveMenus); err != nil {
		return nil, errors.Join(err, g.Stop(ctx))
	}
	return g, nil
}

// menus says how the menus come to be served: from the folder, which is read before anything is started, or from the
// database.
func (g *Gateway) menus() (serve func(context.Context) error, err error) {
	if g.options.District == "" {
		return g.servePublished, nil
	}
	seen, version, err := g.load()
	return func(ctx context.Context) error { return g.serveFolder(ctx, seen, version) }, err
}

// begin starts the parts that run beside each other.
func (g *Gateway) begin(ctx context.Context, serveMenus func(context.Context) error) error {
	if err := serveMenus(ctx); err != nil {
		return err
	}
	host, err := conversation.NewHost(ctx, g.store, g.versions, g.options.Now, g.options.Journal, g.options.Log)
	if err != nil {
		return err
	}
	g.host = host
	if g.options.PublicURL != "" {
		host.CalendarAt = g.options.PublicURL + calendarAt
	}
	if err := host.FollowNotices(ctx); err != nil {
		return err
	}
	if err := host.FollowAnswers(ctx); err != nil {
		return err
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", g.options.Listen)
	if err != nil {
		return fmt.Errorf("listening on %s: %w", g.options.Listen, err)
	}
	g.listener = listener
	g.server = &http.Server{
		Handler:           g.routes(),
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      20 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
	}
	go func() {
		if err := g.server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			g.failed <- err
		}
	}()
	g.stops = append(g.stops, g.server.Shutdown)
	g.beside(g.expire)
	g.beside(g.tend)
	g.beside(g.tendCases)
	g.beside(g.host.KeepUp)
	g.beside(g.host.KeepNoticed)
	g.beside(g.host.KeepShared)
	g.beside(g.countAnswers)
	g.beside(g.retain)
	g.stops = append(g.stops, func(context.Context) error { return g.host.Close() })
	if err := g.keepRecordings(); err != nil {
		return err
	}
	if err := g.mails(ctx); err != nil {
		return err
	}
	return g.sendTexts(ctx)
}

// beside runs something until the gateway stops.
func (g *Gateway) beside(run func(context.Context)) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { defer close(done); run(ctx) }()
	g.stops = append(g.stops, func(context.Context) error {
		cancel()
		<-done
		return nil
	})
}

func (g *Gateway) routes() http.Handler {
	gate := &webhook.Gate{
		Verifier: carrier.NewVerifier(g.options.PublicURL, g.options.Keys...),
		Deadline: g.options.Deadline, Log: g.options.Log, Observe: g.metrics.observe,
	}
	r := mux.NewRouter()
	calls := ivr.New(g.host, g.versions)
	calls.Transcripts = g.options.Transcripts
	calls.Register(r, gate)
	texts := sms.New(g.host, g.versions, g.store, g.desk())
	texts.Sent = g.metrics.replied
	texts.Undelivered = g.undelivered
	texts.Register(r, gate)
	r.HandleFunc("/healthz", g.healthy).Methods(http.MethodGet, http.MethodHead)
	r.HandleFunc("/readyz", g.ready).Methods(http.MethodGet, http.MethodHead)
	for _, path := range []string{calendarPath, shortCalendarPath, shortCalendarPath + "/{language:[A-Za-z-]{2,8}}"} {
		r.HandleFunc(path, g.calendarFile).Methods(http.MethodGet, http.MethodHead)
	}
	r.HandleFunc(answersPath, g.everyAnswer).Methods(http.MethodGet, http.MethodHead)
	r.HandleFunc(answerPath, g.oneAnswer).Methods(http.MethodGet, http.MethodHead)
	r.Handle("/metrics", g.metrics.handler()).Methods(http.MethodGet)
	return r
}

// prices are those of the version that new calls begin with. Wrong ones keep a version from being published, and in a
// folder that is served as it stands the shipped ones hold instead.
func (g *Gateway) prices() *prices.Table {
	table, _ := prices.Read(menus.Files(g.versions.Current().Files))
	return table
}

// URL is where the gateway can be reached from this machine.
func (g *Gateway) URL() string {
	_, port, _ := net.SplitHostPort(g.listener.Addr().String())
	return "http://127.0.0.1:" + port
}

func (g *Gateway) publicURL() string {
	if g.options.PublicURL != "" {
		return g.options.PublicURL
	}
	return g.URL()
}

// Version is the version that new calls begin with.
func (g *Gateway) Version() *menus.Version { return g.versions.Current() }

// Failed tells when the gateway can no longer serve.
func (g *Gateway) Failed() <-chan error { return g.failed }

// Stop lets the webhooks under way finish, for as long as the context lasts, and closes everything.
func (g *Gateway) Stop(ctx context.Context) error {
	var all []error
	for _, stop := range g.stops {
		all = append(all, stop(ctx))
	}
	if g.store != nil {
		all = append(all, g.store.Close())
	}
	return errors.Join(all...)
}

// TextsWaiting says whether outgoing texts have not been handed to the carrier yet.
func (g *Gateway) TextsWaiting(ctx context.Context) bool {
	n, err := g.store.MessagesWaiting(ctx)
	return err == nil && n > 0
}

// TextsOf gives the texts that a session asked for, as they were or will be sent.
func (g *Gateway) TextsOf(ctx context.Context, session string) ([]string, error) {
	return g.store.MessagesOf(ctx, session)
}
