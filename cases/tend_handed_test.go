package cases_test

import (
	"testing"
	"time"

	"campusline/cases"
)

// Who leads the team that gets an overdue case is told of it, whoever was told while another team had it.
func TestAnOverdueCaseThatIsHandedOverIsToldToTheLeadsOfItsNewTeam(t *testing.T) {
	t.Parallel()
	l := told(t, "late bus").passes(5 * time.Hour).tended(cases.Escalated).concerns("reyes")
	l.does("reyes", cases.HandOver{To: "meals"}).tended(cases.Escalated)
	if last := l.history[len(l.history)-1]; last.Owner == "baker" {
		t.Errorf("%s is told, who leads no team that just got it", last.Owner)
	}
}
