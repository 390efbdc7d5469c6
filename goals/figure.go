package goals

import (
	"fmt"
	"strings"

	"campusline/menus"
	"campusline/reports"
	"campusline/settings"
)

// figures are all that a goal can be set for: no change, which is one already.
func (r *reader) figures() []string {
	var all []string
	for _, report := range []string{"service", "feedback"} {
		for _, c := range reports.ColumnsOf(report) {
			if c.Unit != reports.Change {
				all = append(all, c.Name)
			}
		}
	}
	for _, s := range r.version.Surveys() {
		all = append(all, s.Name+"-asked", s.Name+"-response")
		for _, q := range s.Questions {
			switch q.Kind {
			case menus.ScaleQuestion, menus.NumberQuestion, menus.YesNoQuestion:
				all = append(all, s.Name+"-"+q.Name)
			case menus.ChoiceQuestion:
				for i := range q.Choices {
					all = append(all, fmt.Sprintf("%s-%s-%d", s.Name, q.Name, i+1))
				}
			}
		}
	}
	return all
}

// nearest names what was probably meant, or says where figures stand.
func (r *reader) nearest(wrong string) string {
	if fix := settings.Suggestion(wrong, r.figures()); strings.HasPrefix(fix, "Did you mean") {
		return fix
	}
	return "docs/reports.md lists the figures, such as `one-day` or `score`."
}
