package menus

// answerKind is the kind of answer a question takes.
type answerKind uint8

const (
	noAnswerKind answerKind = iota
	digitsAnswer
	numberAnswer
	yesNoAnswer
	campusAnswer
	dateAnswer
	zipAnswer
	scoreAnswer
	codeAnswer
	wordsAnswer
	languageAnswer
	opportunityAnswer
	skillAnswer
	heldAnswer
	caseAnswer
	sharedAnswer
)

// answerNames are the names by which menus ask for each kind.
var answerNames = [...]string{
	"", "digits", "number", "yes-no", "campus", "date", "zip", "score", "code", "words", "language", "opportunity", "skill", "held-in",
	"case", "shared",
}

func answerKindOf(name string) (answerKind, bool) {
	for i, n := range answerNames {
		if i > 0 && n == name {
			return answerKind(i), true
		}
	}
	return noAnswerKind, false
}

func (k answerKind) String() string { return answerNames[k] }

// takesZero says whether "0" alone may be an answer of this kind; where it may not, 0 asks for a person.
func (k answerKind) takesZero(min int) bool {
	return k == digitsAnswer || k == numberAnswer && min <= 0
}
