package gateway_test

import (
	"context"
	"encoding/json"
	"fmt"
	"html"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/postgres"
	"campusline/translations"
)

// text is the webhook of a text from the parent.
func text(id, words string) gatewaytest.Webhook {
	return gatewaytest.Form("/twilio/sms", url.Values{
		"MessageSid": {id}, "From": {parent}, "To": {district}, "Body": {words},
	})
}

// readiness reads /readyz.
func readiness(t *testing.T, gateway string) (status int, says map[string]any) {
	t.Helper()
	status, body := get(t, gateway+"/readyz")
	if err := json.Unmarshal([]byte(body), &says); err != nil {
		t.Fatalf("%v in %s", err, body)
	}
	return status, says
}

func TestAGatewayThatServesIsHealthyAndReady(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{})
	if status, body := get(t, line.Gateway.URL()+"/healthz"); status != http.StatusOK || !strings.Contains(body, `"status":"ok"`) {
		t.Errorf("healthz says %d %s", status, body)
	}
	status, says := readiness(t, line.Gateway.URL())
	if status != http.StatusOK || says["status"] != "ready" || says["database"] != "ok" || says["version"] != line.Gateway.Version().Hash {
		t.Errorf("readyz says %d %v", status, says)
	}
}

func TestAGatewayWithoutItsDatabaseIsReadyAndSaysSo(t *testing.T) {
	t.Parallel()
	server := ownPostgres(t)
	g := start(t, gateway.Options{Database: server.URL(postgres.Database), District: meadow(t)})
	t.Cleanup(func() { _ = g.Stop(context.WithoutCancel(t.Context())) })
	if _, says := readiness(t, g.URL()); says["database"] != "ok" {
		t.Fatalf("readyz says %v", says)
	}
	if err := server.Stop(); err != nil {
		t.Fatal(err)
	}
	status, says := readiness(t, g.URL())
	if status != http.StatusOK || says["status"] != "limited" || says["database"] != "away" {
		t.Errorf("readyz says %d %v", status, says)
	}
	if status, _ := get(t, g.URL()+"/healthz"); status != http.StatusOK {
		t.Errorf("healthz says %d", status)
	}
	got := gatewaytest.Deliver(t, g.URL(), text("SM1", "lunch"))
	if got.Status != http.StatusOK || !strings.Contains(got.Body, "Please call (512) 555-0110") {
		t.Errorf("a text is answered with %+v", got)
	}
}

func TestEveryWebhookIsMeasuredByPathAndResult(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{District: meadow(t)})
	line.Deliver(t, text("SM1", "lunch"))
	line.Deliver(t, text("", "lunch"))
	forged := text("SM2", "lunch")
	forged.Key = "another key"
	line.Deliver(t, forged)
	line.Deliver(t, forged)
	_, metrics := get(t, line.Gateway.URL()+"/metrics")
	for _, want := range []string{
		"# TYPE campusline_webhook_seconds histogram",
		`campusline_webhook_seconds_count{path="/twilio/sms",result="ok"} 1`,
		`campusline_webhook_seconds_count{path="/twilio/sms",result="failed"} 1`,
		`campusline_webhook_seconds_count{path="/twilio/sms",result="refused"} 2`,
		`campusline_webhook_seconds_bucket{path="/twilio/sms",result="ok",le="0.3"}`,
		"campusline_menus_refused 0", "go_goroutines", "process_open_fds",
	} {
		if !strings.Contains(metrics, want) {
			t.Errorf("the metrics lack %q", want)
		}
	}
}

func TestTheSegmentsOfEveryAnswerAreCountedBeforeItIsSent(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{District: meadow(t)})
	segments := 0
	for _, body := range []string{"lunch", "STOP please", "START", "nonsense"} {
		answer := line.Deliver(t, text("SM"+body, body)).Body
		for _, message := range strings.Split(answer, "<Message>")[1:] {
			words, _, _ := strings.Cut(message, "</Message>")
			segments += translations.Measure(html.UnescapeString(words)).Segments
		}
	}
	_, metrics := get(t, line.Gateway.URL()+"/metrics")
	if want := fmt.Sprintf(`campusline_reply_segments_total{encoding="GSM-7"} %d`, segments); segments == 0 || !strings.Contains(metrics, want) {
		t.Errorf("the metrics lack %s", want)
	}
}

func TestWhatIsNotThereIsNotFound(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{})
	for path, want := range map[string]int{
		"/": http.StatusNotFound, "/twilio": http.StatusNotFound, "/twilio/sms": http.StatusMethodNotAllowed,
		"/metrics/..%2f..%2fetc/passwd": http.StatusNotFound,
	} {
		if status, _ := get(t, line.Gateway.URL()+path); status != want {
			t.Errorf("%s has status %d, want %d", path, status, want)
		}
	}
}
