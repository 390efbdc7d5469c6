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

func TestALongTitleAndAPictureAreToldWithWhatTheyCost(t *testing.T) {
	t.Parallel()
	version := menustest.Sample(t)
	got := told(version, "fair.csv", `kind,title,title es,campus,on,from,to
event,Fair,Feria 🎉,oak-hill,2026-12-01,15:00,16:00
event,An evening of music and reading for all families of the whole district,Feria,oak-hill,2026-12-02,15:00,16:00
event,"Twenty short minutes of music and reading for every family.",Feria,oak-hill,2026-12-03,15:00,16:00
`)
	want := []string{
		"fair.csv:2:1: warning: In the title in Spanish stands 🎉, and so in every reminder: a voice reads it aloud by its name, such as " +
			"“party popper”, or leaves a gap; a text with it goes out as UCS-2, with 70 characters to a segment and not 160, and is billed " +
			"3 segments here, not 1. Take it out.",
		"fair.csv:3:1: warning: The title in English has 70 characters; 60 are the most that families should hear of each. A reminder " +
			"with it is billed 2 segments. Shorten it, and leave the rest to `about`.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
