package main

import "testing"

// It is not parallel, since the setting is one of the whole process.
func TestWhoGivesCommandsCanBeSaidOnceForAll(t *testing.T) {
	o := newOfficer(t)
	number := o.enters("castillo", "The bus was late.", "--topic", "late bus", "--campus", "transportation", "--number", "512-555-0199")
	o.does("cases", "list").ends(t, 2).complains(t, "--as PERSON", "CAMPUSLINE_AS")
	t.Setenv("CAMPUSLINE_AS", "castillo")
	o.does("cases", "list").ends(t, 0).says(t, number)
	o.does("cases", "claim", number).ends(t, 0).says(t, "is with Mr. Castillo")
	o.does("answers", "list").ends(t, 0)
	o.does("cases", "list", "--format", "csv").ends(t, 0).says(t, number)
	o.does("export", "events").ends(t, 0).says(t, number)
	o.does("contact", "log").ends(t, 0).says(t, "exported events", "castillo", "exported cases", "castillo")
	o.as("brandt", "cases", "show", number).ends(t, 0)
	o.as("brandt", "cases", "show", number).ends(t, 0).says(t, "read by Ms. Brandt")
	o.as("navarro", "cases", "list").ends(t, 0).saysNot(t, number)
}
