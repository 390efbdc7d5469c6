package casework_test

import (
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"campusline/cases"
	"campusline/casework"
	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/menus"
	"campusline/store"
)

const (
	parent   = "+15125550199"
	castillo = "+12545550108" // of Transportation, answers in Spanish
	brandt   = "+12545550109" // of Transportation
)

// office is a line of the sample district with the desk of its staff.
type office struct {
	*gatewaytest.Line
	t    *testing.T
	desk *casework.Desk
	now  atomic.Pointer[time.Time]
}

// onAMorning starts a line on a school morning.
func onAMorning(t *testing.T) *office {
	t.Helper()
	o := &office{t: t}
	o.at("2026-09-08 10:00")
	o.Line = gatewaytest.Start(t, gatewaytest.Options{Gateway: func(g *gateway.Options) {
		g.Now, g.Transcripts = func() time.Time { return *o.now.Load() }, true
	}})
	version := o.Gateway.Version()
	rules, problems := cases.ReadRules(menus.Files(version.Files), version)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	o.desk = &casework.Desk{
		Store: o.Store, Now: func() time.Time { return *o.now.Load() },
		Current: func() (*menus.Version, *cases.Rules) { return version, rules },
	}
	return o
}

// at is the time of the sample's zone.
func (o *office) at(when string) {
	o.t.Helper()
	zone, err := time.LoadLocation("America/Chicago")
	if err != nil {
		o.t.Fatal(err)
	}
	at, err := time.ParseInLocation("2006-01-02 15:04", when, zone)
	if err != nil {
		o.t.Fatal(err)
	}
	o.now.Store(&at)
}

// lateBus has a parent report a late bus by text, of which its team is told, and gives the case. The gateway would tell them by
// itself some seconds later, at whatever point of a test that is.
func (o *office) lateBus() cases.Case {
	o.t.Helper()
	o.Text(parent, gatewaytest.District, "autobús")
	o.Text(parent, gatewaytest.District, "1")
	o.Text(parent, gatewaytest.District, "12")
	o.tends()
	return o.only()
}

// only is the parent's only case.
func (o *office) only() cases.Case {
	o.t.Helper()
	var all []store.CaseRow
	err := o.Store.EachCase(o.t.Context(), store.CaseFilter{Contact: parent}, func(c store.CaseRow) error {
		all = append(all, c)
		return nil
	})
	if err != nil || len(all) != 1 {
		o.t.Fatalf("there are %d cases: %v", len(all), err)
	}
	return all[0].Case
}

// does has somebody give a command that has to be done, and gives what they are told.
func (o *office) does(who string, number int, command cases.Command) casework.Done {
	o.t.Helper()
	done, err := o.desk.Do(o.t.Context(), who, number, command)
	if err != nil {
		o.t.Fatalf("%s, %T: %v", who, command, err)
	}
	return done
}

// tends has time do its work.
func (o *office) tends() {
	o.t.Helper()
	if _, err := o.desk.Tell(o.t.Context()); err != nil {
		o.t.Fatal(err)
	}
	if _, err := o.desk.Tend(o.t.Context()); err != nil {
		o.t.Fatal(err)
	}
}

// texts are those that a number is sent about cases, as they wait or were sent.
func (o *office) texts(number string) []string {
	o.t.Helper()
	rows, err := o.SQL(o.t).QueryContext(o.t.Context(), `
		SELECT body FROM messages WHERE number = $1 AND key LIKE 'case %' ORDER BY created_at, key`, number)
	if err != nil {
		o.t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	var all []string
	for rows.Next() {
		var body string
		if err := rows.Scan(&body); err != nil {
			o.t.Fatal(err)
		}
		all = append(all, body)
	}
	if err := rows.Err(); err != nil {
		o.t.Fatal(err)
	}
	return all
}

// reads says that the last text to a number has some words in it, and how many there are.
func (o *office) reads(number string, count int, words ...string) {
	o.t.Helper()
	all := o.texts(number)
	if len(all) != count {
		o.t.Fatalf("there are %d texts to %s, want %d: %q", len(all), number, count, all)
	}
	for _, w := range words {
		if !strings.Contains(all[count-1], w) {
			o.t.Errorf("it says %q, want %q", all[count-1], w)
		}
	}
}
