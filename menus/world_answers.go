package menus

// Sharing is a World that knows the answers that are shared with everybody. A world that is none knows of no answer.
type Sharing interface {
	World
	// SharedBy is the answer, in a language, whose keyword a text is; false where there is none.
	SharedBy(keyword, language string) (SharedAnswer, bool)
	// SharedTo is the answer, in a language, to the one question that words clearly resemble; false where there is none, or
	// more than one. Campus is the id of the one that the words are about, "" for none.
	SharedTo(question, language, campus string) (SharedAnswer, bool)
	// SharedAbout are the answers in a language, as they are listed: without the words of the answer. They are those about
	// some topics, or all where none is given, and those of a campus only where that is spoken of, "" for none. The one
	// that was published last comes first.
	SharedAbout(topics []string, language, campus string) []SharedAnswer
	// Shared is an answer by its id, in a language; false where nobody is told it any more, or not in that.
	Shared(id, language string) (SharedAnswer, bool)
}

// SharedAnswer is an answer that is shared with everybody, in one language.
type SharedAnswer struct {
	ID               string // letters, digits and hyphens
	Question, Answer string
}

// The ways in which a person can come by a shared answer.
const (
	SharedHeard   = "heard"   // in a menu
	SharedKeyword = "keyword" // by a text that asks for it
	SharedOffered = "offered" // because their question resembled it
)

// The acts about shared answers.
type (
	// ShowAnswer says that a person was told a shared answer.
	ShowAnswer struct {
		Answer string // its id
		Way    string // one of the ways above
		// Case is the number kept for what the person wrote, of one that was offered: unless they say that it helped,
		// it becomes a case.
		Case   int
		Campus string // that it is about, of one that was offered
	}
	// AnswerHelped says whether the answer that was offered for the words kept under a number was the right one. Where it was
	// not, the words become a case of that number.
	AnswerHelped struct {
		Case   int
		Helped bool
		Words  string // what they have written in addition
	}
)

func (ShowAnswer) act()   {}
func (AnswerHelped) act() {}
