package ivr

import (
	"context"
	"strings"
	"time"

	"campusline/conversation"
	"campusline/menus"
	"campusline/store"
	"campusline/translations"
	"campusline/webhook"
)

// PlacedPath is where the carrier asks what to say on a call of ours that is answered, and EndedPath where it tells that any
// call is over. Both are told by MessageParameter and AboutParameter what the call was placed for.
const (
	PlacedPath = "/twilio/voice/placed"
	EndedPath  = callPath

	MessageParameter = "message" // our id of it
	AboutParameter   = "about"   // as [menus.About] writes it
)

// isOurs says whether we have placed a call. Everything that the carrier asks about it says so.
func isOurs(p webhook.Post) bool { return p.Get("Direction") == "outbound-api" }

// parties are our line and the number of the other one, whoever called whom; "" for one that is withheld.
func parties(p webhook.Post) (line, number string) {
	if isOurs(p) {
		return p.Phone("From"), p.Phone("To")
	}
	return p.Phone("To"), p.Phone("From")
}

// placed answers a call of ours that somebody, or a machine, has taken. Who talks to a fax hangs up.
func (c *Calls) placed(ctx context.Context, p webhook.Post) ([]byte, error) {
	call, by := p.ID("CallSid"), p.Get("AnsweredBy")
	if call == "" {
		return nil, errNoCall
	}
	machine := isMachine(by)
	if err := c.host.CallPlaced(ctx, p.Query(MessageParameter), call, statusOf("in-progress", by)); err != nil && !store.Away(err) {
		return nil, err
	}
	if by == "fax" {
		d := newDocument()
		d.empty("Hangup")
		return d.bytes(), nil
	}
	return c.exchange(ctx, p, conversation.CallInput{
		Placed: &conversation.Placed{About: menus.ParseAbout(p.Query(AboutParameter)), Machine: machine},
	})
}

// isMachine says whether no person answers (carrier: human, unknown, fax, and several words that begin with machine). Of whom
// nothing is known is taken for a person.
func isMachine(answeredBy string) bool {
	return answeredBy == "fax" || strings.HasPrefix(answeredBy, "machine")
}

// statusOf is what became of a call, in the carrier's word unless a machine answered it.
func statusOf(status, answeredBy string) string {
	if isMachine(answeredBy) {
		return store.ToMachine
	}
	return status
}

// placedEnded keeps how a call of ours ended. One that nobody took is placed once more, on another day and at another hour. A
// machine has kept our message, so that it is not called again.
func (c *Calls) placedEnded(ctx context.Context, p webhook.Post, call, status string) error {
	err := c.host.CallPlaced(ctx, p.Query(MessageParameter), call, statusOf(status, p.Get("AnsweredBy")))
	if err != nil || status != "busy" && status != "no-answer" {
		return err
	}
	at, ok := c.anotherTime(menus.ParseAbout(p.Query(AboutParameter)))
	if !ok {
		return nil
	}
	_, err = c.host.CallAgain(ctx, call, at)
	return err
}

// anotherTime is when somebody is called again who did not answer. What they have joined may begin before another day.
func (c *Calls) anotherTime(about menus.About) (at time.Time, ok bool) {
	now := c.host.Now()
	if about.Kind == menus.AboutOpportunity || about.Kind == menus.AboutMoved {
		return now.Add(soonAgain), true
	}
	return c.versions.Current().OnSchoolDay(now.Add(otherHour))
}

// soonAgain is after how long somebody is called again of whom it is soon too late to know.
const soonAgain = 30 * time.Minute

// otherHour is after how long somebody is called again: on the next day, and earlier in it, so that who is at work or at prayer
// at one of the two hours may not be at the other.
const otherHour = 20 * time.Hour

// goodbye ends a call of ours on which something fails on our side, in the language of its state, or in the district's first
// ones. Nobody asked for it, so nobody is put through to a person.
func (c *Calls) goodbye(p webhook.Post) []byte {
	version := c.versions.Current()
	d := newDocument()
	d.sayInEach(version, apologyLanguages(version, p), translations.SurveyLater)
	d.empty("Hangup")
	return d.bytes()
}
