package calling_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/phone"
	"campusline/sending/sendingtest"
	"campusline/store"
	"campusline/store/storetest"
)

// manyCalls is how many calls are placed while the process is killed.
const manyCalls = 150

// victimCalls begins to place what waits.
func victimCalls(ctx context.Context, database, restURL string) error {
	s, err := store.Open(ctx, database)
	if err != nil {
		return err
	}
	caller, err := callerOf(s, restURL, time.Now, 2*time.Second)
	if err != nil {
		return err
	}
	_, err = s.WorkTexts(ctx, time.Now, onlyCalls(caller))
	return err
}

// TestNobodyIsCalledTwiceHoweverOftenTheProcessIsKilled calls many people through a carrier that refuses, fails and takes calls
// without saying so or while it says that it failed, while the process that places them is killed four times.
func TestNobodyIsCalledTwiceHoweverOftenTheProcessIsKilled(t *testing.T) {
	t.Parallel()
	s, database := storetest.OpenWithURL(t)
	v := sendingtest.NewVictim(t)
	network, rest := v.Network(phone.Weather{TooMany: .05, Down: .05, Unanswered: .05, Misled: .05})
	var numbers []string
	for i := range manyCalls {
		numbers = append(numbers, fmt.Sprintf("+1%d55501%02d", 201+i/100, i%100))
	}
	for _, number := range numbers {
		network.WhenRung(number, phone.Person{Outcome: phone.Answered, Script: []string{"hangup"}})
	}
	plans(t, s, time.Now(), numbers...)
	v.Start(database, rest)
	t.Cleanup(v.Kill)
	for i := range 4 {
		when := (i*2 + 1 + rand.IntN(2)) * manyCalls / 10 //nolint:gosec // nobody has to guess it
		sendingtest.Until(t, "the next kill", func() bool { return len(network.Rung()) >= when })
		v.Kill()
		v.Start(database, rest)
	}
	db := gatewaytest.SQL(t, database)
	sendingtest.Until(t, "everybody is called", func() bool {
		return gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE status IN ('waiting', 'sending')`) == 0
	})
	network.Wait() // what is asked of a gateway that is dead is lost, as it is in life
	rung := map[string]int{}
	for _, call := range network.Rung() {
		rung[call.To]++
	}
	sent := gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE status = 'sent'`)
	t.Logf("%d calls: %d people rung, %d kept as placed, tried more than once %d", manyCalls, len(rung), sent,
		gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE attempts > 1`))
	if len(rung) != manyCalls || len(network.Rung()) != manyCalls || sent != manyCalls {
		t.Errorf("%d calls to %d people were placed, and %d are known to have been", len(network.Rung()), len(rung), sent)
	}
}
