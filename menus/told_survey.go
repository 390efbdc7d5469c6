package menus

// Survey tells again how the person stood to a survey.
func (t *Told) Survey(name, wave string) (SurveyStanding, Knowledge) {
	standing, asked := t.Surveys[name+"/"+wave]
	switch {
	case !asked:
		return SurveyStanding{}, CannotTell
	case standing == nil:
		return SurveyStanding{}, NotFound
	}
	return *standing, Found
}

// KeepSurvey keeps how the person stands to a survey; nil that it is open to them no more.
func (t *Told) KeepSurvey(name, wave string, standing *SurveyStanding) {
	if t.Surveys == nil {
		t.Surveys = map[string]*SurveyStanding{}
	}
	t.Surveys[name+"/"+wave] = standing
}
