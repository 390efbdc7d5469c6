package menus

// AnsweredWave is the wave of every pretended survey that was answered to its end. In all others nothing was answered yet.
const AnsweredWave = "answered"

// Survey tells how somebody made-up stands to a survey, so that every way into one is tried: to who wants no texts it is open
// no more, and of who hides their number nothing can be told. Who is known was asked.
func (p Pretended) Survey(_, wave string) (SurveyStanding, Knowledge) {
	if wave == "" {
		wave = "open"
	}
	switch p.Texting {
	case OptedOut:
		return SurveyStanding{}, NotFound
	case NoNumber:
		return SurveyStanding{}, CannotTell
	}
	return SurveyStanding{Wave: wave, Invited: p.Known, Done: wave == AnsweredWave}, Found
}
