package term_test

import (
	"bytes"
	"io"
	"net/http"
	"net/url"
	"sync"
	"time"

	"campusline/phone"
)

// handedOver keeps every text that was handed to the carrier, whatever the carrier then did with it, and when.
type handedOver struct {
	now  func() time.Time
	next http.Handler

	mu    sync.Mutex
	texts []handed
}

type handed struct {
	to, body string
	at       time.Time
}

func (h *handedOver) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodPost {
		body, _ := io.ReadAll(r.Body)
		r.Body = io.NopCloser(bytes.NewReader(body))
		if form, err := url.ParseQuery(string(body)); err == nil && form.Get("To") != "" {
			h.mu.Lock()
			h.texts = append(h.texts, handed{form.Get("To"), form.Get("Body"), h.now()})
			h.mu.Unlock()
		}
	}
	h.next.ServeHTTP(w, r)
}

// wasSentBefore says whether a text was handed over for the last time longer ago than that.
func (x *term) wasSentBefore(d phone.Delivered, ago time.Duration) bool {
	var last time.Time
	for _, h := range x.handed.all() {
		if h.to == d.To && h.body == d.Body {
			last = h.at
		}
	}
	return x.clock.now().Sub(last) > ago
}

// all are the texts so far.
func (h *handedOver) all() []handed {
	h.mu.Lock()
	defer h.mu.Unlock()
	return append([]handed(nil), h.texts...)
}
