package phone_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"campusline/phone"
)

func TestATextIsAnnouncedAsTheCarrierDoes(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{sms: ``})
	g.phone().Text(parent, school, "¿Hay clases mañana?").AreNone()
	form := g.only(sms)
	want(t, form, "From", parent, "To", school, "Body", "¿Hay clases mañana?", "NumMedia", "0", "NumSegments", "1",
		"SmsStatus", "received", "ApiVersion", "2010-04-01", "SmsSid", form.Get("MessageSid"), "SmsMessageSid", form.Get("MessageSid"))
	if !strings.HasPrefix(form.Get("MessageSid"), "SM") {
		t.Errorf("MessageSid is %q", form.Get("MessageSid"))
	}
}

func TestTextsDifferAsTheirOptionsSay(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{sms: ``})
	g.phone().Text(parent, school, "", phone.MessageSID("SM1"), phone.Media("image/png", "https://media.example/1"))
	want(t, g.only(sms), "MessageSid", "SM1", "NumMedia", "1", "MediaUrl0", "https://media.example/1", "MediaContentType0", "image/png")
}

func TestRepliesArriveInOrder(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{
		sms:     `<Message>Welcome.</Message><Redirect>/more</Redirect><Message>Never sent.</Message>`,
		"/more": "<Message><Body>Reply 1 for a school.\nReply 2 for a person.</Body></Message>",
	})
	p := g.phone()
	replies := p.Text(parent, school, "hello")
	replies.Say("Welcome.", "Reply 1")
	if want := []string{"Welcome.", "Reply 1 for a school.\nReply 2 for a person."}; !slices.Equal(replies.All(), want) {
		t.Errorf("got %q, want %q", replies.All(), want)
	}
	want(t, g.only("/more"), "Body", "hello")
	if inbox := p.Inbox(parent); len(inbox) != 2 || inbox[0].By != phone.Reply || inbox[0].From != school {
		t.Errorf("the inbox holds %+v", inbox)
	}
}

func TestNoReplyIsNoFault(t *testing.T) {
	t.Parallel()
	g := newGateway(t, nil)
	g.routes[sms] = func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) }
	g.phone().Text(parent, school, "thanks").AreNone()
}

func TestADeliveredReplyIsTold(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{sms: `<Message statusCallback="/told">Hi.</Message>`, "/told": ``})
	p := g.phone()
	p.Text(parent, school, "hello")
	want(t, g.only("/told"), "MessageStatus", "delivered", "MessageSid", p.Inbox(parent)[0].SID, "To", parent)
}

func TestWhatTheCarrierWouldNotTakeFromATextIsAFault(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		verbs string
		code  int
		says  string
	}{
		"a verb of calls":      {say("Hello."), 12200, "<Say> may not be"},
		"an empty message":     {`<Message> </Message>`, 14103, "is empty"},
		"too long a message":   {`<Message>` + strings.Repeat("é", 1601) + `</Message>`, 21617, "1601 characters"},
		"eleven messages":      {strings.Repeat(`<Message>Hi.</Message>`, 11), 14109, "11 messages"},
		"two bodies":           {`<Message>Hi.<Body>Hi.</Body></Message>`, 14103, "more than one body"},
		"eleven pictures":      {`<Message>` + strings.Repeat(`<Media>https://media.example/1</Media>`, 11) + `</Message>`, 0, "11 media"},
		"an unknown attribute": {`<Message language="en">Hi.</Message>`, 12200, "no attribute language"},
		"a loop":               {`<Redirect>` + sms + `</Redirect>`, 0, "it loops"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			g := newGateway(t, map[string]string{sms: c.verbs})
			_, err := mustCarrier(t, phone.Options{Gateway: g.server.URL, Key: key}).Text(t.Context(), parent, school, "hello")
			wantFault(t, err, c.code, c.says)
		})
	}
}

func TestTheCarrierHeedsStopItself(t *testing.T) {
	t.Parallel()
	for _, word := range []string{"STOP", "stop", " Stop ", "STOPALL", "unsubscribe", "Cancel", "END", "quit", "REVOKE", "optout"} {
		g := newGateway(t, map[string]string{sms: ``})
		p := g.phone()
		p.Text(parent, school, word).AreNone()
		p.Text(parent, school, word).AreNone()
		if out := p.OptedOut(school); !slices.Equal(out, []string{parent}) {
			t.Errorf("after %q opted out are %q", word, out)
		}
		if inbox := p.Inbox(parent); len(inbox) != 1 || inbox[0].By != phone.Network {
			t.Errorf("after %q twice the inbox holds %+v, want one confirmation", word, inbox)
		}
		if got := len(g.got(sms)); got != 2 {
			t.Errorf("%d of 2 texts came to the gateway", got)
		}
	}
}

func TestTheCarrierHeedsNothingElse(t *testing.T) {
	t.Parallel()
	p := newGateway(t, map[string]string{sms: `<Message>Hi.</Message>`}).phone()
	for _, words := range []string{"STOP please", "opt out", "alto", "YES", "START", "stop."} {
		p.Text(parent, school, words).Say("Hi.")
	}
	if out := p.OptedOut(school); len(out) > 0 {
		t.Errorf("opted out are %q", out)
	}
}

func TestAReplyToStopIsAFault(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{sms: `<Message>You are unsubscribed.</Message>`})
	c := mustCarrier(t, phone.Options{Gateway: g.server.URL, Key: key})
	for _, words := range []string{"STOP", "and another thing"} {
		_, err := c.Text(t.Context(), parent, school, words)
		wantFault(t, err, 21610, "opted out is blocked")
	}
	if _, err := c.Text(t.Context(), parent, "+15125550101", "hello"); err != nil {
		t.Errorf("another number of the district is blocked too: %v", err)
	}
}

func TestStartAndYesUndoStop(t *testing.T) {
	t.Parallel()
	for _, word := range []string{"START", "yes", "Unstop"} {
		g := newGateway(t, map[string]string{sms: ``})
		p := g.phone()
		p.Text(parent, school, "STOP")
		p.Text(parent, school, word)
		if out := p.OptedOut(school); len(out) > 0 {
			t.Errorf("after %q opted out are %q", word, out)
		}
		g.routes[sms] = document(`<Message>Hi.</Message>`)
		p.Text(parent, school, "hello").Say("Hi.")
	}
}

func TestTheCarrierAnswersHelpItself(t *testing.T) {
	t.Parallel()
	p := newGateway(t, map[string]string{sms: ``}).phone()
	p.Text(parent, school, "help").AreNone()
	if inbox := p.Inbox(parent); len(inbox) != 1 || !strings.Contains(inbox[0].Body, "STOP") {
		t.Errorf("the inbox holds %+v", inbox)
	}
}
