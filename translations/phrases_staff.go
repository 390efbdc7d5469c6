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
	RosterNobody    Phrase = "Nobody has joined yet."
	HeadcountNow    Phrase = "Here now: {here}. Came: {came}. Expected: {expected}. Waiting: {waiting}."

	CallOffAsked  Phrase = "This cancels {title}, {start}. People who will be told: {count}. To do it, reply {word} within 15 minutes."
	CallOffReason Phrase = "They will read this reason: {reason}."
	CallOffDone   Phrase = "Cancelled: {title}, {start}. People told: {count}."
	// CallOffLater and CallOffUnreached follow it, for whom it is night and whom nothing of ours reaches.
	CallOffLater     Phrase = "People who will be told at {time}: {count}."
	CallOffUnreached Phrase = "We cannot reach: {people}. Please call them."
	CallOffBefore    Phrase = "It was cancelled before: {title}, {start}."
	// CommandMeant asks back about a command that was mistyped; {command} is how it is written.
	CommandMeant  Phrase = "Did you mean {command}? Nothing was done yet. To do it, reply {word} within 15 minutes."
	ConfirmedLate Phrase = "Nothing was done, because 15 minutes have passed. Please send it again."

	CheckedIn       Phrase = "Checked in: {people}."
	CheckInUnknown  Phrase = "Not found, or more than one person: {number}. Please send the whole number."
	CheckInTooEarly Phrase = "It is too early to check in: {title}, {start}."
	CheckInFull     Phrase = "There is no place left for: {number}."
	ItIsOver        Phrase = "It is over: {title}, {start}."
	NotYourCode     Phrase = "You look after nothing with the code {code}. Your codes: {codes}."
)

// What coordinators text about what they look after, each with its code. WordsConfirm alone does what was asked back
// about; the first of them is the one people are told.
const (
	WordsRoster    Phrase = "roster, list"
	WordsHeadcount Phrase = "headcount, head count, count"
	WordsCallOff   Phrase = "cancel, call off"
	WordsHere      Phrase = "here, check in"
	WordsConfirm   Phrase = "confirm, do it"
)
