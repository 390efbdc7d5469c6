package outreach_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/menus"
	"campusline/opportunities"
	"campusline/outreach"
	"campusline/phone"
	"campusline/prices"
	"campusline/store"
)

// office is a district's communications office, on a line that sends so many texts a second.
type office struct {
	*gatewaytest.Line
	t       *testing.T
	version *menus.Version
	rules   store.Rules
}

func newOffice(t *testing.T, perSecond float64) *office {
	t.Helper()
	line := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(o *gateway.Options) { o.TextsPerSecond = perSecond }})
	version := line.Gateway.Version()
	return &office{line, t, version, store.Rules{
		Policy: version.District.SendingPolicy(), Prices: prices.Shipped(), Approval: version.District.ApprovalAbove,
	}}
}

// number is that of the n-th family that speaks a language, n from 0 to 99.
func number(language string, n int) string {
	return "+1" + map[string]string{"en": "214", "es": "713", "vi": "210"}[language] + fmt.Sprintf("55501%02d", n)
}

// families are a file of a hundred families in each of three languages.
func families() string {
	var b strings.Builder
	b.WriteString("number,language,campus,zone\n")
	for _, language := range []string{"en", "es", "vi"} {
		for n := range 100 {
			fmt.Fprintf(&b, "%s,%s,oak-hill,America/Chicago\n", number(language, n), language)
		}
	}
	return b.String()
}

// takesIn takes a file into a group.
func (o *office) takesIn(group, file string) outreach.Imported {
	o.t.Helper()
	contacts, problems := outreach.ReadMembers("families.csv", []byte(file), o.version)
	if len(problems) > 0 {
		o.t.Fatal(problems)
	}
	imported, err := o.Store.ImportGroup(o.t.Context(), outreach.Import{
		Group: group, Basis: "numbers given at enrollment", By: "Ana", At: o.Now(), Members: contacts.Members,
	})
	if err != nil {
		o.t.Fatal(err)
	}
	return imported
}

const fair = `
name: Book fair
purpose: school-related
topic: events
to: {groups: [families]}
expires: EXPIRES
text:
  en: The book fair of {district} is on Thursday.
  es: La feria del libro de {district} es el jueves.
  vi: Hội chợ sách của {district} là thứ Năm.
`

// drafts keeps a draft that expires after some time.
func (o *office) drafts(draft string, expires time.Time) *outreach.Broadcast {
	o.t.Helper()
	around := outreach.Surroundings{Version: o.version, Groups: []string{"families"}, Now: o.Now(), Opportunity: noOpportunity}
	draft = strings.ReplaceAll(draft, "EXPIRES", expires.In(o.version.District.Zone).Format("2006-01-02 15:04"))
	b, problems, err := outreach.ReadDraft(o.t.Context(), "fair.yaml", []byte(draft), around)
	if err != nil || menus.Refused(problems) {
		o.t.Fatal(problems, err)
	}
	b.DraftedBy, b.DraftedAt = "Ana", o.Now()
	if err := o.Store.SaveBroadcast(o.t.Context(), b); err != nil {
		o.t.Fatal(err)
	}
	return b
}

func noOpportunity(context.Context, string) (o opportunities.Opportunity, found bool, err error) {
	return o, false, nil
}

// sends confirms a broadcast to as many people as are foreseen, and gives that number.
func (o *office) sends(b *outreach.Broadcast, by string) int {
	o.t.Helper()
	foreseen, err := o.Store.ForeseeBroadcast(o.t.Context(), b, o.rules, o.Now())
	if err != nil {
		o.t.Fatal(err)
	}
	if _, err := o.Store.SendBroadcast(o.t.Context(), o.confirms(b, by, foreseen.People), o.rules); err != nil {
		o.t.Fatal(err)
	}
	return foreseen.People
}

func (o *office) confirms(b *outreach.Broadcast, by string, people int) store.Confirmation {
	return store.Confirmation{ID: b.ID, By: by, People: people, At: o.Now()}
}

// reach is what became of a broadcast so far.
func (o *office) reach(b *outreach.Broadcast) (languages []outreach.Reach, all outreach.Reach) {
	o.t.Helper()
	languages, all, err := o.Store.Reach(o.t.Context(), b.ID, "")
	if err != nil {
		o.t.Fatal(err)
	}
	if sum := all.Skipped + all.Waiting + all.OnTheWay + all.Delivered + all.Failed + all.Unknown; sum != all.Planned {
		o.t.Fatalf("the parts of %+v add up to %d", all, sum)
	}
	return languages, all
}

// waits until what became of a broadcast is as wanted, and gives that.
func (o *office) waits(b *outreach.Broadcast, wanted func(outreach.Reach) bool) outreach.Reach {
	o.t.Helper()
	for deadline := time.Now().Add(60 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		_, all := o.reach(b)
		if wanted(all) {
			return all
		}
		if time.Now().After(deadline) {
			o.t.Fatalf("after a minute: %+v", all)
		}
	}
}

// over says that nothing more will become of a broadcast by itself.
func over(r outreach.Reach) bool { return r.Waiting == 0 && r.OnTheWay == 0 }

// arrived counts the people who got a text that begins so.
func (o *office) arrived(language, beginning string) int {
	n := 0
	for i := range 100 {
		for _, m := range o.Inbox(number(language, i)) {
			if m.By == phone.REST && strings.HasPrefix(m.Body, beginning) {
				n++
			}
		}
	}
	return n
}

func TestABroadcastReachesPeopleInTheirLanguageAndAddsUp(t *testing.T) {
	t.Parallel()
	o := newOffice(t, 60)
	if got := o.takesIn("families", families()); got.Added != 300 {
		t.Fatalf("%+v", got)
	}
	for n := range 5 {
		o.Text(number("es", n), gatewaytest.District, "STOP EVENTS")
		o.Text(number("vi", n), gatewaytest.District, "STOP")
	}
	o.Unreachable(number("en", 99), 30006)
	o.Unreachable(number("en", 98), 30007)
	b := o.drafts(fair, o.Now().Add(time.Hour))
	if people := o.sends(b, "Ana"); people != 290 {
		t.Fatalf("%d people", people)
	}
	o.waits(b, func(r outreach.Reach) bool { return r.Sent > 20 })
	o.midway()
	o.waits(b, func(r outreach.Reach) bool { return over(r) && r.Uncounted == 0 })
	languages, all := o.reach(b)
	got := map[string]int{}
	for _, r := range languages {
		got[r.Language] = r.Delivered
	}
	want := map[string]int{
		"en": o.arrived("en", "The book fair of Cedar Prairie ISD"), "es": o.arrived("es", "La feria del libro de Cedar Prairie ISD"),
		"vi": o.arrived("vi", "Hội chợ sách của Cedar Prairie ISD"),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("arrived and reported: %s", diff)
	}
	refused := all.FailedWhy["the person has ended texts at the phone company"] // at the very moment at which it was sent
	if all.Planned != 300 || all.Skipped+all.Sent+refused != 300 || all.Failed != 2+refused || all.Delivered != all.Sent-2 {
		t.Errorf("%+v", all)
	}
	if all.SkippedWhy["the person wants no texts about this topic"] != 5 || all.SkippedWhy["the person wants no texts"] < 10 {
		t.Errorf("skipped: %v", all.SkippedWhy)
	}
	if all.FailedWhy["the number cannot get texts"] != 1 || all.FailedWhy["the phone company filtered the words"] != 1 {
		t.Errorf("failed: %v", all.FailedWhy)
	}
	if rate, tooMany := all.OptOutRate(); all.Replied != 1 || all.OptedOut < 2 || all.OptedOut > 5 || tooMany != (rate >= 0.01) {
		t.Errorf("%d replied and %d ended texts, want 1 and about 2", all.Replied, all.OptedOut)
	}
	if replies, err := o.Store.Replies(t.Context(), b.ID); err != nil || len(replies) != 1 || replies[0].Words != "thank you" {
		t.Errorf("%v: %+v", err, replies)
	}
	if all.CountedSegments != all.Sent || all.CountedPrice != prices.Shipped().Text(all.Sent) || all.Uncounted != 0 {
		t.Errorf("counted %d segments of %d texts, %s", all.CountedSegments, all.Sent, all.CountedPrice)
	}
}

// midway has two who got it end texts, one answer it, and eight who have not got it end texts, of whom a few may get it
// at that very moment.
func (o *office) midway() {
	o.t.Helper()
	var got, waiting []string
	for n := 5; n < 90; n++ {
		for _, to := range []string{number("en", n), number("es", n), number("vi", n)} {
			if len(o.Inbox(to)) > 0 {
				got = append(got, to)
			} else {
				waiting = append(waiting, to)
			}
		}
	}
	if len(got) < 3 || len(waiting) < 8 {
		o.t.Fatalf("%d have got it and %d have not", len(got), len(waiting))
	}
	o.Text(got[0], gatewaytest.District, "STOP")
	o.Text(got[1], gatewaytest.District, "no more texts about events")
	o.Text(got[2], gatewaytest.District, "thank you")
	for _, to := range waiting[len(waiting)-8:] {
		o.Text(to, gatewaytest.District, "STOP")
	}
}

func TestABroadcastIsNotSentAfterItExpires(t *testing.T) {
	t.Parallel()
	o := newOffice(t, 20)
	o.takesIn("families", families())
	b := o.drafts(fair, o.Now().Add(time.Hour))
	// A draft's times are whole minutes; this one has a few seconds left.
	expires := o.Now().Add(4 * time.Second)
	gatewaytest.Exec(t, o.SQL(t), fmt.Sprintf("UPDATE broadcasts SET expires_at = '%s'", expires.Format(time.RFC3339Nano)))
	again, err := o.Store.Broadcast(t.Context(), b.ID)
	if err != nil {
		t.Fatal(err)
	}
	o.sends(&again, "Ana")
	all := o.waits(b, over)
	if all.Sent == 0 || all.Sent > 130 || all.SkippedWhy["it had expired"]+all.FailedWhy["it had expired"]+all.Sent != 300 {
		t.Errorf("%+v", all)
	}
	if arrived := o.arrived("en", "The book") + o.arrived("es", "La feria") + o.arrived("vi", "Hội chợ"); arrived != all.Sent {
		t.Errorf("%d arrived, %d were sent", arrived, all.Sent)
	}
}

func TestWhatIsStoppedMidwayIsNotSent(t *testing.T) {
	t.Parallel()
	o := newOffice(t, 40)
	o.takesIn("families", families())
	b := o.drafts(fair, o.Now().Add(time.Hour))
	o.sends(b, "Ana")
	o.waits(b, func(r outreach.Reach) bool { return r.Sent > 30 })
	o.Disturb(phone.TooMany, phone.TooMany, phone.Down) // these would be tried again
	o.waits(b, func(r outreach.Reach) bool { return r.Sent > 40 })
	spared, err := o.Store.StopBroadcast(t.Context(), b.ID, "Ben", o.Now())
	if err != nil {
		t.Fatal(err)
	}
	all := o.waits(b, over)
	time.Sleep(500 * time.Millisecond)
	arrived := o.arrived("en", "The book") + o.arrived("es", "La feria") + o.arrived("vi", "Hội chợ")
	if spared < 100 || all.Sent != arrived || all.Skipped < spared || all.Skipped+all.Sent != 300 {
		t.Errorf("%d arrived, %d were spared it, and %+v", arrived, spared, all)
	}
	if _, err := o.Store.SendBroadcast(t.Context(), o.confirms(b, "Ana", 300), o.rules); err == nil {
		t.Error("it can be sent again")
	}
}
