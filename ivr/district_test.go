package ivr_test

import (
	"crypto/rand"
	"database/sql"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"campusline/gateway/gatewaytest"
	"campusline/phone"
)

// The lines of testdata/district.
const (
	everything   = "+15125550100" // language, then the choices
	yesNo        = "+15125550110"
	fourDigits   = "+15125550111"
	someDigits   = "+15125550112"
	zipCode      = "+15125550113"
	school       = "+15125550114"
	howMany      = "+15125550115"
	score        = "+15125550116"
	date         = "+15125550117"
	code         = "+15125550118"
	message      = "+15125550119"
	office       = "+15125550120"
	lobby        = "+15125550121"
	goodbye      = "+15125550122"
	odd          = "+15125550123"
	oddSchool    = "+15125550124"
	untranslated = "+15125550125"
	choices      = "+15125550126"
)

// Its desks.
const (
	switchboard = "+17375550190"
	lobbyDesk   = "+17375550191"
)

const parent = gatewaytest.Parent

// district starts a gateway that serves testdata/district.
func district(t testing.TB, changes ...func(*gatewaytest.Options)) *gatewaytest.Line {
	t.Helper()
	options := gatewaytest.Options{District: "testdata/district"}
	for _, change := range changes {
		change(&options)
	}
	return gatewaytest.Start(t, options)
}

// delivered is a caller whose webhooks a test delivers one by one, in any order and as often as it likes.
type delivered struct {
	line *gatewaytest.Line
	form url.Values // that goes with every webhook
}

// dials is the call of a parent to a line, of which nothing has been delivered yet.
func dials(line *gatewaytest.Line, callID, to string) *delivered {
	return &delivered{line, url.Values{"CallSid": {callID}, "From": {parent}, "To": {to}, "CallStatus": {"in-progress"}}}
}

// webhook is one about the call, with further parameters in pairs.
func (d *delivered) webhook(path string, pairs ...string) gatewaytest.Webhook {
	form := url.Values{}
	for name, values := range d.form {
		form[name] = values
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		form.Set(pairs[i], pairs[i+1])
	}
	return gatewaytest.Form(path, form)
}

// post delivers a webhook, which must be answered with TwiML.
func (d *delivered) post(t testing.TB, path string, pairs ...string) gatewaytest.Answer {
	t.Helper()
	answer := d.line.Deliver(t, d.webhook(path, pairs...))
	if answer.Status != 200 || answer.Type != "text/xml; charset=utf-8" || answer.Body == "" {
		t.Fatalf("%s is answered with %d %s: %s", path, answer.Status, answer.Type, answer.Body)
	}
	return answer
}

// begins delivers the first webhook of the call.
func (d *delivered) begins(t testing.TB) gatewaytest.Answer {
	t.Helper()
	return d.post(t, "/twilio/voice")
}

// presses answers what was asked.
func (d *delivered) presses(t testing.TB, asked gatewaytest.Answer, keys string) gatewaytest.Answer {
	t.Helper()
	return d.post(t, asked.Action(), "Digits", keys)
}

// session is what the database says of a call.
type session struct {
	Line, Number, Language, How string
	Taken                       int
	Known, Ended                bool
	Seconds                     sql.NullInt64
}

func sessionOf(t testing.TB, line *gatewaytest.Line, call string) session {
	t.Helper()
	var s session
	err := line.SQL(t).QueryRowContext(t.Context(), `
		SELECT line, number, language, how, taken, known, ended_at IS NOT NULL, seconds FROM sessions WHERE id = $1`, call).
		Scan(&s.Line, &s.Number, &s.Language, &s.How, &s.Taken, &s.Known, &s.Ended, &s.Seconds)
	if err != nil {
		t.Fatalf("looking for the session of %s: %v", call, err)
	}
	return s
}

// logged is one row of feedback.
type logged struct {
	Case                                                    int
	Kind, Topic, Language, Number, Words, Recording, Campus string
}

func feedbackOf(t testing.TB, line *gatewaytest.Line, call string) []logged {
	t.Helper()
	rows, err := line.SQL(t).QueryContext(t.Context(), `
		SELECT case_number, kind, topic, language, number, words, array_to_string(recordings, ','), campus
		FROM feedback WHERE session = $1 ORDER BY exchange, place`, call)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	var all []logged
	for rows.Next() {
		var l logged
		if err := rows.Scan(&l.Case, &l.Kind, &l.Topic, &l.Language, &l.Number, &l.Words, &l.Recording, &l.Campus); err != nil {
			t.Fatal(err)
		}
		all = append(all, l)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// everyDesk has all desks meet a caller in one way.
func everyDesk(outcome phone.Outcome) phone.CallOption { return phone.AllAnswer(outcome) }

// formOf is a form of pairs.
func formOf(pairs ...string) url.Values {
	form := url.Values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		form.Add(pairs[i], pairs[i+1])
	}
	return form
}

// newCallID is an id that no other call of a test has.
func newCallID() string { return "CA" + rand.Text() }

// unchanged wants the database as it was.
func unchanged(t testing.TB, line *gatewaytest.Line, before map[string]string) {
	t.Helper()
	if diff := cmp.Diff(before, gatewaytest.Contents(t, line.SQL(t))); diff != "" {
		t.Errorf("something was written (-before +after):\n%s", diff)
	}
}

// contains wants words in an answer.
func contains(t testing.TB, answer gatewaytest.Answer, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(answer.Body, w) {
			t.Fatalf("the answer does not say %q: %s", w, answer.Body)
		}
	}
}
