package gateway_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"

	"campusline/answers"
	"campusline/gateway/gatewaytest"
	"campusline/store/storetest"
)

// page reads a page of the gateway.
func page(t *testing.T, address, accepts string) (*http.Response, *goquery.Document) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept-Language", accepts)
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	document, err := goquery.NewDocumentFromReader(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer, document
}

// withAnswers is the sample's line with one answer that stands, one that is over, and a draft.
func withAnswers(t *testing.T) *gatewaytest.Line {
	t.Helper()
	s, database := storetest.OpenWithURL(t)
	at := time.Date(2026, 9, 1, 14, 0, 0, 0, time.UTC)
	for id, until := range map[string]time.Time{"bus-pass": at.AddDate(0, 2, 0), "fair": at.AddDate(0, 0, 3), "draft": {}} {
		a := answers.Answer{ID: id, Topic: "bus", State: answers.Published, DraftedAt: at, PublishedAt: &at, ExpiresAt: &until, Words: map[string]answers.Words{
			"en": {Question: "How do I get a bus pass? <b>", Answer: "Bus passes are free."},
			"ar": {Question: "كيف أحصل على بطاقة الحافلة؟", Answer: "البطاقات مجانية."},
		}}
		if until.IsZero() {
			a.State, a.PublishedAt, a.ExpiresAt = answers.Draft, nil, nil
		}
		if err := s.AddAnswer(t.Context(), a); err != nil {
			t.Fatal(err)
		}
	}
	return gatewaytest.Start(t, gatewaytest.Options{Database: database})
}

func TestAnAnswerIsReadOnAPageInItsLanguage(t *testing.T) {
	t.Parallel()
	line := withAnswers(t)
	for _, test := range []struct{ query, accepts, tag, dir, title, until string }{
		{"", "", "en", "", "How do I get a bus pass? <b>", "This holds until November 1."},
		{"?lang=ar", "es", "ar", "rtl", "كيف أحصل على بطاقة الحافلة؟", ""},
		{"", "fr, ar;q=0.8, en;q=0.2", "ar", "rtl", "كيف أحصل على بطاقة الحافلة؟", ""},
		{"?lang=es", "", "en", "", "How do I get a bus pass? <b>", ""}, // it has no words in Spanish
	} {
		answer, document := page(t, line.Gateway.URL()+"/answers/bus-pass"+test.query, test.accepts)
		html := document.Find("html")
		if answer.StatusCode != http.StatusOK || html.AttrOr("lang", "") != test.tag || html.AttrOr("dir", "") != test.dir {
			t.Errorf("%+v: it is %d, in %q written %q", test, answer.StatusCode, html.AttrOr("lang", ""), html.AttrOr("dir", ""))
		}
		if document.Find("h1").Text() != test.title || document.Find("title").Text() != test.title || !strings.Contains(document.Find("main").Text(), test.until) {
			t.Errorf("%+v: it reads %q", test, document.Text())
		}
		if document.Find("script, img, form, iframe").Length() > 0 || document.Find("nav[aria-label] [aria-current]").Length() != 1 {
			t.Errorf("%+v: it is not plain, or does not say its language", test)
		}
		if answer.Header.Get("Cache-Control") == "" || len(answer.Cookies()) > 0 || !strings.HasPrefix(answer.Header.Get("Content-Security-Policy"), "default-src 'none'") {
			t.Errorf("%+v: it comes with %v", test, answer.Header)
		}
	}
}

func TestWhatHoldsNoMoreIsGone(t *testing.T) {
	t.Parallel()
	line := withAnswers(t)
	for path, status := range map[string]int{"fair": http.StatusGone, "draft": http.StatusNotFound, "nothing": http.StatusNotFound, "bus-pass": http.StatusOK} {
		answer, document := page(t, line.Gateway.URL()+"/answers/"+path, "en")
		if answer.StatusCode != status {
			t.Errorf("%s is %d", path, answer.StatusCode)
		}
		if status == http.StatusGone && (document.Find("h1").Text() != "This answer does not hold any more." || strings.Contains(document.Text(), "free")) {
			t.Errorf("it says %q", document.Text())
		}
	}
	_, document := page(t, line.Gateway.URL()+"/answers?lang=es", "")
	if links := document.Find("main a"); links.Length() != 0 || document.Find("h1").Text() != "Respuestas a preguntas de las familias" {
		t.Errorf("in Spanish there are %d answers under %q", links.Length(), document.Find("h1").Text())
	}
	_, document = page(t, line.Gateway.URL()+"/answers", "")
	if links := document.Find("main a"); links.Length() != 1 || links.AttrOr("href", "") != "/answers/bus-pass?lang=en" {
		t.Errorf("%d answers are listed", links.Length())
	}
}
