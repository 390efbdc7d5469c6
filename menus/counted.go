package menus

import (
	"slices"
	"strings"
)

// counted is what makes a text depend on a number: `{one: One place is left., other: "{seats} places are left."}`.
type counted struct {
	key    string // the source under which translators have it: the words for one, or the first that are given
	forms  []string
	number string // the name in braces whose number counts
}

// isCounted says whether a value gives words for kinds of numbers.
func (l *loader) isCounted(n node) bool {
	if n.Kind != mappingKind || len(n.Content) == 0 {
		return false
	}
	for i := 0; i < len(n.Content); i += 2 {
		if !slices.Contains([]string{"zero", "one", "two", "few", "many", "other"}, n.Content[i].Value) {
			return false
		}
	}
	return true
}

// readCounted reads the words for each kind of number that the first language tells apart.
func (l *loader) readCounted(t *text, n node, what string) {
	given := map[string]string{}
	names := l.version.Languages[0].PluralNames()
	for _, f := range l.fields(n, what) {
		if !slices.Contains(names, f.name) {
			l.add(f.at, "counted", "Leave it out.", "%s tells apart %s; nothing is ever said as `%s`.",
				l.version.Languages[0].EnglishName, strings.Join(names, " and "), f.name)
		}
		given[f.name] = l.said(f.value, what)
	}
	t.source = given["other"]
	t.texted = t.source
	if t.source == "" {
		l.add(n.at(), "counted", "Add `other:`, the words for every other number.", "These words depend on a number, and there are none for most numbers.")
		return
	}
	t.counted = &counted{}
	for _, name := range names {
		words, ok := given[name]
		if !ok {
			words = t.source
		} else if t.counted.key == "" {
			t.counted.key = words
		}
		t.counted.forms = append(t.counted.forms, words)
	}
}

// resolveCounted finds the number that a counted text goes by: the only one that its words for most numbers say.
func (l *loader) resolveCounted(t *text) {
	if t.counted == nil {
		return
	}
	var numbers []string
	for _, found := range placeholder.FindAllStringSubmatch(t.source, -1) {
		if s := l.answers[found[1]]; s != nil && (s.answer == numberAnswer || s.answer == scoreAnswer) && !slices.Contains(numbers, found[1]) {
			numbers = append(numbers, found[1])
		}
	}
	if len(numbers) != 1 {
		l.add(t.at, "counted", "Say the one number in braces that they depend on, an answer of `answer: number`.",
			"These words depend on a number, and say %d of them.", len(numbers))
		return
	}
	t.counted.number = numbers[0]
}

// sourceWords are all the words that stand in the menus for a text.
func (t *text) sourceWords() []string {
	if t.counted != nil {
		return t.counted.forms
	}
	return t.sources()
}

// countedTemplate makes a counted text ready for a language: a part of its own, whose words are chosen by the number.
func (v *Version) countedTemplate(t *text, language int) template {
	forms, spoken := t.counted.forms, 0
	if language > 0 {
		translated, ok := v.catalogue.Translation(v.Languages[language].Tag, t.counted.key)
		if ok && translated.Forms != nil && (!translated.Stale || v.District.KeepsStale) {
			forms, spoken = translated.Forms, language
		}
	}
	chosen := part{slot: t.counted.number}
	for _, form := range forms {
		chosen.forms = append(chosen.forms, parse(form))
	}
	return template{{spoken, []part{chosen}}}
}

// formOf is which words of a counted part fit its number.
func (t *taking) formOf(x *part, language int) int {
	value, _ := t.state.answer(x.slot)
	l := t.version.Languages[language]
	if n, ok := l.ParseNumber(value); ok {
		return l.PluralForm(n)
	}
	return len(x.forms) - 1
}
