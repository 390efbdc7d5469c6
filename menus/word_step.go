package menus

import (
	"slices"
	"strings"
)

// stepWords are the parts of a step, in the order in which docs and messages name them.
func stepWords() []word {
	return []word{
		{"when", "Where to go instead, by a condition such as `closed`, `holiday` or `known`. The first that holds counts.", namedBy(anyName, wayForm)},
		{"say", "What is said on a call and written in a text.", textForm},
		{"choose", "The choices, by their keys 1 to 8, the most wanted first. `0` says what 0 does here.", namedBy(keyForm, partsOf("choice", choiceWords))},
		{"ask", "A question. `answer` says what kind of answer it takes; how to answer is said by itself.", textForm},
		{"answer", "The kind of answer that is asked for.", oneOf(answerNames[1:]...)},
		{"as", "The name under which the answer is kept, so that `{name}` can say it back.", nameForm},
		{"length", "How many digits an answer has: `6`, or `4-8`.", plainWords},
		{"from", "The smallest number that is an answer.", numberFrom(0, largestNumber)},
		{"to", "The largest number that is an answer.", numberFrom(0, largestNumber)},
		{"of", "The levels to which a question about a campus keeps.", listOf(plainWords)},
		{"or", "`zip`: a ZIP code is an answer to a question about a campus as well, where opportunities are offered behind it.", oneOf(zipAnswer.String())},
		{"find", "Which opportunities a question of `answer: opportunity` offers, three at a time: near the campus spoken of, or near the ZIP code answered.", listOf(oneOf(findable()...))},
		{"by", "The answers that narrow what is offered: names of answers to questions with `answer: date`, `skill` or `held-in`.", listOf(nameForm)},
		{"narrow", "The menu that asks what to narrow by, offered behind the opportunities.", wayForm},
		{"about", "The topics of the shared answers that a question of `answer: shared` offers; without it, all.", listOf(plainWords)},
		{"none", "Where to go when there is nothing to offer, or nothing of it is wanted.", wayForm},
		{"yes", "Where to go after yes.", wayForm},
		{"no", "Where to go after no.", wayForm},
		{"transfer", "The desk to ring. `operator` is whoever answers first.", plainWords},
		{"ring", "How many seconds the desk rings before it counts as unanswered.", numberFrom(shortestRing, longestRing)},
		{"busy", "Where to go when the desk is busy.", wayForm},
		{"no-answer", "Where to go when nobody at the desk answers.", wayForm},
		{"failed", "Where to go when the desk cannot be connected.", wayForm},
		{"record", "Asks for a message: a recording on a call, words in a text.", textForm},
		{"person", "The answer that says, by the digits of their phone number, who comes or leaves, for `do: check person`.", nameForm},
		{"do", "What is done about the opportunity or the case spoken of, or with what a family offers. The condition `refused` of the next step is for when it cannot be done.", oneOf(deeds()...)},
		{"party", "The answer that says how many people come, for `do: join`, `do: wait` and `do: check in`.", nameForm},
		{"log", "Keeps what was said as a case that someone must answer.", partsOf("log", logWords)},
		{"text", "Sends a text to the caller, who hears that it was sent.", textForm},
		{"then", "What is said when the step is done.", textForm},
		{"otherwise", "Where to go when nobody could be reached, or nothing was understood three times.", wayForm},
		{"go", "The menu to go on with, `back`, or `repeat`.", wayForm},
	}
}

// menuWords are the parts of a menu that are not parts of a step.
func menuWords() []word {
	return []word{
		{"steps", "Several steps, taken in order. A menu with one step has its parts right below its name.", itemsOf(partsOf("step", stepWords))},
		{"needs", "`campus`, `opportunity` or `case`: this menu is about one of these, which whoever leads to it has asked for; a campus they can also name.", listOf(oneOf("campus", "opportunity", "case"))},
		{"keywords", "Words that begin this menu by text, from anywhere.", listOf(plainWords)},
		{"begun-by", "`campus`, `skill` or `zip`: a text that is one of these begins this menu, from anywhere where something is chosen.", listOf(oneOf(begunByWords()...))},
		{"back", "Where star leads; without it, to the step before.", wayForm},
	}
}

// menuParts are all parts of a menu: those of its own, and those of its only step.
func menuParts() []word { return append(stepWords(), menuWords()...) }

// choiceOwnWords are the parts of a choice that are not parts of a step.
func choiceOwnWords() []word {
	return []word{
		{"for", "What the choice is for: `the front office`, or `to report an absence`.", textForm},
		{"words", "Other words that people may say or write for it.", listOf(plainWords)},
		{"kind", "What kind of feedback this will be, for a `log` that comes later; or of what is offered, for `do: offer`.", oneOf(choiceKinds()...)},
	}
}

// choiceWords are all parts of a choice: what it is, and what a step can do but choose again.
func choiceWords() []word {
	isChoose := func(w word) bool { return w.name == "choose" }
	return append(choiceOwnWords(), slices.DeleteFunc(stepWords(), isChoose)...)
}

func logWords() []word {
	return []word{
		{"kind", "What it is: " + strings.Join(feedbackKinds, ", ") + ". Without it, the kind chosen before.", oneOf(feedbackKinds...)},
		{"topic", "What it is about, in your own words. Reports count by it.", plainWords},
		{"campus", "The campus it is for, by its name in campuses.yaml; without it, the one spoken of.", plainWords},
	}
}
