package menus

import (
	"regexp"
	"testing"

	"campusline/translations"
)

var replyWord = regexp.MustCompile(`\p{Lu}{3,}`)

// Every word in capitals that a text tells somebody to reply with is understood, in its language, as a first text and
// later.
func TestEveryWordThatWeTellPeopleToReplyWithIsUnderstood(t *testing.T) {
	t.Parallel()
	sample := loadSample(t)
	for i, l := range sample.Languages {
		words := []string{translations.Fold(l.Name)}
		for _, p := range []translations.Phrase{translations.EveryAnswerWritten, translations.HelpWanted} {
			for _, word := range replyWord.FindAllString(l.Phrase(p), -1) {
				if word != "STOP" { // the carrier's, and never given to the menus
					words = append(words, word)
				}
			}
		}
		if len(words) < 5 {
			t.Errorf("%s tells people only these words: %q", l.Tag, words)
		}
		for _, word := range words {
			isUnderstood(t, sample, i, word)
		}
	}
}

func isUnderstood(t *testing.T, sample *Version, language int, word string) {
	t.Helper()
	tag := sample.Languages[language].Tag
	if got := translations.ReadOpting(word, sample.Tags()).Intent; got != translations.NoIntent {
		t.Errorf("%s: %s is taken for %v", tag, word, got)
	}
	w := &world{now: at(t, sample, "2026-09-22 10:00")}
	walking, _ := begin(t, sample, "District line", Text, "en", w, word)
	if walking.state.Language != tag {
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
		words := replyWord.FindAllString(l.Phrase(translations.HowDateWritten), -1)
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
