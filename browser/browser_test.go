package browser_test

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"campusline/browser"
)

// The widths that pages are held to, in CSS pixels.
const (
	reflow = 320 // a window of 1280 at 400%, see WCAG 2.2, 1.4.10
	phone  = 360
	desk   = 1280
	paper  = 740 // Letter without its margins
)

func TestPagesAreForEverybody(t *testing.T) {
	t.Parallel()
	b := browser.Start(t)
	for name, address := range pages(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := b.Open(t, address)
			if complaints := p.Complaints(); len(complaints) > 0 {
				t.Errorf("the console says %q", complaints)
			}
			if asked := p.Requests(); len(asked) != 1 {
				t.Errorf("it asks the network for %q", asked)
			}
			if left := p.Unreached(); len(left) > 0 {
				t.Errorf("with a keyboard nobody opens %q", left)
			}
			p.OpenAll()
			for _, width := range []int{reflow, phone, desk} {
				p.Width(width)
				if over := p.Overflow(); over > 0 {
					t.Errorf("at %d pixels it is %d too wide", width, over)
				}
				for _, scheme := range []string{"light", "dark"} {
					p.Shown("screen", scheme)
					keep(t, p, name, width, scheme)
					if width == reflow {
						continue
					}
					for _, violation := range p.Violations() {
						t.Errorf("at %d pixels, %s: %s", width, scheme, violation)
					}
				}
			}
			p.Width(paper)
			p.Shown("print", "light")
			if cut := p.Cut(); len(cut) > 0 || p.Overflow() > 0 {
				t.Errorf("on paper it is %d too wide, and %q are cut", p.Overflow(), cut)
			}
			if _, sheets := p.Printed(); sheets == 0 {
				t.Error("nothing is printed")
			}
		})
	}
}

// keep keeps a picture of a page in the folder CAMPUSLINE_PICTURES, for people to look at.
func keep(t *testing.T, p *browser.Page, name string, width int, scheme string) {
	t.Helper()
	folder := os.Getenv("CAMPUSLINE_PICTURES")
	if folder == "" {
		return
	}
	file := strings.ReplaceAll(name, " ", "-") + map[int]string{reflow: "-small", phone: "-phone", desk: "-desk"}[width] + "-" + scheme + ".png"
	if err := os.WriteFile(filepath.Join(folder, file), p.Picture(), 0o600); err != nil {
		t.Error(err)
	}
}

// A page with every one of these mistakes is found out, so that a page without findings means something.
func TestABadPageIsFoundOut(t *testing.T) {
	t.Parallel()
	p := browser.Start(t).Open(t, file(t, func(w io.Writer) error {
		_, err := io.WriteString(w, `<!DOCTYPE html><html><title>Bad</title><style>@media (prefers-color-scheme: dark) { p { color: #222; background: #111 } }</style>
<p>Dark</p><p style="width: 700px">Wide</p><div style="overflow-x: auto; width: 300px"><table style="width: 900px"><td>Cut</table></div>
<details><summary tabindex="-1">Hidden</summary>It</details><img src="missing.png" alt=""><script>console.error("no")</script>`)
		return err
	}))
	if len(p.Complaints()) == 0 || len(p.Requests()) < 2 {
		t.Errorf("its console says %q, and it asks for %q", p.Complaints(), p.Requests())
	}
	if left := p.Unreached(); len(left) != 1 {
		t.Errorf("a keyboard does not come to %q", left)
	}
	p.Width(phone)
	if p.Overflow() == 0 || len(p.Cut()) != 1 {
		t.Errorf("it is %d too wide, and %q are cut", p.Overflow(), p.Cut())
	}
	for scheme, rules := range map[string][]string{"light": {"html-has-lang"}, "dark": {"html-has-lang", "color-contrast"}} {
		p.Shown("screen", scheme)
		found := strings.Join(p.Violations(), "\n")
		for _, rule := range rules {
			if !strings.Contains(found, rule) {
				t.Errorf("%s: %s is not among\n%s", scheme, rule, found)
			}
		}
		if scheme == "light" && strings.Contains(found, "color-contrast") {
			t.Error("what is shown in light is examined as in dark")
		}
	}
}
