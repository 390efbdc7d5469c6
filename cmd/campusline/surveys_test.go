package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"campusline/answers"
	"campusline/cases"
	"campusline/menus"
)

// withWaveTomorrow is a folder like the sample's, in which the winter wave of the survey is tomorrow.
func withWaveTomorrow(t *testing.T) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "district")
	campusline(t, "init", folder).ends(t, 0)
	file := filepath.Join(folder, "surveys", "family-voice.yaml")
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	tomorrow := time.Now().AddDate(0, 0, 1).Format(time.DateOnly)
	changed := strings.Replace(string(content), "winter: first week of February", "winter: "+tomorrow, 1)
	if err := os.WriteFile(file, []byte(changed), 0o600); err != nil {
		t.Fatal(err)
	}
	return folder
}

func TestAWaveIsPlannedConfirmedSentAndStopped(t *testing.T) {
	t.Parallel()
	folder := withWaveTomorrow(t)
	o := newOfficer(t)
	o.takesIn(9)
	o.does("consent", "stop", "201-555-0100", "--reason", "asked at the desk", "--by", "Ana").ends(t, 0)
	at := []string{"--district", folder}
	does := func(args ...string) result { return o.does(append(args, at...)...) }
	does("surveys", "plan", "family-voice", "winter").ends(t, 0).says(t, "8 people are asked of 9", "es: 3", "vi: 3")
	does("surveys", "send", "family-voice", "winter", "--by", "Ana", "--yes-to", "9").ends(t, 1).complains(t, "8 people would get it now, and not 9")
	does("surveys", "send", "family-voice", "winter", "--by", "Ana", "--yes-to", "8").ends(t, 0).says(t, "8 people are asked")
	does("surveys", "send", "family-voice", "winter", "--by", "Ana", "--yes-to", "8").ends(t, 1).complains(t, "sent before")
	does("surveys", "list").ends(t, 0).says(t, "after-event", "after events", "sent", "needs", "always open")
	does("surveys", "stop", "family-voice", "winter", "--by", "Ana").ends(t, 0).says(t, "8 people are not asked any more")
	o.does("surveys", "status", "--format", "csv").ends(t, 0).says(t, "family-voice,winter-", ",Ana,")
	does("surveys", "send", "family-voice", "winter", "--by", "Ana", "--yes-to", "0").ends(t, 1).complains(t, "it was stopped")
}

func TestAWaveToManyWaitsForASecondPersonsOwnCommand(t *testing.T) {
	t.Parallel()
	folder := withWaveTomorrow(t)
	file := filepath.Join(folder, "district.yaml")
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.Replace(string(content), "texts: {expire: 4 hours", "texts: {approval above: 2, expire: 4 hours", 1)
	if err := os.WriteFile(file, []byte(changed), 0o600); err != nil {
		t.Fatal(err)
	}
	o := newOfficer(t)
	o.takesIn(3)
	does := func(does, by string, more ...string) result {
		return o.does(append([]string{"surveys", does, "family-voice", "winter", "--by", by, "--district", folder}, more...)...)
	}
	does("send", "Ana", "--yes-to", "3").ends(t, 0).says(t, "It waits: more than 2 people are asked", `other than "Ana"`)
	does("send", "ana ", "--yes-to", "3").ends(t, 1).complains(t, "another person has to send it too")
	does("stop", "Ana").ends(t, 0)
	does("send", "Ben", "--yes-to", "3").ends(t, 0).says(t, "It waits")
	does("send", "Ana", "--yes-to", "2").ends(t, 1).complains(t, "3 people would get it now, and not 2")
	does("send", "Ana", "--yes-to", "3").ends(t, 0).says(t, "3 people are asked from")
	o.does("surveys", "status", "--format", "csv").ends(t, 0).says(t, ",Ben and Ana,")
}

func TestNobodyIsAskedTwiceInAMonth(t *testing.T) {
	t.Parallel()
	folder := withWaveTomorrow(t)
	o := newOfficer(t)
	o.takesIn(6)
	file := filepath.Join(folder, "surveys", "second.yaml")
	second := "title: Second\nintro: One question.\nwaves: {soon: " + time.Now().AddDate(0, 0, 3).Format(time.DateOnly) +
		"}\nquestions:\n  one: {ask: Are you well?, answer: yes-no}\nthanks: Thank you.\n"
	if err := os.WriteFile(file, []byte(second), 0o600); err != nil {
		t.Fatal(err)
	}
	o.does("surveys", "send", "family-voice", "winter", "--by", "Ana", "--yes-to", "6", "--district", folder).ends(t, 0)
	o.does("surveys", "plan", "second", "soon", "--district", folder).ends(t, 0).says(t, "0 people are asked of 6", "6 asked a short time ago")
}

func TestASurveyIsShownAndPreviewed(t *testing.T) {
	t.Parallel()
	campusline(t, "surveys", "show", "needs").ends(t, 0).says(t, "What your family needs (needs)", "1. food: In the last month", "by text only")
	campusline(t, "surveys", "show", "after-event").ends(t, 0).says(t, "(scale, 1 to 5)\n   3: again\n   4: again\n   5: again\n2. better:")
	campusline(t, "surveys", "show", "voice").ends(t, 2).complains(t, "There is after-event, family-voice, needs")
	previewed := campusline(t, "surveys", "preview", "family-voice", "--format", "json").ends(t, 0)
	var texts []struct{ Language, Text string }
	if err := json.Unmarshal([]byte(previewed.out), &texts); err != nil {
		t.Fatal(err)
	}
	if len(texts) != 5 || !strings.Contains(texts[1].Text, "¿Qué tan bienvenida") {
		t.Errorf("%+v", texts)
	}
}

func TestASurveyIsHeardByItself(t *testing.T) {
	t.Parallel()
	campusline(t, "hear", "--survey", "family-voice", "4", "5", "2").ends(t, 0).
		says(t, "How welcome does your family feel", "Press a number from 1 to 5", "We tell all families")
	campusline(t, "hear", "--survey", "family-voice", "--answered", "--text", "hello").ends(t, 0).says(t, "You have answered these questions already.")
}

func TestResultsAreToldInEveryForm(t *testing.T) {
	t.Parallel()
	folder := withWaveTomorrow(t)
	o := newOfficer(t)
	o.takesIn(6)
	at := []string{"--district", folder}
	does := func(args ...string) result { return o.does(append(args, at...)...) }
	does("surveys", "results", "family-voice").ends(t, 0).says(t, "nobody was asked yet")
	does("surveys", "send", "family-voice", "winter", "--by", "Ana", "--yes-to", "6").ends(t, 0)
	does("surveys", "results", "family-voice", "--wave", "spring").ends(t, 2).complains(t, "was not asked or answered in a wave spring", "winter-")
	does("surveys", "results", "voice").ends(t, 2).complains(t, "There is after-event, family-voice, needs")
	does("surveys", "results", "family-voice", "--wave", "winter").ends(t, 0).says(t, "Family voice, winter")
	does("surveys", "results", "family-voice", "--format", "csv", "--by", "campus").ends(t, 0).says(t, "survey,wave,by,group,", "more_than_chance")
	does("surveys", "results", "family-voice", "--format", "svg").ends(t, 0).says(t, "<svg", "<title>Family voice, winter")
	does("surveys", "results", "family-voice", "--format", "html", "--by", "language").ends(t, 0).says(t, "<h1>Family voice</h1>")
	var shown struct{ Waves []struct{ Wave string } }
	if err := json.Unmarshal([]byte(does("surveys", "results", "family-voice", "--wave", "all", "--format", "json").out), &shown); err != nil || len(shown.Waves) != 1 {
		t.Errorf("%v: %+v", err, shown)
	}
}

func TestWhatWasWrittenNamesNobodyInResults(t *testing.T) {
	t.Parallel()
	version, err := loaded("")
	if err != nil {
		t.Fatal(err)
	}
	rules, _ := cases.ReadRules(menus.Files(version.Files), version)
	clean := unnamed(&answers.District{Version: version, Rules: rules}, []string{"My son Tomas Quillfeather is cold", "Write to me at a@b.example or 512-555-0199.", "Oak Hill Elementary is kind"})
	want := []string{"My son ••• is cold", "Write to me at ••• or •••.", "Oak Hill Elementary is kind"}
	if !slices.Equal(clean, want) {
		t.Errorf("%q", clean)
	}
}
