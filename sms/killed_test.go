package sms_test

import (
	"context"
	"log/slog"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"

	"campusline/carrier"
	"campusline/gateway/gatewaytest"
	"campusline/outbound"
	"campusline/phone"
	"campusline/prices"
	"campusline/sending/sendingtest"
	"campusline/sms"
	"campusline/store"
	"campusline/store/storetest"
)

// manyTexts is how many texts go out while the process is killed; CAMPUSLINE_KILLED_TEXTS sets another number.
const manyTexts = 300

// victimRate is how many segments a second the victim sends.
const victimRate = 400

// victimSends begins to send what waits. It waits for moments where a real gateway waits for minutes.
func victimSends(ctx context.Context, database, restURL string) error {
	s, err := store.Open(ctx, database)
	if err != nil {
		return err
	}
	client, err := carrier.NewClient(carrier.Options{
		Account: phone.DefaultAccount, Token: gatewaytest.Key, BaseURL: restURL, Timeout: 800 * time.Millisecond,
	})
	if err != nil {
		return err
	}
	sender := &sms.Sender{
		Carrier: client, Store: s, Log: slog.New(slog.DiscardHandler), StatusURL: gatewaytest.PublicURL + "/twilio/status/message",
		Policy: allDay, Rate: func(string) float64 { return victimRate },
	}
	sender.Hurry(4 * time.Second)
	_, err = s.WorkTexts(ctx, time.Now, sender.Drain)
	return err
}

// allDay is a policy without quiet hours, so that a test may run at night.
func allDay() *outbound.Policy {
	p := outbound.UsualPolicy(time.UTC)
	p.Hours = outbound.Daily(0, 24*time.Hour)
	return p
}

// sentTo counts the texts that each number was sent, and those that were in another language than the person's.
func sentTo(c *phone.Carrier) (count map[string]int, foreign int) {
	count = map[string]int{}
	for _, m := range c.Accepted() {
		count[m.To]++
		if m.Body != theClosure()[languageOf(m.To)] {
			foreign++
		}
	}
	return count, foreign
}

// theClosure is what planMany has sent.
func theClosure() map[string]string {
	return map[string]string{"en": "No school tomorrow.", "es": "Mañana no hay clases."}
}

// languageOf is the language of somebody whom planMany made: every other one's is Spanish.
func languageOf(number string) string {
	if (number[len(number)-1]-'0')%2 == 1 {
		return "es"
	}
	return "en"
}

// TestNothingIsLostOrSentTwiceHoweverOftenTheProcessIsKilled sends to many people in two languages, through a carrier that
// refuses, fails, takes texts without saying so or while it says that it failed, and reports twice and in disorder, while the
// process that sends is killed five times.
func TestNothingIsLostOrSentTwiceHoweverOftenTheProcessIsKilled(t *testing.T) {
	t.Parallel()
	many, err := strconv.Atoi(os.Getenv("CAMPUSLINE_KILLED_TEXTS"))
	if err != nil {
		many = manyTexts
	}
	s, database := storetest.OpenWithURL(t)
	v := sendingtest.NewVictim(t)
	network, rest := v.Network(phone.Weather{TooMany: .05, Down: .05, Unanswered: .02, Misled: .05, Again: .2, Disorder: true})

	planMany(t, s, database, many)
	began := time.Now()
	v.Start(database, rest)
	t.Cleanup(v.Kill)
	for i := range 5 {
		when := (i*2 + 1 + rand.IntN(2)) * many / 12 //nolint:gosec // nobody has to guess it
		sendingtest.Until(t, "the next kill", func() bool { return len(network.Accepted()) >= when })
		v.Kill()
		v.Start(database, rest)
	}
	sendingtest.Until(t, "everything is sent", func() bool {
		waiting, err := s.MessagesWaiting(t.Context())
		return err == nil && waiting == 0
	})
	network.Wait() // reports to a gateway that is dead are lost, as they are in life
	judge(t, database, network, many, time.Since(began))
}

// judge counts what became of the texts.
func judge(t *testing.T, database string, network *phone.Carrier, many int, took time.Duration) {
	t.Helper()
	got, foreign := sentTo(network)
	twice := 0
	for _, n := range got {
		if n > 1 {
			twice++
		}
	}
	db := gatewaytest.SQL(t, database)
	count := func(which string) int {
		return gatewaytest.Count(t, db, "SELECT count(*) FROM messages WHERE "+which)
	}
	sent, repeated, unknown := count("status = 'sent'"), count("repeated > 0"), count("status = 'unknown'")
	t.Logf("%d texts in %s: %d people got theirs, %d of them twice; kept as sent %d, repeated without proof %d, unknown %d, tried more than once %d",
		many, took.Round(time.Second), len(got), twice, sent, repeated, unknown, count("attempts > 1"))
	if len(got) != many || sent != many {
		t.Errorf("of %d texts %d arrived, and %d are known to have been sent", many, len(got), sent)
	}
	if foreign > 0 {
		t.Errorf("%d texts were in another language than the person's", foreign)
	}
	if twice > 0 || repeated > 0 || unknown > 0 {
		t.Error("a text was sent twice or given up, though the carrier could be asked")
	}
}

// planMany plans a text to so many people, all of whom a school may text, half of them in Spanish.
func planMany(t *testing.T, s *store.Store, database string, many int) {
	t.Helper()
	db := gatewaytest.SQL(t, database)
	rows, err := db.QueryContext(t.Context(), `
		INSERT INTO contacts (number, language, first_seen, last_seen)
		SELECT '+1' || 200 + i / 100 || '55501' || lpad((i % 100)::text, 2, '0'), CASE i % 2 WHEN 1 THEN 'es' ELSE 'en' END, now(), now()
		FROM generate_series(0, $1::integer - 1) i RETURNING number`, many)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	p := store.Plan{
		Line: district, Purpose: outbound.School, First: "en", Texts: theClosure(),
		At: time.Now(), Expires: time.Now().Add(time.Hour),
	}
	for rows.Next() {
		var number string
		if err := rows.Scan(&number); err != nil {
			t.Fatal(err)
		}
		p.To = append(p.To, number)
	}
	if _, err := s.Send(t.Context(), p, allDay(), prices.Shipped()); err != nil {
		t.Fatal(err)
	}
}
