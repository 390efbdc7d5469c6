package phone_test

import (
	"context"
	"errors"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"campusline/carrier"
	"campusline/phone"
	"campusline/phone/phonetest"
)

// api serves the carrier's REST interface and answers a client for it.
func api(t *testing.T, p *phonetest.Phone, token string) *carrier.Client {
	t.Helper()
	server := httptest.NewServer(p.RESTHandler())
	t.Cleanup(server.Close)
	client, err := carrier.NewClient(carrier.Options{
		Account: phone.DefaultAccount, Token: token, BaseURL: server.URL, Timeout: time.Second,
	})
	if err != nil {
		t.Fatal(err)
	}
	return client
}

// refusedAs wants an error of this code and class.
func refusedAs(t *testing.T, err error, code int, class carrier.Class) {
	t.Helper()
	var refused *carrier.Error
	if !errors.As(err, &refused) || refused.Code != code || refused.Class() != class {
		t.Errorf("got %v, want code %d, %s", err, code, class)
	}
}

func TestATextSentByRESTArrivesAndIsTold(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{"/told": ``})
	p := g.phone()
	sid, status, segments, err := api(t, p, key).Send(t.Context(), carrier.Message{
		From: school, To: parent, Body: strings.Repeat("á", 71), StatusCallback: g.server.URL + "/told",
	})
	if err != nil || status != "queued" || segments != 2 {
		t.Fatalf("got %s, %d segments, %v", status, segments, err)
	}
	inbox := p.Inbox(parent)
	if len(inbox) != 1 || inbox[0].SID != sid || inbox[0].By != phone.REST {
		t.Errorf("the inbox holds %+v", inbox)
	}
	if faults := p.Wait(); len(faults) > 0 {
		t.Error(faults)
	}
	told := g.got("/told")
	if len(told) != 2 {
		t.Fatalf("%d callbacks, want sent and delivered", len(told))
	}
	want(t, told[0].form, "MessageSid", sid, "MessageStatus", "sent", "To", parent)
	want(t, told[1].form, "MessageSid", sid, "MessageStatus", "delivered", "SmsStatus", "delivered")
}

func TestATextThatCannotBeDeliveredIsTold(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{"/told": ``})
	p := g.phone()
	p.Unreachable(parent, 30003)
	if _, _, _, err := api(t, p, key).Send(t.Context(), carrier.Message{From: school, To: parent, Body: "Hi.", StatusCallback: g.server.URL + "/told"}); err != nil {
		t.Fatal(err)
	}
	p.Wait()
	want(t, g.got("/told")[1].form, "MessageStatus", "undelivered", "ErrorCode", "30003")
	if inbox := p.Inbox(parent); len(inbox) > 0 {
		t.Errorf("the inbox holds %+v", inbox)
	}
}

func TestWhatRESTRefuses(t *testing.T) {
	t.Parallel()
	p := newGateway(t, map[string]string{sms: ``}).phone()
	p.Text(parent, school, "STOP")
	client := api(t, p, key)
	for name, c := range map[string]struct {
		message carrier.Message
		code    int
		class   carrier.Class
	}{
		"who opted out":  {carrier.Message{From: school, To: parent, Body: "Hi."}, 21610, carrier.OptedOut},
		"no number":      {carrier.Message{From: school, To: "5550123", Body: "Hi."}, 21211, carrier.Permanent},
		"nobody":         {carrier.Message{From: school, Body: "Hi."}, 21604, carrier.Refused},
		"from nobody":    {carrier.Message{To: "+15125550124", Body: "Hi."}, 21603, carrier.Configuration},
		"no body":        {carrier.Message{From: school, To: "+15125550124"}, 21602, carrier.Refused},
		"too long":       {carrier.Message{From: school, To: "+15125550124", Body: strings.Repeat("a", 1601)}, 21617, carrier.Refused},
		"no real sender": {carrier.Message{From: "school", To: "+15125550124", Body: "Hi."}, 21606, carrier.Configuration},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, _, _, err := client.Send(t.Context(), c.message)
			refusedAs(t, err, c.code, c.class)
		})
	}
	_, _, _, err := api(t, p, "another").Send(t.Context(), carrier.Message{From: school, To: parent, Body: "Hi."})
	refusedAs(t, err, 20003, carrier.Configuration)
}

func TestTroubleWithREST(t *testing.T) {
	t.Parallel()
	p := newGateway(t, nil).phone()
	p.Disturb(phone.TooMany, phone.Down, phone.Unanswered, phone.Misled)
	client := api(t, p, key)
	began := time.Now()
	for _, class := range []carrier.Class{carrier.RetryLater, carrier.Ambiguous, carrier.Ambiguous, carrier.Ambiguous} {
		ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
		_, _, _, err := client.Send(ctx, carrier.Message{From: school, To: parent, Body: "Hi."})
		cancel()
		var refused *carrier.Error
		if !errors.As(err, &refused) || refused.Class() != class {
			t.Errorf("got %v, want %s", err, class)
		}
	}
	if inbox := p.Inbox(parent); len(inbox) != 2 {
		t.Errorf("the inbox holds %d texts, want the two nobody confirmed", len(inbox))
	}
	found, err := client.FindSent(t.Context(), parent, began)
	if err != nil || len(found) != 2 || found[0].Body != "Hi." || found[0].Status != "delivered" {
		t.Errorf("found %+v, %v", found, err)
	}
	if _, _, _, err := client.Send(t.Context(), carrier.Message{From: school, To: parent, Body: "Again."}); err != nil {
		t.Errorf("after the trouble: %v", err)
	}
}

func TestACallbackThatGoesElsewhereIsAFault(t *testing.T) {
	t.Parallel()
	g := newGateway(t, nil)
	line := mustCarrier(t, phone.Options{Gateway: g.server.URL, Key: key})
	server := httptest.NewServer(line.RESTHandler())
	t.Cleanup(server.Close)
	client, err := carrier.NewClient(carrier.Options{Account: phone.DefaultAccount, Token: key, BaseURL: server.URL})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, _, err := client.Send(t.Context(), carrier.Message{From: school, To: parent, Body: "Hi.", StatusCallback: "https://elsewhere.example/told"}); err != nil {
		t.Fatal(err)
	}
	faults := line.Wait()
	if len(faults) != 1 {
		t.Fatalf("got %v, want one fault", faults)
	}
	wantFault(t, faults[0], 11100, "not below the gateway's public URL")
}
