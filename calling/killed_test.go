package calling_test

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http/httptest"
	"os"
	"os/exec"
	"testing"
	"time"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/phone"
	"campusline/store"
	"campusline/store/storetest"
)

// The environment in which the test program plays a gateway.
const (
	victimListens  = "CAMPUSLINE_VICTIM_LISTENS"
	victimDatabase = "CAMPUSLINE_VICTIM_DATABASE"
	victimCarrier  = "CAMPUSLINE_VICTIM_CARRIER"
)

// manyCalls is how many calls are placed while the process is killed.
const manyCalls = 150

// playVictim is a gateway that answers what the carrier asks about calls, and places them, until it is killed.
func playVictim() int {
	ctx := context.Background()
	database := os.Getenv(victimDatabase)
	_, err := gateway.Start(ctx, gateway.Options{
		Listen: os.Getenv(victimListens), Database: database, PublicURL: gatewaytest.PublicURL, Keys: []string{gatewaytest.Key},
	})
	if err == nil {
		err = victimCalls(ctx, database)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	select {}
}

// victimCalls begins to place what waits.
func victimCalls(ctx context.Context, database string) error {
	s, err := store.Open(ctx, database)
	if err != nil {
		return err
	}
	caller, err := callerOf(s, os.Getenv(victimCarrier), time.Now, 2*time.Second)
	if err != nil {
		return err
	}
	_, err = s.WorkTexts(ctx, time.Now, onlyCalls(caller))
	return err
}

// TestNobodyIsCalledTwiceHoweverOftenTheProcessIsKilled calls many people through a carrier that refuses, fails and takes calls
// without saying so, while the process that places them is killed four times.
func TestNobodyIsCalledTwiceHoweverOftenTheProcessIsKilled(t *testing.T) {
	t.Parallel()
	database := storetest.URL(t)
	s, err := store.Open(t.Context(), database)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	listens := freeAddress(t)
	network, err := phone.New(phone.Options{
		Gateway: "http://" + listens, SignURL: gatewaytest.PublicURL, Key: gatewaytest.Key, Out: io.Discard,
	})
	if err != nil {
		t.Fatal(err)
	}
	network.Weather(phone.Weather{TooMany: .05, Down: .05, Unanswered: .05})
	rest := httptest.NewServer(network.RESTHandler())
	t.Cleanup(rest.Close)
	var numbers []string
	for i := range manyCalls {
		numbers = append(numbers, fmt.Sprintf("+1%d55501%02d", 201+i/100, i%100))
	}
	for _, number := range numbers {
		network.WhenRung(number, phone.Person{Outcome: phone.Answered, Script: []string{"hangup"}})
	}
	plans(t, s, time.Now(), numbers...)
	env := []string{victimListens + "=" + listens, victimDatabase + "=" + database, victimCarrier + "=" + rest.URL}
	kill := start(t, env)
	for i := range 4 {
		when := (i*2 + 1 + rand.IntN(2)) * manyCalls / 10 //nolint:gosec // nobody has to guess it
		until(t, "the next kill", func() bool { return len(network.Rung()) >= when })
		kill()
		kill = start(t, env)
	}
	db := gatewaytest.SQL(t, database)
	until(t, "everybody is called", func() bool {
		return gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE status IN ('waiting', 'sending')`) == 0
	})
	kill()
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

// start starts the process that gets killed, and gives the way to kill it: SIGKILL, with no time for anything.
func start(t *testing.T, env []string) (kill func()) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	process := exec.CommandContext(t.Context(), self)
	process.Env = append(os.Environ(), env...)
	process.Stderr = os.Stderr
	if err := process.Start(); err != nil {
		t.Fatal(err)
	}
	return func() {
		_ = process.Process.Kill()
		_ = process.Wait()
	}
}

// until waits for something that is to happen within minutes.
func until(t *testing.T, what string, happened func() bool) {
	t.Helper()
	for deadline := time.Now().Add(3 * time.Minute); !happened(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("it never happens: %s", what)
		}
	}
}

// freeAddress is an address at which nothing listens.
func freeAddress(t *testing.T) string {
	t.Helper()
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	return listener.Addr().String()
}
