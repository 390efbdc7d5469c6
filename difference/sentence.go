package difference

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"campusline/menus"
)

// sentence says what is noticed, by whom and when.
func (d *both) sentence(g *group) string {
	who := joined(d.who(g), d.where(g), clauses(d.doing(g), d.condition(g)), d.hours(g.campuses))
	return capital(who) + " now " + d.what(g) + d.cost(g) + "."
}

func joined(words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), " ")
}

// clauses joins two clauses that both begin with "who", either of which may be empty.
func clauses(doing, condition string) string {
	if doing != "" && condition != "" {
		return doing + " and" + strings.TrimPrefix(condition, "who")
	}
	return doing + condition
}

func capital(words string) string { return strings.ToUpper(words[:1]) + words[1:] }

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
	slices.Sort(ids)
	ids = slices.Compact(ids)
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

// what is noticed.
func (d *both) what(g *group) string {
	f := &g.first
	switch g.kind {
	case OtherPlace:
		switch notUnderstood {
		case f.was:
			return "are understood, and for instance " + d.filled(g, f.now)
		case f.now:
			return f.now + ", and for instance no longer " + d.filled(g, f.was)
		}
		return d.filled(g, f.now) + ", and no longer " + d.filled(g, f.was)
	case OtherLanguage:
		if f.choice != "" {
			return fmt.Sprintf("go on in %s, not in %s", f.now, f.was)
		}
		return d.wordsOf(g)
	case OtherWords, OtherText:
		return d.wordsOf(g)
	case OtherNumber:
		if strings.HasSuffix(f.now, " s") {
			return fmt.Sprintf("have %s ringing for %s, not %s, before it counts as unanswered", f.choice, f.now, f.was)
		}
		return fmt.Sprintf("have %s ringing at %s, not at %s", f.choice, f.now, f.was)
	case NotKept:
		return "leave nothing behind: what they say is not logged any more"
	case Kept:
		return "have what they say logged"
	case ChoiceGone:
		return fmt.Sprintf("cannot choose “%s” any more (it was %s)", f.was, f.key)
	case ChoiceNew:
		return fmt.Sprintf("can choose “%s” (%s)", f.now, f.key)
	case ChoiceMoved:
		return fmt.Sprintf("choose “%s” by %s, not by %s", f.choice, f.now, f.was)
	case ChoiceRenamed:
		return fmt.Sprintf("hear choice %s called “%s”, not “%s”", f.key, f.now, f.was)
	case ChoiceOther:
		return fmt.Sprintf("choose “%s” by %s, which was for “%s”", f.now, f.key, f.was)
	}
	return string(g.kind)
}

func inLanguage(name string) string {
	if name == "" {
		return ""
	}
	return " in " + name
}

// wordsOf says what is heard, in the first language in which it differs.
func (d *both) wordsOf(g *group) string {
	w := g.wordings(d.b.version.Tags())[0]
	verb := "hear"
	if !g.channels[menus.Call] {
		verb = "read"
	}
	if g.kind == OtherText {
		verb = "get the text"
	}
	was, now := d.filled(g, w.was), d.filled(g, w.now)
	if what := slotWords(g.first.slot); what != "" {
		return fmt.Sprintf("%s another %s, such as “%s”, not “%s”", verb, what, now, was)
	}
	switch {
	case now == "":
		return fmt.Sprintf("do not %s “%s” any more", verb, was)
	case was == "":
		return fmt.Sprintf("%s “%s” too", verb, now)
	}
	return fmt.Sprintf("%s “%s”%s, not “%s”%s", verb, now, inLanguage(g.first.foreign[1]), was, inLanguage(g.first.foreign[0]))
}

// slotWords says what a name that is filled in stands for.
func slotWords(slot string) string {
	return map[string]string{
		"campus": "name", "opens": "time of opening", "closes": "time of closing", "phone": "phone number", "address": "address", "holiday": "reason for being closed",
	}[slot]
}

// filled puts in the campus's name where it is noticed at one only.
func (d *both) filled(g *group, words string) string {
	if len(g.campuses) == 1 {
		for id := range g.campuses {
			if c := d.campus(id); c != nil && len(d.kinds.members[id]) < 2 {
				return strings.ReplaceAll(words, openCampus, c.Name)
			}
		}
	}
	return strings.ReplaceAll(words, openCampus, "(the campus)")
}

// cost says when a text costs more than before.
func (d *both) cost(g *group) string {
	if g.segments[1] <= g.segments[0] {
		return ""
	}
	return fmt.Sprintf("; as a text it costs %d segments, not %d", g.segments[1], g.segments[0])
}
