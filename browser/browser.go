// Package browser opens our pages in a real Chromium, for tests: what a page looks like to somebody who sees little, uses no
// mouse, holds an old phone or prints it cannot be told from its HTML alone.
package browser

import (
	"context"
	"os"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// patience is how long anything in a browser may take on a busy machine.
const patience = 60 * time.Second

// Browser is a Chromium without a window. Its pages may be used side by side.
type Browser struct {
	ctx context.Context //nolint:containedctx // the library's handle of a browser is a context
	axe string
}

// Start starts a browser, and ends it with the test. Where the machine has none, or nothing to examine pages with and no network
// to fetch it, the test is skipped with what to do about it; with CAMPUSLINE_BROWSER=1 it fails.
func Start(t testing.TB) *Browser {
	t.Helper()
	path, err := find()
	if err != nil {
		leave(t, err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	script, err := axe(ctx)
	if err != nil {
		leave(t, err)
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path))
	if os.Getuid() == 0 { // Chromium's sandbox is not for root; the pages are our own
		options = append(options, chromedp.NoSandbox)
	}
	allocator, end := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(end)
	browser, closeIt := chromedp.NewContext(allocator)
	t.Cleanup(closeIt)
	if err := chromedp.Do(browser); err != nil {
		t.Fatalf("starting %s: %v", path, err)
	}
	return &Browser{ctx: browser, axe: script}
}

func leave(t testing.TB, why error) {
	t.Helper()
	if mustRun() {
		t.Fatal(why)
	}
	t.Skip(why)
}
