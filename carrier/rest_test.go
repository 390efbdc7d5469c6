package carrier_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"campusline/carrier"
)

const (
	account  = "AC0123456789abcdef0123456789abcdef"
	token    = "rest-token"
	district = "+15125550100"
	family   = "+15125550123"
)

// carrierAt runs handler as the carrier and answers a client for it.
func carrierAt(t *testing.T, handler http.HandlerFunc) *carrier.Client {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return clientFor(t, server.URL)
}

func clientFor(t *testing.T, baseURL string) *carrier.Client {
	t.Helper()
	client, err := carrier.NewClient(carrier.Options{Account: account, Token: token, BaseURL: baseURL, Timeout: 300 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	return client
}

func reply(w http.ResponseWriter, status int, body string) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Location", "/elsewhere")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, body)
}

func TestSendPostsTheMessage(t *testing.T) {
	t.Parallel()
	requests := make(chan *http.Request, 1)
	client := carrierAt(t, func(w http.ResponseWriter, r *http.Request) {
		_ = r.ParseForm()
		requests <- r
		reply(w, http.StatusCreated, `{"sid":"SM1","status":"queued","num_segments":"2"}`)
	})
	sid, status, segments, err := client.Send(t.Context(), carrier.Message{
		From: district, To: family, Body: "Mañana no hay clases.",
		StatusCallback: "https://ivr.example/twilio/status/text", ValidityPeriod: 90 * time.Minute,
	})
	if err != nil {
		t.Fatal(err)
	}
	if sid != "SM1" || status != "queued" || segments != 2 {
		t.Errorf("got %s, %s, %d segments", sid, status, segments)
	}

	r := <-requests
	if user, password, _ := r.BasicAuth(); user != account || password != token {
		t.Errorf("authorised as %q with %q", user, password)
	}
	if want := "POST /2010-04-01/Accounts/" + account + "/Messages.json"; r.Method+" "+r.URL.Path != want {
		t.Errorf("asked %s %s, want %s", r.Method, r.URL.Path, want)
	}
	want := url.Values{
		"From": {district}, "To": {family}, "Body": {"Mañana no hay clases."},
		"StatusCallback": {"https://ivr.example/twilio/status/text"}, "ValidityPeriod": {"5400"},
	}
	if r.PostForm.Encode() != want.Encode() {
		t.Errorf("posted %v, want %v", r.PostForm, want)
	}
}

func TestSendKeepsThePathOfTheBaseURL(t *testing.T) {
	t.Parallel()
	paths := make(chan string, 1)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		paths <- r.URL.Path
		reply(w, http.StatusCreated, `{"sid":"SM1"}`)
	}))
	t.Cleanup(server.Close)
	if _, _, _, err := clientFor(t, server.URL+"/api/laml/").Send(t.Context(), carrier.Message{To: family}); err != nil {
		t.Fatal(err)
	}
	if got, want := <-paths, "/api/laml/2010-04-01/Accounts/"+account+"/Messages.json"; got != want {
		t.Errorf("asked %s, want %s", got, want)
	}
}

func TestSendSaysWhatARefusalMeans(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		status int
		body   string
		want   carrier.Class
	}{
		"opted out":             {400, `{"code":21610,"message":"Attempt to send to unsubscribed recipient","status":400}`, carrier.OptedOut},
		"no such number":        {400, `{"code":21211,"message":"The 'To' number +15125550123 is not valid"}`, carrier.Permanent},
		"queue full":            {400, `{"code":21611,"message":"queue full"}`, carrier.RetryLater},
		"too many requests":     {429, `{"code":20429,"message":"Too Many Requests"}`, carrier.RetryLater},
		"wrong credentials":     {401, `{"code":20003,"message":"Authenticate"}`, carrier.Configuration},
		"an unknown code":       {400, `{"code":29999,"message":"new"}`, carrier.Refused},
		"the carrier is down":   {500, `<html>oops</html>`, carrier.Ambiguous},
		"a proxy is down":       {502, ``, carrier.Ambiguous},
		"overloaded":            {503, `{"code":20503,"message":"Service Unavailable"}`, carrier.Ambiguous},
		"a proxy gave up":       {504, ``, carrier.Ambiguous},
		"a proxy was impatient": {408, ``, carrier.Ambiguous},
		"accepted, unreadable":  {201, `{"sid":`, carrier.Ambiguous},
		"accepted, no name":     {201, `{}`, carrier.Ambiguous},
		"moved elsewhere":       {302, ``, carrier.Configuration},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			client := carrierAt(t, func(w http.ResponseWriter, _ *http.Request) { reply(w, c.status, c.body) })
			_, _, _, err := client.Send(t.Context(), carrier.Message{From: district, To: family, Body: "Hello"})
			checkClass(t, err, c.want)
			if strings.Contains(err.Error(), "5125550123") || strings.Contains(err.Error(), token) {
				t.Errorf("%q gives away a number or the token", err)
			}
		})
	}
}

func checkClass(t *testing.T, err error, want carrier.Class) {
	t.Helper()
	var refused *carrier.Error
	if !errors.As(err, &refused) {
		t.Fatalf("got %v, want a carrier.Error", err)
	}
	if refused.Class() != want {
		t.Errorf("%v is classed %s, want %s", err, refused.Class(), want)
	}
}

func TestSendThatTimesOutIsAmbiguous(t *testing.T) {
	t.Parallel()
	client := carrierAt(t, func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		<-r.Context().Done()
	})
	_, _, _, err := client.Send(t.Context(), carrier.Message{From: district, To: family, Body: "Hello"})
	checkClass(t, err, carrier.Ambiguous)
}

func TestSendThatNeverLeftMayBeRepeated(t *testing.T) {
	t.Parallel()
	closed := httptest.NewServer(http.NotFoundHandler())
	closed.Close()
	_, _, _, err := clientFor(t, closed.URL).Send(t.Context(), carrier.Message{From: district, To: family, Body: "Hello"})
	checkClass(t, err, carrier.RetryLater)

	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, _, _, err = clientFor(t, closed.URL).Send(ctx, carrier.Message{To: family})
	checkClass(t, err, carrier.RetryLater)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v does not say that the context was cancelled", err)
	}
}

func TestFindSentListsWhatWasAcceptedSince(t *testing.T) {
	t.Parallel()
	since := time.Date(2026, 8, 17, 14, 30, 5, 999, time.UTC)
	asked := make(chan url.Values, 1)
	client := carrierAt(t, func(w http.ResponseWriter, r *http.Request) {
		asked <- r.URL.Query()
		reply(w, http.StatusOK, fmt.Sprintf(`{"messages":[
			{"sid":"SM3","status":"queued","date_created":%q,"date_sent":null,"body":"new","to":%q},
			{"sid":"SM2","status":"sent","date_created":%q},
			{"sid":"SM1","status":"delivered","date_created":%q}]}`,
			since.Add(time.Second).Format(time.RFC1123Z), family,
			since.Format(time.RFC1123Z), since.Add(-time.Second).Format(time.RFC1123Z)))
	})
	found, err := client.FindSent(t.Context(), family, since)
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != 2 || found[0].SID != "SM3" || found[0].Body != "new" || found[1].SID != "SM2" {
		t.Errorf("found %+v, want SM3 and SM2", found)
	}
	if query := <-asked; query.Get("To") != family {
		t.Errorf("asked for %v, want the texts to %s", query, family)
	}
}

func TestRecordingIsFetchedWithCredentials(t *testing.T) {
	t.Parallel()
	client := carrierAt(t, func(w http.ResponseWriter, r *http.Request) {
		if _, password, _ := r.BasicAuth(); password != token {
			reply(w, http.StatusUnauthorized, `{"code":20003,"message":"Authenticate"}`)
			return
		}
		w.Header().Set("Content-Type", "audio/x-wav")
		_, _ = io.WriteString(w, r.URL.Path)
	})
	path := "/2010-04-01/Accounts/" + account + "/Recordings/RE1"
	content, kind, err := client.Recording(t.Context(), "https://api.twilio.com"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = content.Close() }()
	heard, err := io.ReadAll(content)
	if err != nil || string(heard) != path || kind != "audio/x-wav" {
		t.Errorf("got %q of type %q, %v", heard, kind, err)
	}
}

func TestRecordingSendsTheTokenToNobodyElse(t *testing.T) {
	t.Parallel()
	elsewhere := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		t.Errorf("asked for %s", r.URL)
	}))
	t.Cleanup(elsewhere.Close)
	client := carrierAt(t, func(http.ResponseWriter, *http.Request) {})
	for _, address := range []string{elsewhere.URL + "/RE1", "https://api.twilio.com.example/RE1", "http://api.twilio.com/RE1", "::"} {
		if _, _, err := client.Recording(t.Context(), address); err == nil {
			t.Errorf("fetched %s", address)
		}
	}
}

func TestClassOfADeliveryError(t *testing.T) {
	t.Parallel()
	for code, want := range map[int]carrier.Class{
		30005: carrier.Permanent, 30006: carrier.Permanent, 21614: carrier.Permanent,
		30004: carrier.OptedOut,
		30001: carrier.RetryLater, 30003: carrier.RetryLater, 30008: carrier.RetryLater, 30036: carrier.RetryLater,
		30007: carrier.ContentReview,
		30022: carrier.PaceDown, 30023: carrier.DayCap, 30027: carrier.DayCap,
		30002: carrier.Configuration, 30032: carrier.Configuration, 30034: carrier.Configuration, 30035: carrier.Configuration, 11200: carrier.Configuration,
	} {
		if got := carrier.ClassOf(code, 0); got != want {
			t.Errorf("code %d is classed %s, want %s", code, got, want)
		}
	}
}

func TestNewClientRejectsABaseURLThatIsNone(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"localhost:8080", "ftp://localhost", "http://", "%"} {
		if _, err := carrier.NewClient(carrier.Options{BaseURL: address}); err == nil {
			t.Errorf("%q was accepted", address)
		}
	}
}
