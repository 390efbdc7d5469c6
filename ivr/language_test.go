package ivr_test

import (
	"testing"

	"campusline/phone"
)

func TestALanguageIsChosenByKeyAndRememberedForTheNextCall(t *testing.T) {
	t.Parallel()
	line := district(t)
	line.Call(parent, everything).Hears("Welcome", "For English, press 1.", "Para español, oprima 2.").
		Press("2").HearsIn("es-US").Hears("Para la oficina, oprima 1.").HangUp()
	call := line.Call(parent, everything).HearsIn("es-US").HearsNot("Bienvenidos", "English").Hears("Para la oficina, oprima 1.")
	if s := sessionOf(t, line, call.SID()); !s.Known || s.Language != "es" {
		t.Errorf("the second call is kept as %+v", s)
	}
	line.Call("+15125550198", everything).Hears("For English, press 1.")
}

func TestWhoHasOnlyEndedTextsIsAskedForTheirLanguage(t *testing.T) {
	t.Parallel()
	line := district(t)
	line.Text("+15125550198", everything, "STOP")
	line.Text("+15125550198", everything, "START")
	line.Call("+15125550198", everything).Hears("For English, press 1.").Press("2").HearsIn("es-US")
}

func TestALanguageIsChosenBySayingItsName(t *testing.T) {
	t.Parallel()
	line := district(t)
	for words, language := range map[string]string{"Spanish": "es-US", "español": "es-US", "Español.": "es-US", "English": "en-US"} {
		t.Run(words, func(t *testing.T) {
			t.Parallel()
			line.Call("", everything, phone.Anonymous()).Speak(words).HearsIn(language).Asks()
		})
	}
}

func TestNineAsksForAnotherLanguageInTheMiddleOfACall(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := line.Call(parent, choices).HearsIn("en-US").Press("9").Hears("For English, press 1.", "Para español, oprima 2.")
	call.Press("2").HearsIn("es-US").Hears("Para la oficina, oprima 1.").Press("3").HearsIn("es-US").Hears("¿Qué escuela?")
	if s := sessionOf(t, line, call.SID()); s.Language != "es" {
		t.Errorf("the call is kept as %+v", s)
	}
}

func TestALanguageIsHeardAndSpokenByItsOwnRecogniserAndVoice(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := line.Call(parent, choices)
	if g := call.State().Gather; g.Language != "en-US" || !g.Speech || !g.Keys {
		t.Errorf("an English speaker is heard with %+v", g)
	}
	call.Speak("español").HearsIn("es-US")
	if g := call.State().Gather; g.Language != "es-US" || !g.Speech {
		t.Errorf("a Spanish speaker is heard with %+v", g)
	}
}
