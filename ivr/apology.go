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
	version := c.versions.Current()
	d := newDocument()
	for _, l := range apologyLanguages(version, p) {
		d.sayWords(l, l.Phrase(translations.Apology))
	}
	desk := version.District.Operator
	callerID := ""
	if p.Phone("From") == "" {
		callerID = p.Get("To")
	}
	d.open("Dial", "action", lastPath+"?s="+url.QueryEscape(p.Query("s")), "method", "POST", "timeout", number(desk.Ring), "callerId", callerID)
	d.element("Number", desk.Phone, "sendDigits", desk.Keys)
	d.close("Dial")
	d.empty("Hangup")
	return d.bytes()
}

// last ends a call that began to fail: without a word when the desk was reached, and else with what to do.
func (c *Calls) last(_ context.Context, p webhook.Post) ([]byte, error) {
	d := newDocument()
	if p.Get("DialCallStatus") != "completed" || p.Get("DialBridged") == "false" {
		for _, l := range apologyLanguages(c.versions.Current(), p) {
			d.sayWords(l, l.Phrase(translations.CallAgain))
		}
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
