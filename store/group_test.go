package store_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"campusline/outreach"
	"campusline/store"
)

func TestImportingAgainChangesWhatHasChanged(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	at := midMorning()
	in := outreach.Import{Group: "families", Basis: "enrollment", By: "Ana", At: at, Members: []outreach.Member{
		{Number: "+15125550111", Language: "es"}, {Number: "+15125550112", Language: "vi", Campuses: []string{"oak"}}, {Number: "+15125550113"},
	}}
	imports := func(want outreach.Imported) {
		t.Helper()
		in.At = in.At.Add(time.Minute)
		got, err := s.ImportGroup(t.Context(), in)
		works(t, err)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
	imports(outreach.Imported{New: true, Added: 3})
	imports(outreach.Imported{Same: 3})
	in.Members = in.Members[:2]
	in.Members[0].Language, in.Members[0].Household = "ar", "4411"
	imports(outreach.Imported{Changed: 1, Same: 1})
	in.Replace, in.Try = true, true
	imports(outreach.Imported{Same: 2, Left: []string{"+15125550113"}})
	in.Try = false
	imports(outreach.Imported{Same: 2, Left: []string{"+15125550113"}})
	in.Members = append(in.Members, outreach.Member{Number: "+15125550113"})
	imports(outreach.Imported{Added: 1, Same: 2})
	members, err := s.GroupMembers(t.Context(), "families")
	works(t, err)
	if len(members) != 3 || members[0].Language != "ar" || members[0].Household != "4411" || members[1].Campuses[0] != "oak" || members[2].Remains != "everything" {
		t.Errorf("%+v", members)
	}
}

func TestAnImportOverridesNeitherAnEndOfTextsNorAChosenLanguage(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	at := midMorning()
	numbers := []string{"+15125550111", "+15125550112", "+15125550113"}
	out, noEvents, chose := numbers[0], numbers[1], numbers[2]
	for number, topic := range map[string]string{out: "", noEvents: "events"} {
		_, err := s.SaveConsent(t.Context(), store.Consent{Number: number, Topic: topic, State: "out", How: "text", At: at})
		works(t, err)
	}
	_, err := db.ExecContext(t.Context(), `
		INSERT INTO contacts (number, language, first_seen, last_seen) VALUES ($1, 'vi', now(), now())`, chose)
	works(t, err)
	in := outreach.Import{Group: "families", Basis: "a form of 2026", By: "Ana", At: at, Agreed: outreach.Written, Topic: "events"}
	for _, number := range numbers {
		in.Members = append(in.Members, outreach.Member{Number: number, Language: "es"})
	}
	imported, err := s.ImportGroup(t.Context(), in)
	works(t, err)
	if imported.Ended != 2 || imported.Agreed != 1 {
		t.Errorf("%+v", imported)
	}
	members, err := s.GroupMembers(t.Context(), "families")
	works(t, err)
	got := map[string]string{}
	for _, m := range members {
		got[m.Number] = m.Language + ": " + m.Remains
	}
	want := map[string]string{out: "es: nothing", noEvents: "es: everything but events", chose: "vi: everything"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	entries := collect(t, func(ctx context.Context, do func(store.ConsentRow) error) error {
		return s.EachConsentOf(ctx, chose, do)
	})
	if len(entries) != 1 || entries[0].How != "import" || entries[0].Reason != "a form of 2026" || entries[0].By != "Ana" {
		t.Errorf("the ledger says %+v", entries)
	}
	again, err := s.ImportGroup(t.Context(), in)
	works(t, err)
	if again.Agreed != 0 {
		t.Errorf("%d are entered twice", again.Agreed)
	}
}

func TestWhoeverWasInAGroupIsInItsLogWhenTheyHaveLeft(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	takesIn(t, s, "families", "+15125550111", "+15125550112")
	takesIn(t, s, "partners", "+15125550112", "+15125550114")
	b := drafts(t, s, outreach.Audience{Groups: []string{"families", "partners"}})
	_, err := confirms(t.Context(), s, rules(t, 500), b.ID, "Ana", 3, midMorning())
	works(t, err)
	left, err := s.LeaveGroup(t.Context(), "partners", "", midMorning().Add(time.Hour))
	works(t, err)
	late := outreach.Import{Group: "partners", Basis: "b", By: "Ana", At: midMorning().Add(2 * time.Hour), Members: []outreach.Member{{Number: "+15125550111"}}}
	_, err = s.ImportGroup(t.Context(), late)
	works(t, err)
	for group, want := range map[string]int{"": 3, "families": 2, "partners": 2} {
		_, all, err := s.Reach(t.Context(), b.ID, group)
		works(t, err)
		if all.Planned != want || left != 2 {
			t.Errorf("%q: %d people, want %d", group, all.Planned, want)
		}
	}
}

// Whoever ends texts while a file is being taken in that says they agreed has ended them, whichever is written first.
func TestAnEndOfTextsDuringAnImportCounts(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	in := outreach.Import{Group: "families", Basis: "a form", By: "Ana", At: midMorning(), Agreed: outreach.Written}
	for i := range 9000 {
		in.Members = append(in.Members, outreach.Member{Number: fmt.Sprintf("+1%d5550%d", 300+i/900, 100+i%900)})
	}
	done := make(chan error)
	go func() {
		_, err := s.ImportGroup(t.Context(), in)
		done <- err
	}()
	var ended []string
	for i := 0; ; i = (i + 997) % len(in.Members) {
		select {
		case err := <-done:
			works(t, err)
			for _, number := range ended {
				contact, err := s.Contact(t.Context(), number)
				if err != nil || contact.Consent != "out" {
					t.Errorf("%s is %q (%v)", number, contact.Consent, err)
				}
			}
			if len(ended) < 10 {
				t.Errorf("only %d ended texts meanwhile", len(ended))
			}
			return
		default:
			number := in.Members[i].Number
			_, err := s.SaveConsent(t.Context(), store.Consent{Number: number, State: "out", How: "text", At: midMorning()})
			works(t, err)
			ended = append(ended, number)
		}
	}
}

// A district is one group: it is taken in, and written to, in the time that five times as many are promised.
func TestADistrictIsOneGroup(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("it takes some seconds and most of a processor")
	}
	const people = 20_000
	s, db := open(t)
	in := outreach.Import{Group: "everybody", Basis: "enrollment", By: "Ana", At: midMorning().Add(-time.Hour), Agreed: outreach.Written}
	for i := range people {
		in.Members = append(in.Members, outreach.Member{
			Number: fmt.Sprintf("+1%d5550%d", 800+i/1000, 1000+i%1000), Language: []string{"en", "es"}[i%2], Zone: "America/Chicago",
		})
	}
	began := time.Now()
	imported, err := s.ImportGroup(t.Context(), in)
	works(t, err)
	took := time.Since(began)
	_, err = db.ExecContext(t.Context(), `ANALYZE`)
	works(t, err)
	b := drafts(t, s, outreach.Audience{Groups: []string{"everybody"}})
	peak := watchMemory(t)
	began = time.Now()
	sent, err := confirms(t.Context(), s, rules(t, 2*people), b.ID, "Ana", people, midMorning())
	works(t, err)
	planned, memory := time.Since(began), peak()
	began = time.Now()
	_, all, err := s.Reach(t.Context(), b.ID, "")
	works(t, err)
	t.Logf("taken in in %s, foreseen and planned in %s with at most %d MB, reported in %s", took.Round(10*time.Millisecond),
		planned.Round(10*time.Millisecond), memory>>20, time.Since(began).Round(10*time.Millisecond))
	if imported.Added != people || imported.Agreed != people || !sent || all.Planned != people || all.Waiting != people {
		t.Errorf("%+v, %+v", imported, all)
	}
	if took > 20*time.Second || planned > 20*time.Second || memory > 300<<20 {
		t.Errorf("%s, %s and %d MB, want 20 s each and 300 MB", took, planned, memory>>20)
	}
}
