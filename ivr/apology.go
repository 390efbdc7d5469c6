package ivr

import (
	"context"
	"net/url"

	"campusline/menus"
	"campusline/translations"
	"campusline/webhook"
)

// apology is what a caller hears when something fails on our side: sorry, in their language, and a person. It uses
// nothing but the menus in memory. The language is that of the state in the URL; a call that has just begun has none,
// and hears each of the district's first few.
func (c *Calls) apology(p webhook.Post) []byte {
	if isOurs(p) {
		return c.goodbye(p)
	}
	version := c.versions.Current()
	return toPerson(version, apologyLanguages(version, p), url.QueryEscape(p.Query("s")), callerID(p))
}

// toPerson is an apology in some languages, or where none of them is heard in the district's first that is, and a person.
// The state tells in which language the call ends if nobody can be reached.
func toPerson(version *menus.Version, languages []*translations.Language, state, callerID string) []byte {
	d := newDocument()
	d.sayInEach(version, languages, translations.Apology)
	desk := version.District.Operator
	d.open("Dial", "action", lastPath+"?s="+state, "method", "POST", "timeout", number(desk.Ring), "callerId", callerID)
	d.element("Number", desk.Phone, "sendDigits", desk.Keys)
	d.close("Dial")
	d.empty("Hangup")
	return d.bytes()
}

// sayInEach says one of the product's sentences in each of some languages. Nobody is left in silence: where it is
// recorded in none of them, it is said in the first of the district's languages in which it is heard.
func (d *document) sayInEach(version *menus.Version, languages []*translations.Language, p translations.Phrase) {
	heard := false
	for _, l := range languages {
		heard = d.sayWords(version, l, l.Phrase(p)) || heard
	}
	for i := 0; i < len(version.Languages) && !heard; i++ {
		l := version.Languages[i]
		heard = d.sayWords(version, l, l.Phrase(p))
	}
}

// last ends a call that began to fail: without a word when the desk was reached, and else with what to do.
func (c *Calls) last(_ context.Context, p webhook.Post) ([]byte, error) {
	d := newDocument()
	if p.Get("DialCallStatus") != "completed" || p.Get("DialBridged") == "false" {
		version := c.versions.Current()
		d.sayInEach(version, apologyLanguages(version, p), translations.CallAgain)
	}
	d.empty("Hangup")
	return d.bytes(), nil
}

// mostApologies bounds how many languages an apology to an unknown caller is said in.
const mostApologies = 2

func apologyLanguages(version *menus.Version, p webhook.Post) []*translations.Language {
	for _, carried := range []string{p.Query("s"), stateIn(p.Get("ErrorUrl"))} {
		var state menus.State
		if err := state.UnmarshalText([]byte(carried)); err == nil && version.Speaks(state.Language) {
			return []*translations.Language{version.Language(state.Language)}
		}
	}
	return version.Languages[:min(mostApologies, len(version.Languages))]
}

// stateIn is the state that a URL of ours carries; the fallback is told which URL failed (carrier: ErrorUrl).
func stateIn(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Query().Get("s")
}
