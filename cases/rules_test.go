package cases

import (
	"testing"
	"time"

	"campusline/menus"
	"campusline/menus/menustest"
)

// sampleWith is the sample district's menus with a teams.yaml of its own, "" for none.
func sampleWith(t testing.TB, teams string) (*menus.Version, menus.Files) {
	t.Helper()
	sample := menustest.Files(t)
	files := menus.Files{}
	for name, content := range sample {
		files[name] = content
	}
	delete(files, File)
	if teams != "" {
		files[File] = []byte(teams)
	}
	v := menustest.Load(t, files)
	return v, files
}

// rulesOf reads a teams.yaml without slips.
func rulesOf(t testing.TB, teams string) *Rules {
	t.Helper()
	v, files := sampleWith(t, teams)
	rules, problems := ReadRules(files, v)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return rules
}

func TestADistrictWithoutTeamsAnswersEverythingItself(t *testing.T) {
	t.Parallel()
	r := rulesOf(t, "")
	a := r.Route(Told{Kind: "question", Topic: "late bus", Campus: "oak-hill", Language: "es"})
	if a.Team.ID != DistrictOffice || a.Urgent || a.Sensitive || a.NoAnswer || a.Promise != DefaultPromise() {
		t.Errorf("it is assigned as %+v", a)
	}
	told := time.Date(2026, 9, 22, 15, 0, 0, 0, time.UTC)
	if reply, resolve := a.Due(told); !reply.Equal(told.AddDate(0, 0, 1)) || !resolve.Equal(told.AddDate(0, 0, 7)) {
		t.Errorf("a reply is owed by %v and an end by %v", reply, resolve)
	}
	if r.Leading(a.Team, told) != nil || len(r.Answering(a.Team, "es", told)) > 0 {
		t.Error("somebody answers whom nobody named")
	}
}
