package proof

import (
	"math"
	"strings"
	"testing"

	"campusline/menus"
)

func TestItIsToldWhereANoticeKeepsCallersFromAPerson(t *testing.T) {
	t.Parallel()
	v := hamlet(t, "main:\n  say: Hello.\n  choose:\n    1: {for: the office, transfer: operator}\n    2: {for: a message, go: promise}\n")
	worst := math.Round(Check(v, Options{}).Figures.Lines[0].Worst)
	for most, want := range map[float64]string{
		worst - 1: "", worst: "Say less in its menus.", worst + 5: "Keep notices to 5 seconds", worst + 12: "",
	} {
		limits := DefaultLimits()
		limits.Worst = most
		told := ""
		r := Check(v, Options{Settings: Settings{Limits: limits}})
		for i := range r.Notes {
			if n := &r.Notes[i]; n.Rule == behindNotice && n.Severity == menus.Note {
				told += n.Fix
			}
		}
		if (told == "") != (want == "") || !strings.Contains(told, want) {
			t.Errorf("with %.0f seconds at most, of %.0f, is told %q, want %q", most, worst, told, want)
		}
	}
}
