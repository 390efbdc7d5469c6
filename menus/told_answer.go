package menus

import "strings"

// The keys of what is told of shared answers.
func keyOfKeyword(keyword, language string) string { return "by|" + language + "|" + keyword }

func keyOfQuestion(question, language, campus string) string {
	return "to|" + language + "|" + campus + "|" + question
}
func keyOfAnswer(id, language string) string { return "of|" + language + "|" + id }

func keyOfList(topics []string, language, campus string) string {
	return language + "|" + campus + "|" + strings.Join(topics, "|")
}

// SharedBy tells again which answer a keyword asked for. Where nothing was kept there was none.
func (t *Told) SharedBy(keyword, language string) (SharedAnswer, bool) {
	return t.sharedAnswer(keyOfKeyword(keyword, language))
}

// SharedTo tells again which answer there was to a question.
func (t *Told) SharedTo(question, language, campus string) (SharedAnswer, bool) {
	return t.sharedAnswer(keyOfQuestion(question, language, campus))
}

// SharedAbout tells again which answers were listed.
func (t *Told) SharedAbout(topics []string, language, campus string) []SharedAnswer {
	return t.Listed[keyOfList(topics, language, campus)]
}

// KeepSharedAbout keeps which answers are listed.
func (t *Told) KeepSharedAbout(topics []string, language, campus string, all []SharedAnswer) {
	if t.Listed == nil {
		t.Listed = map[string][]SharedAnswer{}
	}
	t.Listed[keyOfList(topics, language, campus)] = all
}

// Shared tells again of an answer by its id.
func (t *Told) Shared(id, language string) (SharedAnswer, bool) {
	return t.sharedAnswer(keyOfAnswer(id, language))
}

func (t *Told) sharedAnswer(key string) (SharedAnswer, bool) {
	a, told := t.Answers[key]
	return a, told
}

// KeepSharedBy keeps which answer a keyword asks for.
func (t *Told) KeepSharedBy(keyword, language string, a SharedAnswer) {
	t.keepShared(keyOfKeyword(keyword, language), a)
}

// KeepSharedTo keeps which answer there is to a question.
func (t *Told) KeepSharedTo(question, language, campus string, a SharedAnswer) {
	t.keepShared(keyOfQuestion(question, language, campus), a)
}

// KeepShared keeps what is told of an answer by its id.
func (t *Told) KeepShared(language string, a SharedAnswer) {
	t.keepShared(keyOfAnswer(a.ID, language), a)
}

func (t *Told) keepShared(key string, a SharedAnswer) {
	if t.Answers == nil {
		t.Answers = map[string]SharedAnswer{}
	}
	t.Answers[key] = a
}
