package cases

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// roleTeams is a district in which somebody has each way to a right.
const roleTeams = `
people:
  reyes: {name: Ms. Reyes, phone: 254-555-0151}
  cole: {name: Mr. Cole, phone: 254-555-0152}
  ames: {name: Mr. Ames, phone: 254-555-0153}
  park: {name: Ms. Park, phone: 254-555-0154}
  vogel: {name: Mr. Vogel, phone: 254-555-0155}
  lutz: {name: Ms. Lutz, phone: 254-555-0156}
teams:
  office: {name: The office, lead: ames, people: [park]}
  buses: {name: Buses, lead: reyes, people: [cole]}
otherwise: office
sensitive:
  - {words: [lawyer, "police report"], reviewers: [lutz]}
  - {topic: bullying, reviewers: [vogel]}
  - {words: accident}
roles:
  - {who: lutz, may: see}
  - {who: park, may: [report, share], campus: oak-hill}
  - {who: vogel, may: answer, topic: lost on the bus}
  - {who: [vogel, cole], may: [forget]}
`

func TestWhoMayForgetPeopleStandsInRoles(t *testing.T) {
	t.Parallel()
	r := rulesOf(t, roleTeams)
	if got := strings.Join(r.Forgetters(), " "); got != "cole vogel" {
		t.Errorf("%s may forget people", got)
	}
	if r.May("vogel", ToSee, Case{Kind: "concern", Topic: "late bus", Team: "buses"}) {
		t.Error("whoever may forget people reads their cases")
	}
}

func TestWhoMayDoWhat(t *testing.T) {
	t.Parallel()
	r := rulesOf(t, roleTeams)
	everybody := []string{"reyes", "cole", "ames", "park", "vogel", "lutz", "nobody"}
	late := Case{Kind: "concern", Topic: "late bus", Campus: "oak-hill", Team: "buses"}
	bullying := Case{Kind: "concern", Topic: "bullying", Team: "buses", Sensitive: true}
	lawyer := Case{Kind: "concern", Topic: "bullying", Team: "buses", Sensitive: true, SensitiveFor: "police report"}
	for name, x := range map[string]struct {
		c    Case
		to   Right
		want string
	}{
		"a case is seen by its team, those above, and roles":     {late, ToSee, "reyes cole ames lutz"},
		"it is answered by its team and those above":             {late, ToAnswer, "reyes cole ames"},
		"whoever owns it answers it too":                         {Case{Topic: "late bus", Team: "buses", Owner: "park"}, ToAnswer, "reyes cole ames park"},
		"leads and a role see figures":                           {late, ToReport, "reyes ames park"},
		"a role is for what it names":                            {Case{Campus: "red-bluff", Team: "buses"}, ToReport, "reyes ames"},
		"an answer is shared by role":                            {late, ToShare, "park"},
		"a topic of a role is answered":                          {Case{Topic: "lost on the bus", Team: "buses"}, ToAnswer, "reyes cole ames vogel"},
		"who reviews what is sensitive is named":                 {bullying, ToReview, "vogel"},
		"else it is who leads":                                   {Case{Kind: "concern", Topic: "late bus", Team: "buses", Sensitive: true}, ToReview, "reyes ames"},
		"or is named by the word that stands in it":              {lawyer, ToReview, "lutz"},
		"and has no part in what is not sensitive":               {late, ToReview, ""},
		"what is sensitive is not seen by a role for everything": {bullying, ToSee, "reyes cole ames vogel"},
		"a case of a team that is gone is the last one's":        {Case{Team: "gone"}, ToAnswer, "ames park"},
	} {
		var got []string
		for _, person := range everybody {
			if r.May(person, x.to, x.c) {
				got = append(got, person)
			}
		}
		if want := strings.Fields(x.want); !slices.Equal(got, want) {
			t.Errorf("%s: %q may %s it, want %q", name, got, x.to, want)
		}
	}
}

// Whoever looks over the answers of a case goes on doing so, whatever the family adds.
func TestTheReviewersOfACaseStayTheSame(t *testing.T) {
	t.Parallel()
	r := rulesOf(t, roleTeams)
	at := time.Date(2026, 9, 8, 15, 0, 0, 0, time.UTC)
	c := Fold(100017, []Event{r.Open(Origin{Kind: "question", Topic: "asked by text"}, "I have a Police report about it.", at)})
	events, err := r.Decide(c, ByFamily, Join{Words: "There was an accident."}, at)
	if err != nil {
		t.Fatal(err)
	}
	after := c
	for _, e := range events {
		after = after.After(e)
	}
	for _, x := range []Case{c, after} {
		if got := r.Reviewers(x); !x.Sensitive || !slices.Equal(got, []string{"lutz"}) {
			t.Errorf("it is looked over by %q", got)
		}
	}
}
