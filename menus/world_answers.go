package menus

// Sharing is a World that knows the answers that are shared with everybody. A world that is none knows of no answer.
type Sharing interface {
	World
	// SharedTo is the answer, in the language of the session, to the one question that words clearly resemble, or whose
	// keyword they are; false where there is none. Campus is the id of the one that they are about, "" for none.
	SharedTo(words, language, campus string) (answer SharedAnswer, byKeyword, found bool)
	// Shared is an answer by its id, in a language; false where nobody is told it any more, or not in that.
	Shared(id, language string) (SharedAnswer, bool)
	// SharedOn are the answers on a topic, in a language, the newest first.
	SharedOn(topic, language string) []SharedAnswer
}

// SharedAnswer is an answer that is shared with everybody, in one language.
type SharedAnswer struct {
	ID               string // letters, digits and hyphens
	Question, Answer string
}

// The ways in which a person can come by a shared answer.
const (
	SharedHeard   = "heard"   // chosen from a menu
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
	// AnswerHelped says whether the answer that was offered for the words kept under a number was the right one.
	AnswerHelped struct {
		Case   int
		Helped bool
	}
)

func (ShowAnswer) act()   {}
func (AnswerHelped) act() {}
