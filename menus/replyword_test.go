package menus

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"campusline/translations"
)

// replyWord is words in capitals or, in a script without them, between quotation marks.
var replyWord = regexp.MustCompile(`«[^»]+»|\p{Lu}{2,}( \p{Lu}{2,})*`)

// replyWords are the words that a phrase tells people to reply with.
func replyWords(l *translations.Language, p translations.Phrase) []string {
	words := replyWord.FindAllString(l.Phrase(p), -1)
	for i := range words {
		words[i] = strings.Trim(words[i], "«»")
	}
	return words
}

// Every word that a text tells somebody to reply with is understood in its language, also as a first text, but for those
// that another language has as well.
func TestEveryWordThatWeTellPeopleToReplyWithIsUnderstood(t *testing.T) {
	t.Parallel()
	sample := loadSample(t)
	for i, l := range sample.Languages {
		words := []string{translations.Fold(l.Name)}
		words = append(words, answerWords(l)...)
		if len(words) < 5 {
			t.Errorf("%s tells people only these words: %q", l.Tag, words)
		}
		for _, word := range words {
			isUnderstood(t, sample, i, word)
		}
	}
}

// answerWords are the words with which people may answer any question, as texts tell them.
func answerWords(l *translations.Language) []string {
	words := append(replyWords(l, translations.EveryAnswerWritten), replyWords(l, translations.HelpWanted)...)
	return slices.DeleteFunc(words, func(word string) bool { return word == "STOP" }) // the carrier's, never given to the menus
}

func isUnderstood(t *testing.T, sample *Version, language int, word string) {
	t.Helper()
	tag := sample.Languages[language].Tag
	if got := translations.ReadOpting(word, sample.Tags()).Intent; got != translations.NoIntent {
		t.Errorf("%s: %s is taken for %v", tag, word, got)
	}
	w := &world{now: at(t, sample, "2026-09-22 10:00")}
	walking, _ := begin(t, sample, "District line", Text, "en", w, word)
	if shared := []string{"MENU", "شخص"}; walking.state.Language != tag && !slices.Contains(shared, word) {
		t.Errorf("%s as a first text is answered in %s, want %s", word, walking.state.Language, tag)
	}
	walking, _ = begin(t, sample, "District line", Text, tag, w, "")
	walking.take(Input{Kind: Written, Words: "1"})
	if walking.take(Input{Kind: Written, Words: word}); walking.state.Tries > 0 {
		t.Errorf("%s: %s is not understood", tag, word)
	}
}

func TestTheWordsForADayAreUnderstood(t *testing.T) {
	t.Parallel()
	sample := loadSample(t)
	now := at(t, sample, "2026-09-22 10:00")
	for _, l := range sample.Languages {
		words := replyWords(l, translations.HowDateWritten)
		if len(words) != 2 {
			t.Errorf("%s tells people %q", l.Tag, words)
		}
		for _, word := range words {
			if _, ok := l.ParseDate(word, now); !ok {
				t.Errorf("%s: %s is no day", l.Tag, word)
			}
		}
	}
}
