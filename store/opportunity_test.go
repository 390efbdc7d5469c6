package store_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/jmoiron/sqlx"

	"campusline/menus"
	"campusline/opportunities"
	"campusline/outbound"
	"campusline/store"
)

func TestAnOpportunityIsReadAsItWasKept(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	o := shift("whole", 7)
	o.Skills, o.Languages, o.Agenda = []string{"sewing, by hand", `"quotes"`}, []string{"en", "es"}, []string{"Welcome"}
	o.Coordinators, o.Clearance, o.Place, o.Series = []string{"+15125550171"}, "background check", "library", "series"
	o.Modules = []opportunities.Module{{Title: opportunities.Words{"": "One"}, Start: o.Start, End: o.End}}
	o = offered(t, s, o)[0]
	got, err := s.Opportunity(t.Context(), o.Code)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(o, got, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
	if got.Start.Location().String() != "America/Chicago" || got.Modules[0].Start.Location().String() != "America/Chicago" {
		t.Errorf("its times are in %s", got.Start.Location())
	}
	if _, err := s.Opportunity(t.Context(), "9999"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a code that nothing has: %v", err)
	}
}

func TestALargerCapacityMovesTheListUp(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := offered(t, s, shift("growing", 1))[0]
	for i := range 4 {
		must[opportunities.Signup](t)(join(t, s, o.Code, person(i), 1, morning()))
	}
	o.Capacity = 3
	offered(t, s, o)
	if got := signups(t, db, opportunities.Offered); fmt.Sprint(got) != fmt.Sprint([]string{person(1), person(2)}) {
		t.Errorf("offered are %v", got)
	}
}

func TestThisYearsFairHasNoneOfLastYearsPeople(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	before := offered(t, s, shift("fair", 5))[0]
	must[opportunities.Signup](t)(join(t, s, before.Code, person(1), 1, morning()))
	must[int](t)(s.Settle(t.Context(), before.End.Add(2*time.Hour)))
	next := before
	next.Start, next.End = next.Start.AddDate(1, 0, 0), next.End.AddDate(1, 0, 0)
	all := []opportunities.Opportunity{next}
	saved, err := s.SaveOpportunities(t.Context(), all, nil, before.End.Add(3*time.Hour))
	if err != nil || saved.Added != 1 || all[0].Code == before.Code {
		t.Fatalf("%+v, %v: it has the code %s again", saved, err, all[0].Code)
	}
	if seats, err := s.SeatsNow(t.Context(), all[0].Code); err != nil || seats.Taken != 0 {
		t.Errorf("%d are in it already (%v)", seats.Taken, err)
	}
	if n := count(t, db, "opportunities"); n != 2 {
		t.Errorf("there are %d", n)
	}
}

func TestWhatCanBeJoinedIsFound(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	at := func(name, campus, zip string, days int, change func(*opportunities.Opportunity)) opportunities.Opportunity {
		o := shift(name, 2)
		o.Campus, o.ZIP, o.Start, o.End = campus, zip, o.Start.AddDate(0, 0, days), o.End.AddDate(0, 0, days)
		if change != nil {
			change(&o)
		}
		return o
	}
	all := offered(t, s,
		at("far", "limestone", "75001", 0, nil),
		at("near", "pecan-creek", "78701", 1, func(o *opportunities.Opportunity) { o.Languages = []string{"es"} }),
		at("here", "oak-hill", "78702", 2, func(o *opportunities.Opportunity) { o.Skills = []string{"Sewing"} }),
		at("past", "oak-hill", "78702", -9, nil),
	)
	for _, one := range []struct {
		name   string
		search opportunities.Search
		want   string
	}{
		{"by day", opportunities.Search{}, "far near here"},
		{"near a campus", opportunities.Search{Campus: "oak-hill", ZIP: "78702"}, "here near far"},
		{"near a ZIP code", opportunities.Search{ZIP: "78701"}, "near here far"},
		{"the second and third", opportunities.Search{Skip: 1}, "near here"},
		{"on a day", opportunities.Search{From: all[1].Start.Add(-time.Hour), To: all[1].Start.Add(time.Hour)}, "near"},
		{"by skill", opportunities.Search{Skills: []string{"sewing"}}, "here"},
		{"by language", opportunities.Search{Language: "es"}, "near"},
		{"by kind", opportunities.Search{Kinds: []string{"meeting"}}, ""},
		{"what one is not in yet", opportunities.Search{Number: person(1)}, "near here"},
	} {
		must[opportunities.Signup](t)(join(t, s, all[0].Code, person(1), 1, morning()))
		if one.search.From.IsZero() {
			one.search.From = morning()
		}
		one.search.Limit = 3
		found := must[[]opportunities.Seats](t)(s.FindOpportunities(t.Context(), one.search))
		var names []string
		for i := range found {
			names = append(names, found[i].Name)
		}
		if got := strings.Join(names, " "); got != one.want {
			t.Errorf("%s: %q, want %q", one.name, got, one.want)
		}
	}
	mine := must[[]string](t)(s.OpportunitiesOf(t.Context(), person(1), []menus.Standing{menus.Confirmed}, morning(), 3))
	if !slices.Equal(mine, []string{all[0].Code}) {
		t.Errorf("they are in %v", mine)
	}
	offered := must[[]string](t)(s.OpportunitiesOf(t.Context(), person(1), []menus.Standing{menus.Offered}, morning(), 3))
	if len(offered) != 0 {
		t.Errorf("they are offered %v", offered)
	}
}

// cancel calls an opportunity off, in a transaction of its own.
func cancel(t *testing.T, s *store.Store, code string, at time.Time) (off opportunities.Cancellation, err error) {
	t.Helper()
	err = s.Transact(t.Context(), "cancelling", func(tx *sqlx.Tx) error {
		off, err = s.CancelOpportunity(t.Context(), tx, callingOff(code, at))
		return err
	})
	return off, err
}

func callingOff(code string, at time.Time) store.CallingOff {
	return store.CallingOff{
		Code: code, Reason: "rain", By: "Ana", Line: "+15125550100", At: at,
		Road: store.Road{
			Policy: outbound.UsualPolicy(at.Location()), Heard: func(language string) bool { return language != "ur" },
		},
	}
}

func TestWhoIsInWhatIsCancelledIsTold(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := offered(t, s, shift("shift", 1))[0]
	for i := range 3 {
		must[opportunities.Signup](t)(join(t, s, o.Code, person(i), 1, morning()))
	}
	if err := withdraw(t, s, o.Code, person(2), morning()); err != nil {
		t.Fatal(err)
	}
	if off := must[opportunities.Cancellation](t)(cancel(t, s, o.Code, morning())); off.Told.People() != 2 {
		t.Errorf("%d are told, want who has a place and who waits", off.Told.People())
	}
	var bodies []string
	if err := db.SelectContext(t.Context(), &bodies, `SELECT body FROM messages WHERE purpose = 'joined'`); err != nil {
		t.Fatal(err)
	}
	if len(bodies) != 2 || !strings.HasPrefix(bodies[0], "Cancelled: Reading buddies") || !strings.Contains(bodies[0], "rain") {
		t.Errorf("they are told %q", bodies)
	}
	if _, err := join(t, s, o.Code, person(5), 1, morning()); !errors.Is(err, opportunities.ErrCancelled) {
		t.Errorf("joining it: %v", err)
	}
	if _, err := cancel(t, s, o.Code, morning()); !errors.Is(err, opportunities.ErrCancelled) {
		t.Errorf("cancelling it again: %v", err)
	}
}

func TestPeopleAreRemindedOnceADayAndOnceTwoHoursBefore(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := offered(t, s, byDay("shift", 1))[0]
	must[opportunities.Signup](t)(join(t, s, o.Code, person(0), 1, morning()))
	must[opportunities.Signup](t)(join(t, s, o.Code, person(1), 1, morning())) // waits
	where := func(o *opportunities.Opportunity, _ string) string { return o.Campus }
	for _, one := range []struct {
		before time.Duration
		want   int
	}{{24*time.Hour + time.Minute, 0}, {24 * time.Hour, 1}, {23 * time.Hour, 1}, {3 * time.Hour, 1}, {2 * time.Hour, 2}, {time.Hour, 2}, {0, 2}, {-time.Hour, 2}} {
		must[int](t)(s.Remind(t.Context(), o.Start.Add(-one.before), where, outbound.UsualHours()))
		if n := count(t, db, "messages"); n != one.want {
			t.Errorf("%s before %d texts are kept, want %d", one.before, n, one.want)
		}
	}
	var numbers []string
	if err := db.SelectContext(t.Context(), &numbers, `SELECT DISTINCT number FROM messages`); err != nil || len(numbers) != 1 || numbers[0] != person(0) {
		t.Errorf("reminded are %v (%v)", numbers, err)
	}
}

func TestWhatAFamilyCanGiveIsFoundUntilItIsTakenBack(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	give := func(number string, kind opportunities.GiftKind, words, campus string) {
		t.Helper()
		if err := s.Transact(t.Context(), "giving", func(tx *sqlx.Tx) error {
			return s.KeepGift(t.Context(), tx, opportunities.Gift{Number: number, Kind: kind, Words: words, Campus: campus, At: morning()})
		}); err != nil {
			t.Fatal(err)
		}
	}
	give(person(1), opportunities.GiveSkill, "I sew 100% by hand", "oak-hill")
	give(person(1), opportunities.GiveTime, "Mondays", "")
	give(person(2), opportunities.GivePlace, "a hall for 50", "pecan-creek")
	for _, one := range []struct {
		kind          opportunities.GiftKind
		campus, words string
		want          int
	}{{"", "", "", 3}, {"skill", "", "", 1}, {"", "oak-hill", "", 2}, {"", "", "SEW", 1}, {"", "", "100%", 1}, {"", "", "_", 0}} {
		if got := must[[]opportunities.Gift](t)(s.Gifts(t.Context(), one.kind, one.campus, one.words)); len(got) != one.want {
			t.Errorf("%+v: %d found", one, len(got))
		}
	}
	if err := s.Transact(t.Context(), "taking back", func(tx *sqlx.Tx) error {
		n, err := s.WithdrawGifts(t.Context(), tx, person(1), morning())
		if n != 2 {
			t.Errorf("%d are taken back", n)
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if got := must[[]opportunities.Gift](t)(s.Gifts(t.Context(), "", "", "")); len(got) != 1 {
		t.Errorf("%d are left", len(got))
	}
}
