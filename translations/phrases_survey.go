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
