package store_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jmoiron/sqlx"

	"campusline/menus"
	"campusline/opportunities"
)

func TestAMeetingIsListedWithWhatWasSaidOfIt(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	o := shift("council", 0)
	o.Kind, o.Agenda = opportunities.Meeting, []string{"Welcome", "Budget"}
	o.Start, o.End = morning().Add(-3*time.Hour).In(o.Start.Location()), morning().Add(-time.Hour).In(o.Start.Location())
	o = offered(t, s, o)[0]
	for i, party := range []int{1, 3} {
		if err := s.Transact(t.Context(), "checking in", func(tx *sqlx.Tx) error {
			_, err := s.CheckIn(t.Context(), tx, opportunities.Joining{Code: o.Code, Number: person(i), Party: party, At: o.Start}, "")
			return err
		}); err != nil {
			t.Fatal(err)
		}
	}
	must[int](t)(s.Settle(t.Context(), morning()))
	said := func(call, code, words string) {
		first := commit(t, s, callBegins(call, parent))
		commit(t, s, then(first, press("1"), menus.Feedback{
			Kind: "suggestion", Topic: "meeting", Words: words, Details: []menus.Answer{{Name: "opportunity", Value: code}},
		}))
	}
	said("CA1", o.Code, "More time for questions")
	said("CA2", "1234", "Of another")
	held := must[[]opportunities.MeetingHeld](t)(s.MeetingsHeld(t.Context(), o.Start, o.End, morning()))
	if len(held) != 1 {
		t.Fatalf("%d meetings were held", len(held))
	}
	m := held[0]
	if m.People != 4 || m.Visits != 4 || m.Seconds != 4*2*time.Hour.Seconds() || m.Feedback != 1 ||
		m.Said != "More time for questions" || len(m.Agenda) != 2 || m.SignedUp != 0 || m.WalkIns != 4 || !m.Known {
		t.Errorf("%+v", m)
	}
}

// Where nobody was checked in it is not known who came, and that is not the same as nobody.
func TestAMeetingWhereNobodyWasCheckedInDoesNotSayThatNobodyCame(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	o := shift("council", 0)
	o.Kind = opportunities.Meeting
	o = offered(t, s, o)[0]
	must[opportunities.Signup](t)(join(t, s, o.Code, person(1), 2, morning()))
	must[int](t)(s.Settle(t.Context(), o.End.Add(2*time.Hour)))
	held := must[[]opportunities.MeetingHeld](t)(s.MeetingsHeld(t.Context(), o.Start, o.End, o.End.Add(2*time.Hour)))
	if len(held) != 1 || held[0].SignedUp != 2 || held[0].Known {
		t.Errorf("%+v", held)
	}
}

func TestAMeetingIsListedWithTheAnswersToItsSurvey(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := shift("council", 0)
	o.Kind, o.Start, o.End = opportunities.Meeting, morning().Add(-3*time.Hour), morning().Add(-time.Hour)
	o = offered(t, s, o)[0]
	if _, err := db.ExecContext(t.Context(), `
		INSERT INTO survey_waves (survey, wave, opportunity, closes_at, version, asked_at)
		VALUES ('after-event', $1, $1, $2, 'v1', $2)`, o.ID, morning()); err != nil {
		t.Fatal(err)
	}
	answers := func(call, number, wave string, values ...string) {
		begun := callBegins(call, number)
		last := commit(t, s, begun)
		for _, value := range values {
			question, value, _ := strings.Cut(value, "=")
			c := then(last, press("1"), menus.SurveyAnswer{Survey: "after-event", Wave: wave, Question: question, Value: value})
			last = commit(t, s, c)
		}
	}
	answers("CA1", person(1), o.ID, "useful=2", "useful=5", "better=More chairs")
	answers("CA2", person(2), o.ID, "useful=5")
	answers("CA3", person(3), o.ID, "useful=1")
	answers("CA4", person(4), "of another", "useful=1")
	held := must[[]opportunities.MeetingHeld](t)(s.MeetingsHeld(t.Context(), o.Start, o.End, morning()))
	want := []opportunities.Answers{
		{Survey: "after-event", Question: "useful", Value: "5", People: 2},
		{Survey: "after-event", Question: "useful", Value: "1", People: 1},
		{Survey: "after-event", Question: "better", Value: "More chairs", People: 1},
	}
	if len(held) != 1 || held[0].Answered != 3 || !cmp.Equal(held[0].Answers, want) {
		t.Errorf("%+v", held)
	}
}
