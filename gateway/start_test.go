package gateway_test

import (
	"context"
	"errors"
	"net"
	"strings"
	"testing"
	"time"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/store/storetest"
)

func TestMenusWithProblemsAreNotServedAndAllAreTold(t *testing.T) {
	t.Parallel()
	folder := meadow(t)
	edit(t, folder, "menus/main.yaml", "go: lunch", "go: lnuch")
	edit(t, folder, "district.yaml", "operator: office", "operator: ofice")
	_, err := gateway.Start(t.Context(), gateway.Options{Database: storetest.URL(t), District: folder, Listen: "127.0.0.1:0"})
	if !errors.Is(err, gateway.ErrRefused) {
		t.Fatalf("it says %v", err)
	}
	for _, want := range []string{
		"menus/main.yaml:4:", "`lnuch` is not a menu. Did you mean `lunch`?",
		"district.yaml:7:", "`ofice` is not a desk. Did you mean `office`?",
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("it does not say %q:\n%v", want, err)
		}
	}
}

func TestAPostgresThatIsAwayAtStartIsOneClearLineAtOnce(t *testing.T) {
	t.Parallel()
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := closed.Addr().String()
	_ = closed.Close()
	began := time.Now()
	_, err = gateway.Start(t.Context(), gateway.Options{
		Database: "postgres://user:opensesame@" + address + "/line", Listen: "127.0.0.1:0",
	})
	if err == nil {
		t.Fatal("it starts without a database")
	}
	if !strings.Contains(err.Error(), "Postgres") || strings.Contains(err.Error(), "\n") || strings.Contains(err.Error(), "opensesame") {
		t.Errorf("it says %v", err)
	}
	if took := time.Since(began); took > 3*time.Second {
		t.Errorf("it took %s to say so", took)
	}
}

func TestAnAddressThatIsTakenIsToldAndTheRestIsCleanedUp(t *testing.T) {
	t.Parallel()
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = taken.Close() }()
	_, err = gateway.Start(t.Context(), gateway.Options{Database: storetest.URL(t), Listen: taken.Addr().String()})
	if err == nil || !strings.Contains(err.Error(), "listening on "+taken.Addr().String()) {
		t.Errorf("it says %v", err)
	}
}

func TestAGatewayStopsAndLetsAWebhookUnderWayFinish(t *testing.T) {
	t.Parallel()
	database := storetest.URL(t)
	g := start(t, gateway.Options{Database: database, District: meadow(t)})
	tx, err := gatewaytest.SQL(t, database).BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }()
	if _, err := tx.ExecContext(t.Context(), "LOCK TABLE sessions"); err != nil {
		t.Fatal(err)
	}
	answered := make(chan gatewaytest.Answer, 1)
	go func() {
		got, err := text("SM1", "lunch").Send(t.Context(), g.URL())
		if err != nil {
			t.Errorf("the webhook under way is cut off: %v", err)
		}
		answered <- got
	}()
	watching := gatewaytest.SQL(t, database)
	eventually(t, "the webhook waits for the table", func() bool {
		return gatewaytest.Count(t, watching, "SELECT count(*) FROM pg_locks WHERE NOT granted") > 0
	})
	stopped := make(chan error, 1)
	go func() { stopped <- g.Stop(context.WithoutCancel(t.Context())) }()
	// A webhook that is let in at the last moment would wait for the table, too, so nothing is sent to find out.
	eventually(t, "no new webhook is let in", func() bool {
		connection, err := (&net.Dialer{}).DialContext(t.Context(), "tcp", strings.TrimPrefix(g.URL(), "http://"))
		if err == nil {
			_ = connection.Close()
		}
		return err != nil
	})
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	if got := <-answered; got.Status != 200 || !strings.Contains(got.Body, "Lunch today is pizza.") {
		t.Errorf("the webhook under way is answered with %+v", got)
	}
	if err := <-stopped; err != nil {
		t.Errorf("stopping: %v", err)
	}
}
