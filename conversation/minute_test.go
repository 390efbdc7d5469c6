package conversation_test

import (
	"strings"
	"testing"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
	"campusline/phone"
	"campusline/translations"
)

// aMinute is how long it may take, in seconds, from the first word that a caller hears to their confirmed place.
const aMinute = 60

// Somebody known calls and listens to every word of every prompt. Speech takes what check reckons with.
func TestFromTheFirstWordOfACallToAPlaceTakesAMinuteInEveryLanguage(t *testing.T) {
	t.Parallel()
	line, _ := joinable(t, readers()...)
	for i, one := range []struct{ language, skill, keyword string }{
		{"en", "reading", "volunteer"},
		{"es", "lectura", "voluntaria"},
		{"vi", "đọc sách", "tình nguyện"},
		{"ar", "القراءة", "تطوع"},
		{"ur", "پڑھنا", "رضاکار"},
	} {
		for j, says := range [][]string{{one.skill}, {one.keyword, "101#"}} {
			from := "+15125550" + string(rune('1'+j)) + string(rune('1'+i)) + "1"
			line.Text(from, gatewaytest.District, "menu")
			gatewaytest.Exec(t, line.SQL(t), `UPDATE contacts SET language = '`+one.language+`' WHERE number = '`+from+`'`)
			call := line.Call(from, gatewaytest.District).Speak(says[0])
			for _, keys := range append(says[1:], "1", "1#") {
				call.Press(keys)
			}
			language, _ := translations.Lookup(one.language)
			confirms, _, _ := strings.Cut(translated(language, "You are signed up: {opportunity}, {when}. Your code is {code}."), "{")
			at := heardAt(call.Transcript(), strings.TrimSpace(confirms))
			if at <= 0 || at > aMinute {
				t.Errorf("%s, %q: signed up after %.0f seconds\n%s", one.language, says, at, call.Transcript())
			}
		}
	}
}

// readers are shifts on three days in which reading helps.
func readers() []opportunities.Opportunity {
	all := varied()
	for i := range all {
		all[i].Capacity, all[i].Skills = 40, []string{"reading"}
	}
	return all
}

// translated is a text of the product in a language.
func translated(l *translations.Language, text string) string {
	if words, ok := l.Translate(text); ok {
		return words
	}
	return text
}

// heardAt is the second of a call at which words begin to be said, 0 for never.
func heardAt(said phone.Transcript, words string) float64 {
	for _, e := range said.Events {
		if strings.Contains(e.Text, words) || e.Kind == phone.Plays && e.Text != "" && strings.Contains(words, e.Text) && len(e.Text) > len(words)/2 {
			return e.At
		}
	}
	return 0
}
