package menus

import (
	"strconv"
	"strings"
)

// AboutKind is the kind of thing that a text of the district can be about.
type AboutKind string

// What the district's texts are about. The reply to each is taken in its own way.
const (
	AboutNothing     AboutKind = ""
	AboutCase        AboutKind = "case"        // a member of staff answers or asks; the reply joins the case
	AboutRating      AboutKind = "rating"      // how well a case was answered; the reply is a number from 1 to 10
	AboutScore       AboutKind = "score"       // the same, where the number may also be meant for something asked since
	AboutSurvey      AboutKind = "survey"      // the reply answers the first open question
	AboutOpportunity AboutKind = "opportunity" // an offer, a reminder, a cancellation
	AboutMoved       AboutKind = "moved"       // the same, of which the time or place has changed; of calls only
	AboutBroadcast   AboutKind = "broadcast"   // a text to many
	AboutWork        AboutKind = "work"        // a member of staff is told of a case; their reply is for its family
)

// About is what a text of the district is about, so that the reply to it is understood.
type About struct {
	Kind AboutKind
	// ID names the one thing: the number of the case, NAME/WAVE of a survey, the code of an opportunity, or the id of a
	// broadcast.
	ID string
}

// OfCase is what a text about a case is about, by the case's number.
func OfCase(number int) About { return About{AboutCase, strconv.Itoa(number)} }

// OfRating is what a text is about that asks how well a case was answered, by the case's number.
func OfRating(number int) About { return About{AboutRating, strconv.Itoa(number)} }

// OfScore is what a text may be about that is nothing but a number from 1 to 10: how well a case was answered, by its number.
func OfScore(number int) About { return About{AboutScore, strconv.Itoa(number)} }

// OfWork is what a text to a member of staff is about, by the number of the case. Of a conversation it is no part.
func OfWork(number int) About { return About{AboutWork, strconv.Itoa(number)} }

// String is what ParseAbout reads: "case 100017", or "" for nothing.
func (a About) String() string {
	if a.Kind == AboutNothing {
		return ""
	}
	return string(a.Kind) + " " + a.ID
}

// ParseAbout reads what String wrote. Words of another form are about nothing.
func ParseAbout(words string) About {
	kind, id, found := strings.Cut(words, " ")
	switch a := (About{AboutKind(kind), id}); a.Kind {
	case AboutCase, AboutRating, AboutScore, AboutSurvey, AboutOpportunity, AboutMoved, AboutBroadcast, AboutWork:
		if found {
			return a
		}
	}
	return About{}
}

// number is the number of the case that a text is about, 0 for none.
func (a About) number() int {
	n, err := strconv.Atoi(a.ID)
	if err != nil {
		return 0
	}
	return n
}
