package docs_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"campusline/reports"
)

// Every figure of a report is explained with the words that the report itself has for it, and no other is.
func TestFiguresOfReportsAreExplained(t *testing.T) {
	t.Parallel()
	content, err := os.ReadFile("reports.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for _, report := range []string{"feedback", "service", "surveys"} {
		for _, c := range reports.ColumnsOf(report) {
			row := fmt.Sprintf("| `%s` | %s |", c.Name, c.Words)
			if report != "feedback" {
				row += " " + c.GoalWords() + " |"
			}
			rows++
			if !strings.Contains(string(content), row+"\n") {
				t.Errorf("reports.md should have the line\n%s", row)
			}
		}
	}
	if got := strings.Count(string(content), "\n| `"); got != rows {
		t.Errorf("reports.md explains %d figures, and there are %d", got, rows)
	}
	for _, by := range reports.Groupings() {
		if !strings.Contains(string(content), by) {
			t.Errorf("reports.md does not name --by %s", by)
		}
	}
}
