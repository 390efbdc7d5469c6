package menus

import (
	"strings"
	"testing"
)

// askingFor gives a version of the good district whose second line asks one question, told as the parts of its step.
func askingFor(t testing.TB, question string) *Version {
	t.Helper()
	files := folder(t, "good")
	files[districtFile] = []byte(strings.Replace(string(inSpanishToo(files[districtFile])), "lines:\n", "lines:\n  512-555-0102: {name: question, menu: question}\n", 1))
	files["menus/question.yaml"] = []byte("question:\n  ask: What is it?\n  as: it\n  " + strings.ReplaceAll(question, ", ", "\n  ") + "\n")
	version, problems := Load(files)
	if Refused(problems) {
		t.Fatalf("%s: %s", question, strings.Join(lines(problems), "\n"))
	}
	return version
}

func TestAnswers(t *testing.T) {
	t.Parallel()
	const refused = ""
	type given struct {
		by       InputKind
		language string
		words    string
		want     string
	}
	for question, answers := range map[string][]given{
		"answer: digits, length: 3": {
			{Keys, "en", "042", "042"},
			{Keys, "en", "42", refused},
			{Keys, "en", "0425", refused},
			{Keys, "en", "4*2", refused},
			{Speech, "en", "zero four two", "042"},
			{Speech, "en", "0 4 2", "042"},
			{Speech, "en", "twelve", refused},
			{Written, "es", "cero cuatro dos", "042"},
			{Written, "en", "04-2", "042"},
			{Written, "en", "route 42", refused},
		},
		"answer: digits": {
			{Keys, "en", "1", "1"},
			{Keys, "en", "123456789012", "123456789012"},
			{Keys, "en", "1234567890123", refused},
			{Keys, "en", "0", "0"},
			{Written, "en", "👍", refused},
		},
		"answer: number, from: 1, to: 12": {
			{Keys, "en", "1", "1"},
			{Keys, "en", "12", "12"},
			{Keys, "en", "13", refused},
			{Keys, "en", "007", "7"},
			{Speech, "en", "twelve", "12"},
			{Speech, "es", "doce", "12"},
			{Written, "es", "son 3", refused},
			{Written, "en", "number 3, please", "3"},
			{Written, "en", "-3", "3"},
			{Written, "en", "a few", refused},
			{Written, "en", "99999999999999999999", refused},
		},
		"answer: number, from: 0, to: 5": {
			{Keys, "en", "0", "0"}, {Written, "es", "cero", "0"}, {Speech, "en", "none", refused},
		},
		"answer: zip": {
			{Keys, "en", "78701", "78701"},
			{Keys, "en", "7870", refused},
			{Written, "en", "78701-1234", refused},
			{Speech, "en", "seven eight seven oh one", "78701"},
			{Speech, "es", "siete ocho siete cero uno", "78701"},
		},
		"answer: score": {
			{Keys, "en", "1", "1"},
			{Keys, "en", "10", "10"},
			{Keys, "en", "11", refused},
			{Speech, "en", "ten", "10"},
			{Speech, "es", "nueve", "9"},
			{Written, "en", "9!", "9"},
			{Written, "en", "great", refused},
		},
		"answer: yes-no": {
			{Keys, "en", "1", "yes"},
			{Keys, "en", "2", "no"},
			{Keys, "en", "3", refused},
			{Keys, "en", "11", refused},
			{Speech, "en", "Yes, please.", "yes"},
			{Speech, "es", "sí", "yes"},
			{Written, "es", "claro que sí", "yes"},
			{Written, "en", "Nope", "no"},
			{Written, "es", "para nada", "no"},
			{Written, "en", "maybe", refused},
			{Speech, "es", "yes", refused},
		},
		"answer: date": {
			{Keys, "en", "1", "2026-09-22"},
			{Keys, "en", "2", "2026-09-23"},
			{Keys, "en", "1009", "2026-10-09"},
			{Keys, "en", "0229", refused},
			{Keys, "en", "1332", refused},
			{Keys, "en", "3", refused},
			{Keys, "en", "123", refused},
			{Speech, "en", "tomorrow", "2026-09-23"},
			{Speech, "en", "next Friday", "2026-09-25"},
			{Speech, "en", "October ninth", "2026-10-09"},
			{Written, "en", "10/9", "2026-10-09"},
			{Written, "en", "Oct 9th", "2026-10-09"},
			{Written, "en", "2026-10-09", "2026-10-09"},
			{Speech, "es", "mañana", "2026-09-23"},
			{Speech, "es", "el viernes", "2026-09-25"},
			{Written, "es", "9 de octubre", "2026-10-09"},
			{Written, "en", "some day", refused},
			{Written, "es", "31 de septiembre", refused},
		},
		"answer: code": {
			{Keys, "en", "5724", "5724"},
			{Keys, "en", "5725", refused},
			{Keys, "en", "7524", refused},
			{Keys, "en", "00", refused},
			{Speech, "en", "five seven two four", "5724"},
			{Written, "es", "57 24", "5724"},
			{Written, "en", "5724x", refused},
		},
		"answer: campus": {
			{Keys, "en", "101", "north"},
			{Keys, "en", "66784", "north"},
			{Keys, "en", "999", refused},
			{Keys, "en", "66", refused},
			{Speech, "en", "north", "north"},
			{Written, "es", "South, por favor", "south"},
			{Written, "en", "Nroth School", "north"},
		},
		"answer: language": {
			{Keys, "en", "3", refused},
		},
		"answer: words": {
			{Recorded, "en", "RE1", "1"},
			{Written, "en", "Thank you all.", "1"},
			{Written, "en", "512 555 0142", "1"},
			{Written, "en", "42", "1"},
			{Written, "en", "   ", refused},
			{Keys, "en", "5", refused},
			{Written, "en", "مرحبا", "1"},
			{Written, "en", "🙂", "1"},
			{Written, "en", strings.Repeat("a word and another ", 84), "1"},
		},
	} {
		version := askingFor(t, question)
		for _, a := range answers {
			t.Run(question+"/"+a.words, func(t *testing.T) {
				t.Parallel()
				channel := Call
				if a.by == Written {
					channel = Text
				}
				walking, _ := begin(t, version, "question", channel, a.language, &world{now: at(t, version, "2026-09-22 10:00")}, "")
				outcome := walking.take(Input{Kind: a.by, Words: a.words, Seconds: 9})
				got, _ := outcome.State.answer("it")
				if got == "" {
					got = outcome.State.Campus
				}
				if got != a.want {
					t.Errorf("%s %q in %s is %q, want %q", a.by, a.words, a.language, got, a.want)
				}
				if a.want == refused && outcome.State.Tries != 1 {
					t.Errorf("%q was not asked again: %+v", a.words, outcome)
				}
			})
		}
	}
}

func TestYesAndNoLeadWhereTheStepSays(t *testing.T) {
	t.Parallel()
	version := askingFor(t, "yes: main, no: school")
	for keys, want := range map[string]string{"1": "main", "2": "school"} {
		walking, _ := begin(t, version, "question", Call, "en", &world{now: at(t, version, "2026-09-22 10:00")}, "")
		if got := walking.take(Input{Kind: Keys, Words: keys}).State.Menu; got != want {
			t.Errorf("%s leads to %s, want %s", keys, got, want)
		}
	}
}
