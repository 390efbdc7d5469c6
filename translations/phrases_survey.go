package translations

// What is said around the questions of a survey. {low} and {high} are what the ends of a scale mean, in the district's
// words: "not at all". Calls and texts; HowDigit is for calls alone.
const (
	HowDigit    Phrase = "Press a number from {from} to {to}."
	ScaleMeans  Phrase = "{from} means {low}, {to} means {high}."
	SurveyAgain Phrase = "You have answered these questions already. Would you like to change your answers?"
	SurveyLater Phrase = "Thank you. You can go on at any other time."
)

// What somebody is told who came to something, before they are asked, and who is reminded. {time} is how long they helped:
// "2 hours". Texts only.
const (
	ThanksForComing Phrase = "Thank you for coming: {title}."
	ThanksForTime   Phrase = "Thank you for coming: {title}. Your hours this time: {hours}."
	StillWaiting    Phrase = "We would still like to hear from you."
)

// What is said on a call that the district places to ask a survey: who is calling, what for, and how never to be called again;
// and what a machine keeps that answers. Calls only.
const (
	CallFrom          Phrase = "Hello. This is {district}."
	CallWithQuestions Phrase = "This is {district}. Nothing is wrong. We are calling families to ask a few short questions. A person answers at {phone}."
	CallToAnswer      Phrase = "to answer now"
	CallToRefuse      Phrase = "to never be called with questions again"
	CallNoMore        Phrase = "We will not call you with questions again. Thank you."
	CallMissed        Phrase = "Hello. This is {district}. Nothing is wrong. We have a few short questions for families. To answer them, call back the number that called you. A person answers at {phone}."
)
