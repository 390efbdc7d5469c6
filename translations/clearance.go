package translations

// ClearanceBackground is what volunteers mostly need before they come, as coordinators write it. The first of the words is
// what families are told.
const ClearanceBackground Phrase = "a background check, background check, criminal background check, background clearance"

// Clearance is what something usual that is needed is called in this language, whichever of the languages that we ship it was
// written in. Known is false for words that are none: they are given back as they stand.
func (l *Language) Clearance(words string) (clearance string, known bool) {
	return l.usual(words, ClearanceBackground)
}
