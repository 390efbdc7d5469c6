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
	imports(one, "--group", "choir", "--try").ends(t, 0).says(t, "Nobody would leave choir.")
	o.does("groups", "list").ends(t, 0).says(t, "families  1")
}
