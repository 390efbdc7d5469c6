package menus

import (
	"fmt"
	"slices"
	"strings"

	"campusline/translations"
)

// meaningKind is what words can mean at a step.
type meaningKind uint8

const (
	meansNothing     meaningKind = iota
	meansKeys                    // keys said or written
	meansChoice                  // one of the step's choices
	meansWay                     // a way on that every step has
	meansLanguage                // another language, by its name
	meansKeyword                 // a menu, by a text that begins it from anywhere
	meansMessage                 // a message, where one is asked for
	meansCampus                  // one of the campuses asked about
	meansAnswer                  // an answer to the question, right or wrong
	meansOpportunity             // an opportunity, by a text that is its code
	meansNamed                   // a menu, by a text that is the name of a campus or a skill
	meansCase                    // more about a case, by a text that begins with its number
	meansQuestion                // a sentence that is no answer here: a question of the person's own
	meansDanger                  // somebody may be in danger
	meansNone                    // none of the codes asked about
	meansSearch                  // what somebody looks for, of what can be joined
	meansWithdraw                // a place is given up, and no code says which
)

// meaning is what somebody's words mean at a step.
type meaning struct {
	kind    meaningKind
	words   string // the keys, the language's tag, the campus's id, or the answer
	number  int    // the choice's place, or that of the language in which a place is given up
	way     way
	keyword *keyword
	menu    string // where an opportunity or a name leads
	party   string // how many people come, where a text tells that with the code of an opportunity
	// language is the tag of the one in which a danger is told of, or a way on that is of another language than the present;
	// "" where that is not known, and for the present one.
	language string
	sought   *sought // what somebody looks for
}

// meaning finds what the words of the input mean. What this step asks for goes first, then the ways on that every step
// has, then keywords, then what is nearly right.
func (t *taking) meaning(s *step) meaning {
	folded := translations.Fold(t.input.Words)
	if m := t.meaningOfDanger(); m.kind != meansNothing {
		return m
	}
	if m := t.meaningOfCode(s); m.kind != meansNothing {
		return m
	}
	if m := t.meaningOfCase(); m.kind != meansNothing {
		return m
	}
	if keys, ok := asKeys(t.input.Words); ok && (s.answer != wordsAnswer || len(keys) == 1) {
		return meaning{kind: meansKeys, words: keys}
	}
	if m := t.meaningHere(s, folded); m.kind != meansNothing {
		return m
	}
	if m := t.meaningAnywhere(folded); m.kind != meansNothing {
		return m
	}
	if m := t.meaningElsewhere(s, folded); m.kind != meansNothing {
		return m
	}
	if m := t.meaningOfSearchAt(s, folded); m.kind != meansNothing {
		return m
	}
	nearly := t.meaningNearly(s, folded)
	if nearly.kind == meansAnswer && t.input.Kind == Written {
		if m := t.wayInOther(folded); m.kind != meansNothing && !t.isAnswer(s) {
			return m
		}
	}
	if nearly.kind == meansNothing || nearly.kind == meansAnswer || nearly.kind == meansQuestion {
		if language, says := t.withdrawsIn(folded); says && t.mayWithdraw(s) {
			return meaning{kind: meansWithdraw, number: language}
		}
	}
	if s.kind == choosing && nearly.kind == meansNothing {
		return t.meaningOfName(folded) // a choice that is nearly named goes first: "transportation" is a department too
	}
	return nearly
}

// asKeys reads a text or spoken words that are nothing but keys, in the digits of any script.
func asKeys(words string) (string, bool) {
	keys, ok := translations.PressedKeys(words)
	return keys, ok && len(keys) <= longestDigits
}

// meaningHere is what words mean exactly as this step's own answer.
func (t *taking) meaningHere(s *step, folded string) meaning {
	switch {
	case s.kind == choosing:
		if i, ok := s.heard[t.language].exact[folded]; ok {
			return meaning{kind: meansChoice, number: i}
		}
	case t.keyInList(s, folded) != "":
		return meaning{kind: meansKeys, words: t.keyInList(s, folded)}
	case s.answer.trait() != "" && t.traitMeant(s.answer.trait(), folded, t.version.narrowing[s.name]) != "":
		return meaning{kind: meansAnswer, words: t.input.Words}
	case s.answer == sharedAnswer && t.sharedMeant(s, folded) != "":
		return meaning{kind: meansAnswer, words: t.input.Words}
	case s.answer == yesNoAnswer:
		switch t.version.words[t.language].ways[folded] {
		case wayYes:
			return meaning{kind: meansKeys, words: "1"}
		case wayNo:
			return meaning{kind: meansKeys, words: "2"}
		}
	case s.isNear(&t.state) && t.version.words[t.language].ways[folded] == wayNo:
		return meaning{kind: meansNone}
	case s.isNear(&t.state) && len(t.state.Between) == 1 && t.version.words[t.language].ways[folded] == wayYes:
		return meaning{kind: meansKeys, words: "1"}
	}
	return meaning{}
}

// meaningAnywhere is what words mean at every step.
func (t *taking) meaningAnywhere(folded string) meaning {
	if tag, ok := t.version.languageNamed(folded, t.state.Channel); ok {
		return meaning{kind: meansLanguage, words: tag}
	}
	switch w := t.version.words[t.language].ways[folded]; w {
	case wayPerson, wayBack, wayRepeat, wayLanguage, wayMenu:
		return meaning{kind: meansWay, way: w}
	}
	if t.input.Kind == Written {
		if k := t.keywordMeant(folded); k != nil {
			return meaning{kind: meansKeyword, keyword: k}
		}
	}
	return meaning{}
}

// meaningNearly is what is left: a message, a name that is nearly right, or what the question has to make of it.
func (t *taking) meaningNearly(s *step, folded string) meaning {
	if s.answer == wordsAnswer && t.input.Kind == Written && strings.TrimSpace(t.input.Words) != "" {
		return meaning{kind: meansMessage}
	}
	if folded == "" {
		return meaning{}
	}
	if s.answer == campusAnswer {
		if id, ok := t.campusMeant(s); ok {
			return meaning{kind: meansCampus, words: id}
		}
	}
	switch {
	case s.kind == choosing:
		if i, ok := t.version.choiceOf(s, t.language, folded); ok && t.isClear(s, i, folded) {
			return meaning{kind: meansChoice, number: i}
		}
		if t.input.Kind == Written && isSentence(folded) {
			return meaning{kind: meansQuestion}
		}
	case s.menu.needsCase && s.answer == yesNoAnswer && t.input.Kind == Written && isSentence(folded):
		return meaning{kind: meansQuestion}
	case s.answer == sharedAnswer && t.input.Kind == Written && isSentence(folded):
		return meaning{kind: meansQuestion}
	case s.answer == languageAnswer:
		if i, ok := t.version.languageMeant(folded, t.state.Channel); ok {
			return meaning{kind: meansLanguage, words: t.version.Languages[i].Tag}
		}
	case s.kind == asking:
		return meaning{kind: meansAnswer, words: t.input.Words}
	}
	return meaning{}
}

// Meaning names what an input means at a state: two inputs with the same meaning lead to the same, in whatever language
// and words they are. It is empty for what means nothing there. What can be joined is what the world tells.
func (v *Version) Meaning(s State, in Input, w Opportunities) string {
	at := v.stepAt(s.Menu, s.Step)
	if at == nil || at.kind == transferring || at.kind == passing {
		return fmt.Sprint(in.Kind, in.Words)
	}
	t := &taking{version: v, state: s, input: in, language: v.languageIndex(s.Language), opportunities: w}
	t.moment, _ = v.SchoolYear() // whether words are a day does not depend on the day
	m := meaning{kind: meansKeys, words: in.Words}
	switch in.Kind {
	case Keys:
	case Speech, Written:
		m = t.meaning(at)
		if in.Kind == Written && v.isThanks(in.Words) {
			return "thanks " + t.named(at, m) // which are taken kindly where other words that mean the same are not
		}
	default:
		return fmt.Sprint(in.Kind, in.Seconds >= shortestMessage, in.Key)
	}
	if says := t.version.words[t.language].ways[translations.Fold(in.Words)]; m.kind == meansNothing && (says == wayYes || says == wayNo) {
		return fmt.Sprint("said ", says) // it may be said to an offer
	}
	return t.named(at, m)
}

// named names a meaning.
func (t *taking) named(s *step, m meaning) string {
	switch m.kind {
	case meansKeys:
		i := slices.IndexFunc(s.choices, func(c *choice) bool { return m.words == string(c.key) })
		if i >= 0 && len(t.state.Between) == 0 {
			return fmt.Sprint("choice ", i)
		}
		return "keys " + m.words
	case meansChoice:
		return fmt.Sprint("choice ", m.number)
	case meansWay:
		return fmt.Sprint("way ", m.way, m.language)
	case meansKeyword:
		return fmt.Sprint("keyword ", m.keyword.language, m.keyword.menu.name)
	case meansAnswer:
		return t.answerNamed(s, m.words)
	case meansSearch:
		return m.menu + " " + m.sought.name()
	case meansOpportunity, meansNamed:
		return m.menu + " " + m.words + " " + m.party
	case meansCase:
		return fmt.Sprint("case ", m.number)
	case meansDanger:
		return fmt.Sprint(m.kind, t.hearsHelpline(m))
	case meansQuestion, meansNone:
		return fmt.Sprint(m.kind)
	case meansNothing:
		return ""
	}
	return fmt.Sprint(m.kind, " ", m.words)
}

// answerNamed names an answer by its value.
func (t *taking) answerNamed(s *step, words string) string {
	if s.answer == campusAnswer {
		found := "campus"
		for _, c := range t.version.campusesCalled(t.language, words, s.of) {
			found += " " + c.ID
		}
		return found
	}
	if s.answer == opportunityAnswer {
		digits, _ := t.version.Languages[t.language].ParseDigits(words)
		if s.finds() {
			if found, is := t.soughtIn(translations.Fold(words), s); is {
				return "search " + found.name()
			}
		}
		return "code " + digits + t.titleMeant(s, words)
	}
	if s.answer == sharedAnswer {
		return "shared " + t.sharedMeant(s, translations.Fold(words))
	}
	if value, ok := t.read(s, words, false); ok {
		return "answer " + value
	}
	return ""
}
