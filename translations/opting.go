package translations

import (
	"slices"
	"strings"
	"sync"
)

// Intent is what a text says about getting texts at all.
type Intent int

// The intents. Most texts have none.
const (
	NoIntent Intent = iota
	StopIntent
	StartIntent
	HelpIntent
)

// Opting is what ReadOpting found in a text.
type Opting struct {
	Intent Intent
	// Language is the tag of the language it was said in, to be answered in.
	Language string
	// Topic is the name of the one topic it is about, "" for all texts.
	Topic string
	// ByCarrier tells that the carrier matches this very word and answers it itself: a second answer must not be
	// sent, and one to a STOP is blocked. YES begins texts again only for somebody who had ended them; for
	// everybody else it is an ordinary answer, which whoever asks must tell apart.
	ByCarrier bool
	// More tells that the text goes on to say something else, which somebody should read.
	More bool
}

// ReadOpting tells whether a text asks to end texts, to begin them again, or for help. Any reasonable wording ends
// them (47 CFR 64.1200(a)(10)), in any language the product ships, those the district offers first, if the text says
// next to nothing else: a report that happens to hold such words must be read, not answered with silence. The other
// two are read more narrowly, in the offered languages only, since nobody must be signed up again by accident.
func ReadOpting(body string, offered []string) Opting {
	if intent := carrierIntent(body); intent != NoIntent {
		return Opting{Intent: intent, Language: sourceTag, ByCarrier: true}
	}
	text := splitSentences(body)
	for _, tag := range offeredFirst(offered) {
		l, ok := Lookup(tag)
		if !ok {
			continue
		}
		c := l.consent()
		switch {
		case !c.mayBeSaid(c.stop, text):
		case c.says(c.stop, text):
			return Opting{Intent: StopIntent, Language: tag}
		case len(text) > 1 && c.saysOnly(c.stop, text[0]):
			return Opting{Intent: StopIntent, Language: tag, More: true}
		}
	}
	if len(text) != 1 {
		return Opting{}
	}
	for _, tag := range offered {
		l, ok := Lookup(tag)
		if !ok {
			continue
		}
		c := l.consent()
		switch {
		case c.says(c.start, text):
			return Opting{Intent: StartIntent, Language: tag}
		case c.says(c.help, text):
			return Opting{Intent: HelpIntent, Language: tag}
		}
	}
	return Opting{}
}

// carrierIntent returns what the carrier takes a text for (carrier: the whole body is one of these words, in any
// case; REVOKE and OPTOUT since 2025-05-14).
func carrierIntent(body string) Intent {
	switch strings.ToUpper(strings.TrimSpace(body)) {
	case "STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT":
		return StopIntent
	case "START", "YES", "UNSTOP":
		return StartIntent
	case "HELP", "INFO":
		return HelpIntent
	}
	return NoIntent
}

func offeredFirst(offered []string) []string {
	tags := slices.Clone(offered)
	for _, tag := range Shipped() {
		if !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	return tags
}

// PrepareOpting makes ready what ReadOpting looks for in every language, as the first text that is read would otherwise
// wait for.
func PrepareOpting() {
	var each sync.WaitGroup
	for _, l := range shipped() {
		each.Go(func() { l.consent() })
	}
	each.Wait()
}
