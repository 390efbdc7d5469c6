package webhook

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"runtime/debug"
	"time"

	"campusline/carrier"
)

// Gate is what all webhooks pass.
type Gate struct {
	Verifier *carrier.Verifier
	// Deadline is the time in which a webhook is answered, well inside the carrier's 15 s: the caller hears silence
	// meanwhile.
	Deadline time.Duration
	Log      *slog.Logger
	// Observe is told how each webhook went: its path, "ok", "refused" or "failed", and how long it took.
	Observe func(path, result string, took time.Duration)
}

// Surface answers a webhook, and answers too when that fails.
type Surface struct {
	ContentType string
	// Answer makes the document of the answer.
	Answer func(context.Context, Post) ([]byte, error)
	// Apology makes the document for the person when Answer failed or took too long. It must not fail: it may not
	// use the database.
	Apology func(Post) []byte
}

// largestPost bounds a form in bytes. The largest real one, a text of 1600 characters with media, is below 20 kB.
const largestPost = 128 << 10

// Handle makes the handler of a surface.
func (g *Gate) Handle(s Surface) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		post, status, err := g.read(w, r)
		if err != nil {
			g.Log.Warn("webhook refused", "path", r.URL.Path, "why", err)
			http.Error(w, http.StatusText(status), status)
			g.Observe(r.URL.Path, "refused", time.Since(began))
			return
		}
		body, err := g.answer(r.Context(), s, post)
		result := "ok"
		if err != nil {
			result = "failed"
			g.Log.Error("webhook failed", "path", r.URL.Path, "call", post.ID("CallSid"), "message", post.ID("MessageSid"), "why", err)
			body = s.Apology(post)
		}
		w.Header().Set("Content-Type", s.ContentType)
		_, _ = w.Write(body) // the carrier has gone if this fails, and asks again or not
		g.Observe(r.URL.Path, result, time.Since(began))
	})
}

// read takes in a post and proves that the carrier sent it. Nothing of it is looked at before; what is read after is
// the very form that was proved.
func (g *Gate) read(w http.ResponseWriter, r *http.Request) (Post, int, error) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, largestPost))
	if err != nil {
		return Post{}, http.StatusRequestEntityTooLarge, fmt.Errorf("reading the form: %w", err)
	}
	if err := g.Verifier.Verify(r, body); err != nil {
		return Post{}, http.StatusForbidden, err
	}
	return Post{form: r.PostForm, query: r.URL.Query()}, http.StatusOK, nil
}

// errLate is the error of an answer that took longer than the deadline.
var errLate = errors.New("the answer was not ready in time")

// answer makes the answer within the deadline, even when something below does not heed its context.
func (g *Gate) answer(ctx context.Context, s Surface, post Post) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, g.Deadline)
	defer cancel()
	type result struct {
		body []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		var r result
		defer func() {
			if fault := recover(); fault != nil {
				r.err = fmt.Errorf("fault: %v\n%s", fault, debug.Stack())
			}
			done <- r
		}()
		r.body, r.err = s.Answer(ctx, post)
	}()
	select {
	case r := <-done:
		return r.body, r.err
	case <-ctx.Done():
		return nil, errLate
	}
}
