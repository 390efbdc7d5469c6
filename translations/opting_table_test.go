package translations

import (
	"os"
	"slices"
	"testing"

	"go.yaml.in/yaml/v4"
)

// writtenByFamilies is a file of testdata/opting: what families write in one language that ends texts, begins them
// again or asks for help, and what speaks of other things in such words.
type writtenByFamilies struct {
	Stop   []string `yaml:"stop"`
	Marked []string `yaml:"marked"` // ends only with their marks
	Start  []string `yaml:"start"`
	Help   []string `yaml:"help"`
	Other  []string `yaml:"other"`

	AboutATopic struct {
		Called string   `yaml:"called"` // what the district calls it
		Stop   []string `yaml:"stop"`
		Start  []string `yaml:"start"`
		Other  []string `yaml:"other"`
	} `yaml:"about-a-topic"`
}

func readWritten(t *testing.T, tag string) writtenByFamilies {
	t.Helper()
	content, err := os.ReadFile("testdata/opting/" + tag + ".yaml")
	if err != nil {
		t.Fatalf("what families write in %s is not told: %v", tag, err)
	}
	var all writtenByFamilies
	if err := yaml.Load(content, &all, yaml.WithKnownFields()); err != nil {
		t.Fatal(err)
	}
	return all
}

// TestEveryLanguageCanEndTexts holds every shipped language to what families write in it, where the district offers all
// languages: nothing that one family says is taken for an end in another's language.
func TestEveryLanguageCanEndTexts(t *testing.T) {
	t.Parallel()
	for _, tag := range Shipped() {
		t.Run(tag, func(t *testing.T) {
			t.Parallel()
			written := readWritten(t, tag)
			if len(written.Stop) < 12 || len(written.Start) < 2 || len(written.Help) < 2 || len(written.Other) < 8 {
				t.Errorf("only %d ends, %d beginnings, %d calls for help and %d others are told of",
					len(written.Stop), len(written.Start), len(written.Help), len(written.Other))
			}
			offered := append([]string{"en", tag}, Shipped()...)
			for want, bodies := range map[Intent][]string{
				StopIntent: append(written.Marked, written.Stop...), StartIntent: written.Start, HelpIntent: written.Help, NoIntent: written.Other,
			} {
				for _, body := range bodies {
					if got := ReadOpting(body, offered); got.Intent != want {
						t.Errorf("%q: %+v, want intent %d", body, got, want)
					}
				}
			}
		})
	}
}

// TestAnEndIsUnderstoodWithoutItsMarks: phones that have no accents, vowel signs or capitals end texts as well.
func TestAnEndIsUnderstoodWithoutItsMarks(t *testing.T) {
	t.Parallel()
	for _, tag := range Shipped() {
		for _, body := range readWritten(t, tag).Stop {
			if len(splitSentences(body)) > 1 {
				continue // its marks also part sentences
			}
			if got := ReadOpting(Fold(body), []string{tag}); got.Intent != StopIntent {
				t.Errorf("%s: %q, typed as %q: %+v", tag, body, Fold(body), got)
			}
		}
	}
}

// TestATopicCanBeEndedInEveryLanguage: also with the English words that every message names.
func TestATopicCanBeEndedInEveryLanguage(t *testing.T) {
	t.Parallel()
	for _, tag := range Shipped() {
		about := readWritten(t, tag).AboutATopic
		topics := []Topic{NewTopic("events", map[string]string{"en": "get-togethers", tag: about.Called})}
		if len(about.Stop) < 3 || len(about.Start) == 0 || len(about.Other) < 3 {
			t.Errorf("%s: too little is told of topics", tag)
		}
		for want, bodies := range map[Intent][]string{StopIntent: about.Stop, StartIntent: about.Start, NoIntent: about.Other} {
			for _, body := range bodies {
				if got := ReadTopicOpting(body, []string{"en", tag}, topics); got.Intent != want {
					t.Errorf("%s: %q: %+v, want intent %d", tag, body, got, want)
				}
			}
		}
		for _, body := range about.Other {
			if got := ReadOpting(body, []string{"en", tag}); got != (Opting{}) {
				t.Errorf("%s: %q: %+v, want no intent", tag, body, got)
			}
		}
	}
}

// TestWhatAnswersAStepIsNoOpting: of the words that every step understands, of numbers, days and the names of languages,
// none ends or begins texts or asks for help in any language, all of them typed without their marks. YES is the carrier's
// word as well.
func TestWhatAnswersAStepIsNoOpting(t *testing.T) {
	t.Parallel()
	for _, tag := range Shipped() {
		l, _ := Lookup(tag)
		words := []string{l.Name, l.EnglishName}
		for _, list := range []Phrase{
			WordsYes, WordsNo, WordsRepeat, WordsBack, WordsPerson, WordsLanguage, WordsMenu, WordsToday, WordsTomorrow,
		} {
			words = append(words, l.Words(list)...)
		}
		for number := range 32 {
			words = append(words, l.NumberWord(number))
		}
		words = append(words, slices.Concat(l.calendar.Months, l.calendar.Weekdays)...)
		for _, word := range words {
			for _, one := range foldedList(word) {
				if got := ReadOpting(one, Shipped()); got.Intent != NoIntent && one != "yes" {
					t.Errorf("%s: %q is read as %+v", tag, one, got)
				}
			}
		}
	}
}
