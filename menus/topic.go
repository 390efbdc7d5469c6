package menus

import "campusline/translations"

// topic is something the district texts families about.
type topic struct {
	name string // as menus and the ledger of consent call it
	said *text  // what families call it: words with commas between, of which the first is the one they are told
}

// Topics are what the district texts families about, each of which a person may end for themselves. The slice is shared
// and must not be changed.
func (v *Version) Topics() []translations.Topic { return v.topics }

// readTopics reads what the district texts families about.
func (l *loader) readTopics(n node) {
	for _, f := range l.fields(n, "`topics`") {
		if l.goodName(f, "a topic") {
			l.topics = append(l.topics, topic{f.name, l.newNames(f.value, "What families call the topic")})
		}
	}
}

// compileTopics makes the topics ready to be heard in every language, and refuses words that would mean more than one
// of them or all texts.
func (l *loader) compileTopics() {
	v := l.version
	for _, topic := range l.topics {
		called := map[string]string{}
		for i, language := range v.Languages {
			if words, spoken := v.wordsIn(topic.said, i, Text); spoken == i {
				called[language.Tag] = words
			}
		}
		v.topics = append(v.topics, translations.NewTopic(topic.name, called))
	}
	for i := range v.Languages {
		l.checkTopics(i)
	}
}

func (l *loader) checkTopics(language int) {
	of, in := l.version.Languages[language], ""
	if language > 0 {
		in = "In " + of.EnglishName + ", "
	}
	owner := map[string]string{}
	for i, topic := range l.version.topics {
		at := l.topics[i].said.at
		for _, word := range topic.Called(of.Tag) {
			switch other, taken := owner[word]; {
			case of.EndsAllTexts(word):
				l.add(at, "topic", "Choose another word.", "%s`%s` cannot name a topic: people write it to end all texts.", in, word)
			case taken && other == topic.Name:
				l.add(at, "topic", "Keep one of them.", "%s`%s` is written twice here.", in, word)
			case taken:
				l.add(at, "topic", "Choose another word for one of them.", "%s`%s` names the topic `%s` already.", in, word, other)
			}
			owner[word] = topic.Name
		}
	}
}
