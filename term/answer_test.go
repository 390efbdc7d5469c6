package term_test

import (
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"time"

	"campusline/answers"
)

// The answer for everybody: what is asked is said alike in all languages.
const (
	askedOften = "Zorbing Quexley Timetable?"
	answerWord = "quexley"
	answerSaid = "#ZQ#"
)

// shown is that a family was told the answer for everybody.
type shown struct {
	by     *family
	way    string // keyword or offered
	at     time.Time
	helped bool
}

// sharesAnAnswer has staff publish an answer on the third day, until the last week.
func (x *term) sharesAnAnswer(at time.Time) {
	x.Helper()
	if !at.Equal(x.begins.AddDate(0, 0, 2)) {
		return
	}
	now := x.clock.now()
	until := now.AddDate(0, 6, 0)
	a := answers.Answer{
		ID: answerWord, Case: 10008, Topic: "asked by text", Keywords: []string{answerWord}, State: answers.Published,
		Wrote: []string{"castillo"}, ReviewedBy: "whitfield", PublishedBy: "whitfield", DraftedAt: now, ReviewedAt: &now, PublishedAt: &now,
		ExpiresAt: &until, Words: map[string]answers.Words{},
	}
	for _, t := range tongues() {
		a.Words[t.tag] = answers.Words{Question: askedOften, Answer: answerSaid}
	}
	if err := x.store.AddAnswer(x.Context(), a); err != nil {
		x.Fatal(err)
	}
	for _, g := range x.replicas {
		for began := time.Now(); !x.publishes(g.URL()); time.Sleep(5 * time.Millisecond) {
			if time.Since(began) > 30*time.Second {
				x.Fatal("an answer that was published is on no page")
			}
		}
	}
	x.sharing = true
}

// publishes says whether a replica has the answer on its page.
func (x *term) publishes(url string) bool {
	x.Helper()
	r, err := http.Get(url + "/answers/" + answerWord) //nolint:noctx // of this machine
	if err != nil {
		x.Fatal(err)
	}
	defer func() { _ = r.Body.Close() }()
	page, err := io.ReadAll(r.Body)
	return err == nil && strings.Contains(string(page), answerSaid)
}

// asksWhatWasAnswered asks what everybody asks, by the word for it or in a sentence.
func (f *family) asksWhatWasAnswered() {
	f.isGreeted()
	if !f.sharing {
		return
	}
	asked := len(f.contacts)
	isShown := func(way string, helped bool) {
		f.diary.note(func() { f.diary.shown = append(f.diary.shown, &shown{f, way, f.contacts[asked], helped}) })
	}
	if f.likely(.5) {
		if answer := f.texts(answerWord); strings.Contains(answer, answerSaid) {
			isShown("keyword", false)
		}
		return
	}
	words, topic := f.says(), f.topicOfText()
	if topic == "" {
		return
	}
	t := told{channel: "text", kind: "question", topic: topic, words: words}
	answer := f.texts("Zorbing Quexley Timetable " + words)
	if !strings.Contains(answer, answerSaid) {
		f.hears(answer, t) // it has an open case, which this belongs to
		return
	}
	switch {
	case f.likely(.5):
		f.texts("1")
		isShown("offered", true)
	case f.likely(.5):
		isShown("offered", false)
		f.hears(f.texts("2"), t)
	default: // it says nothing, and becomes a case
		isShown("offered", false)
		t.by, t.at = f, f.clock.now().Add(time.Hour)
		f.diary.hears(t)
	}
}

// answersSavedWhatTheySaved compares how many contacts the answer saved with the diaries: whom it was told more than a day ago
// and who did not get in touch within a day.
func (x *term) answersSavedWhatTheySaved() {
	x.Helper()
	now := x.clock.now()
	told := map[string]*shown{} // each person once a day
	var order []string
	for _, s := range x.diary.shown {
		if s.at.Add(24 * time.Hour).After(now) {
			continue
		}
		key := fmt.Sprint(s.way, s.by.number, s.at.UTC().Format(time.DateOnly))
		if told[key] == nil {
			told[key] = s
			order = append(order, key)
		}
	}
	want, unsure := map[string][3]int{}, map[string]int{} // who was in touch just a day later was so before or after the moment
	for _, key := range order {
		s, n := told[key], want[told[key].way]
		n[0]++
		const moment = time.Minute
		switch day := s.at.Add(24 * time.Hour); {
		case s.way != "keyword" && !s.helped, s.by.isInTouch(s.at, day.Add(-moment), s.by.isKept):
		case s.by.isInTouch(s.at, day.Add(moment), anyContact):
			unsure[s.way]++
		default:
			n[1]++
		}
		if s.helped {
			n[2]++
		}
		want[s.way] = n
	}
	got := map[string][3]int{}
	saved, err := x.store.SavedByAnswers(x.Context(), x.begins, now)
	if err != nil {
		x.Fatal(err)
	}
	for _, s := range saved {
		if s.Way != "page" {
			got[s.Way] = [3]int{s.Shown, s.Saved, s.Helped}
		}
	}
	for _, way := range []string{"keyword", "offered"} {
		g, w := got[way], want[way]
		if g[0] != w[0] || g[1] < w[1] || g[1] > w[1]+unsure[way] || g[2] != w[2] {
			x.Errorf("the answer was told, saved a contact and helped %v times by %s, and by the diaries %v", g, way, w)
		}
	}
}

// isInTouch says whether a family got in touch between two moments, after what it did at the first: it called, wrote or came.
func (f *family) isInTouch(from, to time.Time, counts func(time.Time) bool) bool {
	later := func(at time.Time) bool { return at.Sub(from) > 10*time.Minute && !at.After(to) && counts(at) }
	return slices.ContainsFunc(f.contacts, later) || slices.ContainsFunc(f.diary.told, func(t told) bool {
		return t.by == f && t.channel == "visit" && later(t.at)
	})
}

func anyContact(time.Time) bool { return true }

// isKept says whether a contact came while the database was there: what is written without it is asked for again, and not kept.
func (f *family) isKept(at time.Time) bool { return !slices.Contains(f.unkept, at) }
