package difference

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"campusline/cases"
)

// handlings collects what is answered otherwise.
type handlings struct {
	all   map[string]*tellable
	found map[[3]string]*handledAlike
	order [][3]string
}

// handledAlike is everything of which one thing has become the same.
type handledAlike struct {
	what, now                                      string
	was, topics, kinds, campuses, languages, words []string
}

func (h *handlings) add(x cases.Told, all []handling) {
	for _, one := range all {
		key := [3]string{one.what, one.now, x.Words}
		if h.found == nil {
			h.found = map[[3]string]*handledAlike{}
		}
		alike := h.found[key]
		if alike == nil {
			alike = &handledAlike{what: one.what, now: one.now}
			h.found[key] = alike
			h.order = append(h.order, key)
		}
		if x.Words != "" {
			alike.words = with(alike.words, x.Words)
		}
		alike.was, alike.topics, alike.kinds = with(alike.was, one.was), with(alike.topics, x.Topic), with(alike.kinds, x.Kind)
		alike.campuses, alike.languages = with(alike.campuses, x.Campus), with(alike.languages, x.Language)
	}
}

// joined are the handlings in the order in which they were found, several words of the same effect together.
func (h *handlings) joined() []*handledAlike {
	var all []*handledAlike
	for _, key := range h.order {
		x := h.found[key]
		i := slices.IndexFunc(all, func(y *handledAlike) bool { return y.differsInWords(x) })
		if i < 0 {
			all = append(all, x)
			continue
		}
		all[i].words = with(all[i].words, x.words...)
	}
	return all
}

func (x *handledAlike) differsInWords(y *handledAlike) bool {
	return x.what == y.what && x.now == y.now && len(x.words) > 0 && len(y.words) > 0 && slices.Equal(x.was, y.was) &&
		slices.Equal(x.topics, y.topics) && slices.Equal(x.kinds, y.kinds) && slices.Equal(x.campuses, y.campuses) && slices.Equal(x.languages, y.languages)
}

// handlingWords says what is answered otherwise, and how.
func (c *answering) handlingWords(x *handledAlike, told map[string]*tellable) string {
	what := joined(c.aboutWords(x, told), "now")
	switch x.what {
	case byTeam:
		return what + " " + comingTo(x)
	case inTime:
		return fmt.Sprintf("%s is owed a reply within %s, not within %s.", what, x.now, listed(x.was))
	case toTheEnd:
		return fmt.Sprintf("%s is to be settled within %s, not within %s.", what, x.now, listed(x.was))
	case letGoBy:
		return fmt.Sprintf("%s has its answers looked over by %s, not by %s.", what, x.now, orListed(x.was))
	}
	switch [2]string{x.what, x.now} {
	case [2]string{urgently, yes}:
		return what + " is urgent: staff are told at once, at any hour."
	case [2]string{urgently, no}:
		return what + " is not urgent any more: staff are told in their hours."
	case [2]string{guarded, yes}:
		return what + " is read by its team alone, and answered only when a second person agrees."
	}
	return what + " is read by whoever may read other cases, and answered by one person alone."
}

// aboutWords says what a handling is about: topics, kinds, campuses, languages and words, as far as they are not all.
func (c *answering) aboutWords(x *handledAlike, told map[string]*tellable) string {
	var kinds, campuses []string
	for _, topic := range x.topics {
		kinds, campuses = with(kinds, told[topic].kinds...), with(campuses, told[topic].campuses...)
	}
	what := "Whatever families tell"
	if topics := logged(x.topics); len(topics) < len(logged(tellableSo(told, x))) || len(topics) == 0 {
		what = "What families tell about " + few(x.topics, "topics")
	}
	as, at, in, words := "", "", "", ""
	if len(x.kinds) < len(kinds) {
		as = "as a " + orListed(x.kinds)
	}
	if len(x.campuses) < len(campuses) {
		at = prefixed("at ", c.placesNamed(x.campuses))
	}
	if len(x.languages) < len(c.spokenByBoth()) {
		names := make([]string, len(x.languages))
		for i, tag := range x.languages {
			names[i] = languageNamed(tag)
		}
		in = "in " + listed(names)
	}
	if len(x.words) > 0 {
		words = "with " + strings.Replace(few(quotedEach(x.words), "words"), " and ", " or ", 1)
	}
	return joined(what, as, at, in, words)
}

// tellableSo are the topics about which something of the same kinds can be told at the same campuses.
func tellableSo(told map[string]*tellable, x *handledAlike) []string {
	among := func(some, others []string) bool {
		return slices.ContainsFunc(some, func(one string) bool { return slices.Contains(others, one) })
	}
	return slices.DeleteFunc(sortedNames(told), func(topic string) bool {
		return !among(told[topic].campuses, x.campuses) || !among(told[topic].kinds, x.kinds)
	})
}

// logged are the topics that menus log.
func logged(topics []string) []string {
	return slices.DeleteFunc(slices.Clone(topics), func(topic string) bool { return slices.Contains(cases.OtherTopics(), topic) })
}

// comingTo says to whom something comes that came to others.
func comingTo(x *handledAlike) string {
	teams := slices.DeleteFunc(slices.Clone(x.was), func(team string) bool { return team == nobodysTask })
	switch {
	case x.now == nobodysTask:
		return "is only kept, and not answered by " + few(teams, "teams") + " any more."
	case len(teams) == 0:
		return "is answered by " + x.now + ", and not only kept."
	case len(teams) < len(x.was):
		return "comes to " + x.now + ", not to " + few(teams, "teams") + " or to nobody."
	}
	return "comes to " + x.now + ", not to " + few(teams, "teams") + "."
}

// placesNamed names campuses, and the district where no campus is spoken of.
func (c *answering) placesNamed(ids []string) string {
	names := c.campusNames(slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return id == "" }))
	switch {
	case !slices.Contains(ids, "") && names == "":
		return "any campus"
	case !slices.Contains(ids, ""):
		return names
	case names == "":
		return "no campus"
	}
	return names + " or no campus"
}

// orListed joins words as people do: "a, b or c".
func orListed(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}

func quotedEach(words []string) []string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = "“" + w + "”"
	}
	return all
}

func sortedNames[T any](of map[string]T) []string { return slices.Sorted(maps.Keys(of)) }
