package translations

// What coordinators are told by text of what they look after. {start} is a day and a time, {people} a list of the last
// digits of phone numbers. Texts only.
const (
	PlacesTaken     Phrase = "Places taken: {taken} of {capacity}."
	PlacesTakenOpen Phrase = "Places taken: {taken}." // where any number of people can come
	RosterHere      Phrase = "Here: {people}."
	RosterGone      Phrase = "Gone: {people}."
	RosterExpected  Phrase = "Expected: {people}."
	RosterOffered   Phrase = "Offered a place: {people}."
	RosterWaiting   Phrase = "Waiting: {people}."
	RosterMissed    Phrase = "Did not come: {people}."
	// RosterJoined is said of what was cancelled.
	RosterJoined Phrase = "Had signed up: {people}."
	RosterMore   Phrase = "{count} more: text {command}."
	RosterNobody Phrase = "Nobody has joined yet."
	HeadcountNow Phrase = "Here now: {here}. Came: {came}. Expected: {expected}. Waiting: {waiting}."

	CallOffAsked  Phrase = "This cancels {title}, {start}. People who will be told: {count}. Within 15 minutes, reply {word} to do it, or {keep} to leave it."
	CallOffReason Phrase = "They will read this reason: {reason}."
	CallOffDone   Phrase = "Cancelled: {title}, {start}. People told: {count}."
	// CallOffLater and CallOffUnreached follow it, for whom it is night and whom nothing of ours reaches.
	CallOffLater     Phrase = "People who will be told at {time}: {count}."
	CallOffUnreached Phrase = "We cannot reach: {people}. Please call them."
	CallOffBefore    Phrase = "It was cancelled before: {title}, {start}."
	CallOffKept      Phrase = "Not cancelled: {title}, {start}."
	// CommandMeant asks back about a command that was mistyped; {command} is how it is written.
	CommandMeant  Phrase = "Did you mean {command}? Nothing was done yet. To do it, reply {word} within 15 minutes."
	ConfirmedLate Phrase = "Nothing was done, because 15 minutes have passed. Please send it again."
	NothingAsked  Phrase = "Nothing waits to be confirmed."
	// WhichOne is followed by a list of codes, a line each. {command} is the word that is meant.
	WhichOne Phrase = "Which one? Text {command} and its code:"
	// NothingToday and NothingTomorrow stand before WhichOne, or before YourNext, behind which the answer about the next comes.
	NothingToday    Phrase = "Nothing of yours is on today."
	NothingTomorrow Phrase = "Nothing of yours is on tomorrow."
	YourNext        Phrase = "Your next is {code}:"
	NothingToCome   Phrase = "Nothing of yours is on today, and nothing is to come."
	CommandsAre     Phrase = "Nothing was done. You can text: {commands}."
	AsParent        Phrase = "If you write as a parent, begin with {word}."

	// FamilyWrote passes on what a family replied to a text about it.
	FamilyWrote Phrase = "{phone} writes about {title}, {start} ({code}): {words}"

	CheckedIn       Phrase = "Checked in: {people}."
	CheckInUnknown  Phrase = "Not on the list: {number}. Please send the whole number."
	CheckInSeveral  Phrase = "More than one person: {number}. Please send the whole number."
	CheckInTooEarly Phrase = "It is too early to check in: {title}, {start}."
	CheckInFull     Phrase = "There is no place left for: {number}."
	ItIsOver        Phrase = "It is over: {title}, {start}."
	NotYourCode     Phrase = "You look after nothing with the code {code}. Your codes: {codes}."
)

// What coordinators text about what they look after, each with its code. WordsConfirm alone does what was asked back
// about; the first of them is the one people are told.
const (
	WordsRoster    Phrase = "roster, list, names, sign-ups, signups, who comes, who's coming, whos coming, who is coming, who all is coming, who signed up, who is signed up, who's signed up, who is on the list, who is in"
	WordsHeadcount Phrase = "headcount, head count, count, how many, how many are coming, how many people are coming, how many people, how many are there, how many are here, how many came, how many so far"
	WordsCallOff   Phrase = "cancel, call off, cancelled, canceled, cancelling, canceling, calling off"
	WordsHere      Phrase = "here, check in"
	WordsConfirm   Phrase = "confirm, confirmed, do it, go ahead"
	// WordsKeep leave what was asked back about. What is as good as they are is in WordsYes and WordsNo.
	WordsKeep Phrase = "keep, keep it, leave it, leave it as it is, never mind, nevermind, wait, not yet, not now, do not cancel, don't cancel, do not cancel it, don't cancel it, do not, don't"
	// WordsBecause stand before a reason, or behind it, and are no part of it.
	WordsBecause Phrase = "because of, because, due to, on account of, since, bc, there is, too much, so much, lots of"
	// WordsParent begin what a coordinator or one of staff writes as a parent.
	WordsParent Phrase = "parent"
)
