package difference

import (
	"fmt"
	"slices"
	"strings"

	"campusline/menus"
)

// sentence says what is noticed, by whom and when.
func (d *both) sentence(g *group) string {
	who := joined(d.who(g), d.where(g), clauses(d.doing(g), d.condition(g)), d.hours(g.campuses))
	who = strings.Replace(who, "people who text who text ", "people who text ", 1)
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
	case KeywordGone:
		return "no longer " + f.was + ": the word begins nothing any more"
	case KeywordNew:
		return f.now
	case NotKept:
		return "leave nothing behind: what they say is not logged any more"
	case Kept:
		return "have what they say logged"
	case OtherScreening:
		return fmt.Sprintf("are put through to %s %s, not %s", f.choice, f.now, f.was)
	case OtherLogging:
		return "have what they say logged as " + f.now + ", not as " + f.was + answeringWords(f)
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

// answeringWords says that another team answers, where it does.
func answeringWords(f *finding) string {
	if f.reached[1] == "" {
		return ""
	}
	return ": " + f.reached[1] + " answers, not " + f.reached[0]
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
