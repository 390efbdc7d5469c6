package sms_test

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strconv"
	"sync"
	"testing"
	"time"

	"campusline/carrier"
	"campusline/gateway/gatewaytest"
	"campusline/outbound"
	"campusline/phone"
	"campusline/prices"
	"campusline/sending/sendingtest"
	"campusline/sms"
	"campusline/store"
	"campusline/store/storetest"
)

// arrivals is when each text came to the carrier, and what it was.
type arrivals struct {
	mu    sync.Mutex
	texts []arrival
}

type arrival struct {
	at       time.Time
	body     string
	validity int // seconds
}

// note is put before the carrier and keeps what comes.
func (a *arrivals) note(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodPost && r.ParseForm() == nil {
			validity, _ := strconv.Atoi(r.PostForm.Get("ValidityPeriod"))
			a.mu.Lock()
			a.texts = append(a.texts, arrival{time.Now(), r.PostForm.Get("Body"), validity})
			a.mu.Unlock()
		}
		next.ServeHTTP(w, r)
	})
}

func (a *arrivals) all() []arrival {
	a.mu.Lock()
	defer a.mu.Unlock()
	return append([]arrival(nil), a.texts...)
}

// road is a database, a carrier, and as many processes that send.
type road struct {
	store    *store.Store
	database string
	came     *arrivals
}

// newRoad has replicas send so many segments a second, between them.
func newRoad(t *testing.T, replicas int, perSecond float64) *road {
	t.Helper()
	r := &road{database: storetest.URL(t), came: &arrivals{}}
	network, err := phone.New(phone.Options{Gateway: "http://127.0.0.1:1", Key: gatewaytest.Key})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(r.came.note(network.RESTHandler()))
	t.Cleanup(server.Close)
	for range replicas {
		s, err := store.Open(t.Context(), r.database)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = s.Close() })
		r.store = s
		client, err := carrier.NewClient(carrier.Options{Account: phone.DefaultAccount, Token: gatewaytest.Key, BaseURL: server.URL})
		if err != nil {
			t.Fatal(err)
		}
		sender := &sms.Sender{
			Carrier: client, Store: s, Log: slog.New(slog.DiscardHandler), Policy: allDay,
			Rate: func(string) float64 { return perSecond },
		}
		stop, err := s.WorkTexts(t.Context(), time.Now, sender.Drain)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = stop(t.Context()) })
	}
	return r
}

// threeSegments is a text of three.
func threeSegments() string {
	body := make([]byte, 400)
	for i := range body {
		body[i] = 'a'
	}
	return string(body)
}

// TestTheRateOfALineIsKeptBySegments measures what three replicas send between them, from when the second in which an
// idle line may catch up has passed.
func TestTheRateOfALineIsKeptBySegments(t *testing.T) {
	t.Parallel()
	const perSecond, measured = 60.0, 8 * time.Second
	r := newRoad(t, 3, perSecond)
	planMany(t, r.store, r.database, 100)
	plan := broad(threeSegments(), 300)
	if _, err := r.store.Send(t.Context(), plan, allDay(), prices.Shipped()); err != nil {
		t.Fatal(err)
	}
	sendingtest.Until(t, "texts have come for some seconds", func() bool {
		all := r.came.all()
		return len(all) > 0 && time.Since(all[0].at) > measured+2500*time.Millisecond
	})
	all := r.came.all()
	from := all[0].at.Add(2 * time.Second)
	segments := 0
	for _, x := range all {
		if !x.at.Before(from) && x.at.Before(from.Add(measured)) {
			segments += len(x.body)/153 + 1
		}
	}
	rate := float64(segments) / measured.Seconds()
	t.Logf("%.1f segments a second, of %.0f", rate, perSecond)
	if rate < perSecond*0.95 || rate > perSecond*1.05 {
		t.Errorf("%.1f segments a second, want %.0f within 5 of a hundred", rate, perSecond)
	}
}

// broad is a plan for so many people whom nobody knows, which only an emergency allows.
func broad(body string, many int) store.Plan {
	p := store.Plan{
		Line: district, Purpose: outbound.Emergency, Override: "a storm", First: "en", Texts: map[string]string{"en": body},
		At: time.Now(), Expires: time.Now().Add(90 * time.Minute),
	}
	for i := range many {
		p.To = append(p.To, "+1"+strconv.Itoa(500+i/100)+"55501"+strconv.Itoa(100 + i%100)[1:])
	}
	return p
}

func TestAnEmergencyOvertakesWhatIsUnderWay(t *testing.T) {
	t.Parallel()
	r := newRoad(t, 1, 20)
	planMany(t, r.store, r.database, 400) // takes 20 s
	sendingtest.Until(t, "the broadcast is under way", func() bool { return len(r.came.all()) > 25 })
	planned := time.Now()
	if _, err := r.store.Send(t.Context(), broad("Take shelter now.", 10), allDay(), prices.Shipped()); err != nil {
		t.Fatal(err)
	}
	var last time.Time
	sendingtest.Until(t, "all are warned", func() bool {
		warned := 0
		for _, x := range r.came.all() {
			if x.body == "Take shelter now." {
				warned, last = warned+1, x.at
			}
			if validity := x.validity; validity < 3500 || validity > 5400 {
				t.Errorf("the carrier may deliver it for %d s, want as long as until it expires", validity)
			}
		}
		return warned == 10
	})
	if took := last.Sub(planned); took > 2*time.Second {
		t.Errorf("the last of 10 was warned after %s, want half a second and a little", took)
	}
}
