package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestWhatFamiliesAnsweredIsReported(t *testing.T) {
	t.Parallel()
	folder := withWaveTomorrow(t)
	o := newOfficer(t)
	o.takesIn(6)
	does := func(args ...string) result { return o.does(append(args, "--district", folder)...) }
	does("report", "surveys").ends(t, 0).says(t, "What families answered").saysNot(t, "Family voice")
	does("surveys", "send", "family-voice", "winter", "--by", "Ana", "--yes-to", "6").ends(t, 0)
	later := []string{"--to", "2099-12-31"} // the wave begins tomorrow
	does(append([]string{"report", "surveys"}, later...)...).ends(t, 0).says(t, "Family voice, winter", "who answered")
	does(append([]string{"report", "surveys", "--format", "csv", "--by", "language"}, later...)...).ends(t, 0).says(t, "family-voice-response", "at least 30%")
	does(append([]string{"report", "surveys", "--rows", "nothing"}, later...)...).ends(t, 2).complains(t, "no figure of this report that opens")
	does("report", "surveys", "--by", "topic").ends(t, 2)
	file := filepath.Join(t.TempDir(), "surveys.html")
	does(append([]string{"report", "surveys", "--html", file}, later...)...).ends(t, 0)
	page, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(page), "Family voice, winter") || strings.Contains(string(page), "555") {
		t.Errorf("%v: the page is %s", err, page)
	}
}

func TestGoalsAreReportedWithTheRowsBehindThem(t *testing.T) {
	t.Parallel()
	o, answered, waiting := reporting(t)
	o.does("report", "goals").ends(t, 0).says(t, "Where our goals stand", "from 70% to 90% by May 28, 2027", "met: none").saysNot(t, "Questions")
	o.does("report", "goals", "--rows", "one-day").ends(t, 0).says(t, answered)
	o.does("report", "goals", "--rows", "orphans").ends(t, 0).saysNot(t, waiting)
	o.does("report", "service").ends(t, 0).says(t, "from 70% to 90% by May 28, 2027")
	file := filepath.Join(t.TempDir(), "goals.html")
	o.does("report", "goals", "--html", file).ends(t, 0)
	page, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(page), "Families hear from us within a school day.") {
		t.Errorf("%v: the page is %s", err, page)
	}
}
