package difference

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"campusline/menus"
)

// who are the callers, by language where not all of them notice it.
func (d *both) who(g *group) string {
	var spoken []string
	if tags := d.spokenByBoth(); len(g.languages) < len(tags) {
		for _, tag := range tags {
			if g.languages[tag] {
				spoken = append(spoken, d.b.version.Language(tag).EnglishName)
			}
		}
	}
	language := listed(spoken)
	switch {
	case !g.channels[menus.Text]:
		return joined(language, "callers")
	case language != "":
		language = " in " + language
	}
	if g.channels[menus.Call] {
		return "people who call or text" + language
	}
	return "people who text" + language
}

// spokenByBoth are the languages of both versions.
func (d *both) spokenByBoth() []string {
	return slices.DeleteFunc(d.a.version.Tags(), func(tag string) bool { return !d.b.version.Speaks(tag) })
}

// where is the campus spoken of, or the line, where it is not noticed everywhere.
func (d *both) where(g *group) string {
	if campuses := d.campusWords(g); campuses != "" {
		return "to " + campuses
	}
	var lines []string
	all := 0
	for _, line := range d.b.version.Lines {
		if _, had := d.a.version.Line(line.Number); had {
			all++
		}
	}
	for line := range g.lines {
		lines = append(lines, lineName(line))
	}
	if len(lines) == all {
		return ""
	}
	slices.Sort(lines)
	return "on " + listed(lines)
}

func lineName(line *menus.Line) string {
	if line.Name == "" {
		return "line " + line.Number
	}
	return "the line “" + line.Name + "”"
}

// campusWords names the campuses at which it is noticed, "" where no campus is spoken of, or where it is any of them.
func (d *both) campusWords(g *group) string {
	var ids []string
	for campus := range g.campuses {
		if campus == "" {
			return ""
		}
		members := d.kinds.members[campus]
		if members == nil {
			members = []string{campus}
		}
		ids = append(ids, members...)
	}
	return d.campusNames(ids)
}

// campusNames names campuses, "" where it is all of them.
func (d *both) campusNames(ids []string) string {
	ids = slices.Compact(slices.Sorted(slices.Values(ids)))
	if len(ids) >= len(d.b.version.Campuses) {
		return ""
	}
	var names []string
	levels := map[string]bool{}
	for _, id := range ids {
		if c := d.campus(id); c != nil {
			names = append(names, c.Name)
			levels[c.Level] = true
		}
	}
	const most = 2
	if len(names) <= most {
		return listed(names)
	}
	if words := d.levelWords(levels, len(names)); words != "" {
		return words
	}
	slices.Sort(names)
	return fmt.Sprintf("%d campuses (such as %s)", len(names), names[0])
}

// levelWords names levels, where these are all campuses of them.
func (d *both) levelWords(levels map[string]bool, count int) string {
	of := 0
	for _, c := range d.b.version.Campuses {
		if levels[c.Level] {
			of++
		}
	}
	if of != count || levels[""] {
		return ""
	}
	words := listed(slices.Sorted(maps.Keys(levels)))
	return "any " + strings.Replace(words, " and ", " or ", 1) + " campus"
}

func (d *both) campus(id string) *menus.Campus {
	if c := d.b.version.Campus(id); c != nil {
		return c
	}
	return d.a.version.Campus(id)
}

// mostDoing is how many things that callers do are told; where there are more, it is where they come to that matters.
const mostDoing = 3

// doing is what callers do who notice it, where that is few things.
func (d *both) doing(g *group) string {
	if g.kind == KeywordGone || g.kind == KeywordNew {
		return textedWords(g)
	}
	if len(g.deeds) > mostDoing || g.anyhow || g.kind == ChoiceRenamed || g.kind == ChoiceOther {
		return ""
	}
	var deeds []string
	for _, id := range slices.Sorted(maps.Keys(g.deeds)) {
		words := g.deeds[id]
		if verb, _, _ := strings.Cut(words, " “"); len(deeds) > 0 && strings.HasPrefix(deeds[0], verb) {
			words = strings.TrimPrefix(words, verb+" ")
		}
		if !slices.Contains(deeds, words) && !slices.Contains(deeds, g.deeds[id]) {
			deeds = append(deeds, words)
		}
	}
	return strings.Join(deeds, " or ")
}

// textedWords are the words of a group about keywords: the first few, and how many more.
func textedWords(g *group) string {
	ids := slices.Sorted(maps.Keys(g.deeds))
	var words []string
	for _, id := range ids[:min(len(ids), mostDoing)] {
		words = append(words, strings.TrimPrefix(g.deeds[id], "who text "))
	}
	if more := len(ids) - len(words); more > 0 {
		words = append(words, fmt.Sprintf("%d other words", more))
	}
	return "who text " + strings.Join(words, " or ")
}

// condition says which kind of caller notices it, where others come to the same place and do not.
func (d *both) condition(g *group) string {
	known, unknown := d.a.ofKnown, d.a.empty()
	for i := range unknown {
		unknown[i] = ^known[i]
	}
	for _, c := range []struct {
		of, others set
		words      string
	}{
		{known, unknown, "who have been in touch before"},
		{unknown, known, "who are in touch for the first time"},
		{d.a.ofTexting[menus.NoNumber], d.a.ofTexting[menus.CanText], "who withhold their number"},
		{d.a.ofTexting[menus.CanText], d.a.ofTexting[menus.NoNumber], "who can be texted"},
	} {
		if g.in.meets(c.of) && !g.in.meets(c.others) && g.context.meets(c.others) {
			return c.words
		}
	}
	return ""
}
