package replay

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Report is what became of many sessions.
type Report struct {
	Sessions   int `json:"sessions"`
	Calls      int `json:"calls"`
	Same       int `json:"same"`
	Elsewhere  int `json:"elsewhere"`
	Stuck      int `json:"stuck"`
	Longer     int `json:"longer"`      // of those that end the same: callers listen for noticeably longer
	Reworded   int `json:"reworded"`    // of those that end the same: they hear other words on the way
	Own        int `json:"own"`         // made on this very version
	Identical  int `json:"identical"`   // of those: came out the same to the last word
	PassedOver int `json:"passed_over"` // made on a version that is not kept or cannot be read
	// Changes are the ends that are others now, or come later, most frequent first.
	Changes []Change `json:"changes"`

	examples int
	found    map[[3]string]*Change
}

// Change is one end that became another for some sessions, or comes later.
type Change struct {
	Ending   Ending   `json:"ending"`
	Was      string   `json:"was"`
	Now      string   `json:"now"` // of those that listen longer, what it is for the one who does so most
	Count    int      `json:"count"`
	Calls    int      `json:"calls"` // of the count; the others are conversations
	Examples []Result `json:"examples"`

	more float64 // seconds more that are listened to at most
}

// NewReport begins a report that keeps some examples of each change.
func NewReport(examples int) *Report {
	return &Report{examples: examples, found: map[[3]string]*Change{}, Changes: []Change{}}
}

// Add counts a result.
func (r *Report) Add(x Result) {
	r.Sessions++
	r.Calls += count(x.Channel == "call")
	r.Own += count(x.Own)
	r.Identical += count(x.Identical)
	switch x.Ending {
	case Same, Longer:
		r.Same++
		r.Reworded += count(x.Reworded)
		r.Longer += count(x.Ending == Longer)
	case Elsewhere:
		r.Elsewhere++
	case Stuck:
		r.Stuck++
	}
	if x.Ending != Same {
		r.change(&x).add(x, r.examples)
	}
}

// change finds the change that a result is one of. However much longer callers listen, it is one.
func (r *Report) change(x *Result) *Change {
	key := [3]string{string(x.Ending), x.Was, x.Now}
	if x.Ending == Longer {
		key[2] = ""
	}
	c := r.found[key]
	if c == nil {
		c = &Change{Ending: x.Ending, Was: x.Was, Now: x.Now, Examples: []Result{}}
		r.found[key] = c
	}
	return c
}

func (c *Change) add(x Result, examples int) {
	c.Count++
	c.Calls += count(x.Channel == "call")
	if more := x.After - x.Before; x.Ending == Longer && more > c.more {
		c.more, c.Now = more, x.Now
	}
	if len(c.Examples) < examples {
		c.Examples = append(c.Examples, x)
	}
}

// Worsens says whether anybody would be worse off: stuck, or listening for longer until they come to the same. Ending
// elsewhere may be what is wanted.
func (r *Report) Worsens() bool { return r.Stuck > 0 || r.Longer > 0 }

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}

// Finish puts the changes in order. It is to be called once, behind the last Add.
func (r *Report) Finish(passedOver int) {
	r.PassedOver = passedOver
	for _, c := range r.found {
		r.Changes = append(r.Changes, *c)
	}
	slices.SortFunc(r.Changes, func(a, b Change) int {
		return cmp.Or(cmp.Compare(a.Ending, b.Ending), cmp.Compare(b.Count, a.Count), cmp.Compare(a.Was, b.Was), cmp.Compare(a.Now, b.Now))
	})
}

// WriteTo writes the report for people.
func (r *Report) WriteTo(w io.Writer) (int64, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "%s taken again: %s and %s.\n", many(r.Sessions, "session"), many(r.Calls, "call"), many(r.Sessions-r.Calls, "conversation"))
	if r.PassedOver > 0 {
		fmt.Fprintf(&b, "%s passed over, because the menus they were made on are not kept or cannot be read.\n", many(r.PassedOver, "session"))
	}
	fmt.Fprintf(&b, "%d end the same", r.Same)
	if r.Reworded > 0 {
		fmt.Fprintf(&b, ", %d of them with other words on the way", r.Reworded)
	}
	if r.Longer > 0 {
		fmt.Fprintf(&b, ", %d noticeably longer", r.Longer)
	}
	fmt.Fprintf(&b, "; %d end elsewhere; %d get stuck.\n", r.Elsewhere, r.Stuck)
	if r.Own > 0 {
		fmt.Fprintf(&b, "%d were made on this very version; %d of them came out identical.\n", r.Own, r.Identical)
	}
	for _, c := range r.Changes {
		fmt.Fprintf(&b, "\n%s\n", c.sentence())
		for _, x := range c.Examples {
			fmt.Fprintf(&b, "  %s, %s, %s in %s: %s\n", x.Session, x.Began.Format("2006-01-02 15:04"), x.Channel, x.Language,
				strings.Join(x.Story, "; "))
		}
	}
	if len(r.Changes) > 0 && r.examples > 0 {
		fmt.Fprintf(&b, "\nAll that was heard of one: `campusline heard %s`\n", r.Changes[0].Examples[0].Session)
	}
	n, err := io.WriteString(w, b.String())
	return int64(n), err
}

// sentence is a change for people: "12 calls that reached the front office now are asked to leave a message".
func (c *Change) sentence() string {
	what := "session"
	switch c.Calls {
	case c.Count:
		what = "call"
	case 0:
		what = "conversation"
	}
	now := c.Now
	if c.Count == 1 {
		now = ofOne(now)
	} else if c.Ending == Longer {
		now += " at most"
	}
	return fmt.Sprintf("%s that %s now %s", many(c.Count, what), c.Was, now)
}

// ofOne makes what many do what one does: "reach …" becomes "reaches …".
func ofOne(now string) string {
	verb, rest, _ := strings.Cut(now, " ")
	switch {
	case verb == "are":
		verb = "is"
	case strings.HasSuffix(verb, "ch"):
		verb += "es"
	default:
		verb += "s"
	}
	return verb + " " + rest
}

func many(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
