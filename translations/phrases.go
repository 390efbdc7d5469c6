package translations

// Phrase is a sentence of the product itself, in English, which is also the key under which each language's
// catalogue translates it. Words in braces are filled in when it is said. Phrases that end in Written are for
// texts; the others are for calls unless their comment says both.
type Phrase string

// What is said when an answer cannot be used. Calls and texts.
const (
	NotHeard       Phrase = "Sorry, I did not hear anything."
	NotUnderstood  Phrase = "Sorry, I did not understand that."
	CampusNotFound Phrase = "Sorry, I could not find that school."
	ManyCampuses   Phrase = "Several schools are called that. Please give more of the name."
	WhichCampus    Phrase = "Which one do you mean?"
	CodeNotFound   Phrase = "Sorry, I could not find that code."
	FindingPerson  Phrase = "Let me find a person for you."
)

// The choices of a step. The first form of each pair is for a choice like "the front office", the second for
// one that begins with the language's word of purpose, like "to report an absence".
const (
	Choice               Phrase = "For {choice}, press {key}."
	ChoiceTo             Phrase = "{choice}, press {key}."
	FirstChoiceWritten   Phrase = "Reply {key} for {choice}"
	FirstChoiceToWritten Phrase = "Reply {key} {choice}"
	ChoiceWritten        Phrase = "{key} for {choice}"
	ChoiceToWritten      Phrase = "{key} {choice}"
	ChooseLanguage       Phrase = "For {language}, press {key}."
	// LanguageByWordWritten tells, in a language, the word by which it is had.
	LanguageByWordWritten Phrase = "For {language}, reply {word}."
)

// The ways on that every step has, said when a first answer was not understood.
const (
	PersonByKey        Phrase = "For a person, press 0."
	EveryChoice        Phrase = "To go back, press star. To hear this again, press pound. For another language, press 9."
	EveryAnswer        Phrase = "For a person, press star, then 0. To go back, press star, then pound."
	EveryAnswerWritten Phrase = "You can also reply PERSON, BACK or MENU."
)

// How a question is answered.
const (
	HowYesNo         Phrase = "For yes, press 1. For no, press 2."
	HowYesNoWritten  Phrase = "Reply 1 for yes or 2 for no."
	HowDigits        Phrase = "Enter the digits, then press pound."
	HowDigitsWritten Phrase = "Reply with the digits."
	HowNumber        Phrase = "Enter a number from {from} to {to}, then press pound."
	HowNumberWritten Phrase = "Reply with a number from {from} to {to}."
	HowZIP           Phrase = "Enter the five digits of the ZIP code."
	HowZIPWritten    Phrase = "Reply with the five digits of the ZIP code."
	HowDate          Phrase = "For today, press 1, then pound. For tomorrow, press 2, then pound. For another day, enter the month and the day as four digits."
	HowDateWritten   Phrase = "Reply TODAY, TOMORROW or a date like 9/21."
	HowCode          Phrase = "Enter the code, then press pound."
	HowCodeWritten   Phrase = "Reply with the code."
	HowCampus        Phrase = "Say its name, or enter its number."
	SpellCampus      Phrase = "You can also spell the name with the letters on the keys, then press pound."
	HowCampusWritten Phrase = "Reply with its name or its number."
	HowRecord        Phrase = "Your message will be recorded. Speak after the tone, and press pound when you are done."
	HowWordsWritten  Phrase = "Reply with your message."
)

// The choices behind opportunities that are offered: "For more, press 4." in calls and texts, and "To get this as a text,
// press 5." in calls.
const (
	MoreOpportunities Phrase = "more"
	TextOpportunities Phrase = "to get this as a text"
	// SomethingElse stands below the answers that are shared with everybody.
	SomethingElse Phrase = "something else"
	// NoPlaceFree stands behind one that has no free places, though people may wait for one.
	NoPlaceFree Phrase = "full"
	// NarrowOpportunities leads to the questions that leave some out, and NothingLikeThat goes before all where none are left.
	NarrowOpportunities Phrase = "to look by day, skill or language"
	NothingLikeThat     Phrase = "I found nothing like that. Here is everything."
)

// Reaching a desk, and texting what was asked for.
const (
	Connecting      Phrase = "One moment, please. I am connecting you with {desk}."
	CallDeskWritten Phrase = "You can call {desk} at {phone}."
	NobodyAtDesk    Phrase = "I am sorry, nobody can take your call at {desk} right now."
	Whisper         Phrase = "This is a call for {desk} at {place}. To take it, press 1."
	// WhisperLanguage goes before Whisper where the caller speaks another language than the desk is told in.
	WhisperLanguage Phrase = "The caller speaks {language}."
	TextSent        Phrase = "I am sending it to this phone as a text."
	CannotText      Phrase = "I cannot send a text to this number."
)

// The last resort when something fails on our side.
const (
	Apology        Phrase = "I am sorry, something went wrong on our side. I am connecting you with a person."
	CallAgain      Phrase = "I am sorry that nobody could be reached. Please call again in a few minutes."
	ApologyWritten Phrase = "Sorry, something went wrong on our side. Please call {phone}, or try again in a few minutes."
)

// When an office opens, closes or a day is: said inside a sentence, as in "It opens {opens}." Calls and texts.
const (
	TodayAt    Phrase = "today at {time}"
	TomorrowAt Phrase = "tomorrow at {time}"
	WeekdayAt  Phrase = "{weekday} at {time}"
	DateAt     Phrase = "{weekday}, {date}, at {time}"
	// TodayFromTo is when a place closes for a part of the day.
	TodayFromTo Phrase = "today from {from} to {to}"
)

// CodeTwice is a code or a case number on a call, so that it can be written down: its digits, and once more.
const CodeTwice Phrase = "{code}. Again: {code}"

// Consent to texts. Texts only.
const (
	OptedOut   Phrase = "{district}: you will get no more texts from us. Reply START to get them again."
	OptedIn    Phrase = "{district}: you will get our texts again. Reply STOP at any time to end them."
	HelpWanted Phrase = "{district}: reply MENU to begin, or call {phone}. Reply STOP to end texts."
	// TopicEnded and TopicBegun are for texts about one topic; {topics} is a list of what the person goes on getting,
	// {word} what the topic is called in a text.
	TopicEnded  Phrase = "{district}: no more texts about {topic}. You still get: {topics}. Reply START {word} to undo, STOP to end all."
	TopicBegun  Phrase = "{district}: you will get texts about {topic} again. Reply STOP at any time to end all."
	StillEnded  Phrase = "You still get no texts about: {topics}."
	Emergencies Phrase = "emergencies"
	// WhatYouJoin is told beside emergencies: of what somebody has joined they hear whatever they want no texts about.
	WhatYouJoin Phrase = "what you join"
)

// What people are told of what they joined, without having asked just now. Texts only. {start} and {until} are a day and a
// time.
const (
	OpportunityOffered      Phrase = "A place is free: {title}, {start}. To take it, reply {code}. It is held for you until {until}."
	OpportunityOfferOver    Phrase = "The place is no longer held for you: {title}, {start}. If you still want one, reply {code}."
	OpportunityCancelled    Phrase = "Cancelled: {title}, {start}. We are sorry."
	OpportunityCancelledFor Phrase = "Cancelled: {title}, {start}. The reason: {reason}. We are sorry."
	// OpportunityStands and OpportunityGivenUp are for who wants texts again, and had ended them.
	OpportunityStands  Phrase = "You still have a place: {title}, {start}. If you cannot come, text {word} {code}."
	OpportunityGivenUp Phrase = "You gave up your place: {title}, {start}."
	// OpportunityMoved tells a new time or place, and OpportunityRestored what was cancelled before. {word} with the code gives up
	// a place.
	OpportunityMoved    Phrase = "Changed: {title} is now {start}. Place: {place}. If you cannot come, text {word} {code}."
	OpportunityRestored Phrase = "Restored: {title} takes place after all, {start}. Place: {place}. If you cannot come, text {word} {code}."
	OpportunityReminder Phrase = "Reminder: {title}, {start}. Place: {place}. When you arrive, text us {code}. If you cannot come, text {word} {code}."
	// OpportunityMeetings and OpportunityNeeds tell whoever joins that it meets more than once, and what they need before.
	OpportunityMeetings Phrase = "Meetings ({count}): {dates}."
	OpportunityNeeds    Phrase = "Needed before you come: {words}."
	// OpportunityArrival tells whoever has a place when they can say that they have come. Calls and texts.
	OpportunityArrival Phrase = "You can check in from {time}."
)

// Lists of words, separated by commas, that mean the same thing wherever they are said or written.
const (
	WordsYes      Phrase = "yes, yeah, yep, yes please, sure, correct, right, ok, okay"
	WordsNo       Phrase = "no, nope, no thanks, no thank you, wrong"
	WordsRepeat   Phrase = "repeat, again, say again, say that again, repeat that"
	WordsBack     Phrase = "back, go back, previous"
	WordsPerson   Phrase = "person, a person, operator, agent, human, representative, speak with a person, talk to a person, talk to someone, speak to someone, real person, front desk"
	WordsLanguage Phrase = "language, another language, other language, change language, languages"
	WordsMenu     Phrase = "menu, main menu, start over, begin, hello, hi, options, go to menu, back to menu, show menu"
	// WordsThanks say no more than that somebody is content.
	WordsThanks Phrase = "thank you, thanks, thank you very much, thank you so much, many thanks, thx, ty, great, perfect, got it, will do, thanks a lot, thanks so much, thank u, tysm, thank you for your help, thanks for your help, thank you for the help, thanks for the help, thank you for your answer, appreciate it, i appreciate it, much appreciated, awesome"
	// WordsSmall are words that carry no meaning of their own when a choice is named by words.
	WordsSmall Phrase = "a, an, the, to, for, of, in, on, at, by, with, and, or, from, about, i, me, my, you, your, is, it, we, us, our, want, need, would, like, please, can, get, near, around, what, which, are, there, any, find"
	// WordsWithdraw, with the code of an opportunity, give up a place in it. The first of them is the one people are told.
	WordsWithdraw Phrase = "drop, withdraw, give up"
	// WordsCase, with the number of a case, ask where it stands.
	WordsCase Phrase = "case, case number, ticket, ticket number"
	// WordsMore and WordsTextThis stand for the choices behind what is offered.
	WordsMore     Phrase = "more, next, next ones, the next, others, show more, what else, more please"
	WordsTextThis Phrase = "text me this, text me, text this, text it to me, send me this, send this, send me a text"
	WordsToday    Phrase = "today"
	WordsTomorrow Phrase = "tomorrow"
)

// What a line's menus look like on paper: its name, and what a menu does besides speaking. Neither said nor texted.
const (
	ShownCalls         Phrase = "{line}, {phone}: calls, in {language}"
	ShownConversations Phrase = "{line}, {phone}: texts, in {language}"
	ShownVersion       Phrase = "Version {version}"
	ShownKeywords      Phrase = "by text: {words}"
	ShownRings         Phrase = "rings {desk}, {phone}"
	ShownRingsThere    Phrase = "rings {desk} of that campus"
	ShownRingsFirst    Phrase = "rings the first desk of that campus"
	ShownGives         Phrase = "gives the number of {desk}, {phone}"
	ShownGivesThere    Phrase = "gives the number of {desk} of that campus"
	ShownGivesFirst    Phrase = "gives the number of the first desk of that campus"
	ShownLogs          Phrase = "logs: {topic}"
	ShownTexts         Phrase = "texts “{words}”"
	ShownThen          Phrase = "then “{words}”"
	ShownIf            Phrase = "if {condition}"
	ShownAnd           Phrase = "{first} and {second}"
	ShownBusy          Phrase = "busy"
	ShownNoAnswer      Phrase = "no answer"
	ShownFailed        Phrase = "not connected"
	ShownOtherwise     Phrase = "otherwise"
)

// The conditions of a branch, and where a way leads that is no menu, on paper.
const (
	ShownOpen         Phrase = "open"
	ShownClosed       Phrase = "closed"
	ShownDistrict     Phrase = "the district"
	ShownHoliday      Phrase = "a holiday"
	ShownEarlyRelease Phrase = "early release"
	ShownCall         Phrase = "on a call"
	ShownText         Phrase = "by text"
	ShownKnown        Phrase = "known already"
	ShownNew          Phrase = "new"
	ShownNoNumber     Phrase = "without a number"
	ShownCannotText   Phrase = "cannot be texted"
	ShownWithout      Phrase = "without {desk}"
	ShownBack         Phrase = "back"
	ShownRepeat       Phrase = "again"
)

// The desks and the year of a line, on paper.
const (
	ShownDesks   Phrase = "Desks"
	ShownPlace   Phrase = "Place"
	ShownDesk    Phrase = "Desk"
	ShownNumber  Phrase = "Number"
	ShownHours   Phrase = "Hours"
	ShownYear    Phrase = "The year"
	ShownPerson  Phrase = "a person"
	ShownPromise Phrase = "a promise"
	ShownAnswer  Phrase = "an answer"
	ShownNobody  Phrase = "nobody"
	ShownShare   Phrase = "A person answers {open} of {hours} hours of the school year."
	// ShownUncoveredOne and ShownDaysOne are the same of one minute and one day, see [Language.Counted].
	ShownUncoveredOne Phrase = "{minutes} minute is not covered."
	ShownUncovered    Phrase = "{minutes} minutes are not covered."
	ShownDaysOne      Phrase = "{days}: {count} day"
	ShownDays         Phrase = "{days}: {count} days"
)

// The public page of answers that are shared with everybody. The date is a day.
const (
	SharedAnswers Phrase = "Answers to questions from families"
	SharedUntil   Phrase = "This holds until {date}."
	SharedOver    Phrase = "This answer does not hold any more."
	SharedAll     Phrase = "All answers"
)
