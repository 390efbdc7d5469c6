package proof

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"campusline/menus"
)

func TestWhatIsMeasuredAloneIsWhatACheckMeasures(t *testing.T) {
	t.Parallel()
	v := sample(t)
	figures, near := Check(v, Options{}).Figures, Nearness(v)
	var lines []LineFigures
	for _, line := range v.Lines {
		lines = append(lines, near[line.Number]...)
	}
	if diff := cmp.Diff(figures.Lines, lines); diff != "" || len(lines) == 0 {
		t.Errorf("how far a person is (-check +alone):\n%s", diff)
	}
	numbers := map[string]string{}
	for _, line := range v.Lines {
		numbers[line.Name] = line.Number
	}
	calls, texts := Covering(v, menus.Call), Covering(v, menus.Text)
	for _, want := range figures.Coverage {
		covering := calls
		if want.Channel == menus.Text.String() {
			covering = texts
		}
		got := covering[Covered{numbers[want.Line], want.Language}]
		if diff := cmp.Diff(want.ByCell, got); diff != "" || len(got) == 0 {
			t.Errorf("the help on %s, %s, %s (-check +alone):\n%s", want.Line, want.Channel, want.Language, diff)
		}
	}
}
