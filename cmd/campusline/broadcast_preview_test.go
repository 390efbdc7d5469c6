package main

import (
	"strings"
	"testing"
	"time"

	"campusline/menus/menustest"
	"campusline/outbound"
	"campusline/outreach"
	"campusline/store"
)

// previewed is what is said of a broadcast of a purpose to so many people, at a time by the sample district's clock.
func previewed(t *testing.T, purpose outbound.Purpose, people, postponed int, at string) (preview, string) {
	t.Helper()
	version := menustest.Sample(t)
	now, err := time.ParseInLocation("2006-01-02 15:04", at, version.District.Zone)
	if err != nil {
		t.Fatal(err)
	}
	b := outreach.Broadcast{
		ID: "abcdefgh", Name: "Fair", Purpose: purpose, Line: "+15125550100", First: "en", Texts: map[string]string{"en": "Come."},
		Expires: now.Add(20 * time.Hour), Audience: outreach.Audience{Groups: []string{"families"}, Campuses: []string{"oak-hill"}},
	}
	foreseen := store.Foreseen{Audience: people, Planned: store.Planned{
		People: people, Postponed: postponed, Currency: "USD", Languages: map[string]store.Share{"en": {People: people, Segments: people}},
	}}
	p := previewOf(&b, &foreseen, rulesOf(version), version, now)
	var out strings.Builder
	if err := p.write(&out, version); err != nil {
		t.Fatal(err)
	}
	return p, out.String()
}

func TestAPreviewSaysWhenItWouldGoOut(t *testing.T) {
	t.Parallel()
	const layout = "2006-01-02 15:04"
	for name, c := range map[string]struct {
		purpose      outbound.Purpose
		people       int
		postponed    int
		at, begins   string
		minutes      int
		says, saysNo string
	}{
		"by day":        {outbound.School, 225, 7, "2026-09-22 10:00", "2026-09-22 10:00", 1, "7 people get it when their quiet hours end", "expires: not"},
		"at night":      {outbound.School, 226, 226, "2026-09-22 22:00", "2026-09-23 08:00", 2, "It would begin on Wed 2026-09-23 08:00, take the line about 2 minutes", "expires: not"},
		"day elsewhere": {outbound.School, 225, 7, "2026-09-22 22:00", "2026-09-22 22:00", 1, "7 people get it when their quiet hours end", "expires: not"},
		"an emergency":  {outbound.Emergency, 500, 0, "2026-09-22 22:00", "2026-09-22 22:00", 3, "To groups families; campuses oak-hill", "second person"},
		"many":          {outbound.School, 501, 7, "2026-09-22 10:00", "2026-09-22 10:00", 3, "So many people need a second person", "expires: not"},
		"too many":      {outbound.School, 270_100, 7, "2026-09-22 10:00", "2026-09-22 10:00", 1201, "later than it expires: not everybody will get it", "\x00"},
	} {
		p, words := previewed(t, c.purpose, c.people, c.postponed, c.at)
		if got := p.Begins.Format(layout); got != c.begins || p.Minutes != c.minutes {
			t.Errorf("%s: begins %s and takes %d minutes, want %s and %d", name, got, p.Minutes, c.begins, c.minutes)
		}
		if !strings.Contains(words, c.says) || strings.Contains(words, c.saysNo) {
			t.Errorf("%s: it says\n%s", name, words)
		}
	}
}

func TestAReportWarnsFromOneInAHundredOn(t *testing.T) {
	t.Parallel()
	for optedOut, warns := range map[int]bool{0: false, 1: false, 2: true, 20: true} {
		all := outreach.Reach{Planned: 199, Sent: 199, Delivered: 190, OptedOut: optedOut, Failed: 9, FailedWhy: map[string]int{outreach.Failure(30006): 9}}
		var out strings.Builder
		if err := writeReport(&out, &outreach.Broadcast{Expires: time.Now()}, nil, &all, time.UTC); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(out.String(), "Warning: "); got != warns || !strings.Contains(out.String(), "Failed 9: the number cannot get texts") {
			t.Errorf("%d of 199: %s", optedOut, out.String())
		}
	}
}
