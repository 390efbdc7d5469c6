package results

import (
	"bufio"
	"fmt"
	"io"
)

// mostSaid is how many answers in words are shown of a question and language. JSON has them all.
const mostSaid = 20

// Text writes results for people.
func (r *Results) Text(w io.Writer) error {
	out := bufio.NewWriter(w)
	if len(r.Waves) == 0 {
		fmt.Fprintf(out, "%s: nobody was asked yet, and nobody has answered.\n", r.Title)
	}
	for i := range r.Waves {
		if i > 0 {
			fmt.Fprintln(out)
		}
		r.wave(out, &r.Waves[i])
	}
	return out.Flush()
}

func (r *Results) wave(out io.Writer, w *Wave) {
	fmt.Fprintf(out, "%s, %s\n%s\n", r.Title, w.Called(), w.Groups[0].Rate.Words())
	for _, note := range w.Notes {
		fmt.Fprintln(out, note)
	}
	w.mix(out)
	for i := range w.Groups[1:] {
		fmt.Fprintf(out, "  %s\n", w.Groups[i+1].answered())
	}
	for i := range w.Groups[0].Items {
		fmt.Fprintf(out, "\n%s\n", w.Groups[0].Items[i].Asks)
		for j := range w.Groups {
			w.Groups[j].item(out, i, r.Least)
		}
	}
	for i := range w.Words {
		w.Words[i].text(out)
	}
}

func (w *Wave) mix(out io.Writer) {
	asked, answered := totals(w.Mix)
	for _, s := range w.Mix {
		if asked == 0 {
			fmt.Fprintf(out, "  %s: %s of those who answered\n", s.Name, percentOf(s.Answered, answered))
			continue
		}
		fmt.Fprintf(out, "  %s: %s of those asked, %s of those who answered\n", s.Name, percentOf(s.Asked, asked), percentOf(s.Answered, answered))
	}
}

// item writes a question of a group.
func (g *Group) item(out io.Writer, at, least int) {
	item := &g.Items[at]
	switch {
	case item.Hidden:
		fmt.Fprintf(out, "  %s: %s\n", g.Name, item.Words(nil, g.Rate, least))
	case len(item.Figures) == 0:
		fmt.Fprintf(out, "  %s: %s.\n", g.Name, item.of(g.Rate))
	case len(item.Figures) == 1:
		fmt.Fprintf(out, "  %s: %s\n", g.label(&item.Figures[0]), item.Words(&item.Figures[0], g.Rate, least))
	default:
		fmt.Fprintf(out, "  %s: %s.\n", g.Name, item.of(g.Rate))
		for i := range item.Figures {
			f := &item.Figures[i]
			fmt.Fprintf(out, "    %s: %s\n", f.Of, item.told(f))
		}
	}
	if len(item.Counts) > 0 {
		fmt.Fprint(out, "  ")
		for _, c := range item.Counts {
			fmt.Fprintf(out, "  %d: %s", c.Value, percentOf(c.People, item.Answered))
		}
		fmt.Fprintln(out)
	}
}

// label is the group, and of a question to be answered by yes or no what is counted.
func (g *Group) label(f *Figure) string {
	if f.Of == Mean {
		return g.Name
	}
	return g.Name + ", " + f.Of
}

// told is a figure with its change, where how many answered stands above.
func (item *Item) told(f *Figure) string {
	words := item.value(f) + "."
	if f.Change != nil {
		words += " " + item.change(f.Change)
	}
	return words
}

func (w *Words) text(out io.Writer) {
	fmt.Fprintf(out, "\n%s (%s)\n", w.Asks, w.Name)
	for _, t := range w.Topics {
		fmt.Fprintf(out, "  %s: in %s\n", t.Word, people(t.Answers, "answer", "answers"))
	}
	for _, s := range w.Said[:min(len(w.Said), mostSaid)] {
		from := ""
		if s.Group != "" {
			from = " (" + s.Group + ")"
		}
		fmt.Fprintf(out, "  “%s”%s\n", s.Words, from)
	}
	if more := len(w.Said) - mostSaid; more > 0 {
		fmt.Fprintf(out, "  and %s. --format json has them all\n", people(more, "other", "others"))
	}
	if w.Spoken > 0 {
		fmt.Fprintf(out, "  %s spoken\n", people(w.Spoken, "answer was", "answers were"))
	}
}
