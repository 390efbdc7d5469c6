package menus

import (
	"testing"

	"campusline/translations"
)

// A family's first text tells by its words or its letters in which language they are to be answered.
func TestAFirstTextIsAnsweredInItsLanguage(t *testing.T) {
	t.Parallel()
	v := polyglot(t, append([]string{"en"}, withoutEnglish()...)...)
	for text, want := range map[string]string{
		"Hello, when does the school open?":  "en",
		"Hola, ¿a qué hora abre la escuela?": "es",
		"Hola":                               "es",
		"Xin chào, mấy giờ trường mở cửa?":   "vi",
		"xe buýt đến trễ":                    "vi",
		"مرحبا، متى تفتح المدرسة؟":           "ar",
		"اسکول کب کھلتا ہے؟":                 "ur",
		"स्कूल कब खुलता है?":                 "hi",
		"పాఠశాల ఎప్పుడు తెరుస్తారు?":                     "te",
		"학교는 몇 시에 여나요?":                                  "ko",
		"学校几点开门？":                                        "zh-Hans",
		"請問學校幾點開門？":                                      "zh-Hant",
		"Bonjour, à quelle heure ouvre l'école ?":        "fr",
		"Bonjou, kilè lekòl la louvri?":                  "ht",
		"Waxaan rabaa inaan ogaado goorta dugsigu furmo": "so",
		"bus 42": "en",
		"Oak":    "en",
	} {
		o := v.Step(v.Start(v.Lines[0], Text, "en"), Input{Kind: Begin, Words: text}, schoolday{})
		if o.State.Language != want {
			t.Errorf("%q is answered in %q, want %q", text, o.State.Language, want)
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
