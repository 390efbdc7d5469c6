package reports_test

import (
	"io"
	"testing"
	"time"

	"campusline/cases"
	"campusline/reports"
)

// The page of a year of a large district, from what was read to what is written.
func BenchmarkPageOfAYear(b *testing.B) {
	version, rules := sample(b)
	o := reports.Options{Version: version, By: "campus", From: begin(), To: begin().AddDate(1, 0, 0), Now: begin().AddDate(1, 0, 0)}
	var facts reports.Facts
	for i := range 50_000 {
		at := o.From.Add(time.Duration(i) * 10 * time.Minute)
		opened := rules.Open(cases.Origin{Kind: "concern", Topic: "late bus", Campus: version.Campuses[i%10].ID}, "", at)
		facts.Lives = append(facts.Lives, reports.Live(i, []cases.Event{
			opened, {N: 1, At: at.Add(time.Duration(i%3000) * time.Minute), Kind: cases.Answered, By: "castillo"},
		}, rules, o.Now))
	}
	for i := range 200_000 {
		facts.Calls = append(facts.Calls, reports.Call{ID: "CA", At: o.From.Add(time.Duration(i) * time.Minute), Language: "en", How: "answered"})
	}
	for b.Loop() {
		r := reports.Service(o, facts)
		if err := r.HTML(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}
