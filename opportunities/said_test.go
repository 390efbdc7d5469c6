package opportunities_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"campusline/menus/menustest"
)

// What an opportunity is called goes into texts and calls as it stands.
func TestNothingIsFilledInInTheWordsOfAnOpportunity(t *testing.T) {
	t.Parallel()
	version := menustest.Sample(t)
	got := told(version, "fair.csv", `kind,title,title es,campus,place,on,from,to
event,Fair {campus},Feria,oak-hill,gym,2026-12-01,15:00,16:00
event,Fair,Feria { del libro,oak-hill,room {room},2026-12-02,15:00,16:00
`)
	got = append(got, told(version, "fair.yaml", `
- kind: workshop
  title: {en: Computers, es: "Computadoras {title}"}
  campus: oak-hill
  modules:
    - {title: "The {keyboard}", on: 2026-12-02, from: 18:00, to: 19:30}
`)...)
	want := []string{
		"fair.csv:2:1: `{campus}` is not filled in here. Write it out.",
		"fair.csv:3:1: `{room}` is not filled in here. Write it out.",
		"fair.csv:3:1: A brace is opened and not closed, or closed and not opened. Leave it out: nothing is filled in here.",
		"fair.yaml:3:1: `{title}` is not filled in here. Write it out.",
		"fair.yaml:6:1: `{keyboard}` is not filled in here. Write it out.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
