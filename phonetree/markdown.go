package phonetree

import (
	"fmt"
	"strings"
)

// markdown writes the document as Markdown.
func (d document) markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n", escaped(d.Title), d.Headings.Version)
	for _, m := range d.Menus {
		fmt.Fprintf(&b, "\n## %s\n\n", m.Name)
		if m.Keywords != "" {
			fmt.Fprintf(&b, "%s\n\n", escaped(m.Keywords))
		}
		for _, l := range m.Lines {
			b.WriteString(l.markdown() + "\n")
		}
	}
	fmt.Fprintf(&b, "\n## %s\n\n| %s | %s | %s | %s |\n|---|---|---|---|\n", d.Headings.Desks,
		d.Headings.Place, d.Headings.Desk, d.Headings.Number, d.Headings.Hours)
	for _, p := range d.Places {
		for _, desk := range p.Desks {
			fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", escaped(strings.TrimSpace(p.Number+" "+p.Name)), escaped(desk.Name), desk.Number, escaped(desk.Hours))
		}
	}
	fmt.Fprintf(&b, "\n## %s\n\n```text\n%s```\n", d.Headings.Year, d.Strip)
	return b.String()
}

func (l documentLine) markdown() string {
	words := escaped(l.Words)
	switch {
	case l.Said != "":
		words = "“" + escaped(l.Said) + "”"
	case l.Link != "":
		words = strings.TrimSpace(words + " → [" + escaped(l.To) + "](#" + l.Link + ")")
	case l.To != "":
		words = strings.TrimSpace(words + " → " + escaped(l.To))
	}
	if l.Key != "" {
		return "- **" + l.Key + "** " + words
	}
	if l.Inside {
		return "  - " + words
	}
	return "- " + words
}

// escaped keeps words from being read as Markdown.
func escaped(words string) string {
	return strings.NewReplacer("\n", " / ", "*", `\*`, "_", `\_`, "|", `\|`, "`", "\\`", "[", `\[`, "<", "&lt;").Replace(words)
}
