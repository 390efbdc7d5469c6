package term_test

import (
	"bytes"
	"io"
	"net/http"
	"net/url"
	"sync"
	"time"
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

// all are the texts so far.
func (h *handedOver) all() []handed {
	h.mu.Lock()
	defer h.mu.Unlock()
	return append([]handed(nil), h.texts...)
}
