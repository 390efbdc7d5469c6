package store_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"campusline/menus/menustest"
	"campusline/outbound"
	"campusline/prices"
	"campusline/reports"
	"campusline/store"
)

// Each call that the district places is told of by what became of it, in the language of who was called, with how long they
// listened.
func TestCallsThatWePlaceAreToldByWhatBecameOfThem(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	var to []string
	for i := range 7 {
		to = append(to, person(i))
		if i == 6 { // who has not agreed to such calls
			continue
		}
		if _, err := s.SaveConsent(t.Context(), store.Consent{
			Number: person(i), State: outbound.In, Topic: outbound.RecordedCalls, How: "staff", By: "Ana", Reason: "signed", At: morning(),
		}); err != nil {
			t.Fatal(err)
		}
	}
	does := func(query string) {
		t.Helper()
		if _, err := db.ExecContext(t.Context(), query); err != nil {
			t.Fatal(err)
		}
	}
	does(`INSERT INTO contacts (number, language, first_seen, last_seen) VALUES ('` + person(0) + `', 'es', now(), now())
		ON CONFLICT (number) DO UPDATE SET language = 'es'`)
	if _, err := s.Send(t.Context(), store.Plan{
		Channel: store.ByCall, Line: line, Purpose: outbound.School, First: "en",
		Texts: map[string]string{"en": "This is Cedar Prairie ISD."}, To: to, At: morning(), Expires: morning().Add(time.Hour),
	}, outbound.UsualPolicy(time.UTC), prices.Shipped()); err != nil {
		t.Fatal(err)
	}
	for i, status := range []string{"completed", "completed", store.ToMachine, "busy", "no-answer", "failed"} {
		call := fmt.Sprintf("CA%d", i)
		does(`UPDATE messages SET status = 'sent', carrier_id = '` + call + `', handed_at = created_at WHERE number = '` + person(i) + `'`)
		if i < 3 {
			commit(t, s, callBegins(call, person(i)))
			if err := s.EndCall(t.Context(), call, morning().Add(time.Minute), 20*(i+1), "completed"); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := s.MessageStatus(t.Context(), "", call, status, 0); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.SaveConsent(t.Context(), store.Consent{
		Number: person(1), State: outbound.Out, Topic: outbound.RecordedCalls, How: "staff", By: "Ana", Reason: "pressed 9", At: morning().Add(time.Hour),
	}); err != nil {
		t.Fatal(err)
	}
	placed := must[[]reports.Placed](t)(s.PlacedOf(t.Context(), morning().Add(-time.Hour), morning().Add(time.Hour)))
	fates := map[string]int{}
	for i := range placed {
		fates[placed[i].Fate]++
	}
	want := map[string]int{"answered": 2, "machine": 1, "busy": 1, "no answer": 1, "failed": 1, "skipped": 1}
	if diff := cmp.Diff(want, fates); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	version := menustest.Sample(t)
	r := reports.Service(reports.Options{Version: version, From: morning(), To: morning().Add(time.Hour), Now: morning()}, reports.Facts{Placed: placed})
	figures := map[string]string{}
	for _, f := range r.Flats() {
		if f.Table == "placed" {
			figures[f.Group+" "+f.Figure] = f.Value
		}
	}
	for figure, want := range map[string]string{
		"all placed": "7", "all placed-answered": "33.33", "all placed-machine": "1", "all placed-busy": "1", "all placed-no-answer": "1",
		"all placed-failed": "1", "all placed-skipped": "1", "all placed-unknown": "0", "all placed-heard": "60",
		"all placed-heard-median": "20", "all placed-out": "33.33", "es placed": "1", "es placed-heard": "20", "en placed": "6",
	} {
		if figures[figure] != want {
			t.Errorf("%s is %q, want %q", figure, figures[figure], want)
		}
	}
}
