package translations

import (
	"strings"
	"testing"
)

func TestTheCarriersOwnWords(t *testing.T) {
	t.Parallel()
	sets := map[Intent][]string{
		StopIntent:  {"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"},
		StartIntent: {"START", "YES", "UNSTOP"},
		HelpIntent:  {"HELP", "INFO"},
	}
	for intent, words := range sets {
		want := Opting{Intent: intent, Language: "en", ByCarrier: true}
		for _, word := range words {
			for _, body := range []string{word, strings.ToLower(word), " " + word + "\n"} {
				if got := ReadOpting(body, []string{"en", "es"}); got != want {
					t.Errorf("%q: %+v, want %+v", body, got, want)
				}
			}
		}
	}
}

func TestAnyReasonableWordingEndsTexts(t *testing.T) {
	t.Parallel()
	bodies := map[string][]string{
		"en": {
			"Stop please", "STOP.", "Stop!!", "stop, thanks", "Please stop", "please stop texting me", "STOP TEXTING ME!!!",
			"Can you please stop sending these messages", "opt out", "OPT-OUT", "opt me out of texts", "unsubscribe me",
			"unsuscribe", "take me off your list", "Please remove me from this list.", "remove my number", "don't text me",
			"Don’t text me anymore", "I don't want any more texts", "no more messages please", "wrong number",
			"Sorry, wrong number", "STOP. Who is this?", "Hi, I moved away. Please stop texting me. Thank you!",
			"end texts", "I want to stop", "quit texting me", "ｓｔｏｐ", "I no longer want to receive texts",
			"please do not text", "don't text", "stop sending", "unsubscribe me from this list", "I want to opt out of texts",
			"Stop texting me bro", "Hi this is Ana Ruiz, please take me off your list", "stop sending me so many messages",
			"I already asked you to stop texting me", "I want you to stop texting me immediately", "unsubscribe from texts",
			"STOP. Stop texting me. Unsubscribe me now.", "No more texts from the school please", "Stop texting this number",
			"please remove my number from your list", "No, stop texting me", "I don't want to receive any more text messages",
			"STOP. I don't have kids in this district.", "remove my number from your records", "stop messages to this number",
		},
		"es": {
			"PARAR", "alto", "¡Alto!", "baja", "no más mensajes", "no mas textos", "ya no me manden mensajes",
			"Por favor ya no me manden mensajes", "ya no me escriban", "quiten mi número", "quiten mi numero por favor",
			"Denme de baja", "quiero darme de baja", "Cancelar", "Parar, por favor", "no quiero recibir mensajes",
			"dejen de mandarme textos", "dejen de enviar mensajes", "número equivocado", "no me manden nada",
			"Hola. Ya no vivo ahí. Quítenme de la lista.", "cancelen mis mensajes", "no me escriban",
			"por favor no me escriban", "No, ya no me manden mensajes", "ya no me manden", "deme de baja de la lista por favor",
			"les pido que dejen de llamarme", "ya no quiero recibir mensajes de texto", "no más mensajes de la escuela",
			"dejen de mandarme mensajes a este número", "quiero darme de baja de sus mensajes", "no quiero mensajes de ustedes",
			"no manden más mensajes", "Paren. No tengo hijos en esa escuela",
		},
	}
	for tag, texts := range bodies {
		for _, body := range texts {
			want := Opting{Intent: StopIntent, Language: tag}
			if got := ReadOpting(body, []string{"en", "es"}); got != want {
				t.Errorf("%q: %+v, want %+v", body, got, want)
			}
		}
	}
}

func TestOtherTextsAreNotTakenForOptingOut(t *testing.T) {
	t.Parallel()
	for _, body := range []string{
		"", "?!", "1", "menu", "stop by the office", "I want to stop by", "I want to stop by the office today",
		"can the bus stop at Oak?", "is the bus stop moved", "Where is the bus stop?", "The bus did not stop",
		"please don't stop texting me", "Do not remove my number", "How do I opt out of the STAAR test?",
		"opt out form for the vaccine", "cancel my appointment on Friday", "The end of the school year",
		"they don't text me when the bus is late", "Who do I call to cancel the workshop?", "yes please", "no thanks",
		"What time does school end?", "my son needs help with math", "when does summer school start",
		"the other kids won't stop calling me names", "please stop sending Leo home without lunch",
		"el alto de la ruta", "dar de baja a mi hijo", "¿Cuándo empieza la escuela?", "¿Dónde para el autobús?",
		"la parada de alto", "quiero dar de alta a mi hija", "no dejen de mandarme mensajes", "para inscribir a mi hijo",
		"no quiero cancelar", "no quiero dejar de recibir mensajes", "dejen de mandar tanta tarea", "ya",
		"mi hijo es alto y su grado es bajo",
	} {
		if got := ReadOpting(body, []string{"en", "es"}); got != (Opting{}) {
			t.Errorf("%q: %+v, want no intent", body, got)
		}
	}
}

func TestAReportThatHoldsSuchWordsIsNotLost(t *testing.T) {
	t.Parallel()
	for _, body := range []string{
		"The bus driver yells. I told him to stop bothering me and my son and he laughed.",
		"Kid is sick today, please remove me from the list of volunteers", "please remove me from the list of volunteers",
		"take my number off the emergency contacts, it changed", "take my number off the emergency contacts",
		"please remove my number from the pickup list", "please remove my number from carpool",
		"A boy hits my son on the bus. He told him to stop. The driver laughs. Stop.",
		"No more. The cafeteria ran out of lunch for my daughter again", "tell him to stop bothering me",
		"they don't stop bothering me", "The teacher should stop calling me", "I don't want any trouble",
		"please don't text me until Monday", "please don't text me today", "unsubscribe me from the newsletter",
		"please don't contact me by phone", "don't you stop texting me", "I do not want to stop receiving texts",
		"Quiero darme de baja como voluntaria", "deme de baja del taller", "quítenme de la lista de voluntarios",
		"díganle al maestro que dejen de molestarme", "Dile que dejen de molestarme", "quiten mi número del grupo", //nolint:misspell // Spanish
		"El chofer grita. Le dije alto y se rio de mi hijo. Alto.", "no dejen de escribirme", "ya no quiero nada con él",
		"El niño está enfermo hoy, por favor quítenme de la lista", "no quiero que me manden a la oficina",
		"ya no me manden mensajes hasta el lunes", "nunca dejen de mandarme mensajes",
	} {
		if got := ReadOpting(body, []string{"en", "es"}); got != (Opting{}) {
			t.Errorf("%q: %+v, want no intent", body, got)
		}
	}
}

func TestBeginningAgainAndAskingForHelp(t *testing.T) {
	t.Parallel()
	tests := []struct {
		body string
		want Opting
	}{
		{"start again", Opting{Intent: StartIntent, Language: "en"}},
		{"subscribe me again", Opting{Intent: StartIntent, Language: "en"}},
		{"Please subscribe me again.", Opting{Intent: StartIntent, Language: "en"}},
		{"empezar", Opting{Intent: StartIntent, Language: "es"}},
		{"INICIAR", Opting{Intent: StartIntent, Language: "es"}},
		{"Alta, por favor", Opting{Intent: StartIntent, Language: "es"}},
		{"help me", Opting{Intent: HelpIntent, Language: "en"}},
		{"Help!", Opting{Intent: HelpIntent, Language: "en"}},
		{"ayuda", Opting{Intent: HelpIntent, Language: "es"}},
		{"¿Quién es?", Opting{Intent: HelpIntent, Language: "es"}},
	}
	for _, test := range tests {
		if got := ReadOpting(test.body, []string{"en", "es"}); got != test.want {
			t.Errorf("%q: %+v, want %+v", test.body, got, test.want)
		}
	}
}

func TestOptingOutIsHeardInLanguagesTheDistrictDoesNotOffer(t *testing.T) {
	t.Parallel()
	if got := ReadOpting("ya no me manden mensajes", []string{"en"}); got.Intent != StopIntent || got.Language != "es" {
		t.Errorf("got %+v", got)
	}
	if got := ReadOpting("empezar", []string{"en"}); got.Intent != NoIntent {
		t.Errorf("a text was taken for signing up in a language that is not offered: %+v", got)
	}
}

func TestOptingOutIsNeverGuessedIntoSomethingElse(t *testing.T) {
	t.Parallel()
	for _, body := range []string{"Help! Stop texting me.", "start over? no. stop", "Ayuda. Ya no me manden mensajes."} {
		if got := ReadOpting(body, []string{"en", "es"}); got.Intent != StopIntent {
			t.Errorf("%q: %+v, want texts to end", body, got)
		}
	}
}

func TestAlternativesAreSpelledOut(t *testing.T) {
	t.Parallel()
	got := strings.Join(spellOut([]string{"Ya no (más|quiero) (textos|SMS)", "alto"}), "; ")
	if want := "ya no mas textos; ya no mas sms; ya no quiero textos; ya no quiero sms; alto"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzReadOpting(f *testing.F) {
	for _, seed := range []string{
		"STOP", "stop by", "please", "no", "¿Alto?", "don't stop texting me", "\xff.", ",,,", "don t",
		"Stop. Stop texting me, please. Wrong number", "quítenme de la lista de voluntarios",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, body string) {
		got := ReadOpting(body, []string{"en", "es"})
		if (got.Intent == NoIntent) != (got.Language == "") {
			t.Errorf("%q: %+v", body, got)
		}
		if shouted := ReadOpting(strings.TrimSpace(body)+"!", []string{"en", "es"}); got.Intent == StopIntent && shouted.Intent != StopIntent {
			t.Errorf("%q ends texts, but not with a mark of exclamation: %+v", body, shouted)
		}
	})
}

func TestAStopThatBeginsALongTextCountsAndTheRestIsToldOf(t *testing.T) {
	t.Parallel()
	for _, body := range []string{
		"STOP. I have asked you five times and nobody listens",
		"Please stop texting me. My daughter is absent today, she has a fever.",
		"PARAR. Ya se los pedí cinco veces y nadie me hace caso",
	} {
		if got := ReadOpting(body, []string{"en", "es"}); got.Intent != StopIntent || !got.More {
			t.Errorf("%q is read as %+v", body, got)
		}
	}
	if got := ReadOpting("The bus did not stop. I told him to stop bothering my son, and he laughed.", []string{"en"}); got.Intent != NoIntent {
		t.Errorf("a report is read as %+v", got)
	}
}
