package translations

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Notices as a school would text them. Each takes several segments for the reason in its name.
const (
	oneAccent = "La reunión de padres es el jueves 12 de noviembre a las 6:00 de la tarde en la escuela Oak Hill. " +
		"Si necesita un cuidador para los menores, responda SI."
	accentNobodyKnows = "Oak Hill: la Escuela Secundaria Río Hondo abre el jueves 12 de noviembre a las 6:00 de la tarde. " +
		"Responda SI para venir con su familia."
	party = "Oak Hill: Our spring party is on Friday from 5 to 7 in the gym. Bring the whole family. 🎉🎉 Reply 1 to bring food."
)

func TestHints(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, text string
		tags       []string
		want       []string
	}{
		{"other words", oneAccent, []string{"es"}, []string{"reunión → junta: 1 segment instead of 3."}},
		{"other words in whatever language", oneAccent, nil, []string{"reunión → junta: 1 segment instead of 3."}},
		{"no words of another language", oneAccent, []string{"en"}, []string{"without ó in reunión: 1 segment instead of 3."}},
		{"an accent without another word", accentNobodyKnows, []string{"es"}, []string{"without í in Río: 1 segment instead of 3."}},
		{
			"one of both", oneAccent + " Río.",
			[]string{"es"},
			[]string{"without ó in reunión, í in Río (reunión → junta): 1 segment instead of 3."},
		},
		{"only the words that are needed", strings.Replace(oneAccent, "La reunión", "Según el código, la junta", 1), []string{"es"}, []string{
			"el código → la clave, según → conforme a: 2 segments instead of 3.",
		}},
		{"an emoji", party, nil, []string{"without 🎉🎉: 1 segment instead of 2."}},
		{"an emoji in Arabic", strings.Repeat("ب", 69) + "🎉", nil, []string{"without 🎉: 1 segment instead of 2."}},
		{"brackets", strings.Repeat("a", 156) + "[1]", nil, []string{
			"without [ ], each of which counts two: 1 segment instead of 2.",
		}},
		{"two too many", strings.Repeat("a", 162), nil, []string{"2 characters shorter: 1 segment instead of 2."}},
		{"six too many", strings.Repeat("a", 166), nil, nil},
		{"one segment", "La reunión es hoy.", []string{"es"}, nil},
		{"nothing", "", nil, nil},
		{
			"a language that is written with accents", "Kính gửi quý phụ huynh: buổi họp của trường sẽ diễn ra vào tối thứ năm tuần sau tại hội trường lớn.",
			[]string{"vi"},
			nil,
		},
		{"punctuation is exchanged anyway", strings.Replace(party, "🎉🎉", "“…”", 1), nil, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, hint := range Hints(test.text, test.tags...) {
				got = append(got, hint.String())
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

func TestARewordingIsTakenAtItsWord(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"la reunión":                       "la junta",
		"Reunión hoy":                      "Junta hoy",
		"REUNIÓN HOY":                      "JUNTA HOY",
		"reuniónes":                        "reuniónes",
		"(reunión)":                        "(junta)",
		"pre-reunión":                      "pre-junta",
		"reunion":                          "reunion",
		"reunión":                          "junta",
		"su número de teléfono.":           "su tel.",
		"su número de teléfono es":         "su tel. es",
		"más información en la página web": "detalles en la web",
	} {
		got, _ := reword(Smart(text), []string{"es"})
		if got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

func TestAHintIsWorthWhatItSays(t *testing.T) {
	t.Parallel()
	words := slices.Concat(strings.Fields(oneAccent+accentNobodyKnows+party), slices.Collect(maps.Values(map[int]string{
		0: "próximo", 1: "opción", 2: "comenzará", 3: "[", 4: "€", 5: "señor", 6: "“", 7: "عربي",
	})))
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 60).Draw(t, "words"), " ")
		for _, hint := range Hints(text) {
			if hint.Was != Measure(Smart(text)).Segments || hint.Segments >= hint.Was {
				t.Fatalf("%q: %+v", text, hint)
			}
			if hint.Sent != "" && Measure(hint.Sent).Segments != hint.Segments {
				t.Fatalf("%q takes %d segments, and %d are promised", hint.Sent, Measure(hint.Sent).Segments, hint.Segments)
			}
		}
	})
}

func TestRewordingsCostLess(t *testing.T) {
	t.Parallel()
	all := rewordings()
	if len(all["es"]) < 50 {
		t.Errorf("there are %d rewordings in Spanish", len(all["es"]))
	}
	for tag, list := range all {
		for _, r := range list {
			if Measure(r.Words).Encoding != ucs2 || Measure(Smart(r.Instead)).Encoding != gsm7 {
				t.Errorf("%s: %s is no way to pay less", tag, r)
			}
			if r.Words != strings.ToLower(r.Words) || r.Words != strings.TrimSpace(r.Words) {
				t.Errorf("%s: %q is to be written in small letters", tag, r.Words)
			}
		}
	}
}

func FuzzHints(f *testing.F) {
	for _, seed := range []string{"", oneAccent, accentNobodyKnows, party, "\xff", "ᾴ", strings.Repeat("İ", 80) + "REUNIÓN"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, hint := range Hints(text) {
			if hint.Segments >= hint.Was || hint.Segments < 0 {
				t.Errorf("%q: %+v", text, hint)
			}
		}
	})
}
