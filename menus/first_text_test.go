package menus

import (
	"slices"
	"strings"
	"testing"

	"campusline/translations"
)

// A family's first text tells by its words or its letters in which language they are to be answered.
func TestAFirstTextIsAnsweredInItsLanguage(t *testing.T) {
	t.Parallel()
	v := polyglot(t, append([]string{"en"}, withoutEnglish()...)...)
	for _, test := range []struct{ want, text string }{
		{"en", "Hello, when does the school open?"},
		{"es", "Hola, ¿a qué hora abre la escuela?"},
		{"es", "Hola"},
		{"vi", "Xin chào, mấy giờ trường mở cửa?"},
		{"vi", "xe buýt đến trễ"},
		{"ar", "مرحبا، متى تفتح المدرسة؟"},
		{"ur", "اسکول کب کھلتا ہے؟"},
		{"hi", "स्कूल कब खुलता है?"},
		{"te", "పాఠశాల ఎప్పుడు తెరుస్తారు?"},
		{"ko", "학교는 몇 시에 여나요?"},
		{"zh-Hans", "学校几点开门？"},
		{"zh-Hant", "請問學校幾點開門？"},
		{"fr", "Bonjour, à quelle heure ouvre l'école ?"},
		{"ht", "Bonjou, kilè lekòl la louvri?"},
		{"so", "Waxaan rabaa inaan ogaado goorta dugsigu furmo"},
		{"en", "bus 42"},
		{"en", "Oak"},
	} {
		o := v.Step(v.Start(v.Lines[0], Text, "en"), Input{Kind: Begin, Words: test.text}, schoolday{})
		if o.State.Language != test.want {
			t.Errorf("%q is answered in %q, want %q", test.text, o.State.Language, test.want)
		}
	}
}

func withoutEnglish() []string {
	var tags []string
	for _, tag := range translations.Shipped() {
		if tag != "en" {
			tags = append(tags, tag)
		}
	}
	return tags
}

// Somebody may be known and their language not: from a list of families, from a call that ended before it was chosen.
func TestTheFirstTextOfSomebodyKnownIsAnsweredInItsLanguage(t *testing.T) {
	t.Parallel()
	v := sampleVersion(t)
	for _, c := range []struct{ remembered, text, want, says string }{
		{"en", "Hola, ¿a qué hora abre la escuela?", "es", "For English, reply ENGLISH."},
		{"en", "xin chào", "vi", "For English, reply ENGLISH."},
		{"en", "when does the school open", "en", ""},
		{"en", "bus", "en", ""},
		{"en", "na", "en", ""},
		{"en", "si", "en", ""},
		{"en", "بس", "ur", "For English, reply ENGLISH."},
		{"vi", "Hola, ¿a qué hora abre la escuela?", "vi", ""},
		{"vi", "BUS", "vi", ""}, // it stands on the flyer
		{"ar", "hours", "ar", ""},
	} {
		o := v.Step(v.Start(v.Lines[0], Text, c.remembered), Input{Kind: Begin, Words: c.text}, knownCaller{})
		last := o.Prompt[len(o.Prompt)-1].Words
		if o.State.Language != c.want || strings.Contains(last, "ENGLISH") != (c.says != "") || !strings.Contains(last, c.says) {
			t.Errorf("%q, remembered in %s, is answered in %s and ends %q", c.text, c.remembered, o.State.Language, last)
		}
	}
}

type knownCaller struct{ schoolday }

func (knownCaller) Known() bool { return true }

// A greeting of two languages is answered in one of them, and the other is a word away.
func TestAFirstTextThatMayBeInTwoLanguagesIsOfferedBoth(t *testing.T) {
	t.Parallel()
	v := sampleVersion(t)
	for text, want := range map[string][]string{"salam": {"en", "ur"}, "سلام": {"en", "ur"}, "مرحبا": {"en"}} {
		o := v.Step(v.Start(v.Lines[0], Text, "en"), Input{Kind: Begin, Words: text}, schoolday{})
		var offered []string
		for _, s := range o.Prompt {
			if s.Language != o.State.Language {
				offered = append(offered, s.Language)
			}
		}
		if o.State.Language != "ar" || !slices.Equal(offered, want) {
			t.Errorf("%q is answered in %s and offered %q, want %q", text, o.State.Language, offered, want)
		}
	}
}

// In the middle of a conversation as well, a keyword off a flyer changes nobody's language, and one in another language does.
func TestAKeywordOfTheFirstLanguageChangesNobodysLanguage(t *testing.T) {
	t.Parallel()
	v := sampleVersion(t)
	for keyword, want := range map[string]string{"BUS": "vi", "autobús": "es", "xe buýt": "vi"} {
		begun := v.Step(v.Start(v.Lines[0], Text, "vi"), Input{Kind: Begin, Words: "xin chào"}, knownCaller{})
		o := v.Step(begun.State, Input{Kind: Written, Words: keyword}, knownCaller{})
		if o.State.Menu != "bus" || o.State.Language != want {
			t.Errorf("%q leads to %s in %s, want %s", keyword, o.State.Menu, o.State.Language, want)
		}
	}
}
