package proof

import "campusline/menus"

// Rule is something that is proved of every version.
type Rule struct {
	// Name is what check.yaml and every report call it.
	Name string `json:"name"`
	// Severity is how much it matters when it does not hold, unless check.yaml says otherwise.
	Severity menus.Severity `json:"severity"`
	// Why says what it is for, to someone who does not program.
	Why string `json:"why"`
}

// The rules. Each is proved by the function that reports it.
const (
	dangerUnanswered = "danger unanswered"
	noWayOut         = "no way out"
	circle           = "circle"
	nothingSaid      = "nothing said"
	nothingToSay     = "nothing to say"
	cutOff           = "cut off"
	closedCutOff     = "closed and cut off"
	silentCaller     = "silent caller"
	noPerson         = "no person"
	messageLost      = "message lost"
	neverTaken       = "never taken"
	notCovered       = "not covered"
	slowToPerson     = "slow to a person"
	behindNotice     = "behind a notice"
	languagesApart   = "languages apart"
	tooDeep          = "too deep"
	longGreeting     = "long greeting"
	longMenu         = "long menu"
	manyChoices      = "many choices"
	sameWords        = "same words"
	otherChoice      = "another choice"
	keywordUnheard   = "keyword not heard"
	hardToRead       = "hard to read"
	noVoice          = "no voice"
	notRecorded      = "not recorded"
	nothingHeard     = "nothing heard"
	badRecording     = "bad recording"
	recordingUnused  = "recording not used"
	machineSpeaks    = "machine speaks"
	noNotice         = "no notice of recording"
	longText         = "long text"
	costlyText       = "costly text"
	emojiInWords     = "emoji"
	ringsClosed      = "rings after hours"
	ringsItself      = "rings itself"
	longSurvey       = "long survey"
	staleTranslation = "stale translation"
	notReviewed      = "not reviewed"
	nobodyAnswers    = "nobody answers"
	urgentUnheard    = "urgent not heard"
	everybodyAway    = "everybody away"
	noSecondPerson   = "no second person"
	lateAnswer       = "late answer"
	promisedSooner   = "promised sooner"
	lineNeverFits    = "never fits"
	questionLeftOut  = "question left out"
	teamUnused       = "team without cases"
	campusAlone      = "campus without a team"
	cannotBeTold     = "cannot be told"
	personUnused     = "person without a part"
	languageUnspoken = "language not spoken"
	noTeams          = "no teams"
	waiverExpired    = "waiver expired"
	waiverTooLong    = "waiver too long"
	waiverUnused     = "waiver not needed"
)

// Rules lists every rule that is proved, beside those of the loader.
func Rules() []Rule {
	return []Rule{
		{dangerUnanswered, menus.Error, "Whoever says that somebody is in danger reaches a person at once, at every hour and in every language."},
		{noWayOut, menus.Error, "Every call and every conversation can come to an end: a person, a promise that someone will answer, or what there was to say."},
		{circle, menus.Error, "Menus that lead to each other without ever waiting for the caller never get anywhere."},
		{nothingSaid, menus.Error, "A caller who hears nothing believes that the line is dead."},
		{nothingToSay, menus.Error, "A sentence with a gap where a name or a time should be sounds broken."},
		{cutOff, menus.Error, "Nobody is cut off: not without a word, and not for being slow to answer."},
		{closedCutOff, menus.Error, "Whoever calls outside office hours can at least leave a message, or choose something else."},
		{silentCaller, menus.Error, "A caller who says nothing may be on an old telephone, may not hear well, or may not understand. They come to a person or a promise."},
		{noPerson, menus.Error, "0 means a person, at every step. Whoever asks for one reaches a desk, or can leave a message that is answered."},
		{messageLost, menus.Error, "Who leaves a message believes that someone will hear it."},
		{neverTaken, menus.Warning, "What nobody ever hears is a mistake somewhere, or can be taken out."},
		{notCovered, menus.Error, "At every minute of the school year every line has a person, a promise or an answer, in every language."},
		{slowToPerson, menus.Error, "People give up. From anywhere on a line, a person or a promise is at most a minute away."},
		{behindNotice, menus.Note, "What `campusline notice` puts in front of a line is heard before everything else, so a person is that much farther away while it stands."},
		{languagesApart, menus.Warning, "A family waits as long in one language as in another."},
		{tooDeep, menus.Warning, "Behind three menus callers no longer know where they are."},
		{longGreeting, menus.Warning, "Attention falls after about eight seconds. People want to hear what they can choose."},
		{longMenu, menus.Warning, "Nobody remembers the first choice when the last one comes after more than twenty seconds."},
		{manyChoices, menus.Warning, "People keep four choices in mind, five at most."},
		{sameWords, menus.Warning, "A word that belongs to two choices leads to the first of them only."},
		{otherChoice, menus.Warning, "Who says what a choice is called gets that choice."},
		{keywordUnheard, menus.Warning, "A word that has a meaning at every step cannot begin a menu from there."},
		{hardToRead, menus.Warning, "Half of all adults read below the eighth grade. Plain words are understood by everyone, and translate better."},
		{noVoice, menus.Warning, "A language that no voice speaks is heard on the phone only where it is recorded. No voice of another language may read it."},
		{notRecorded, menus.Warning, "In a language that no voice speaks, callers hear what is recorded and nothing else."},
		{nothingHeard, menus.Error, "A caller who hears nothing believes that the line is dead."},
		{badRecording, menus.Warning, "A recording that is not played or not heard is as good as none; one that crackles or drags on is hard to understand."},
		{recordingUnused, menus.Warning, "A recording of words that have changed is never played, and hides that the new ones are to be recorded."},
		{machineSpeaks, menus.Note, "A machine's recording is a draft: a person who speaks the language is understood better, and hears what is wrong with the words."},
		{noNotice, menus.Error, "In several states everybody on a call has to be told before it is recorded."},
		{longText, menus.Warning, "Long texts arrive in pieces, cost more, and are not read."},
		{costlyText, menus.Warning, "Every segment of a text is billed. One accent can make three segments out of one; another word often needs none."},
		{emojiInWords, menus.Warning, "A voice reads a picture aloud by its name or leaves a gap, and one picture can make a text cost twice as much. Words say it for everybody."},
		{ringsClosed, menus.Warning, "A telephone that rings in an empty office costs the caller half a minute and a hope."},
		{ringsItself, menus.Error, "A desk that has the number of a line leads the caller back to the beginning."},
		{longSurvey, menus.Error, "People answer a few questions: five by text, three on a call. A survey that goes on is broken off, and the next one is not begun."},
		{staleTranslation, menus.Warning, "A translation says what the text said before it was changed. Families who hear it may come on the wrong day."},
		{notReviewed, menus.Note, "A translation that nobody else has read may be wrong. Whoever publishes it should know."},
		{nobodyAnswers, menus.Error, "Whatever a family tells us comes to somebody who can answer, and when that is late, to somebody who is told."},
		{urgentUnheard, menus.Error, "When somebody may be in danger, a person is texted at once. A mail may be read tomorrow."},
		{everybodyAway, menus.Warning, "Families write during holidays and conferences as well. Somebody stands in."},
		{noSecondPerson, menus.Error, "What is sensitive is not answered by one person alone."},
		{lateAnswer, menus.Warning, "Three weeks are long for a family, whatever the calendar says."},
		{promisedSooner, menus.Warning, "A promise that callers hear is the one that they remember."},
		{lineNeverFits, menus.Warning, "A line that nothing fits is a slip in its topic, or stands below one that takes everything from it."},
		{questionLeftOut, menus.Warning, "What somebody texts of their own accord is a question, whatever it says. Words that make it sensitive are listened for there as well."},
		{teamUnused, menus.Warning, "A team that nothing comes to was forgotten in the rules, or can be taken out."},
		{campusAlone, menus.Warning, "What is about a campus is answered best by people who are there."},
		{cannotBeTold, menus.Warning, "Who gets neither texts nor mail does not know that a family is waiting."},
		{personUnused, menus.Warning, "Somebody with no part was forgotten in a team, or has left."},
		{languageUnspoken, menus.Note, "A family is answered best by somebody who speaks its language."},
		{noTeams, menus.Note, "What nobody has to answer is answered by nobody."},
		{waiverExpired, menus.Warning, "An exception is made for a time. When that is over, somebody looks again."},
		{waiverTooLong, menus.Warning, "An exception for years is a rule that nobody wrote down. It lasts a school year at most, and excuses nothing where it would last longer."},
		{waiverUnused, menus.Warning, "An exception that excuses nothing hides the next mistake."},
	}
}
