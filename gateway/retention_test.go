package gateway_test

import (
	"testing"
	"time"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
)

// A gateway takes out by itself what its district keeps no longer; the calls are still counted.
func TestWhatIsKeptNoLongerIsTakenOutByTheGateway(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{})
	line.Call(parent, district).HangUp()
	db := line.SQL(t)
	eventually(t, "the call is over", func() bool {
		return gatewaytest.Count(t, db, `SELECT count(*) FROM sessions WHERE number = '`+parent+`'`) == 1
	})
	gatewaytest.Start(t, gatewaytest.Options{Database: line.Database, Gateway: func(o *gateway.Options) {
		now := line.Now().AddDate(9, 0, 0)
		o.Now, o.RetainAfter = func() time.Time { return now }, time.Millisecond
	}})
	eventually(t, "nobody can tell who called nine years ago", func() bool {
		return gatewaytest.Count(t, db, `SELECT count(*) FROM sessions WHERE id LIKE 'gone %'`) == 1
	})
	if n := gatewaytest.Count(t, db, `SELECT count(*) FROM exchanges e JOIN sessions s ON e.session = s.id`); n == 0 {
		t.Error("the call is counted no more")
	}
}
