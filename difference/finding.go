package difference

import (
	"fmt"
	"strings"

	"campusline/menus"
)

// Kind is what a difference is about.
type Kind string

// The kinds of differences.
const (
	OtherPlace    Kind = "elsewhere" // the same thing done leads to another desk, question, message or end
	OtherWords    Kind = "words"     // other words are heard, at the same place
	OtherLanguage Kind = "language"  // it goes on in another language, or words are not translated any more
	OtherNumber   Kind = "number"    // a desk is rung at another number, or for another time
	// A desk takes calls by pressing 1, or as soon as it is picked up.
	OtherScreening Kind = "screening"
	OtherText      Kind = "text"            // another text is sent
	NotKept        Kind = "not kept"        // what is said is not logged any more
	Kept           Kind = "kept"            // what is said is logged now
	ChoiceGone     Kind = "choice gone"     //
	ChoiceNew      Kind = "choice new"      //
	ChoiceMoved    Kind = "choice moved"    // it has another key
	ChoiceRenamed  Kind = "choice renamed"  // it leads where it did, and is called otherwise
	ChoiceOther    Kind = "choice replaced" // its key is another choice's now
	KeywordGone    Kind = "keyword gone"    // a text with it does not begin a menu any more
	KeywordNew     Kind = "keyword new"     //
	LineGone       Kind = "line gone"
	LineNew        Kind = "line new"
	LanguageGone   Kind = "language gone"
	LanguageNew    Kind = "language new"
	OtherTimes     Kind = "calendar"  // the calendar or the hours are others: all that is noticed of one change
	OtherRecording Kind = "recording" // words are heard as another recording, or as none
	SurveyNew      Kind = "survey new"
	SurveyGone     Kind = "survey gone"
	SurveyTitle    Kind = "survey title" // staff call it something else
	// A question of a survey is new, gone, another one, or asked elsewhere.
	SurveyQuestion Kind = "survey question"
	SurveyWays     Kind = "survey ways"     // answers lead elsewhere
	SurveyWave     Kind = "survey wave"     // it is asked on other days
	SurveyAudience Kind = "survey audience" // other people are asked, or another number of them
	OtherSending   Kind = "sending"         // when texts are sent, how many, and for how long a conversation may lie
	OtherDanger    Kind = "danger"          // other words of the district's own tell of a danger
	SchoolYear     Kind = "school year"     // it is longer or shorter
	// What is published goes live otherwise, which only staff notice.
	OtherPublishing Kind = "publishing"
	OtherLogging    Kind = "logged"    // what is said is logged as something else
	OtherTeam       Kind = "team"      // a team is other than it was: its people, its hours, what it promises
	OtherStaff      Kind = "staff"     // a person of staff is
	OtherAnswering  Kind = "answering" // what families tell comes to another team, or is answered otherwise
	OtherKeeping    Kind = "keeping"   // what is held of people is kept longer or shorter
	Longer          Kind = "longer"    // it takes longer to a person
	Shorter         Kind = "shorter"   // it takes less time to a person
)

// finding is one difference at one place, in some situations.
type finding struct {
	kind     Kind
	pair     *pair
	deed     *deed // what the caller did, nil where it is heard without doing anything
	in       set
	at       situation   // one of them
	heard    string      // what the second version says then
	state    menus.State // where the second version leads
	answers  menus.Part  // the step that the deed answers
	was, now string
	key      string        // of a choice
	choice   string        // what a choice is for
	group    []string      // what it has in common with others of the same cause
	slot     string        // the name that is filled in otherwise, where that is all that differs in words
	foreign  [2]string     // the language of words that are not in the caller's, in each version; "" for none
	segments [2]int        // of the whole text on either version
	reached  [2]string     // the desk that is rung on either version, in words; "" for none
	change   *menus.Change // of the calendar, nil where the menus are the cause
}

// caller is the language of whoever notices a finding: the one that is gone on in, unless that is what differs.
func (f *finding) caller() string {
	if f.kind == OtherLanguage && f.choice != "" {
		return f.pair.b.Language
	}
	return f.state.Language
}

// find puts a finding to those of the same cause.
func (w *walker) find(f finding) {
	key := string(f.kind) + "\x00" + strings.Join(f.group, "\x00")
	if f.change != nil {
		key = fmt.Sprintf("%s\x00%p\x00%q", key, f.change, f.reached)
	}
	g := w.byCause[key]
	if g == nil {
		g = w.newGroup(&f, key)
		w.byCause[key] = g
		w.groups = append(w.groups, g)
	}
	g.add(&f)
}
