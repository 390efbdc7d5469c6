package sms

import (
	"context"
	"errors"
	"slices"
	"strings"

	"campusline/store"
	"campusline/translations"
)

// stopTopic ends texts about one topic, and tells what the person still gets. Somebody who is out of all gets silence.
func (t *Texts) stopTopic(ctx context.Context, x text) ([]byte, error) {
	_, known, err := t.enter(ctx, x, out)
	if err != nil {
		return nil, err
	}
	ended := []string{x.opting.Topic} // all that is known of while the database is away
	if known {
		if state, err := t.consent(ctx, x.number); err != nil || state == out {
			return t.talkUnless(ctx, x, err)
		}
		if ended, err = t.store.TopicsEnded(ctx, x.number, x.message); err != nil {
			return nil, err
		}
	}
	confirmation := t.words(x, translations.TopicEnded,
		"{topic}", t.topic(x, x.opting.Topic), "{topics}", t.language(x).List(t.remaining(x, ended)),
		"{word}", strings.ToUpper(t.topic(x, x.opting.Topic)))
	if !x.opting.More {
		return t.replies(confirmation), nil
	}
	answer, err := t.answer(ctx, x)
	return t.replies(append([]string{confirmation}, answer...)...), err
}

// startTopic begins texts about one topic again for somebody who had ended them. For everybody else it is a text as any
// other.
func (t *Texts) startTopic(ctx context.Context, x text) ([]byte, error) {
	state, err := t.topicBefore(ctx, x)
	if err != nil || state != out {
		return t.talkUnless(ctx, x, err)
	}
	if _, _, err := t.enter(ctx, x, in); err != nil {
		return nil, err
	}
	return t.replies(t.words(x, translations.TopicBegun, "{topic}", t.topic(x, x.opting.Topic))), nil
}

// topicBefore is what counted for a topic before a text, also when the text comes again. Nothing counts for one topic
// while the person is out of all.
func (t *Texts) topicBefore(ctx context.Context, x text) (string, error) {
	before, err := t.store.ConsentBefore(ctx, x.message, x.opting.Topic)
	if !errors.Is(err, store.ErrNotFound) {
		return before.State, err
	}
	if state, err := t.consent(ctx, x.number); err != nil || state == out {
		return "", err
	}
	ended, err := t.store.TopicsEnded(ctx, x.number, "")
	if slices.Contains(ended, x.opting.Topic) {
		return out, err
	}
	return "", err
}

// welcomeBack confirms that texts begin again, and tells which topics still are ended, and how the person stands to what they
// joined.
func (t *Texts) welcomeBack(ctx context.Context, x text, before store.Consent) ([]byte, error) {
	ended, err := t.store.TopicsEnded(ctx, x.number, x.message)
	if err != nil {
		return nil, err
	}
	words := t.words(x, translations.OptedIn)
	if still := t.saidTopics(x, func(name string) bool { return slices.Contains(ended, name) }); len(still) > 0 {
		words += " " + t.words(x, translations.StillEnded, "{topics}", t.language(x).List(still))
	}
	return t.standings(ctx, x, before, words)
}

// remaining is what somebody still gets texts about who has ended some topics.
func (t *Texts) remaining(x text, ended []string) []string {
	goesOn := t.saidTopics(x, func(name string) bool { return !slices.Contains(ended, name) })
	return append([]string{t.words(x, translations.Emergencies), t.words(x, translations.WhatYouJoin)}, goesOn...)
}

// saidTopics are some of the district's topics as a text's language calls them.
func (t *Texts) saidTopics(x text, which func(name string) bool) []string {
	var all []string
	for _, topic := range t.versions.Current().Topics() {
		if which(topic.Name) {
			all = append(all, topic.Said(x.opting.Language))
		}
	}
	return all
}

// topic is what a text's language calls a topic.
func (t *Texts) topic(x text, name string) string {
	said := t.saidTopics(x, func(other string) bool { return other == name })
	return strings.Join(said, "")
}

// talkUnless takes a text as part of a conversation, unless something has failed.
func (t *Texts) talkUnless(ctx context.Context, x text, err error) ([]byte, error) {
	if err != nil {
		return nil, err
	}
	return t.talk(ctx, x)
}
