package sms

import (
	"context"
	"errors"
	"strings"

	"campusline/store"
	"campusline/translations"
	"campusline/webhook"
)

// The states of consent.
const (
	in  = "in"
	out = "out"
)

// readOpting reads what a text says about getting texts. Where the carrier says so itself, that counts.
func (t *Texts) readOpting(p webhook.Post, words string) translations.Opting {
	version := t.versions.Current()
	opting := translations.ReadTopicOpting(words, version.Tags(), version.Topics())
	if opting.Intent == translations.NoIntent {
		opting = translations.ReadOpting(words, version.Tags())
	}
	if opting.Intent == translations.NoIntent && version.Danger(words) != "" {
		opting = readBefore(words, version.Tags())
	}
	switch p.Get("OptOutType") {
	case "STOP":
		opting.Intent, opting.ByCarrier, opting.Topic = translations.StopIntent, true, ""
	case "START":
		opting.Intent, opting.ByCarrier, opting.Topic = translations.StartIntent, true, ""
	case "HELP":
		opting.Intent, opting.ByCarrier, opting.Topic = translations.HelpIntent, true, ""
	default:
		opting.ByCarrier = opting.ByCarrier && version.District.CarrierAnswersStop
	}
	return opting
}

// readBefore reads what a text that tells of a danger says about getting texts before it does: "stop, he has a gun" is both.
func readBefore(words string, tags []string) translations.Opting {
	first := strings.IndexAny(words, ",;:.!\n،؛。，")
	if first < 0 {
		return translations.Opting{}
	}
	opting := translations.ReadOpting(words[:first], tags)
	if opting.Intent != translations.StopIntent {
		return translations.Opting{}
	}
	opting.ByCarrier, opting.More = false, true // the carrier understands whole texts only
	return opting
}

// stop ends texts at once. It is confirmed once: by the carrier where the carrier understood it, else by us, and not
// again to somebody who had ended them already.
func (t *Texts) stop(ctx context.Context, x text) ([]byte, error) {
	before, _, err := t.enter(ctx, x, out)
	if err == nil && x.opting.More {
		_, err = t.talk(ctx, x) // which answers nothing to somebody who is out, and keeps what they write
	}
	if err != nil || x.opting.ByCarrier || before.State == out {
		return reply(), err
	}
	if version := t.versions.Current(); version.Danger(x.words) != "" {
		return t.replies(t.words(x, translations.OptedOut), translations.Smart(version.DangerAdvice(x.opting.Language))), nil
	}
	return t.say(x, translations.OptedOut), nil
}

// start begins texts again for somebody who had ended them. For everybody else such a word is an ordinary answer.
func (t *Texts) start(ctx context.Context, x text) ([]byte, error) {
	state, err := t.stateBefore(ctx, x)
	if err != nil {
		return nil, err
	}
	if state != out && (isYes(x.words) || !x.opting.ByCarrier) {
		return t.talk(ctx, x)
	}
	before, _, err := t.enter(ctx, x, in)
	if err != nil {
		return reply(), err
	}
	if x.opting.ByCarrier && before.Language != "" {
		x.opting.Language = before.Language
	}
	if x.opting.ByCarrier && (x.told || !onlyWeKnew(before)) {
		return t.standings(ctx, x, before)
	}
	return t.welcomeBack(ctx, x, before)
}

// stateBefore is what counted before a text, also when the text comes again.
func (t *Texts) stateBefore(ctx context.Context, x text) (string, error) {
	before, err := t.store.ConsentBefore(ctx, x.message, "")
	if errors.Is(err, store.ErrNotFound) {
		return t.consent(ctx, x.number)
	}
	return before.State, err
}

// onlyWeKnew says whether somebody had ended texts without the carrier's knowing. The carrier then does not confirm that
// they begin again.
func onlyWeKnew(before store.Consent) bool {
	return before.State == out && !CarrierKnows(before.How, before.Words)
}

// CarrierKnows says whether the carrier, too, took an entry of the ledger for what it is: one that it reported, or that
// was made by a word of its own. Words that mean nothing to it, and what is said to a person, it does not know of.
func CarrierKnows(how, words string) bool {
	return how == "carrier" || how == "text" && translations.ReadOpting(words, nil).ByCarrier
}

// isYes says whether a text is the one word of the carrier's that is an answer too.
func isYes(words string) bool { return strings.EqualFold(strings.TrimSpace(words), "yes") }

// help says what this number is, unless the carrier says it. Somebody who is out gets silence, as to any other text.
func (t *Texts) help(ctx context.Context, x text) ([]byte, error) {
	if x.opting.ByCarrier {
		return reply(), nil
	}
	state, err := t.consent(ctx, x.number)
	if err != nil {
		return nil, err
	}
	if state == out {
		return t.talk(ctx, x)
	}
	return t.say(x, translations.HelpWanted), nil
}

// enter writes what was said into the ledger, and gives what counted before it: nothing that is known of while the
// database is away.
func (t *Texts) enter(ctx context.Context, x text, state string) (before store.Consent, known bool, err error) {
	waits, err := t.host.Consent(ctx, store.Consent{
		Number: x.number, State: state, Topic: x.opting.Topic, Words: x.words, How: "text",
		Language: x.opting.Language, Message: x.message, At: t.host.Now(),
	})
	if err != nil || waits {
		return before, false, err
	}
	before, err = t.store.ConsentBefore(ctx, x.message, x.opting.Topic)
	return before, true, err
}

// consent is what counts for a number now: in, out, or "" for nothing said.
func (t *Texts) consent(ctx context.Context, number string) (string, error) {
	contact, err := t.store.Contact(ctx, number)
	if errors.Is(err, store.ErrNotFound) {
		return "", nil
	}
	return contact.Consent, err
}

// say replies with one of the product's own sentences, in the language of the words it answers.
func (t *Texts) say(x text, p translations.Phrase) []byte { return t.replies(t.words(x, p)) }

// words fills one of the product's own sentences, in the language of the words it answers.
func (t *Texts) words(x text, p translations.Phrase, pairs ...string) string {
	version, language := t.versions.Current(), t.language(x)
	return translations.Smart(sentence(language, p, append(pairs,
		"{district}", version.District.Name,
		"{phone}", language.Phone(version.District.Operator.Phone, true))...))
}

// language is the one that a text's words about getting texts are in, whether the district offers it or not: the
// product's own sentences are there in every language in which it understands such words.
func (t *Texts) language(x text) *translations.Language {
	if l, ok := translations.Lookup(x.opting.Language); ok {
		return l
	}
	return t.versions.Current().Language(x.opting.Language)
}

// sentence fills one of the product's own sentences.
func sentence(l *translations.Language, p translations.Phrase, pairs ...string) string {
	return l.Join(strings.NewReplacer(pairs...).Replace(l.Phrase(p)))
}
