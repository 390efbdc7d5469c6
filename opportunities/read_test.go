package opportunities_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"campusline/menus"
	"campusline/menus/menustest"
	"campusline/opportunities"
)

// read reads a file that must be without problems.
func read(t *testing.T, file, content string) []opportunities.Opportunity {
	t.Helper()
	entries, problems := opportunities.Read(file, []byte(content), menustest.Sample(t))
	if menus.Refused(problems) {
		t.Fatal(problems)
	}
	var all []opportunities.Opportunity
	for _, e := range entries {
		all = append(all, e.Opportunity)
	}
	return all
}

// told is what is told of a file, a line each.
func told(version *menus.Version, file, content string) (lines []string) {
	_, problems := opportunities.Read(file, []byte(content), version)
	for _, p := range problems {
		lines = append(lines, p.String())
	}
	return lines
}

// times are when opportunities begin and end, in their own zone.
func times(all []opportunities.Opportunity) (list []string) {
	for _, o := range all {
		list = append(list, o.Start.Format("2006-01-02 15:04 MST")+" to "+o.End.Format("2006-01-02 15:04 MST"))
	}
	return list
}

const oneInYAML = `
opportunities:
  - id: buddies
    kind: volunteer
    title: {en: Reading buddies, es: Amigos de lectura}
    programme: Reading partners
    campus: Oak Hill Elementary School
    place: library
    on: 2026-12-01
    from: 15:00
    to: 4:30 pm
    capacity: 12
    skills: [reading aloud, patience]
    languages: [en, es]
    clearance: background check
    coordinators: [512-555-0171]
`

const oneInCSV = "id,kind,title,title es,programme,campus,place,on,from,to,capacity,skills,languages,clearance,coordinators\n" +
	"buddies,volunteer,Reading buddies,Amigos de lectura,Reading partners,oak-hill,library,12/1/2026,3:00 p.m.,16:30,12," +
	"reading aloud; patience,en;es,background check,512-555-0171\n"

func TestAFileInEitherFormSaysTheSame(t *testing.T) {
	t.Parallel()
	zone := menustest.Sample(t).District.Zone
	want := []opportunities.Opportunity{{
		Name: "buddies", Kind: opportunities.Volunteer, Programme: "Reading partners", Campus: "oak-hill", ZIP: "78700", Place: "library",
		Title: opportunities.Words{"": "Reading buddies", "es": "Amigos de lectura"}, About: opportunities.Words{},
		Start: time.Date(2026, 12, 1, 15, 0, 0, 0, zone), End: time.Date(2026, 12, 1, 16, 30, 0, 0, zone),
		Zone: "America/Chicago", Capacity: 12, Skills: []string{"reading", "patience"},
		Languages: []string{"en", "es"}, Clearance: "background check", Coordinators: []string{"+15125550171"},
	}}
	for file, content := range map[string]string{"shifts.yaml": oneInYAML, "shifts.csv": "\xef\xbb\xbf" + oneInCSV} {
		if diff := cmp.Diff(want, read(t, file, content)); diff != "" {
			t.Errorf("%s: %s", file, diff)
		}
	}
}

// The clocks go back in the night to 1 November 2026 and forward in that to 14 March 2027.
func TestNightsOnWhichTheClocksChange(t *testing.T) {
	t.Parallel()
	for when, want := range map[string][]string{
		"on: 2026-10-31, from: 22:00, to: 3:00": {"2026-10-31 22:00 CDT to 2026-11-01 03:00 CST"},
		"on: 2027-03-13, from: 22:00, to: 3:00": {"2027-03-13 22:00 CST to 2027-03-14 03:00 CDT"},
		"on: 2026-12-31, from: 23:00, to: 0:30": {"2026-12-31 23:00 CST to 2027-01-01 00:30 CST"},
		"on: 2026-10-31, from: 18:00, to: 19:00, repeats: every day, times: 2": {
			"2026-10-31 18:00 CDT to 2026-10-31 19:00 CDT", "2026-11-01 18:00 CST to 2026-11-01 19:00 CST",
		},
	} {
		if diff := cmp.Diff(want, times(read(t, "events.yaml", event(when)))); diff != "" {
			t.Errorf("%s: %s", when, diff)
		}
	}
	night := read(t, "events.yaml", event("on: 2026-10-31, from: 22:00, to: 3:00"))[0]
	if got := night.End.Sub(night.Start); got != 6*time.Hour {
		t.Errorf("from ten to three it lasts %s on that night, want 6h", got)
	}
}

const workshopInYAML = `
- id: computers
  kind: workshop
  title: Computers for parents
  campus: family-center
  modules:
    - {title: {en: The keyboard, es: El teclado}, on: 2026-12-01, from: 18:00, to: 19:00}
    - {title: Writing to school, on: 2026-12-08, from: 18:00, to: 19:00}
`

const workshopInCSV = "id,kind,title,campus,module,on,from,to\n" +
	"computers,workshop,Computers for parents,family-center,The keyboard,2026-12-01,18:00,19:00\n" +
	"computers,workshop,Computers for parents,family-center,Writing to school,2026-12-08,18:00,19:00\n"

func TestAWorkshopHasModules(t *testing.T) {
	t.Parallel()
	for file, content := range map[string]string{"workshops.yaml": workshopInYAML, "workshops.csv": workshopInCSV} {
		all := read(t, file, content)
		if len(all) != 1 || len(all[0].Modules) != 2 || all[0].Title[""] != "Computers for parents" {
			t.Fatalf("%s: %+v", file, all)
		}
		o := all[0]
		if o.Modules[0].Title[""] != "The keyboard" || o.Modules[1].Title[""] != "Writing to school" ||
			!o.Start.Equal(o.Modules[0].Start) || !o.End.Equal(o.Modules[1].End) {
			t.Errorf("%s: %+v", file, o)
		}
	}
}

func TestEveryBadRowIsTold(t *testing.T) {
	t.Parallel()
	const content = "kind,title,campus,on,from,to,capacity,colour\n" +
		"event,Fine,oak-hill,2026-12-01,15:00,16:00,10,\n" +
		"party,Cake,oak-hill,2026-12-01,15:00,16:00,10,\n" +
		"event,,oak-hil,tomorrow,25:00,16:00,many,\n" +
		"event,Fine,oak-hill,2026-12-01,15:00,16:00,10,\n" +
		"event,Blue,oak-hill,2026-12-02,15:00,16:00,10,blue\n"
	if all, _ := opportunities.Read("events.csv", []byte(content), menustest.Sample(t)); all != nil {
		t.Error("something was read nevertheless")
	}
	got := told(menustest.Sample(t), "events.csv", content)
	want := []string{
		"events.csv:1:1: `colour` has no meaning here. It can be: " +
			"id, kind, title, about, programme, campus, place, zip, on, from, to, repeats, until, times, except, " +
			"school days only, capacity, skills, languages, clearance, coordinators, agenda, modules, module, survey. " +
			"If it is something else, take the column out.",
		"events.csv:3:1: `party` is not a kind. It can be: volunteer, workshop, event or meeting.",
		"events.csv:4:1: `capacity` should be a whole number from 1 to 100000, not `many`.",
		"events.csv:4:1: There is no title. Add `title` in English, the district's first language.",
		"events.csv:4:1: `oak-hil` is not in campuses.yaml. Did you mean `oak-hill`?",
		"events.csv:4:1: `tomorrow` is not a day. Write it like `2026-12-01` or `12/1/2026`.",
		"events.csv:4:1: `25:00` is not a time of day. Write it like `15:30` or `3:30 pm`.",
		"events.csv:5:1: The same opportunity stands on line 2. Keep one of them, or give each an `id` of its own.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Families find what there is by skill in their own language, so a file may use any word for one, and is told where there is none.
func TestASkillIsKeptByItsNameInDistrictYAML(t *testing.T) {
	t.Parallel()
	header := "id,kind,title,campus,on,from,to,capacity,skills\n"
	for skills, want := range map[string][]string{
		"Reading Aloud": {"reading"}, "cocinar": {"cooking"}, "đọc; lectura": {"reading"}, "juggling": {"juggling"},
	} {
		file := header + "a,volunteer,Helping,oak-hill,2026-12-01,15:00,16:00,5," + skills + "\n"
		entries, problems := opportunities.Read("shifts.csv", []byte(file), menustest.Sample(t))
		if len(entries) != 1 || !slices.Equal(entries[0].Skills, want) {
			t.Errorf("%q: %+v, %v", skills, entries, problems)
		}
		if named := len(problems) == 1 && strings.Contains(problems[0].Text, "has no words for the skill `juggling`"); named != (skills == "juggling") {
			t.Errorf("%q: %v", skills, problems)
		}
	}
}
