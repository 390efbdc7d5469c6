package ivr

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"campusline/conversation"
	"campusline/menus"
	"campusline/translations"
	"campusline/webhook"
)

// What the carrier is told to wait for. Reasons stand in the figures of a good line.
const (
	waitSeconds        = 5   // for a key or a word after the prompt has ended
	longestMessage     = 180 // seconds of a recorded message,
	longestTranscribed = 120 // and of one that the carrier writes down
	silenceEnds        = 5   // seconds of silence that end a recording
	endingKeys         = "#*09"
)

// document makes the TwiML of an answer: what is said, then what is waited for, then what happens when nothing comes.
func (c *Calls) document(a conversation.Answer, p webhook.Post) []byte {
	d, shown := newDocument(), callerID(p)
	prompt, expect := a.Outcome.Prompt, a.Outcome.Expect
	heard := true
	switch expect.Awaiting {
	case menus.AnAnswer:
		heard = d.gather(a)
	case menus.ARecording:
		heard = d.say(a.Version, prompt)
		d.record(a, c.Transcripts && english(a))
	case menus.ADesk:
		d.say(a.Version, prompt) // whoever hears nothing now hears it ring
		d.dial(a, shown)
	default:
		heard = d.say(a.Version, prompt)
		d.empty("Hangup")
	}
	if !heard && isOurs(p) {
		return c.goodbye(p)
	}
	if !heard {
		return toPerson(a.Version, []*translations.Language{a.Version.Language(a.Outcome.State.Language)}, encoded(a), shown)
	}
	return d.bytes()
}

// encoded is the state after an answer, as a URL carries it.
func encoded(a conversation.Answer) string {
	return url.QueryEscape(string(a.Outcome.State.Append(nil)))
}

// callerID is the number that a desk is shown where the caller withholds theirs (carrier: a call without a number can
// only show one of ours); "" for what the carrier shows by itself: the caller's own, or on a call of ours our line.
func callerID(p webhook.Post) string {
	if _, number := parties(p); number == "" {
		return p.Get("To")
	}
	return ""
}

// gather listens for keys and, where the language has a recogniser, for words. Silence falls through to the redirect.
func (d *document) gather(a conversation.Answer) (heard bool) {
	expect, language := a.Outcome.Expect, a.Version.Language(a.Outcome.State.Language)
	input, recogniser, speechTimeout, hints := "dtmf", "", "", ""
	if expect.Speech {
		input, recogniser, speechTimeout, hints = "dtmf speech", language.Recogniser, "auto", hintList(expect.Hints)
	}
	digits, finish := "", "#"
	if expect.Digits > 0 {
		digits = number(expect.Digits)
	}
	if expect.Digits == 1 {
		finish = "" // every key is an answer, the pound key too
	}
	d.open("Gather", "input", input, "action", stepURL(a, false), "method", "POST", "timeout", number(waitSeconds),
		"numDigits", digits, "finishOnKey=", finish, "language", recogniser, "speechTimeout", speechTimeout, "hints", hints)
	heard = d.say(a.Version, a.Outcome.Prompt)
	d.close("Gather")
	d.redirect(stepURL(a, true))
	return heard
}

// english says whether the call is in English.
func english(a conversation.Answer) bool {
	return strings.HasPrefix(a.Version.Language(a.Outcome.State.Language).Recogniser, "en")
}

// record takes a message. An empty one falls through to the redirect. Carrier: it writes down no message longer than two
// minutes, so one that it is to write down ends then.
func (d *document) record(a conversation.Answer, transcribe bool) {
	longest, written, callback := longestMessage, "", ""
	if transcribe {
		longest, written, callback = longestTranscribed, "true", transcribedPath
	}
	d.empty("Record", "action", stepURL(a, false), "method", "POST", "timeout", number(silenceEnds),
		"finishOnKey", endingKeys, "maxLength", number(longest), "playBeep", "true",
		"recordingStatusCallback", recordingPath, "recordingStatusCallbackEvent", "completed absent",
		"transcribe", written, "transcribeCallback", callback)
	d.redirect(stepURL(a, true))
}

// dial rings a desk, which hears who it is for and takes the call by key, so that a machine never counts as a person.
func (d *document) dial(a conversation.Answer, callerID string) {
	t := a.Outcome.Expect.Transfer
	whisper := ""
	if t.Screen {
		whisper = whisperURL(a)
	}
	d.open("Dial", "action", stepURL(a, false), "method", "POST", "timeout", number(t.Ring), "callerId", callerID)
	d.element("Number", t.Number, "url", whisper, "sendDigits", t.Keys)
	d.close("Dial")
}

func (d *document) redirect(to string) { d.element("Redirect", to, "method", "POST") }

// The limits of hints (carrier: at most 500 entries of at most 100 characters), and in bytes of all of them, so that
// the document stays below its own.
const (
	mostHints     = 500
	longestHint   = 100
	mostHintBytes = 16 << 10
)

// hintList writes hints as the carrier wants them, separated by commas.
func hintList(hints []string) string {
	if len(hints) > mostHints {
		hints = hints[:mostHints]
	}
	kept, size := make([]string, 0, len(hints)), 0
	for _, h := range hints {
		if size += len(h); size > mostHintBytes {
			break
		}
		if h = strings.ReplaceAll(h, ",", " "); utf8.RuneCountInString(h) <= longestHint {
			kept = append(kept, h)
		}
	}
	return strings.Join(kept, ", ")
}

// stepURL is where the carrier goes on: the number of the exchange that comes next, and the state it is in, which
// serves only while the database is away. The carrier signs the whole URL.
func stepURL(a conversation.Answer, silence bool) string {
	s := a.Outcome.State
	u := stepPath + "?n=" + number(s.Taken) + "&v=" + a.Version.Hash[:hashDigits] + "&s=" + encoded(a)
	if silence {
		u += "&silence=1"
	}
	return u
}

// hashDigits is how much of a version's hash names it in a URL.
const hashDigits = 12

func whisperURL(a conversation.Answer) string {
	return whisperPath + "?call=" + url.QueryEscape(a.Session) + "&n=" + number(a.Outcome.State.Taken-1)
}
