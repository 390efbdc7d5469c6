package sms

import (
	"encoding/xml"
	"strings"
	"unicode/utf8"

	"campusline/menus"
	"campusline/translations"
)

// The limits of a reply (carrier: a body is at most 1600 characters, a reply at most 10 messages).
const (
	longestBody = 1600
	mostBodies  = 10
)

// reply makes the TwiML that answers a text; without bodies it says nothing.
func reply(bodies ...string) []byte {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><Response>`)
	for _, body := range bodies {
		b.WriteString("<Message>")
		_ = xml.EscapeText(&b, []byte(body)) // writing to memory does not fail
		b.WriteString("</Message>")
	}
	b.WriteString("</Response>")
	return []byte(b.String())
}

// replies makes the answer to a text, and counts what it takes.
func (t *Texts) replies(bodies ...string) []byte {
	if t.Sent != nil {
		for _, body := range bodies {
			t.Sent(translations.Measure(body))
		}
	}
	return reply(bodies...)
}

// bodies makes the messages of a prompt. Punctuation that would make a text cost three times as much is exchanged as
// the carrier would do it; letters and accents stay as they are.
func bodies(prompt menus.Prompt) []string {
	lines := make([]string, 0, len(prompt))
	for _, saying := range prompt {
		lines = append(lines, translations.Smart(saying.Words))
	}
	return divided(strings.Join(lines, "\n"))
}

// divided cuts a long reply between lines, or failing that between words.
func divided(body string) []string {
	var all []string
	for len(all) < mostBodies && utf8.RuneCountInString(body) > longestBody {
		end := len(string([]rune(body)[:longestBody]))
		at := strings.LastIndexByte(body[:end], '\n')
		if at <= 0 {
			at = strings.LastIndexByte(body[:end], ' ')
		}
		if at <= 0 {
			at = end
		}
		all = append(all, strings.TrimSpace(body[:at]))
		body = strings.TrimSpace(body[at:])
	}
	if body == "" || len(all) == mostBodies {
		return all
	}
	return append(all, body)
}
