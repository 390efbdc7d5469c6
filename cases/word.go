package cases

import (
	"campusline/menus"
	"campusline/translations"
)

// word is the name of a part of teams.yaml, with what it is. The reader suggests from these words, and the schema for
// editors is made of them.
type word struct {
	name, means string
	takes       object // the schema of what stands behind the colon
}

func namesOf(words []word) []string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = w.name
	}
	return all
}

func fileWords() []word {
	return append([]word{
		{"people", "Who has to do with what families tell you, each by a short name of your own.", namedBy(partsOf(personWords()))},
		{"teams", "Who answers together. A team's name stands before its parts.", namedBy(partsOf(teamWords()))},
		{"route", "Which team answers what. The first line that fits counts; what no line fits goes to the team of its campus.", itemsOf(partsOf(routeWords()))},
		{"otherwise", "The team that answers what no line and no campus claims, and helps when nobody of another team can.", someWords()},
		{"sensitive", "What is read by its team alone, and answered only when a second person agrees.", itemsOf(partsOf(sensitiveWords()))},
		{"roles", "Who may do more than answer for their own team.", itemsOf(partsOf(roleWords()))},
		{"low score", "The highest of the scores from 1 to 10 after which a case is looked at again. Usually 4.", object{"type": "integer", "minimum": 1, "maximum": 9}},
		{"closes after", "How long a family that we asked something may be silent before its case is closed. Usually `5 days`.", termForm()},
	}, promiseWords()...)
}

func promiseWords() []word {
	return []word{
		{"answers within", "By when the first reply is owed, in time at which the team is open, such as `1 day` or `2 hours`. Usually `1 day`.", termForm()},
		{"resolves within", "By when the case should be closed. Usually `5 days`.", termForm()},
	}
}

func personWords() []word {
	return []word{
		{"name", "What families read: `Ms. Reyes`.", someWords()},
		{"phone", "The number at which the person gets texts.", someWords()},
		{"email", "The person's mail address.", someWords()},
		{"languages", "The languages that the person answers in, beside the district's first.", listOf(object{"enum": translations.Shipped()})},
		{"away", "When the person does not answer, and who does instead.", listOf(partsOf(awayWords()))},
	}
}

func awayWords() []word {
	return []word{
		{"from", "The first day, such as `2026-11-02`.", dayForm()},
		{"to", "The last day.", dayForm()},
		{"stand-in", "Who answers instead. Without it, the others of the team do.", someWords()},
	}
}

func teamWords() []word {
	return append([]word{
		{"name", "What families read. Of a team at every campus, `{campus}` stands for the campus's name.", someWords()},
		{"people", "Who answers, the first to be asked first. Of a team at every campus, the people of each.", object{"anyOf": []object{listOf(someWords()), namedBy(listOf(someWords()))}}},
		{"lead", "Who is told when something is late. Without it, the first of the people.", someWords()},
		{"at", "The campus that it belongs to: it answers what is about it.", someWords()},
		{"of", "The levels at whose campuses there is such a team each.", listOf(someWords())},
		{"hours", "The name of its hours in calendar.yaml; without it, those of its campus, or of the district.", someWords()},
		{"under", "The team that helps when nobody of this one can. Without it, the one that `otherwise` names. Of a team at every campus, several teams with their campuses.", object{"anyOf": []object{someWords(), namedBy(listOf(someWords()))}}},
	}, promiseWords()...)
}

func aboutWords() []word {
	return []word{
		{"kind", "What it is: question, concern, suggestion or compliment, or several of them.", listOf(object{"enum": menus.Kinds()})},
		{"topic", "The topic that a menu logs, or several.", listOf(someWords())},
		{"campus", "The campus that it is about, or several.", listOf(someWords())},
		{"level", "The level of that campus, or several.", listOf(someWords())},
		{"language", "The family's language, or several.", listOf(someWords())},
		{"words", "Words of which one was written.", listOf(someWords())},
	}
}

func routeWords() []word {
	return append(aboutWords(), append([]word{
		{"to", "The team that answers. `nobody` is for what is only kept, and needs `because`.", someWords()},
		{"because", "Why nobody has to answer.", someWords()},
		{"urgent", "Whether staff are told at once, at any hour.", yesNoForm()},
	}, promiseWords()...)...)
}

func sensitiveWords() []word {
	return append(aboutWords(), word{"reviewers", "Who lets an answer go. Without it, the leads of the team and of those above it.", listOf(someWords())})
}

func roleWords() []word {
	return append([]word{
		{"who", "The person, or several.", listOf(someWords())},
		{"may", "What they may do: see, answer, review, share, report or forget.", listOf(object{"enum": Rights()})},
	}, aboutWords()[:5]...)
}
