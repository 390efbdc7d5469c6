package translations

// What families are told of their case without having asked just now. {name} is who answers, {team} theirs, {words} what
// they wrote. Texts only.
const (
	CaseAnswered     Phrase = "Case {case}, answer from {name} ({team}): {words}"
	CaseAsked        Phrase = "Case {case}, question from {name} ({team}): {words}"
	CasePleaseReply  Phrase = "Please reply to this text."
	CaseNudged       Phrase = "We need your answer to help you further with case {case}."
	CaseClosedUnsaid Phrase = "We have not heard from you and have closed case {case}. If you still need help, reply to this text."
	CaseSurvey       Phrase = "How well did we help you with case {case}? Reply with a number from 1 to 10. Ten is the best."
)
