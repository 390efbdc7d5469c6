package menus

import "time"

// The numbers of pretended cases, each with its check digit. Every other number is nobody's.
const (
	openCase = 20014
	lateCase = 20023
	askedOne = 20038
	// ClosedCase was answered, and can be rated.
	ClosedCase = 20046
	ratedCase  = 20051
)

// The menus about cases that begin by themselves.
const (
	CaseMenu = caseMenu // says where a case stands
	RateMenu = rateMenu // asks how well it was answered
)

// PretendedCases are the numbers of cases that stand in every way there is.
func PretendedCases() []int { return []int{openCase, lateCase, askedOne, ClosedCase, ratedCase} }

// PretendedReplies are everything that a text can be a reply to, but for surveys.
func PretendedReplies() []About {
	return []About{
		OfCase(askedOne), OfRating(ClosedCase), OfScore(ClosedCase),
		{AboutBroadcast, "broadcast"},
		{AboutOpportunity, signedUpCode},
		{AboutOpportunity, arrivingCode},
		{AboutOpportunity, offeredCode},
		{AboutOpportunity, lapsedCode},
	}
}

// AnyReplies are texts that are replies to anything: a score, a high and a low one, a word and a sentence of no meaning.
func AnyReplies() []string { return []string{"9", "2", nonsense, anySentence, "yes", "no"} }

// anySentence reads as a sentence in every language, and nobody means anything by it.
const anySentence = nonsense + " " + nonsense + " " + nonsense

// Case tells of a pretended case. Who is known has one that is open, about nothing that they tell; none is left to be rated, which
// is tried by itself.
func (p Pretended) Case(which CaseSought) (Case, Knowledge) {
	const days, low = 26 * time.Hour, 4
	c := Case{Number: which.Number, State: CaseOpen, Due: p.Now.Add(days).Truncate(time.Hour), Low: low}
	switch {
	case which.Unrated, which.Topic != "", which.Open && !p.Known:
		return Case{}, NotFound
	case which.Open:
		c.Number = openCase
		return c, Found
	}
	switch which.Number {
	case openCase:
	case lateCase:
		c.Due = time.Time{}
	case askedOne:
		c.State = CaseAsked
	case ClosedCase:
		c.State = CaseDone
	case ratedCase:
		c.State, c.Rated = CaseDone, true
	default:
		return Case{}, NotFound
	}
	return c, Found
}
