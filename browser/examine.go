package browser

import (
	"bytes"
	"context"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// rules are those of axe-core for WCAG 2.2 AA. The size of what is tapped is a rule of it that axe leaves off unless asked.
const rules = `{runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], rules: {"target-size": {enabled: true}},
	resultTypes: ["violations"], preload: false, iframes: false}`

// Violations are what axe-core finds against WCAG 2.2 AA in the page as it is shown now, each with its rule, the element, and
// what is wrong with it.
func (p *Page) Violations() []string {
	p.t.Helper()
	if !evaluate[bool](p, `"axe" in window`) {
		evaluate[bool](p, p.axe+`; true`)
	}
	return evaluate[[]string](p, `axe.run(document, `+rules+`).then(r => r.violations.flatMap(v =>
		v.nodes.map(n => v.id + ": " + n.target.join(" ") + ": " + n.failureSummary)))`)
}

// Overflow is by how many CSS pixels the page is wider than the window.
func (p *Page) Overflow() int {
	p.t.Helper()
	return evaluate[int](p, `document.documentElement.scrollWidth - document.documentElement.clientWidth`)
}

// Cut are the elements that show a part of their width only, which on paper nobody can scroll.
func (p *Page) Cut() []string {
	p.t.Helper()
	return evaluate[[]string](p, `[...document.querySelectorAll("body *")]
		.filter(e => e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== "visible")
		.map(e => e.outerHTML.slice(0, 80) + ": " + e.scrollWidth + " in " + e.clientWidth)`)
}

// Unreached are the things to open that a person with a keyboard and no mouse does not come to, or cannot open.
func (p *Page) Unreached() []string {
	p.t.Helper()
	stops := evaluate[int](p, `document.activeElement.blur(), document.querySelectorAll("a, summary, [tabindex], button, input").length`)
	if evaluate[bool](p, `!document.querySelector("details")`) {
		return nil
	}
	for range stops {
		p.do("pressing a key", chromedp.KeyEvent(kb.Tab))
		if evaluate[bool](p, `document.activeElement.matches("summary") && !document.activeElement.parentElement.open`) {
			p.do("pressing a key", chromedp.KeyEvent(kb.Enter))
		}
	}
	return evaluate[[]string](p, `[...document.querySelectorAll("details:not([open]) > summary")].map(s => s.innerText)`)
}

// Printed is the page as a PDF of Letter paper, and how many sheets it takes.
func (p *Page) Printed() (pdf []byte, sheets int) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	pdf, err := chromedp.Run(ctx, chromedp.PrintToPDF())
	if err != nil {
		p.t.Fatalf("printing: %v", err)
	}
	return pdf, bytes.Count(pdf, []byte("/Type /Page\n"))
}

// Picture is a PNG of what the window shows now.
func (p *Page) Picture() []byte {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	picture, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		p.t.Fatalf("taking a picture: %v", err)
	}
	return picture
}
