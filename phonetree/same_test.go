package phonetree_test

import (
	"testing"

	"campusline/menus"
	"campusline/phonetree"
	"campusline/proof"
)

// The strip and the document are laid out from the help that check counts: the minutes of each kind are the same.
func TestTheYearThatIsShownIsTheOneThatIsProved(t *testing.T) {
	t.Parallel()
	v := sample(t)
	counted := 0
	for _, want := range proof.Check(v, proof.Options{}).Figures.Coverage {
		if want.Channel != menus.Call.String() {
			continue
		}
		for _, line := range v.Lines {
			if line.Name != want.Line {
				continue
			}
			minutes := map[phonetree.Cover]int{}
			for _, day := range phonetree.Coverage(v, line, want.Language) {
				for _, part := range day.Parts {
					minutes[part.Cover] += part.To - part.From
				}
			}
			counted++
			got := [...]int{minutes[phonetree.Person], minutes[phonetree.Promise], minutes[phonetree.Answer], minutes[phonetree.Nobody]}
			if got != [...]int{want.Person, want.Promise, want.Answer, want.None} {
				t.Errorf("of %s in %s are shown %v minutes, and counted %+v", line.Name, want.Language, got, want)
			}
		}
	}
	if counted < 8 {
		t.Errorf("only %d lines and languages are counted", counted)
	}
}
