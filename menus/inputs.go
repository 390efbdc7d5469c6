package menus

import (
	"fmt"
	"strconv"

	"campusline/translations"
)

// Inputs gives everything that a person, or the carrier for them, can do at a state and that can make a difference:
// each key, each choice by its words, one right and one wrong answer of the kind asked for, silence, the ways on that
// every step has, and every way a transfer or a recording can end. It is what the checker tries.
//
// Answers that lead on alike are tried once: one campus stands for all that have the same level, hours and desks.
func (v *Version) Inputs(s State) []Input {
	at := v.stepAt(s.Menu, s.Step)
	if s.Done || at == nil {
		return nil
	}
	i := inputs{version: v, state: s, step: at, language: v.languageIndex(s.Language)}
	if s.Tries > 0 && at.kind != transferring {
		// What answers the question leads where it led the first time; only another slip does not.
		i.slips()
		return i.all
	}
	switch {
	case at.kind == transferring:
		i.transferEnds()
	case s.Channel == Text:
		i.texts()
	case at.answer == wordsAnswer:
		i.recordings()
	default:
		i.keysAndSpeech()
	}
	return i.all
}

// inputs collects what can be done at one state.
type inputs struct {
	version  *Version
	state    State
	step     *step
	language int
	all      []Input
}

func (i *inputs) add(kind InputKind, words ...string) {
	for _, w := range words {
		i.all = append(i.all, Input{Kind: kind, Words: w})
	}
}

// slips are the ways not to answer.
func (i *inputs) slips() {
	if i.state.Channel == Text {
		i.add(Written, i.misunderstood())
		return
	}
	i.add(Silence, "")
	if i.step.answer != wordsAnswer {
		i.add(Speech, nonsense)
	}
}

// misunderstood is a text that is no answer here: where a message is asked for, only an empty one is none.
func (i *inputs) misunderstood() string {
	if i.step.answer == wordsAnswer {
		return ""
	}
	return nonsense
}

func (i *inputs) transferEnds() {
	i.add(Connected, Reached, Busy, NoAnswer, Failed, Screened, LeftLine)
}

func (i *inputs) recordings() {
	const id = "recording"
	i.all = append(i.all,
		Input{Kind: Recorded, Words: id, Seconds: 10},
		Input{Kind: Recorded, Words: id},
		Input{Kind: Recorded, Words: id, Key: "0"},
		Input{Kind: Recorded, Words: id, Key: "*"},
		Input{Kind: Recorded, Words: id, Key: "9"},
		Input{Kind: Silence})
}

// nonsense is what nobody means anything by.
const nonsense = "qxzqxz"

// MeansNothing says whether an input is words that nobody means anything by, as the checker tries them.
func (in Input) MeansNothing() bool { return in.Words == nonsense }

func (i *inputs) keysAndSpeech() {
	i.add(Silence, "")
	i.add(Speech, nonsense)
	i.add(Keys, i.answers()...)
	switch {
	case i.single():
		i.add(Keys, "0", "*", "#", "9")
		i.wrongKey()
	case i.step.answer.takesZero(i.step.min):
		i.add(Keys, "*0", "*", "*9", "**")
	default:
		i.add(Keys, "0", "*0", "*", "*9", "**")
	}
	i.wordsOfChoices(Speech)
	i.namesSpoken()
	if i.isHome() {
		tag := i.version.Languages[i.language].Tag
		i.add(Speech, translations.AnyDanger(tag, translations.DangerSuicide), translations.AnyDanger(tag, translations.DangerWeapon))
	}
}

// single says whether one key is an answer.
func (i *inputs) single() bool {
	t := taking{version: i.version, state: i.state}
	return t.digits(i.step) == 1
}

// wrongKey tries the first key that means nothing here.
func (i *inputs) wrongKey() {
	offered := map[string]bool{}
	for _, a := range i.answers() {
		offered[a] = true
	}
	for key := '8'; key >= '1'; key-- {
		if !offered[string(key)] {
			i.add(Keys, string(key))
			return
		}
	}
}

// AnyMessage is the message that [Version.Inputs] tries by text where one is asked for.
const AnyMessage = "Our bus did not come this morning."

func (i *inputs) texts() {
	i.add(Written, i.misunderstood())
	l := i.version.Languages[i.language]
	for _, answer := range i.answers() {
		i.add(Written, answer)
		if own := l.OwnDigits(answer); own != answer {
			i.add(Written, own)
		}
	}
	if i.step.answer == wordsAnswer {
		i.add(Written, AnyMessage)
	}
	i.wordsOfChoices(Written)
	i.codesByText(l)
	for _, p := range []translations.Phrase{translations.WordsPerson, translations.WordsBack, translations.WordsMenu, translations.WordsLanguage} {
		i.add(Written, l.Words(p)[0])
	}
}

// isHome says whether the line begins here with choices. What leads to the same place from every step is tried there.
func (i *inputs) isHome() bool {
	return i.step.kind == choosing && !i.step.menu.builtin && i.state.Menu == i.state.Home.Menu
}

// wordsOfChoices tries each choice by what it is called, and yes and no by a word.
func (i *inputs) wordsOfChoices(kind InputKind) {
	l := i.version.Languages[i.language]
	switch {
	case i.step.kind == choosing:
		for _, c := range i.step.choices {
			words, _ := i.version.wordsIn(c.said, i.language, Call)
			i.add(kind, words)
		}
	case i.step.answer == yesNoAnswer:
		i.add(kind, l.Words(translations.WordsYes)[0], l.Words(translations.WordsNo)[0])
	}
}

// answers are keys that answer the question: right ones, and one of the right form that is wrong.
func (i *inputs) answers() []string {
	if n := len(i.state.Between); n > 0 {
		keys := firstKeys(n)
		if (i.step.finds() || i.step.answer.trait() != "") && n == MostListed {
			keys = append(keys, strconv.Itoa(nextKey))
		}
		if i.step.answer == sharedAnswer {
			if n == MostListed {
				keys = append(keys, strconv.Itoa(nextKey))
			}
			keys = append(keys, strconv.Itoa(noneKey))
		}
		if i.step.narrow.given() {
			keys = append(keys, strconv.Itoa(narrowKey))
		}
		if i.step.finds() && i.state.Channel == Call {
			keys = append(keys, strconv.Itoa(textKey))
		}
		return keys
	}
	s := i.step
	if s.kind == choosing {
		var keys []string
		for _, c := range s.choices {
			keys = append(keys, string(c.key))
		}
		return keys
	}
	switch s.answer {
	case yesNoAnswer:
		return firstKeys(2)
	case languageAnswer:
		return i.version.languageKeys(s, i.state.Channel)
	case numberAnswer, scoreAnswer:
		if s.question != nil {
			return append(s.question.values(), fmt.Sprint(s.max+1))
		}
		return []string{fmt.Sprint(s.min), fmt.Sprint(s.max), fmt.Sprint(s.max + 1)}
	case digitsAnswer:
		return []string{digitsLong(s.max), digitsLong(s.max + 1)}
	case zipAnswer:
		return []string{digitsLong(zipLength), digitsLong(zipLength - 1)}
	case dateAnswer:
		return []string{"1", "2", "1018", "1399"}
	case caseAnswer:
		return []string{strconv.Itoa(openCase), strconv.Itoa(openCase + 1)}
	case opportunityAnswer:
		if i.step.finds() {
			return nil // those offered stand in the state
		}
		return pretendedCodes()
	case codeAnswer:
		return []string{fmt.Sprint(1234*10 + CheckDigit(1234)), "12345678901"}
	case campusAnswer:
		return i.campuses()
	}
	return nil
}

func firstKeys(n int) []string {
	keys := make([]string, n)
	for k := range keys {
		keys[k] = string(rune('1' + k))
	}
	return keys
}

func digitsLong(n int) string {
	const digits = "1234567891234567"
	return digits[:n]
}

// campuses are the number of one campus of each kind, a name that two of them share where there is one, and a number
// that none has.
func (i *inputs) campuses() []string {
	var numbers []string
	for _, c := range i.version.kindsOfCampus(i.step.of) {
		numbers = append(numbers, c.Number)
	}
	if tie := i.version.tie(i.step.of); tie != "" {
		numbers = append(numbers, tie)
	}
	if i.step.orZIP {
		numbers = append(numbers, digitsLong(zipLength))
	}
	return append(numbers, "1111")
}
