package menus

// The words of a survey, which is a file of its own in the folder `surveys`.
func surveyWords() []word {
	return []word{
		{"title", "What staff and results call it.", plainWords},
		{"intro", "What is said before the first question: who asks, and how long it takes.", textForm},
		{"questions", "The questions in their order, each by a name of its own.", namedBy(nameForm, partsOf("question", questionWords))},
		{"thanks", "What is said behind the last question.", textForm},
		{"keywords", "Words that begin it by text, from anywhere.", listOf(plainWords)},
		{"go", "The menu to go on with when it is done; without it, the call or conversation ends.", wayForm},
		{"after", "`event`: whoever came to an opportunity is asked within two hours of its end.", oneOf(afterEvent)},
		{"waves", "When it is asked, by a name: `fall: third week of October`, or a day like `2026-10-19`.", namedBy(nameForm, someOf(plainWords, partsOf("wave", waveWords)))},
		{"open for", "How long a wave can be answered, such as `14 days`.", plainWords},
		{"remind after", "After how long somebody is reminded, once, who has not come to the end, such as `4 days`.", plainWords},
		{"households", "How many numbers a wave asks at most; without it, all who may be asked.", numberFrom(1, mostHouseholds)},
		{"audience", "Who is asked; without it, everybody in any group.", partsOf("audience", audienceWords)},
	}
}

func waveWords() []word {
	return []word{
		{"on", "Its days: `third week of October`, or a day like `2026-10-19`.", plainWords},
		{"by", "`text`, `call`, or `text then call`: who has not answered some time after the reminder is called.", oneOf(asWords(askings())...)},
	}
}

func frequencyWords() []word {
	return []word{
		{"at most", "How often in a year, such as `4 a year`. Also what is asked after events counts.", plainWords},
		{"apart", "How long lies between two of them at least, such as `30 days`.", plainWords},
	}
}

func audienceWords() []word {
	return []word{
		{"groups", "The groups of contacts that are asked.", listOf(plainWords)},
		{"campuses", "Only who is at one of these campuses.", listOf(plainWords)},
	}
}

func questionWords() []word {
	return []word{
		{"ask", "The question.", textForm},
		{"scale", "It is answered by a number: the two ends, each with what it means, such as `{1: not at all, 5: very much}`.", scaleForm},
		{"choose", "It is answered by one of these, by their keys 1 to 8.", namedBy(surveyKeyForm, partsOf("survey choice", surveyChoiceWords))},
		{"answer", "It is answered by yes or no, by a number, or in words.", oneOf(YesNoQuestion, NumberQuestion, WordsQuestion)},
		{"from", "The smallest number that is an answer.", numberFrom(0, largestNumber)},
		{"to", "The largest number that is an answer.", numberFrom(0, largestNumber)},
		{"when", "Where numbers lead: `1-2: why`, with the name of a later question or `end`.", namedBy(anyName, nameForm)},
		{"yes", "Where yes leads: a later question, `end`, or what is offered.", someOf(nameForm, partsOf("answer", surveyAnswerWords))},
		{"no", "Where no leads: a later question, `end`, or what is offered.", someOf(nameForm, partsOf("answer", surveyAnswerWords))},
		{"by", "`text` or `call`: it is asked there only.", oneOf(Call.String(), Text.String())},
	}
}

func surveyAnswerWords() []word {
	return []word{
		{"go", "The question to go on with, or `end`; without it, the next one.", nameForm},
		{"offer", "What is offered at once to whoever answers so.", partsOf("offer", offerWords)},
	}
}

func surveyChoiceWords() []word {
	return append([]word{
		{"for", "What the choice is: `food`, or `to talk with a counselor`. Results count by it.", textForm},
		{"words", "Other words that people may say or write for it.", listOf(plainWords)},
	}, surveyAnswerWords()...)
}

func offerWords() []word {
	return []word{
		{"ask", "Asks first whether it is wanted. Without it, it is done at once.", textForm},
		{"log", "Keeps a case that someone must answer, and goes on.", partsOf("log", logWords)},
		{"transfer", "The desk to ring. Calls end with it; by text its number is given.", plainWords},
		{"go", "The menu to go to. The survey can be taken up again later.", wayForm},
	}
}

func scaleForm(s *schemas) *schema { return namedBy(scaleKeyForm, textForm)(s) }

func scaleKeyForm(*schemas) *schema { return &schema{Pattern: `^(\d|10)$`} }

func surveyKeyForm(*schemas) *schema { return &schema{Pattern: "^[1-8]$"} }
