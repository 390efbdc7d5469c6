package sms

import (
	"context"

	"campusline/translations"
	"campusline/webhook"
)

// mostApologies bounds how many languages an apology is written in: the writer's is not known when the database is
// away.
const mostApologies = 2

// apology is what a writer gets when something fails on our side: sorry, and a number to call. Who tells of a danger is told
// before whom to call at once.
func (t *Texts) apology(p webhook.Post) []byte {
	version := t.versions.Current()
	if t.readOpting(p, p.Get("Body")).Intent == translations.StopIntent {
		return reply() // whatever has failed, nobody is texted who has just asked for no texts
	}
	words := version.AdviceOn(p.Get("Body"))
	if words != "" {
		words += "\n"
	}
	for i, l := range version.Languages[:min(mostApologies, len(version.Languages))] {
		if i > 0 {
			words += "\n"
		}
		words += sentence(l, translations.ApologyWritten, "{phone}", l.Phone(version.District.Operator.Phone, true))
	}
	return reply(translations.Smart(words))
}

// fallback answers when the carrier could not get or use an answer of ours.
func (t *Texts) fallback(_ context.Context, p webhook.Post) ([]byte, error) { return t.apology(p), nil }
