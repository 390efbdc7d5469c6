package term_test

import (
	"fmt"
	"strings"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/store"
)

// noticed stands in every notice, in whatever language it is told.
const noticed = "#SNOW#"

// notice is a message in front of the line.
type notice struct {
	id         string
	begin, end time.Time
	ended      bool // by staff, before its time
}

// notice is the one that stands now, nil for none.
func (x *term) notice() *notice {
	now := x.clock.now()
	for _, n := range x.notices {
		if !now.Before(n.begin) && now.Before(n.end) {
			return n
		}
	}
	return nil
}

// putsNotices has staff put a message in front of the line on a morning of each week, which ends by itself in one week and is
// ended before its time in the next.
func (x *term) putsNotices(at time.Time) {
	x.Helper()
	days := int(at.Sub(x.begins).Hours()) / 24
	switch week := days / 7; {
	case days%7 == 2 && at.Hour() == 8:
		x.putsANotice(at, at.Add(5*time.Hour))
	case days%7 == 5 && at.Hour() == 8 && week%2 == 0:
		x.putsANotice(at, at.Add(30*time.Hour))
	case days%7 == 5 && at.Hour() == 14 && week%2 == 0:
		n := x.notices[len(x.notices)-1]
		n.end, n.ended = x.clock.now(), true
		if err := x.store.EndNotice(x.Context(), n.id, "whitfield", n.end); err != nil {
			x.Fatal(err)
		}
		x.everyReplicaSays(false)
	}
}

func (x *term) putsANotice(from, to time.Time) {
	x.Helper()
	n := &notice{id: fmt.Sprint("snow", len(x.notices)), begin: from, end: to}
	if err := x.store.PutNotice(x.Context(), store.Notice{
		ID: n.id, Begins: from, Ends: to, PutBy: "whitfield", PutAt: x.clock.now(), Why: "snow",
		Words: map[string]string{
			"en": "Schools are closed today. " + noticed, "es": "Las escuelas están cerradas hoy. " + noticed,
			"vi": "Hôm nay các trường đóng cửa. " + noticed, "ar": "المدارس مغلقة اليوم. " + noticed,
			"ur": "آج اسکول بند ہیں۔ " + noticed,
		},
	}); err != nil {
		x.Fatal(err)
	}
	x.notices = append(x.notices, n)
	x.everyReplicaSays(true)
}

// everyReplicaSays calls each replica until it tells a notice, or tells none any more.
func (x *term) everyReplicaSays(wanted bool) {
	x.Helper()
	began := time.Now()
	for _, g := range x.replicas {
		x.only = g
		for says := !wanted; says != wanted; {
			says = x.isNoticed()
			if time.Since(began) > time.Minute {
				x.Fatalf("after a minute, that a notice is told is still %t", says)
			}
		}
	}
	x.only = nil
	if took := time.Since(began); took > 30*time.Second {
		x.Errorf("it took %s until each replica knew of a notice", took)
	}
}

// isNoticed has somebody call who hangs up at once.
func (x *term) isNoticed() bool {
	made := &call{by: x.listener, at: x.clock.now()}
	x.diary.calls = append(x.diary.calls, made)
	c, err := x.network.Call(x.Context(), x.listener.number, gatewaytest.District)
	if err != nil {
		x.Fatal(err)
	}
	p := &onThePhone{c, x.listener, made}
	said := p.said()
	p.hangsUp()
	for _, fault := range x.network.Wait() {
		x.Error(fault)
	}
	time.Sleep(5 * time.Millisecond)
	return strings.Contains(said, noticed)
}
