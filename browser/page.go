package browser

import (
	"context"
	"fmt"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// Page is a page in a tab of its own.
type Page struct {
	t     testing.TB
	ctx   context.Context //nolint:containedctx // the library's handle of a tab is a context
	axe   string
	heard *heard
}

// heard is what a tab asked the network for, and what it complained of.
type heard struct {
	sync.Mutex
	address              string
	requests, complaints []string
}

func (h *heard) hear(event any) {
	h.Lock()
	defer h.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		h.requests = append(h.requests, e.Request.URL)
	case *runtime.EventExceptionThrown:
		h.complaints = append(h.complaints, e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		h.complaints = append(h.complaints, fmt.Sprintf("console.%s", e.Type))
	case *log.EventEntryAdded:
		if e.Entry.URL == h.address && e.Entry.Source == log.EntrySourceNetwork {
			return // the page itself was answered with a status that is none of success, which says nothing against it
		}
		h.complaints = append(h.complaints, e.Entry.Text)
	}
}

// Open opens an address, which may be that of a file, and waits until all of it is there. The tab is closed with the test.
func (b *Browser) Open(t testing.TB, address string) *Page {
	t.Helper()
	ctx, end := chromedp.NewContext(b.ctx)
	t.Cleanup(end)
	p := &Page{t: t, ctx: ctx, axe: b.axe, heard: &heard{address: address}}
	if err := chromedp.Do(ctx); err != nil { // the first use lasts as long as the tab, so it has no time limit
		t.Fatalf("opening a tab: %v", err)
	}
	if err := chromedp.Listen(ctx, p.heard.hear); err != nil {
		t.Fatalf("listening to a tab: %v", err)
	}
	p.do("opening "+address, chromedp.Navigate(address))
	return p
}

// Requests are the addresses that the page asked for, its own first.
func (p *Page) Requests() []string {
	p.heard.Lock()
	defer p.heard.Unlock()
	return append([]string(nil), p.heard.requests...)
}

// Complaints are what stands in the console.
func (p *Page) Complaints() []string {
	p.heard.Lock()
	defer p.heard.Unlock()
	return append([]string(nil), p.heard.complaints...)
}

// Width makes the window that many CSS pixels wide.
func (p *Page) Width(pixels int) {
	p.t.Helper()
	p.do("changing the width", chromedp.EmulateViewport(int64(pixels), 800))
}

// Shown shows the page on a "screen" or in "print", in a "light" or a "dark" scheme.
func (p *Page) Shown(medium, scheme string) {
	p.t.Helper()
	features := []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}
	p.do("changing the scheme", func(ctx context.Context, _ *chromedp.Target) (chromedp.Void, error) {
		_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: medium, Features: features})
		return chromedp.Void{}, err
	})
}

// OpenAll opens everything that can be opened.
func (p *Page) OpenAll() {
	p.t.Helper()
	evaluate[bool](p, `document.querySelectorAll("details").forEach(d => { d.open = true }), true`)
}

func (p *Page) do(what string, action chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if _, err := chromedp.Run(ctx, action); err != nil {
		p.t.Fatalf("%s: %v", what, err)
	}
}

// evaluate is what an expression of JavaScript comes to in a page.
func evaluate[T any](p *Page, expression string) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		p.t.Fatalf("asking the page: %v", err)
	}
	return value
}
