package phone_test

import (
	"io"
	"net/http"
	"strings"
	"testing"

	"campusline/audio/audiotest"
	"campusline/phone"
)

const hangup = `<Hangup/>`

// longHints is one phrase more than the carrier takes.
func longHints() string { return strings.Repeat("word,", 500) + "word" }

func TestWhatTheCarrierWouldNotTakeFromACallIsAFault(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		verbs string
		code  int
		says  string
	}{
		"an unknown verb":              {`<Speak>Hello.</Speak>`, 12200, "<Speak> may not be within <Response>"},
		"a verb in lower case":         {`<say voice="Polly.Joanna-Neural" language="en-US">Hello.</say>`, 12200, "<say> may not be"},
		"a verb of messages":           {`<Message>Hello.</Message>`, 12200, "<Message>"},
		"an unknown attribute":         {`<Pause seconds="1"/>`, 12200, "<Pause> has no attribute seconds"},
		"an attribute in another case": {`<Gather action="/a" numdigits="1">` + say("Hi.") + `</Gather>` + hangup, 12200, "no attribute numdigits"},
		"words between verbs":          {hangup + `Hello.`, 12200, "words in it"},
		"a verb within another":        {`<Hangup>` + say("Hi.") + `</Hangup>`, 12200, "<Say> may not be within <Hangup>"},

		"Say without a voice":          {`<Say language="en-US">Hi.</Say>`, 0, "<Say> needs voice"},
		"Say without a language":       {`<Say voice="Polly.Joanna-Neural">Hi.</Say>`, 0, "<Say> needs language"},
		"Say with an empty language":   {`<Say voice="Polly.Joanna-Neural" language="">Hi.</Say>`, 13512, "empty language"},
		"Say with a voice of nobody":   {`<Say voice="alice" language="en-US">Hi.</Say>`, 13511, `"alice"`},
		"Spanish in an English voice":  {`<Say voice="Polly.Joanna-Neural" language="es-US">Hola.</Say>`, 13512, `does not speak "es-US"`},
		"Arabic in a Vietnamese voice": {`<Say voice="Google.vi-VN-Wavenet-A" language="ar-XA">مرحبا</Say>`, 13512, `does not speak "ar-XA"`},
		"Say with nothing to say":      {say("  "), 13520, "nothing to say"},
		"Say with too much for Polly":  {say(strings.Repeat("a", 3001)), 13521, "at most 3000"},
		"Say with too much for Google": {`<Say voice="Google.te-IN-Standard-A" language="te-IN">` + strings.Repeat("తె", 900) + `</Say>`, 13521, "at most 5000"},
		"Say with too much for basic":  {`<Say voice="woman" language="en-US">` + strings.Repeat("a", 4001) + `</Say>`, 13521, "at most 4000"},
		"markup in a basic voice":      {`<Say voice="man" language="en-US"><s>Hi.</s></Say>`, 12200, "takes no markup"},
		"speak within Say":             {say("<speak>Hi.</speak>"), 12200, "<speak>"},
		"an unknown reading":           {say(`<say-as interpret-as="phone">5550100</say-as>`), 0, "interpret-as"},
		"a loop that is no number":     {`<Say voice="man" language="en-US" loop="twice">Hi.</Say>`, 0, "loop of <Say>"},

		"Gather without an action":         {`<Gather>` + say("Hi.") + `</Gather>` + hangup, 0, "<Gather> needs action"},
		"Gather as the last verb":          {`<Gather action="/a">` + say("Hi.") + `</Gather>`, 0, "nothing follows <Gather>"},
		"a transfer within Gather":         {`<Gather action="/a"><Dial>` + office + `</Dial></Gather>` + hangup, 13320, "<Dial> may not be within <Gather>"},
		"tones within Gather":              {`<Gather action="/a"><Play digits="1"/></Gather>` + hangup, 13320, "<Play> of keys"},
		"a timeout in words":               {`<Gather action="/a" timeout="auto"/>` + hangup, 13313, "timeout of <Gather>"},
		"a timeout with a fraction":        {`<Gather action="/a" timeout="2.5"/>` + hangup, 13313, "timeout of <Gather>"},
		"no digits to gather":              {`<Gather action="/a" numDigits="0"/>` + hangup, 13314, "numDigits of <Gather>"},
		"two finishing keys":               {`<Gather action="/a" finishOnKey="#*"/>` + hangup, 13310, "finishOnKey of <Gather>"},
		"an unknown input":                 {`<Gather action="/a" input="voice"/>` + hangup, 13326, "input of <Gather>"},
		"auto with a speech model":         {`<Gather action="/a" input="speech" speechTimeout="auto" speechModel="numbers_and_commands"/>` + hangup, 13335, "must be a number"},
		"an unknown speech model":          {`<Gather action="/a" speechModel="whisper"/>` + hangup, 13334, "speechModel"},
		"too many hints":                   {`<Gather action="/a" hints="` + longHints() + `"/>` + hangup, 13330, "hints of <Gather>"},
		"a hint that is too long":          {`<Gather action="/a" hints="` + strings.Repeat("é", 101) + `"/>` + hangup, 13330, "hints of <Gather>"},
		"several languages, default model": {`<Gather action="/a" language="multi"/>` + hangup, 13331, "deepgram_nova-3"},

		"Record without an action":     {`<Record/>` + hangup, 0, "<Record> needs action"},
		"Record of no length":          {`<Record action="/a" maxLength="0"/>`, 13613, "maxLength of <Record>"},
		"Record with something within": {`<Record action="/a">` + say("Hi.") + `</Record>`, 12200, "<Say> may not be within <Record>"},
		"an unknown recording event":   {`<Record action="/a" recordingStatusCallbackEvent="done"/>`, 0, "recordingStatusCallbackEvent"},

		"a number that is none":           {`<Dial>555-0111</Dial>`, 13223, "not a number in E.164 form"},
		"nobody to call":                  {`<Dial/>`, 13223, "not a number"},
		"eleven numbers":                  {`<Dial>` + strings.Repeat(`<Number>`+office+`</Number>`, 11) + `</Dial>`, 0, "calls 11 numbers"},
		"words beside a number":           {`<Dial>the office <Number>` + office + `</Number></Dial>`, 12200, "words beside"},
		"too short a ring":                {`<Dial timeout="1">` + office + `</Dial>`, 0, "timeout of <Dial>"},
		"an unknown event of a transfer":  {`<Dial><Number statusCallbackEvent="done">` + office + `</Number></Dial>`, 0, "statusCallbackEvent"},
		"a queue, which is not simulated": {`<Dial><Queue>office</Queue></Dial>`, 12200, "<Queue> may not be within <Dial>"},

		"Redirect to nowhere":           {`<Redirect/>`, 11100, "no URL"},
		"Redirect out into the world":   {`<Redirect>https://elsewhere.example/voice</Redirect>`, 11100, "not below the gateway's public URL"},
		"Redirect to what is not there": {`<Redirect>/nowhere</Redirect>`, 11200, "status 404"},
		"Redirect to itself":            {`<Redirect>` + voice + `</Redirect>`, 0, "it loops"},
		"Play of nothing":               {`<Play></Play>`, 11100, "no URL"},
		"Play of what is not sound":     {`<Play>/text</Play>`, 13420, "is not sound"},
		"Reject after an answer":        {say("Hi.") + `<Reject/>`, 0, "<Reject> is not the first verb"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			g := newGateway(t, map[string]string{voice: c.verbs})
			call, err := mustCarrier(t, phone.Options{Gateway: g.server.URL, Key: key}).Call(t.Context(), parent, school)
			wantFault(t, err, c.code, c.says)
			if ended := call.State().Ended; ended == nil || ended.Why != phone.Broken {
				t.Errorf("the call is left as %+v", call.State())
			}
		})
	}
}

func TestWhatTheCarrierTakesIsNoFault(t *testing.T) {
	t.Parallel()
	for name, verbs := range map[string]string{
		"markup":                  say(`Room <say-as interpret-as="digits">101</say-as>,<break time="1s"/> <prosody rate="slow"><s>slowly</s></prosody>.`),
		"a comment":               `<!-- for the log -->` + say("Hi."),
		"as much as Polly says":   say(strings.Repeat("a", 3000)),
		"every attribute":         `<Gather action="/a" method="POST" input="dtmf speech" timeout="5" numDigits="3" finishOnKey="" actionOnEmptyResult="true" language="es-US" hints="uno, dos" speechTimeout="3" speechModel="numbers_and_commands" profanityFilter="false"/>`,
		"auto without a model":    `<Gather action="/a" input="speech" speechTimeout="auto"/>` + hangup,
		"500 hints":               `<Gather action="/a" hints="` + strings.TrimSuffix(longHints(), ",word") + `"/>` + hangup,
		"a Google voice":          `<Say voice="Google.yue-HK-Standard-A" language="yue-HK">你好</Say>`,
		"an Indian voice twice":   `<Say voice="Polly.Kajal-Neural" language="en-IN">Hi.</Say><Say voice="Polly.Kajal-Neural" language="hi-IN">नमस्ते</Say>`,
		"sound from elsewhere":    `<Play>https://sounds.example/hello.wav</Play>`,
		"tones":                   `<Play digits="wW1#"/>`,
		"a document of nothing":   ``,
		"an address with & in it": `<Gather action="/a?x=1&amp;y=2">` + say("Hi.") + `</Gather>` + hangup,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			newGateway(t, map[string]string{voice: verbs}).phone().Call(parent, school)
		})
	}
}

func TestAnAnswerTheCarrierCannotReadIsAFault(t *testing.T) {
	t.Parallel()
	const response = `<Response></Response>`
	for name, c := range map[string]struct {
		status     int
		kind, body string
		code       int
		says       string
	}{
		"an error":                {500, "text/xml", response, 11200, "status 500"},
		"forbidden":               {403, "text/xml", response, 11200, "status 403"},
		"elsewhere":               {302, "text/xml", response, 11200, "status 302"},
		"nothing":                 {204, "", "", 11770, "empty"},
		"spaces":                  {200, "text/xml", " \n", 11770, "empty"},
		"JSON":                    {200, "application/json", `{}`, 12300, "application/json"},
		"no content type":         {200, "-", response, 12300, "no content type"},
		"another alphabet":        {200, "text/xml; charset=iso-8859-1", response, 12300, "iso-8859-1"},
		"more than 64 kB":         {200, "text/xml", `<Response><!--` + strings.Repeat("x", 64<<10) + `--></Response>`, 11750, "64 kB"},
		"an open tag":             {200, "text/xml", `<Response><Hangup></Response>`, 12100, "not XML"},
		"two roots":               {200, "text/xml", response + response, 12100, "2 root elements"},
		"another root":            {200, "text/xml", `<Answer/>`, 12100, "<Answer>"},
		"something before":        {200, "text/xml", "\n<?xml version=\"1.0\"?>" + response, 12100, "does not begin with XML"},
		"something after":         {200, "text/xml", response + "ok", 12100, "outside the root"},
		"an & by itself":          {200, "text/xml", `<Response><Redirect>/a?b=1&c=2</Redirect></Response>`, 12100, "not XML"},
		"bytes that are not text": {200, "text/xml", "<Response>\xff</Response>", 12100, "not XML"},
		"an attribute twice":      {200, "text/xml", `<Response><Pause length="1" length="2"/></Response>`, 12100, "twice"},
		"a document type":         {200, "text/xml", `<!DOCTYPE r>` + response, 12100, "document type"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			g := newGateway(t, nil)
			g.routes[voice] = func(w http.ResponseWriter, _ *http.Request) {
				w.Header()["Content-Type"] = nil
				if c.kind != "-" {
					w.Header().Set("Content-Type", c.kind)
				}
				w.WriteHeader(c.status)
				if c.body != "" {
					_, _ = io.WriteString(w, c.body)
				}
			}
			_, err := mustCarrier(t, phone.Options{Gateway: g.server.URL, Key: key}).Call(t.Context(), parent, school)
			wantFault(t, err, c.code, c.says)
		})
	}
}

func TestACallbackMustBeAnswered(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{voice: hangup})
	c := mustCarrier(t, phone.Options{Gateway: g.server.URL, Key: key})
	for says, answer := range map[string]http.HandlerFunc{
		"status 404": http.NotFound,
		"text/plain": func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "ok") },
	} {
		g.routes[callOver] = answer
		_, err := c.Call(t.Context(), parent, school)
		if err == nil || !strings.Contains(err.Error(), says) || !strings.Contains(err.Error(), callOver) {
			t.Errorf("got %v, want a fault at %s that says %s", err, callOver, says)
		}
	}
}

func TestSoundOfTheGatewayIsPlayed(t *testing.T) {
	t.Parallel()
	sound := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "audio/basic")
		_, _ = w.Write(make([]byte, 24000))
	})
	g := newGateway(t, map[string]string{voice: `<Play>/sound/hello.au</Play>`})
	g.open = map[string]http.HandlerFunc{"/sound/hello.au": sound}
	call := g.phone().Call(parent, school).Hears("/sound/hello.au")
	if heard := call.Heard(); heard[0].Seconds != 3 {
		t.Errorf("it is %v s long, want 3", heard[0].Seconds)
	}
}

func TestWhatARecordingSaysIsHeardWhereItsFileTells(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{voice: `<Play>/audio/1/wait.wav</Play><Play>/audio/2/wait.wav</Play>`})
	g.open = map[string]http.HandlerFunc{}
	for path, words := range map[string]string{"/audio/1/wait.wav": "Tanpri tann.", "/audio/2/wait.wav": ""} {
		g.open[path] = func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "audio/wav")
			_, _ = w.Write(audiotest.Recording(words, 1.5, 0.5))
		}
	}
	call := g.phone().Call(parent, school).Hears("Tanpri tann.", "/audio/2/wait.wav")
	if heard := call.Heard(); heard[0].Seconds != 1.5 || !strings.HasSuffix(heard[0].URL, "/audio/1/wait.wav") {
		t.Errorf("it is %v s from %s", heard[0].Seconds, heard[0].URL)
	}
	if got := call.Transcript().String(); !strings.Contains(got, "00:00  recording (1.5 s)  Tanpri tann.\n") {
		t.Errorf("the transcript is\n%s", got)
	}
}
