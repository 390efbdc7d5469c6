package store_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
	"campusline/outbound"
	"campusline/outreach"
	"campusline/prices"
	"campusline/store"
)

// midMorning is half past ten of a school day in Chicago.
func midMorning() time.Time { return time.Date(2026, time.September, 21, 15, 30, 0, 0, time.UTC) }

// rules let one person alone send to so many.
func rules(t *testing.T, alone int) store.Rules {
	t.Helper()
	return store.Rules{Policy: chicago(t), Prices: prices.Shipped(), Approval: alone}
}

// takesIn takes numbers into a group.
func takesIn(t *testing.T, s *store.Store, group string, numbers ...string) outreach.Imported {
	t.Helper()
	in := outreach.Import{Group: group, Basis: "given at enrollment", By: "Ana", At: midMorning().Add(-time.Hour)}
	for _, number := range numbers {
		in.Members = append(in.Members, outreach.Member{Number: number})
	}
	imported, err := s.ImportGroup(t.Context(), in)
	works(t, err)
	return imported
}

// drafts keeps a draft for an audience.
func drafts(t *testing.T, s *store.Store, to outreach.Audience) outreach.Broadcast {
	t.Helper()
	b := outreach.Broadcast{
		Name: "Fair", Purpose: outbound.School, Topic: "events", Audience: to, Line: line, First: "en",
		Texts: map[string]string{"en": "The fair is on Thursday."}, Expires: midMorning().Add(24 * time.Hour),
		DraftedBy: "Ana", DraftedAt: midMorning(),
	}
	works(t, s.SaveBroadcast(t.Context(), &b))
	return b
}

// confirms confirms a broadcast in somebody's name.
func confirms(ctx context.Context, s *store.Store, r store.Rules, id, by string, people int, at time.Time) (sent bool, err error) {
	planned, err := s.SendBroadcast(ctx, store.Confirmation{ID: id, By: by, People: people, At: at}, r)
	return planned != nil, err
}

func TestALargeBroadcastTakesTwoPeople(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	takesIn(t, s, "families", "+15125550111", "+15125550112", "+15125550113")
	b := drafts(t, s, outreach.Audience{Groups: []string{"families"}})
	r := rules(t, 2)
	for i, step := range []struct {
		by     string
		people int
		sent   bool
		err    error
		state  outreach.State
	}{
		{"Ana", 2, false, store.AudienceChangedError{Confirmed: 2, People: 3}, outreach.Draft},
		{"Ana", 3, false, nil, outreach.Waits},
		{" ana ", 3, false, store.ErrSamePerson, outreach.Waits},
		{"Ben", 4, false, store.AudienceChangedError{Confirmed: 4, People: 3}, outreach.Waits},
		{"Ben", 3, true, nil, outreach.Sent},
		{"Cem", 3, false, store.ErrSent, outreach.Sent},
	} {
		sent, err := confirms(t.Context(), s, r, b.ID, step.by, step.people, midMorning())
		now, readErr := s.Broadcast(t.Context(), b.ID)
		works(t, readErr)
		if sent != step.sent || !errors.Is(err, step.err) || now.State(midMorning()) != step.state {
			t.Errorf("step %d: sent %t, %v, %s", i, sent, err, now.State(midMorning()))
		}
	}
	kept, err := s.Broadcast(t.Context(), b.ID)
	works(t, err)
	if kept.ConfirmedBy != "Ana" || kept.ApprovedBy != "Ben" || kept.People != 3 || count(t, db, "messages") != 3 {
		t.Errorf("%+v, %d texts", kept, count(t, db, "messages"))
	}
}

func TestABroadcastIsSentOnceHoweverManyConfirmIt(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	takesIn(t, s, "families", "+15125550111", "+15125550112")
	b := drafts(t, s, outreach.Audience{Groups: []string{"families"}})
	sent := make(chan error, 10)
	for i := range 10 {
		go func() {
			_, err := confirms(t.Context(), s, rules(t, 500), b.ID, fmt.Sprint("person ", i), 2, midMorning())
			sent <- err
		}()
	}
	refused := 0
	for range 10 {
		if err := <-sent; errors.Is(err, store.ErrSent) {
			refused++
		} else if err != nil {
			t.Error(err)
		}
	}
	if refused != 9 || count(t, db, "messages") != 2 {
		t.Errorf("%d were refused, and there are %d texts", refused, count(t, db, "messages"))
	}
}

func TestWhatMayNotBeSentIsNot(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	takesIn(t, s, "families", "+15125550111")
	to := outreach.Audience{Groups: []string{"families"}}
	late, stopped, nobody := drafts(t, s, to), drafts(t, s, to), drafts(t, s, outreach.Audience{Groups: []string{"others"}})
	spared, err := s.StopBroadcast(t.Context(), stopped.ID, "Ben", midMorning())
	works(t, err)
	for name, c := range map[string]struct {
		id   string
		at   time.Time
		want error
	}{
		"expired":        {late.ID, late.Expires, store.ErrExpired},
		"stopped":        {stopped.ID, midMorning(), store.ErrStopped},
		"nobody gets it": {nobody.ID, midMorning(), store.ErrNobody},
		"not there":      {"nothing", midMorning(), store.ErrNotFound},
	} {
		if sent, err := confirms(t.Context(), s, rules(t, 500), c.id, "Ana", 1, c.at); sent || !errors.Is(err, c.want) {
			t.Errorf("%s: %t, %v", name, sent, err)
		}
	}
	if spared != 0 || count(t, db, "messages") != 0 || count(t, db, "plans") != 0 {
		t.Error("something was planned")
	}
}

func TestATextThatTheCarrierGivesBackIsNotSentOnceStopped(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	takesIn(t, s, "families", "+15125550111", "+15125550112")
	b := drafts(t, s, outreach.Audience{Groups: []string{"families"}})
	_, err := confirms(t.Context(), s, rules(t, 500), b.ID, "Ana", 2, midMorning())
	works(t, err)
	leads(t, s, "worker")
	how := taking("worker", sendAll)
	how.Now, how.Most = midMorning().Add(time.Minute), 1
	taken := take(t, s, how)
	if len(taken.Send) != 1 {
		t.Fatalf("%d texts are taken", len(taken.Send))
	}
	spared, err := s.StopBroadcast(t.Context(), b.ID, "Ben", how.Now)
	works(t, err)
	works(t, s.MessageAgain(t.Context(), taken.Send[0].ID, how.Now))
	how.Decide = func(c store.Candidate) store.Verdict {
		if !c.Stopped {
			t.Error("the text does not say that it was stopped")
		}
		return store.Verdict{Decision: outbound.Decision{Reason: outbound.Stopped}}
	}
	if again := take(t, s, how); len(again.Send) > 0 || spared != 1 {
		t.Errorf("%d are taken again, %d were spared", len(again.Send), spared)
	}
	_, all, err := s.Reach(t.Context(), b.ID, "")
	works(t, err)
	if all.Skipped != 2 || all.Planned != 2 {
		t.Errorf("%+v", all)
	}
}

func TestTheAudienceIsOfGroupsCampusesAndOpportunities(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	at := midMorning()
	for group, members := range map[string][]outreach.Member{
		"families": {{Number: "+15125550111", Campuses: []string{"oak"}}, {Number: "+15125550112", Campuses: []string{"elm", "oak"}}, {Number: "+15125550113"}},
		"partners": {{Number: "+15125550114", Campuses: []string{"oak"}}, {Number: "+15125550115"}},
	} {
		_, err := s.ImportGroup(t.Context(), outreach.Import{Group: group, Basis: "b", By: "Ana", At: at, Members: members})
		works(t, err)
	}
	_, err := s.LeaveGroup(t.Context(), "partners", "+15125550115", at)
	works(t, err)
	all := []opportunities.Opportunity{{Name: "shift", Kind: opportunities.Volunteer, Start: at, End: at.Add(time.Hour), Zone: "UTC"}}
	_, err = s.SaveOpportunities(t.Context(), all, nil, at)
	works(t, err)
	works(t, s.Transact(t.Context(), "joining", func(tx *sqlx.Tx) error {
		_, err := s.Join(t.Context(), tx, opportunities.Joining{Code: all[0].Code, Number: "+15125550116", Party: 1, Line: line, Language: "en", At: at})
		return err
	}))
	for name, c := range map[string]struct {
		to   outreach.Audience
		want int
	}{
		"a group":                 {outreach.Audience{Groups: []string{"families"}}, 3},
		"two groups":              {outreach.Audience{Groups: []string{"families", "partners"}}, 4},
		"a campus":                {outreach.Audience{Campuses: []string{"oak"}}, 3},
		"a group at a campus":     {outreach.Audience{Groups: []string{"families"}, Campuses: []string{"elm"}}, 1},
		"an opportunity":          {outreach.Audience{Opportunities: []string{all[0].ID}}, 1},
		"a group and opportunity": {outreach.Audience{Groups: []string{"partners"}, Opportunities: []string{all[0].ID}}, 2},
		"nothing":                 {outreach.Audience{}, 0},
	} {
		b := drafts(t, s, c.to)
		foreseen, err := s.ForeseeBroadcast(t.Context(), &b, rules(t, 500), at)
		works(t, err)
		if foreseen.Audience != c.want {
			t.Errorf("%s: %d people, want %d", name, foreseen.Audience, c.want)
		}
	}
	if count(t, db, "messages") != 0 {
		t.Error("foreseeing keeps texts")
	}
}
