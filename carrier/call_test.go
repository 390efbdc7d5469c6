package carrier_test

import (
	"errors"
	"net/http"
	"net/url"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"campusline/carrier"
)

// toPlace is a call to a family.
func toPlace() carrier.Call {
	return carrier.Call{
		From: district, To: family, URL: "https://line.example/placed?message=1", StatusCallback: "https://line.example/ended?message=1",
		Ring: 30 * time.Second,
	}
}

func TestPlacePostsTheCall(t *testing.T) {
	t.Parallel()
	requests := make(chan *http.Request, 1)
	client := carrierAt(t, func(w http.ResponseWriter, r *http.Request) {
		_ = r.ParseForm()
		requests <- r
		reply(w, http.StatusCreated, `{"sid":"CA1","status":"queued","from":"`+district+`","to":"`+family+`","date_created":"Mon, 19 Oct 2026 22:00:05 +0000"}`)
	})
	placed, err := client.Place(t.Context(), toPlace())
	want := carrier.Placed{SID: "CA1", From: district, To: family, Status: "queued", Created: placed.Created}
	if diff := cmp.Diff(want, placed); diff != "" || err != nil {
		t.Error(diff, err)
	}
	r := <-requests
	if user, password, _ := r.BasicAuth(); r.URL.Path != "/2010-04-01/Accounts/"+account+"/Calls.json" || user != account || password != token {
		t.Errorf("it is posted to %s by %s", r.URL.Path, user)
	}
	form := url.Values{
		"From": {district}, "To": {family}, "Url": {"https://line.example/placed?message=1"},
		"StatusCallback": {"https://line.example/ended?message=1"}, "Timeout": {"30"}, "MachineDetection": {"DetectMessageEnd"},
	}
	if diff := cmp.Diff(form, r.PostForm); diff != "" {
		t.Error(diff)
	}
}

func TestPlaceSaysWhatARefusalMeans(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		status int
		body   string
		want   carrier.Class
	}{
		"no such number":    {400, `{"code":21211,"message":"The 'To' number +15125550123 is not valid"}`, carrier.Permanent},
		"a bad address":     {400, `{"code":21205,"message":"Url is not valid"}`, carrier.Configuration},
		"no caller":         {400, `{"code":21213,"message":"From is required"}`, carrier.Configuration},
		"too many":          {429, `{"code":20429,"message":"Too Many Requests"}`, carrier.RetryLater},
		"a wrong token":     {401, `{"code":20003,"message":"Authenticate"}`, carrier.Configuration},
		"no name in answer": {201, `{}`, carrier.Ambiguous},
	} {
		client := carrierAt(t, func(w http.ResponseWriter, _ *http.Request) { reply(w, c.status, c.body) })
		_, err := client.Place(t.Context(), toPlace())
		var fault *carrier.Error
		if !errors.As(err, &fault) || fault.Class() != c.want {
			t.Errorf("%s: %v, want it %s", name, err, c.want)
		}
	}
}

func TestFindPlacedListsTheCallsOfOursSince(t *testing.T) {
	t.Parallel()
	client := carrierAt(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Query().Get("To") != family {
			t.Errorf("it asks for %s", r.URL.RawQuery)
		}
		reply(w, http.StatusOK, `{"calls":[
			{"sid":"CA3","direction":"outbound-api","status":"queued","date_created":"Mon, 19 Oct 2026 22:00:05 +0000"},
			{"sid":"CA2","direction":"outbound-dial","status":"completed","date_created":"Mon, 19 Oct 2026 22:00:04 +0000"},
			{"sid":"CA1","direction":"outbound-api","status":"completed","date_created":"Mon, 19 Oct 2026 21:59:59 +0000"}]}`)
	})
	found, err := client.FindPlaced(t.Context(), family, time.Date(2026, 10, 19, 22, 0, 0, 0, time.UTC))
	if err != nil || len(found) != 1 || found[0].SID != "CA3" {
		t.Errorf("found are %+v, %v", found, err)
	}
}
