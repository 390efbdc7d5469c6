package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

func TestWhoWouldAnswerIsSaidWithoutAServer(t *testing.T) {
	t.Parallel()
	route := func(args ...string) result {
		return campusline(t, append([]string{"cases", "route"}, args...)...).ends(t, 0)
	}
	route("--topic", "late bus", "--kind", "concern", "--campus", "transportation", "--at", "2026-09-22 17:00").says(t,
		"It goes to Transportation (transportation), because of: topic late bus.", "Asked in this order: Mr. Castillo, Ms. Brandt.",
		"A first reply is owed by Wednesday 23 September 2026, 06:30, and an end by", "When that is late, Mr. Castillo is told.")
	route("--campus", "oak-hill", "--kind", "concern", "--words", "She is bullied.", "--at", "2026-11-24 10:00").says(t,
		"It goes to Oak Hill Elementary School (school-office at oak-hill), because of: its campus.",
		"owed by Monday 30 November 2026, 10:00", // after Thanksgiving
		"until another of these has read it: Mr. Okafor, Ms. Whitfield.")
	route("--topic", "crisis", "--at", "2026-09-26 22:00").says(t, "It is urgent: the team is told at once, at any hour.")
	route("--topic", "absence", "--campus", "oak-hill").says(t, "It is kept, and nobody owes an answer.")
}

func TestWhoWouldAnswerIsWrittenAsJSON(t *testing.T) {
	t.Parallel()
	r := campusline(t, "cases", "route", "--lang", "vi", "--at", "2026-09-22 10:00", "--format", "json").ends(t, 0)
	var found routed
	if err := json.Unmarshal([]byte(r.out), &found); err != nil {
		t.Fatalf("%v in\n%s", err, r.out)
	}
	if found.Team != "district-office" || found.Rule != "otherwise" || len(found.People) == 0 || found.People[0] != "Ms. Tran" {
		t.Errorf("it says %+v; Ms. Tran speaks Vietnamese", found)
	}
}

func TestWhoWouldAnswerIsNotGuessed(t *testing.T) {
	t.Parallel()
	campusline(t, "cases", "route", "--campus", "oakhill").ends(t, 2).complains(t, "oakhill is no campus of campuses.yaml")
	campusline(t, "cases", "route", "--lang", "so").ends(t, 2).complains(t, "--lang should be one of")
	campusline(t, "cases", "route", "--at", "soon").ends(t, 2).complains(t, "--at should be like")
	folder := filepath.Join(t.TempDir(), "district")
	campusline(t, "init", folder).ends(t, 0)
	if err := os.WriteFile(filepath.Join(folder, "teams.yaml"), []byte("teams: {}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	campusline(t, "cases", "route", folder).ends(t, 2).complains(t, "teams.yaml has problems", "It is not said who answers")
	campusline(t, "check", folder).ends(t, 1).says(t, "teams.yaml:1:1: It is not said who answers what no line of `route` fits.")
}
