package reports_test

import (
	"testing"

	"campusline/reports"
)

// rowsOf are the rows of a figure, which has to open.
func rowsOf(t *testing.T, r *reports.Report, figure string) []reports.Row {
	t.Helper()
	rows, ok := r.Rows(figure)
	if !ok {
		t.Fatalf("%s does not open", figure)
	}
	return rows
}

func TestAFamilyOpensToAllItsCases(t *testing.T) {
	t.Parallel()
	o := october(t, "topic")
	const ann, ben = "+15125550111", "+15125550122"
	lunch := on(o, 6, ann)
	lunch.Topic = "lunch"
	r := reports.Feedback(o, []reports.Life{on(o, 5, ann), lunch, on(o, 8, ann), on(o, 7, ben), on(o, 12, "")}, nil)
	rows := rowsOf(t, &r, "families")
	if len(rows) != figure(t, &r, "", "families").Count || len(rows) != 2 {
		t.Fatalf("two families open to %+v", rows)
	}
	if a := rows[0]; a.ID != "1008" || a.Group != "late bus, lunch" || a.Value != "also 1006, 1005" {
		t.Errorf("the first family opens to %+v", a)
	}
	if b := rows[1]; b.ID != "1007" || b.Group != "late bus" || b.Value != "" {
		t.Errorf("the second family opens to %+v", b)
	}
}

func TestAChangeOpensToWhatIsNowAndWhatWasBefore(t *testing.T) {
	t.Parallel()
	o := october(t, "campus")
	r := reports.Feedback(o, []reports.Life{on(o, 5, "")}, []reports.Life{on(o, -5, ""), on(o, -6, ""), on(o, -80, "")})
	if rows := rowsOf(t, &r, "before"); len(rows) != 2 || rows[0].ID != "995" || rows[1].ID != "994" {
		t.Errorf("what was before opens to %+v", rows)
	}
	when := map[string]int{}
	for _, row := range rowsOf(t, &r, "change") {
		when[row.Value]++
	}
	if when["now"] != 1 || when["before"] != 2 {
		t.Errorf("the change opens to %v", when)
	}
}

func TestAStepOpensToWhoStoodThere(t *testing.T) {
	t.Parallel()
	o := october(t, "campus")
	stood := reports.Moment{
		Place: reports.Place{Menu: "schools", Step: 1, Channel: "call", Language: "es", Campus: "oak-hill", Hour: 9}, ID: "CA1", At: o.From, Did: reports.GaveUp,
	}
	r := reports.Service(o, reports.Facts{Behind: reports.Behind{Moments: map[string][]reports.Moment{"stood": {stood}}}})
	for name, group := range map[string]string{"stood": "schools, step 2", "stood" + reports.ByEnding: "oak-hill"} {
		want := reports.Row{ID: "CA1", Group: group, At: o.From, Value: "es, gave up"}
		if rows := rowsOf(t, &r, name); len(rows) != 1 || rows[0] != want {
			t.Errorf("%s opens to %+v, want %+v", name, rows, want)
		}
	}
}
