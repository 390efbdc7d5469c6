package main

import (
	"strings"
	"testing"
)

// TestWhoWouldLeaveAGroupIsSaidBeforeAnybodyLeaves takes a shorter file in, in place of the one before.
func TestWhoWouldLeaveAGroupIsSaidBeforeAnybodyLeaves(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	o.takesIn(9)
	imports := func(numbers string, args ...string) result {
		t.Helper()
		file := o.file("families.csv", "number\n"+numbers)
		return o.does(append([]string{
			"groups", "import", file, "--group", "families", "--basis", "given at enrollment", "--by", "Ana", "--replace",
		}, args...)...)
	}
	one, all := "201-555-0103\n", "201-555-0100\n201-555-0101\n201-555-0102\n201-555-0103\n201-555-0104\n201-555-0105\n201-555-0106\n"
	imports(one, "--try").ends(t, 0).says(t, "1 person in the file.",
		"families: 0 new, 1 changed, 0 as before, 8 would leave.",
		"8 people would leave families: +***00, +***01, +***02, +***04, +***05 and 3 more.", "nobody is taken in")
	imports(all, "--try").ends(t, 0).says(t, "2 people would leave families: +***07, +***08.")
	o.does("groups", "list").ends(t, 0).says(t, "families  9")

	left := imports(one).ends(t, 0)
	left.says(t, "families: 0 new, 1 changed, 0 as before, 8 left.",
		"8 people left families: +***00, +***01, +***02, +***04, +***05 and 3 more.")
	if strings.Contains(left.out, "555") {
		t.Errorf("it shows whole numbers:\n%s", left.out)
	}
	imports(one, "--try").ends(t, 0).says(t, "Nobody would leave families.")
	imports(one).ends(t, 0).says(t, "0 left.\n")
}

// TestAGroupThatIsNewIsSaidToBe takes a file in under a name with a slip in it.
func TestAGroupThatIsNewIsSaidToBe(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	o.takesIn(2)
	file := o.file("families.csv", "number\n201-555-0100\n201-555-0101\n201-555-0102\n")
	imports := func(group string, args ...string) result {
		t.Helper()
		return o.does(append([]string{
			"groups", "import", file, "--group", group, "--basis", "given at enrollment", "--by", "Ana",
		}, args...)...).ends(t, 0)
	}
	imports("famillies", "--try").says(t, "`famillies` would be a new group. Did you mean `families`?\n",
		"famillies: 3 new, 0 changed, 0 as before.\n", "Nothing is wrong, and nobody is taken in")
	imports("choir", "--try", "--replace").says(t, "`choir` would be a new group.\nchoir: 3 new, 0 changed, 0 as before, 0 would leave.\nNothing")
	if r := imports("families", "--try").says(t, "families: 1 new, 2 changed, 0 as before.\n"); strings.Contains(r.out, "a new group") {
		t.Errorf("a group that there is would be new:\n%s", r.out)
	}
	if r := o.does("groups", "list").ends(t, 0).says(t, "families  2"); strings.Contains(r.out, "choir") {
		t.Errorf("what was tried is kept:\n%s", r.out)
	}
	imports("choir").says(t, "`choir` is a new group.\nchoir: 3 new, 0 changed, 0 as before.\n")
}
