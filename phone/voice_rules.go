package phone

import "strings"

// voiceRules hold for calls. Carrier: names are case-sensitive, and an unknown
// one is passed over in silence, which a caller hears as silence too.
var voiceRules = map[string]rule{
	"Response": {children: voiceVerbs()},
	"Say": {
		attributes: attributes{"voice": anything(), "language": anything(), "loop": whole(0, 0, 1000)},
		required:   []string{"voice", "language"},
		children:   markup(),
		words:      true,
		further:    checkSay,
	},
	"Play": {
		attributes: attributes{"loop": whole(0, 0, 1000), "digits": keys(0, 100, "wWABCD")},
		words:      true,
		further:    checkPlay,
	},
	"Pause": {attributes: attributes{"length": whole(0, 0, 3600)}},
	"Gather": {
		attributes: attributes{
			"action": isURL(), "method": method(),
			"input":       someOf(13326, "dtmf", "speech"),
			"timeout":     whole(13313, 0, 3600),
			"numDigits":   whole(13314, 1, 1000),
			"finishOnKey": keys(13310, 1, ""), "actionOnEmptyResult": boolean(),
			"language": atMost(13331, 35), "hints": hints(),
			"speechTimeout": speechTimeout(), "speechModel": speechModel(),
			"enhanced": boolean(), "profanityFilter": boolean(), "bargeIn": boolean(), "debug": boolean(),
			"maxSpeechTime":         whole(0, 1, 60),
			"partialResultCallback": isURL(), "partialResultCallbackMethod": method(),
		},
		required: []string{"action"},
		children: []string{"Say", "Play", "Pause"},
		further:  checkGather,
	},
	"Record": {
		attributes: attributes{
			"action": isURL(), "method": method(),
			"timeout": whole(13612, 0, 3600), "maxLength": whole(13613, 1, 14400),
			"finishOnKey": keys(13610, 12, ""), "playBeep": boolean(),
			"trim":                    oneOf(0, "trim-silence", "do-not-trim"),
			"recordingStatusCallback": isURL(), "recordingStatusCallbackMethod": method(),
			"recordingStatusCallbackEvent": someOf(0, "in-progress", "completed", "absent"),
			"transcribe":                   boolean(), "transcribeCallback": isURL(),
			"recordingConfigurationId": anything(),
		},
		required: []string{"action"},
	},
	"Dial": {
		attributes: attributes{
			"action": isURL(), "method": method(),
			"timeout": whole(0, 5, 600), "timeLimit": whole(0, 1, 86400), "callerId": anything(),
			"answerOnBridge": boolean(), "hangupOnStar": boolean(), "sequential": boolean(),
			"record": anything(), "recordingTrack": oneOf(0, "inbound", "outbound", "both"),
			"recordingStatusCallback": isURL(), "recordingStatusCallbackMethod": method(),
			"recordingStatusCallbackEvent": someOf(0, "in-progress", "completed", "absent"),
			"trim":                         oneOf(0, "trim-silence", "do-not-trim"),
			"ringTone":                     anything(), "referUrl": isURL(), "referMethod": method(), "callReason": atMost(0, 50),
		},
		children: []string{"Number"},
		words:    true,
		further:  checkDial,
	},
	"Number": {
		attributes: attributes{
			"sendDigits": keys(0, 32, "wW"), "url": isURL(), "method": method(),
			"statusCallback": isURL(), "statusCallbackMethod": method(),
			"statusCallbackEvent": someOf(0, "initiated", "ringing", "answered", "completed"),
			"byoc":                anything(),
			"machineDetection":    oneOf(0, "Enable", "DetectMessageEnd"), "amdStatusCallback": isURL(), "amdStatusCallbackMethod": method(),
			"machineDetectionTimeout":            whole(0, 3, 60),
			"machineDetectionSpeechThreshold":    whole(0, 1000, 6000),
			"machineDetectionSpeechEndThreshold": whole(0, 500, 5000),
			"machineDetectionSilenceTimeout":     whole(0, 2000, 10000),
		},
		words:   true,
		further: checkNumber,
	},
	"Redirect": {attributes: attributes{"method": method()}, words: true, further: needsURL},
	"Hangup":   {},
	"Reject":   {attributes: attributes{"reason": oneOf(0, "rejected", "busy")}},

	"break":    {attributes: attributes{"strength": anything(), "time": anything()}},
	"emphasis": {attributes: attributes{"level": anything()}, children: markup(), words: true},
	"lang":     {attributes: attributes{"xml:lang": anything()}, children: markup(), words: true},
	"p":        {children: markup(), words: true},
	"phoneme":  {attributes: attributes{"alphabet": anything(), "ph": anything()}, words: true},
	"prosody":  {attributes: attributes{"rate": anything(), "pitch": anything(), "volume": anything()}, children: markup(), words: true},
	"s":        {children: markup(), words: true},
	"say-as":   {attributes: attributes{"interpret-as": interpretations(), "format": anything(), "role": anything()}, required: []string{"interpret-as"}, words: true},
	"sub":      {attributes: attributes{"alias": anything()}, required: []string{"alias"}, words: true},
	"w":        {attributes: attributes{"role": anything()}, children: markup(), words: true},
}

// markup lists the elements of SSML (W3C) that the carrier takes within Say.
func markup() []string {
	return []string{"break", "emphasis", "lang", "p", "phoneme", "prosody", "s", "say-as", "sub", "w"}
}

func interpretations() attribute {
	return oneOf(0, "characters", "spell-out", "cardinal", "number", "ordinal", "digits", "fraction",
		"unit", "date", "time", "address", "expletive", "telephone")
}

func speechTimeout() attribute {
	seconds := whole(13327, 1, 60)
	return attribute{13327, "a whole number of seconds or auto", func(v string) bool {
		return v == "auto" || seconds.good(v)
	}}
}

func speechModel() attribute {
	models := oneOf(13334, "default", "numbers_and_commands", "phone_call",
		"experimental_conversations", "experimental_utterances",
		"googlev2_long", "googlev2_short", "googlev2_telephony", "googlev2_telephony_short", "deepgram_nova-3")
	return attribute{13334, models.wants + ", deepgram_nova-2", func(v string) bool {
		return models.good(v) || strings.HasPrefix(v, "deepgram_nova-2")
	}}
}

func hints() attribute {
	return attribute{13330, "at most 500 phrases of at most 100 characters, with commas between", func(v string) bool {
		phrases := strings.Split(v, ",")
		for _, phrase := range phrases {
			if len([]rune(strings.TrimSpace(phrase))) > 100 {
				return false
			}
		}
		return len(phrases) <= 500
	}}
}

// checkGather finds fault with attributes that do not go together.
func checkGather(e *element) *Fault {
	if e.attr("speechTimeout", "") == "auto" && e.attr("speechModel", "") != "" {
		return faultf(13335, "speechTimeout of <Gather> must be a number where a speechModel is named")
	}
	if e.attr("language", "") == "multi" && e.attr("speechModel", "") != "deepgram_nova-3" {
		return faultf(13331, `language "multi" of <Gather> needs the model deepgram_nova-3`)
	}
	for _, child := range e.elements() {
		if _, tones := child.attrs["digits"]; tones {
			return faultf(13320, "<Play> of keys may not be within <Gather>")
		}
	}
	return nil
}

func checkPlay(e *element) *Fault {
	if _, tones := e.attrs["digits"]; tones {
		return nil
	}
	return needsURL(e)
}

// checkDial finds fault with whom a transfer calls.
func checkDial(e *element) *Fault {
	numbers := e.elements()
	switch {
	case len(numbers) > 10:
		return faultf(0, "<Dial> calls %d numbers; the carrier calls 10", len(numbers))
	case len(numbers) > 0 && e.hasWords():
		return faultf(12200, "<Dial> has words beside its numbers: %q", e.text())
	case len(numbers) == 0:
		return checkNumber(e)
	}
	return nil
}

func checkNumber(e *element) *Fault {
	if !e164.MatchString(e.text()) {
		return faultf(13223, "<%s> calls %q, which is not a number in E.164 form", e.name, e.text())
	}
	return nil
}
