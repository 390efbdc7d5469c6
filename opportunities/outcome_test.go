package opportunities_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"campusline/menus/menustest"
	"campusline/opportunities"
)

// byProgramme groups by programme.
func byProgramme(at opportunities.At) (opportunities.At, bool) {
	return opportunities.At{Programme: at.Programme}, at.Programme != "left out"
}

func TestOutcomesAreAddedUp(t *testing.T) {
	t.Parallel()
	results := []opportunities.Result{
		{Programme: "Garden", Capacity: 10, Seated: 8, Unplaced: 0, Known: true, Expected: 6, Missed: 2},
		{Programme: "Garden", Capacity: 10, Seated: 12, Waited: 5, Unplaced: 3}, // nobody was checked in
		{Programme: "Garden", Capacity: 0, Seated: 50},                          // any number can come
		{Programme: "Garden", Capacity: 10, Seated: 10, Cancelled: true},        // counts as cancelled alone
		{Programme: "left out", Capacity: 10, Seated: 10},
		{Programme: "Reading", Capacity: 3, Seated: 1},
	}
	hour := time.Hour.Seconds()
	visits := []opportunities.Visit{
		{Programme: "Garden", Number: "a", Party: 2, Seconds: 2 * hour},
		{Programme: "Garden", Number: "a", Party: 1, Seconds: hour},
		{Programme: "Garden", Number: "b", Party: 1, Seconds: hour / 3},
		{Programme: "left out", Number: "a", Party: 1, Seconds: hour},
	}
	earlier := []opportunities.Visit{
		{Programme: "Garden", Number: "a"},
		{Programme: "Garden", Number: "a"},
		{Programme: "Garden", Number: "c"},
		{Programme: "Garden", Number: "d"},
		{Programme: "Reading", Number: "a"},
	}
	want := []opportunities.Outcome{
		{
			Programme: "Garden", Opportunities: 3, Cancelled: 1, Seats: 20, Filled: 18, FillPercent: 90, Over: 2, Waited: 5, Unplaced: 3, UnplacedPercent: 60,
			Expected: 6, NoShow: 2, NoShowPercent: 33, People: 3, Visits: 4, Hours: 5.33, Before: 3, Retained: 1, RetainPercent: 33,
		},
		{Programme: "Reading", Opportunities: 1, Seats: 3, Filled: 1, FillPercent: 33, Before: 1},
	}
	if diff := cmp.Diff(want, opportunities.Outcomes(results, visits, earlier, byProgramme)); diff != "" {
		t.Error(diff)
	}
}

// Two groups of the same programme at two campuses are two rows.
func TestOutcomesAreToldByProgrammeAndCampus(t *testing.T) {
	t.Parallel()
	results := []opportunities.Result{
		{Programme: "Reading", Campus: "oak-hill"},
		{Programme: "Garden", Campus: "pecan-creek"},
		{Programme: "Garden", Campus: "oak-hill"},
		{Programme: "Garden", Campus: "oak-hill"},
	}
	all := opportunities.Outcomes(results, nil, nil, func(at opportunities.At) (opportunities.At, bool) { return at, true })
	want := []opportunities.Outcome{
		{Programme: "Garden", Campus: "oak-hill", Opportunities: 2},
		{Programme: "Garden", Campus: "pecan-creek", Opportunities: 1},
		{Programme: "Reading", Campus: "oak-hill", Opportunities: 1},
	}
	if diff := cmp.Diff(want, all); diff != "" {
		t.Error(diff)
	}
}

func TestTerms(t *testing.T) {
	t.Parallel()
	zone := menustest.Sample(t).District.Zone
	for day, want := range map[string]string{
		"2026-08-01": "fall 2026, after spring 2026", "2026-12-31": "fall 2026, after spring 2026",
		"2027-01-01": "spring 2027, after fall 2026", "2027-07-31": "spring 2027, after fall 2026",
	} {
		at, err := time.ParseInLocation(time.DateOnly, day, zone)
		if err != nil {
			t.Fatal(err)
		}
		term := opportunities.TermOf(at.Add(23 * time.Hour))
		if got := term.Name + ", after " + term.Before().Name; got != want {
			t.Errorf("%s is in %s, want %s", day, got, want)
		}
		if at.Before(term.From) || !at.Before(term.To) || !term.Before().To.Equal(term.From) {
			t.Errorf("%s: %v", day, term)
		}
	}
}
