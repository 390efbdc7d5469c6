package menus

// Survey tells how somebody made-up stands to a survey, so that every way into one is tried: who is new has answered
// nothing yet and who is known everything, to who wants no texts it is open no more, and of who hides their number nothing
// can be told.
func (p Pretended) Survey(_, wave string) (SurveyStanding, Knowledge) {
	if wave == "" {
		wave = "fall"
	}
	switch {
	case p.Texting == OptedOut:
		return SurveyStanding{}, NotFound
	case p.Texting == NoNumber:
		return SurveyStanding{}, CannotTell
	}
	return SurveyStanding{Wave: wave, Done: p.Known}, Found
}
