package ivr_test

import (
	"regexp"
	"strings"
	"testing"

	"campusline/gateway/gatewaytest"
)

// What differs from one version of the menus to another.
var (
	versionIn = regexp.MustCompile(`v=[0-9a-f]{12}`)
	stateIn   = regexp.MustCompile(`s=[^"&<]+`)
)

// written is a document as the tables below write it: a verb a line, and words for the version and the state.
func written(document string) string {
	document = versionIn.ReplaceAllString(document, "v=VERSION")
	document = stateIn.ReplaceAllString(document, "s=STATE")
	return strings.NewReplacer("><", ">\n<").Replace(document)
}

const next = "/twilio/voice/step?n=1&amp;v=VERSION&amp;s=STATE"

// english is a Say in English.
func english(words string) string {
	return `<Say voice="Polly.Joanna-Neural" language="en-US">` + words + "</Say>\n"
}

// spanish is a Say in Spanish.
func spanish(words string) string {
	return `<Say voice="Polly.Lupe-Neural" language="es-US">` + words + "</Say>\n"
}

// document is a whole one.
func document(verbs string) string {
	return `<?xml version="1.0" encoding="UTF-8"?>` + "\n<Response>\n" + verbs + "</Response>"
}

// gather is a question with what follows when nothing comes.
func gather(attributes, prompt string) string {
	return document(`<Gather ` + attributes + ">\n" + prompt + "</Gather>\n" +
		`<Redirect method="POST">` + next + "&amp;silence=1</Redirect>\n")
}

// heard are the attributes of a question that listens for keys and words, but for how the keys end.
func heard(keys, hints string) string {
	attributes := `input="dtmf speech" action="` + next + `" method="POST" timeout="5" ` + keys + ` language="en-US" speechTimeout="auto"`
	if hints != "" {
		attributes += ` hints="` + hints + `"`
	}
	return attributes
}

const (
	oneKey  = `numDigits="1" finishOnKey=""`
	toPound = `finishOnKey="#"`
	record  = `<Record action="` + next + `" method="POST" timeout="5" finishOnKey="#*09" maxLength="180" playBeep="true"` +
		` recordingStatusCallback="/twilio/status/recording" recordingStatusCallbackEvent="completed absent"/>` + "\n" +
		`<Redirect method="POST">` + next + "&amp;silence=1</Redirect>\n"
)

const schools = "Elm Street School, Elm, Elm Street, Bell &amp; Sons &quot;Annex&quot; &lt;East&gt; 🎒, Bell, مدرسة الزيتون, Olive"

// Each line begins with one kind of what a call can wait for, so the first document of a call shows it to the letter.
func TestEveryKindOfQuestionIsWrittenToTheLetter(t *testing.T) {
	t.Parallel()
	line := district(t)
	for name, c := range map[string]struct{ to, want string }{
		"choices": {choices, gather(heard(oneKey, "the office, front desk, to leave a message, voicemail, a school, the opening hours, hours"),
			english("For the office, press 1. To leave a message, press 2. For a school, press 3. For the opening hours, press 4."))},
		"yes or no":           {yesNo, gather(heard(oneKey, ""), english("Is it raining? For yes, press 1. For no, press 2."))},
		"four digits":         {fourDigits, gather(heard(`numDigits="4" finishOnKey="#"`, ""), english("What is the room? Enter the digits, then press pound."))},
		"one to three digits": {someDigits, gather(heard(toPound, ""), english("What is the route? Enter the digits, then press pound."))},
		"ZIP code":            {zipCode, gather(heard(`numDigits="5" finishOnKey="#"`, ""), english("Where do you live? Enter the five digits of the ZIP code."))},
		"school": {school, gather(heard(toPound, schools),
			english("Which school? Say its name, or enter its number."))},
		"number": {howMany, gather(heard(toPound, ""), english("How many are you? Enter a number from 1 to 9, then press pound."))},
		"score":  {score, gather(heard(toPound, ""), english("How was it? Enter a number from 1 to 10, then press pound."))},
		"date": {date, gather(heard(toPound, ""), english("On which day? For today, press 1, then pound. For tomorrow, press 2, then pound. "+
			"For another day, enter the month and the day as four digits."))},
		"code":    {code, gather(heard(toPound, ""), english("What is the code? Enter the code, then press pound."))},
		"message": {message, document(english("Please leave your message. Your message will be recorded. Speak after the tone, and press pound when you are done.") + record)},
		"desk that takes the call by key": {office, document(english("One moment, please. I am connecting you with the main office.") +
			`<Dial action="` + next + `" method="POST" timeout="15">` + "\n" +
			`<Number url="/twilio/voice/whisper?call=CALL&amp;n=0">` + switchboard + "</Number>\n</Dial>\n")},
		"extension of a desk that takes no key": {lobby, document(english("One moment, please. I am connecting you with the lobby.") +
			`<Dial action="` + next + `" method="POST" timeout="30">` + "\n" +
			`<Number sendDigits="wwww7">` + lobbyDesk + "</Number>\n</Dial>\n")},
		"end": {goodbye, document(english("That is all. Goodbye.") + "<Hangup/>\n")},
		"odd characters in menus": {odd, gather(heard(oneKey, "pens &amp; paper &lt;both&gt;, &quot;pens&quot;, ink"),
			english("Q&amp;A &lt;now&gt; &quot;here&quot; 'there' 🚌 مرحبا\x7f e\u0301  end. For pens &amp; paper &lt;both&gt;, press 1."))},
		"odd characters in the name of a school": {oddSchool, gather(heard(oneKey, "the front office, to leave a message"),
			english("You have reached Bell &amp; Sons &quot;Annex&quot; &lt;East&gt; 🎒. For the front office, press 1. To leave a message, press 2."))},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			call := dials(line, newCallID(), c.to)
			got := strings.ReplaceAll(written(call.begins(t).Body), call.form.Get("CallSid"), "CALL")
			if got != c.want {
				t.Errorf("the document is\n%s\n\nand should be\n%s", got, c.want)
			}
		})
	}
}

func TestAQuestionAboutTheLanguageIsAskedByEachLanguagesOwnVoice(t *testing.T) {
	t.Parallel()
	want := gather(heard(oneKey, "English, español, Spanish"),
		english("Welcome to Juniper Flats ISD. For English, press 1.")+spanish("Para español, oprima 2."))
	if got := written(dials(district(t), "CA1", everything).begins(t).Body); got != want {
		t.Errorf("the document is\n%s\n\nand should be\n%s", got, want)
	}
}

func TestTheOtherDocumentsAreWrittenToTheLetter(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := dials(line, "CA1", office)
	call.begins(t)
	dial := `<Dial action="/twilio/voice/last?s=" method="POST" timeout="25">` + "\n<Number>" + switchboard + "</Number>\n</Dial>\n<Hangup/>\n"
	for name, c := range map[string]struct {
		path string
		want string
	}{
		"whisper": {"/twilio/voice/whisper?call=CA1&n=0", document(
			`<Gather input="dtmf" action="/twilio/voice/whispered?call=CA1" method="POST" timeout="8" numDigits="1" finishOnKey="">` + "\n" +
				english("This is a call for the main office at Juniper Flats ISD. To take it, press 1.") + "</Gather>\n<Hangup/>\n")},
		"whisper of a call not known": {"/twilio/voice/whisper?call=CA404&n=0", document("")},
		"report of the end":           {"/twilio/status/call", document("")},
		"fallback": {"/twilio/voice/fallback", document(
			english("I am sorry, something went wrong on our side. I am connecting you with a person.") +
				spanish("Lo siento, tuvimos un problema de nuestra parte. Le comunico con una persona.") + dial)},
	} {
		t.Run(name, func(t *testing.T) {
			if got := written(call.post(t, c.path).Body); got != c.want {
				t.Errorf("the document is\n%s\n\nand should be\n%s", got, c.want)
			}
		})
	}
}

func TestWhatHasNoTranslationIsSaidByAVoiceOfTheLanguageItIsIn(t *testing.T) {
	t.Parallel()
	line := district(t)
	dials(line, "CA1", everything).presses(t, dials(line, "CA1", everything).begins(t), "2") // Spanish is remembered
	want := document(english("Nobody has translated this.") +
		spanish("Por favor deje su mensaje. Su mensaje será grabado. Hable después del tono y, cuando termine, oprima la tecla gato.") + record)
	if got := written(dials(line, "CA2", untranslated).begins(t).Body); got != want {
		t.Errorf("the document is\n%s\n\nand should be\n%s", got, want)
	}
}

// Every language of a district has a voice that is its own, so that none is ever read by another's.
func TestEveryLanguageServedHasAVoiceOfItsOwn(t *testing.T) {
	t.Parallel()
	version := gatewaytest.Start(t, gatewaytest.Options{}).Gateway.Version()
	voices := map[string]string{}
	for _, l := range version.Languages {
		if version.Recorded(l.Tag) != nil {
			continue // no voice may read it
		}
		if l.Voice.Name == "" || l.Voice.Limit <= 0 || !strings.HasPrefix(l.Voice.Language, l.Tag+"-") {
			t.Errorf("%s is said by %+v", l.EnglishName, l.Voice)
		}
		if other := voices[l.Voice.Name]; other != "" {
			t.Errorf("%s and %s have the same voice", l.EnglishName, other)
		}
		voices[l.Voice.Name] = l.EnglishName
	}
}
