package rehearsal

import "campusline/menus"

// Survey tells how somebody made-up stands to a survey.
func (w *world) Survey(name, wave string) (menus.SurveyStanding, menus.Knowledge) {
	return w.pretended().Survey(name, wave)
}
