package term_test

import (
	"context"
	"database/sql"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"campusline/cases"
	"campusline/casework"
	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/menus"
	"campusline/phone"
	"campusline/recordings"
	"campusline/sms"
	"campusline/store"
	"campusline/store/storetest"
)

// school is the sample district with two replicas of the gateway behind a balancer, a carrier, and the desk of its staff.
type school struct {
	*testing.T
	clock   *clock
	network *phone.Carrier
	handed  *handedOver
	store   *store.Store // not through the cable that is pulled
	sql     *sql.DB
	desk    *casework.Desk
	version *menus.Version
	rules   *cases.Rules
	sender  *sms.Sender
	cable   *cable
	mails   *post
	keeper  *recordings.Keeper
	options gateway.Options

	mu       sync.Mutex
	replicas []*gateway.Gateway
	turn     int
	settled  int              // how often what was due has been done
	only     *gateway.Gateway // to which everything goes, nil for one after the other
}

func newSchool(t *testing.T, begins time.Time) *school {
	t.Helper()
	database := storetest.URL(t)
	s := &school{T: t, clock: &clock{at: begins}, cable: newCable(t, database), sql: gatewaytest.SQL(t, database)}
	balancer := httptest.NewServer(http.HandlerFunc(s.balance))
	t.Cleanup(balancer.Close)
	s.options = gateway.Options{
		Listen: "127.0.0.1:0", Database: s.cable.url, PublicURL: gatewaytest.PublicURL, Keys: []string{gatewaytest.Key},
		Journal: filepath.Join(t.TempDir(), "journal"), Now: s.clock.now, Log: slog.New(slog.DiscardHandler),
		District: staffed(t), MailFrom: mailFrom, MailListen: "127.0.0.1:0",
	}
	var err error
	if s.network, err = phone.New(phone.Options{
		Gateway: balancer.URL, SignURL: gatewaytest.PublicURL, Key: gatewaytest.Key, Now: s.clock.now, Out: io.Discard,
	}); err != nil {
		t.Fatal(err)
	}
	s.replicas = []*gateway.Gateway{s.startsReplica("a"), s.startsReplica("b")}
	t.Cleanup(func() {
		for _, g := range s.replicas {
			_ = g.Stop(context.Background())
		}
	})
	if s.store, err = store.Open(t.Context(), database); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.store.Close() })
	s.staffs()
	s.sends()
	s.posts()
	s.keeps()
	return s
}

// startsReplica starts a gateway with a journal of its own, as on a machine of its own.
func (s *school) startsReplica(name string) *gateway.Gateway {
	s.Helper()
	o := s.options
	o.Journal = filepath.Join(o.Journal, name)
	g, err := gateway.Start(context.Background(), o)
	if err != nil {
		s.Fatal(err)
	}
	return g
}

// staffs reads who answers.
func (s *school) staffs() {
	s.version = s.replicas[0].Version()
	rules, problems := cases.ReadRules(menus.Files(s.version.Files), s.version)
	if len(problems) > 0 {
		s.Fatal(problems)
	}
	s.rules = rules
	s.desk = &casework.Desk{
		Store: s.store, Now: s.clock.now,
		Current: func() (*menus.Version, *cases.Rules) { return s.version, s.rules },
	}
}

// balance passes a request to the replica whose turn it is.
func (s *school) balance(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	s.turn++
	serves := s.replicas[s.turn%len(s.replicas)]
	if s.only != nil {
		serves = s.only
	}
	s.mu.Unlock()
	to, err := url.Parse(serves.URL())
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	httputil.NewSingleHostReverseProxy(to).ServeHTTP(w, r)
}

// restarts ends a replica, has the other one serve alone for some time, and starts it again.
func (s *school) restarts(meanwhile func()) {
	s.Helper()
	s.mu.Lock()
	ends := s.replicas[1]
	s.replicas = s.replicas[:1]
	s.mu.Unlock()
	if err := ends.Stop(s.Context()); err != nil {
		s.Errorf("stopping a replica: %v", err)
	}
	meanwhile()
	again := s.startsReplica("b")
	s.mu.Lock()
	s.replicas = append(s.replicas, again)
	s.mu.Unlock()
}

// loses pulls the cable of the database for some time.
func (s *school) loses(meanwhile func()) {
	s.cable.pull()
	meanwhile()
	s.cable.plug()
	for deadline := time.Now().Add(30 * time.Second); s.waiting() > 0; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			s.Fatal("what happened without the database is never written")
		}
	}
}
