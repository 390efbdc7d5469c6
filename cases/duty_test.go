package cases

import (
	"slices"
	"testing"
	"time"
)

// away is a district of two teams in the first week of October, in which several people are away.
const awayTeams = `
people:
  reyes: {name: Ms. Reyes, phone: 254-555-0151, languages: es, away: {from: 2026-10-05, to: 2026-10-06, stand-in: cole}}
  cole: {name: Mr. Cole, phone: 254-555-0152}
  park: {name: Ms. Park, phone: 254-555-0153, languages: [es, vi], away: [{from: 2026-10-05, to: 2026-10-05}, {from: 2026-10-08, to: 2026-10-08}]}
  ames: {name: Mr. Ames}
  vogel: {name: Mr. Vogel, email: vogel@cedarprairie.example, away: {from: 2026-10-07, to: 2026-10-07, stand-in: lutz}}
  lutz: {name: Ms. Lutz, phone: 254-555-0154, away: {from: 2026-10-07, to: 2026-10-07, stand-in: vogel}}
teams:
  office: {name: The office, lead: vogel, people: [park]}
  buses: {name: Buses, people: [reyes, park, cole]}
  meals: {name: Meals, lead: ames, people: [vogel], under: buses}
otherwise: office
`

// october is a moment of October 2026 in the sample's zone.
func october(t testing.TB, r *Rules, day, hour int) time.Time {
	t.Helper()
	return time.Date(2026, time.October, day, hour, 0, 0, 0, r.version.District.Zone)
}

func ids(people []*Person) []string {
	var all []string
	for _, p := range people {
		all = append(all, p.ID)
	}
	return all
}

func TestWhoIsAwayIsReplaced(t *testing.T) {
	t.Parallel()
	r := rulesOf(t, awayTeams)
	for _, x := range []struct {
		team, language string
		day            int
		want           []string
	}{
		{"buses", "en", 2, []string{"reyes", "park", "cole"}},
		{"buses", "vi", 2, []string{"park", "reyes", "cole"}}, // who speaks it first
		{"buses", "en", 5, []string{"cole"}},                  // once, though standing in for another of the team
		{"buses", "es", 6, []string{"park", "cole"}},
		{"office", "en", 5, nil}, // nobody stands in
		{"meals", "en", 7, nil},  // the two stand in for each other
		{"meals", "en", 6, []string{"vogel"}},
	} {
		if got := ids(r.Answering(r.Team(x.team), x.language, october(t, r, x.day, 10))); !slices.Equal(got, x.want) {
			t.Errorf("on 10-%02d for %s in %s answer %q, want %q", x.day, x.team, x.language, got, x.want)
		}
	}
	for at, want := range map[time.Time]bool{
		october(t, r, 4, 23): false, october(t, r, 5, 0): true, october(t, r, 6, 23): true, october(t, r, 7, 0): false,
	} {
		if away, standIn := r.Person("reyes").IsAway(at); away != want || away != (standIn == "cole") {
			t.Errorf("at %v reyes is away: %t, and %q stands in", at, away, standIn)
		}
	}
}

func TestWhatIsLateClimbs(t *testing.T) {
	t.Parallel()
	r := rulesOf(t, awayTeams)
	for _, x := range []struct {
		team string
		day  int
		want string
	}{
		{"buses", 2, "reyes"},
		{"buses", 5, "cole"},
		{"office", 2, "vogel"},
		{"meals", 2, "reyes"}, // its own lead has neither phone nor address
	} {
		if p := r.Leading(r.Team(x.team), october(t, r, x.day, 10)); p == nil || p.ID != x.want {
			t.Errorf("on 10-%02d %+v is told what is late in %s, want %s", x.day, p, x.team, x.want)
		}
	}
	if p := r.Leading(r.Team("office"), october(t, r, 7, 10)); p != nil {
		t.Errorf("%s is told, who is away", p.ID)
	}
	if got := ids(r.Speakers(r.Team("meals"), "vi", october(t, r, 2, 10))); !slices.Equal(got, []string{"park"}) {
		t.Errorf("for meals %q speak Vietnamese; somebody above does", got)
	}
}

func TestSomebodyIsKnownByPhoneAndAddress(t *testing.T) {
	t.Parallel()
	r := rulesOf(t, awayTeams)
	if p := r.PersonCalled("+12545550152"); p == nil || p.ID != "cole" {
		t.Errorf("the number is that of %+v", p)
	}
	if p := r.PersonMailed("Vogel@CedarPrairie.example"); p == nil || p.ID != "vogel" {
		t.Errorf("the address is that of %+v", p)
	}
	if r.PersonCalled("") != nil || r.PersonMailed("") != nil || r.Person("nobody") != nil {
		t.Error("whoever has no phone or address is somebody")
	}
	if r.Team("gone") != r.Otherwise || r.HasTeam("gone") || !r.HasTeam("buses") {
		t.Error("a team that is gone is not replaced by the last one")
	}
}
