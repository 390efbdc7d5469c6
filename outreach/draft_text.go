package outreach

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"campusline/menus"
	"campusline/opportunities"
	"campusline/settings"
	"campusline/translations"
)

// longestText is how many characters the carrier takes in one text (carrier: Body).
const longestText = 1600

// inBraces is a name that stands for something, or anything else between braces.
var inBraces = regexp.MustCompile(`\{[^{}]*\}?`)

// opportunityNames stand for something of the one opportunity that a broadcast is about.
func opportunityNames() []string { return []string{"title", "start", "place", "code"} }

// Fillings are the names that can stand in braces in a text: two that always can, the one campus that it is for, and those
// of the one opportunity that it is about.
func Fillings() []string {
	return append([]string{"district", "phone", "campus"}, opportunityNames()...)
}

// readTexts reads the text in each language, and finds the languages that have none.
func (r *draftReader) readTexts() {
	r.broadcast.Texts = map[string]string{}
	if r.texts == nil {
		r.Add(whole(), "Write what is sent, like `text: {en: School is closed today.}`.", "There is no `text`.")
		return
	}
	if r.texts.Kind == yaml.ScalarNode {
		r.text(r.broadcast.First, r.texts)
	} else {
		r.Each(r.texts, "`text`", func(tag string, key, value *yaml.Node) {
			if !r.Version.Speaks(tag) {
				r.Add(key, "The district's languages are "+strings.Join(r.Version.Tags(), ", ")+".",
					"`%s` is not a language of the district.", tag)
				return
			}
			r.text(tag, value)
		})
	}
	first := r.Version.Languages[0]
	if r.broadcast.Texts[r.broadcast.First] == "" && !menus.Refused(r.Problems) {
		r.Add(r.texts, "Add it under `text`.",
			"There is no text in %s, which those get who have chosen no language.", first.EnglishName)
		return
	}
	for _, l := range r.Version.Languages {
		if r.broadcast.Texts[l.Tag] == "" && !menus.Refused(r.Problems) {
			r.Tell(menus.Warning, r.texts, "Add `"+l.Tag+":` under `text`.",
				"There is no text in %s. Who speaks it gets the one in %s.", l.EnglishName, first.EnglishName)
		}
	}
	r.compareNames()
}

// text reads and fills the text of one language.
func (r *draftReader) text(tag string, value *yaml.Node) {
	words := strings.TrimSpace(value.Value)
	if value.Kind != yaml.ScalarNode || words == "" {
		r.Add(value, "Write it behind `"+tag+":`.", "The text for `%s` has no words.", tag)
		return
	}
	l, filled := r.Version.Language(tag), words
	for _, braced := range inBraces.FindAllString(words, -1) {
		name := strings.Trim(braced, "{}")
		r.checkName(name, braced, value)
		filled = fill(filled, braced, r.value(name, l))
	}
	filled = l.Join(filled)
	if n := utf8.RuneCountInString(filled); n > longestText {
		r.Add(value, "Shorten it, or lead to a page or a number to call.",
			"The text for `%s` has %d characters; the phone company takes %d.", tag, n, longestText)
	}
	r.broadcast.Texts[tag] = filled
}

// fill puts a value in place of its name in braces. One that ends in a full stop, as "3 p.m." does, ends a sentence with it.
func fill(text, braced, value string) string {
	if strings.HasSuffix(value, ".") {
		text = strings.ReplaceAll(text, braced+".", value)
	}
	return strings.ReplaceAll(text, braced, value)
}

// checkName finds names in braces that stand for nothing.
func (r *draftReader) checkName(name, braced string, at *yaml.Node) {
	switch {
	case !strings.HasSuffix(braced, "}"):
		r.Add(at, "Close it, or leave the brace out.", "A brace is opened and not closed: `%s`.", braced)
	case !slices.Contains(Fillings(), name):
		r.Add(at, settings.Suggestion(name, Fillings()), "`{%s}` stands for nothing.", name)
	case name == "campus" && len(r.broadcast.Audience.Campuses) != 1:
		r.Add(at, "Name one campus under `to`, or write it out.", "`{campus}` needs a broadcast for one campus.")
	case slices.Contains(opportunityNames(), name) && len(r.found) != 1:
		r.Add(at, "Name one opportunity under `to`, or write it out.",
			"`{%s}` needs a broadcast about one opportunity.", name)
	}
}

// value is what a name stands for, "" where that is not known.
func (r *draftReader) value(name string, l *translations.Language) string {
	var o opportunities.Opportunity
	if len(r.found) == 1 {
		o = r.found[0]
	}
	switch name {
	case "district":
		return r.Version.District.Name
	case "phone":
		return l.Phone(r.Version.District.Operator.Phone, true)
	case "campus":
		return r.campusIn(l, r.broadcast.Audience.Campuses...)
	case "title":
		return o.Title.In(l.Tag)
	case "code":
		return o.Code
	case "start":
		return l.Beside(l.Day(o.Start), l.Time(o.Start, true))
	case "place":
		return l.Beside(r.campusIn(l, o.Campus), o.Place)
	}
	return ""
}

func (r *draftReader) campusIn(l *translations.Language, ids ...string) string {
	if len(ids) == 0 {
		return ""
	}
	if campus := r.Version.Campus(ids[0]); campus != nil {
		return r.Version.NameOf(campus, l.Tag)
	}
	return ""
}

// compareNames finds names in braces that one language has and the first does not, or the other way round.
func (r *draftReader) compareNames() {
	if r.texts.Kind != yaml.MappingNode {
		return
	}
	names := map[string][]string{}
	at := map[string]*yaml.Node{}
	for i := 0; i+1 < len(r.texts.Content); i += 2 {
		tag, value := r.texts.Content[i].Value, r.texts.Content[i+1]
		found := inBraces.FindAllString(value.Value, -1)
		slices.Sort(found)
		names[tag], at[tag] = slices.Compact(found), value
	}
	first := r.broadcast.First
	for _, tag := range r.Version.Tags() {
		found, written := names[tag]
		for _, lost := range names[first] {
			if written && !slices.Contains(found, lost) {
				r.Tell(menus.Warning, at[tag], "Put it where the sentence wants it.",
					"The text for `%s` has no `%s`, and the one for `%s` has.", tag, lost, first)
			}
		}
	}
}
