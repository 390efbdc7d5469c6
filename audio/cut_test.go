package audio_test

import (
	"strings"
	"testing"

	"campusline/audio"
)

// told is a cut as its pieces, those that are not recorded in brackets.
func told(c audio.Cut) string {
	var all []string
	for _, p := range c.Parts {
		if p.Recording == nil {
			all = append(all, "["+p.Unheard+"]")
			continue
		}
		all = append(all, p.Recording.Words)
	}
	return strings.Join(all, " | ")
}

func TestAFilledInSentenceIsPutTogetherFromAsFewRecordingsAsWillDo(t *testing.T) {
	t.Parallel()
	library := recorded(t, "Oak Hill", "Oak", "Hill School", "St. Mary", "Oak Hill School is closed.", "is closed", "It opens", "today at",
		"in the afternoon", "To go back, press star.", "To go", "کیا یہ ٹھیک ہے؟", "don't wait", "lòt lang",
		"0", "1", "2", "3", "5", "12", "30")
	for words, want := range map[string]string{
		"To go back, press star.":                  "To go back, press star.",
		"to go back press STAR":                    "To go back, press star.",
		"Oak Hill is closed.":                      "Oak Hill | is closed",
		"Oak Hill School is closed.":               "Oak Hill School is closed.",
		"Oak Hill School":                          "Oak | Hill School",
		"Elm Hill is closed.":                      "[elm hill is closed]",
		"The school of Elm Hill is closed.":        "[the school of elm hill is closed]",
		"Elm Hill is open. Oak Hill is closed.":    "[elm hill is open] | Oak Hill | is closed",
		"St. Mary is closed.":                      "St. Mary | is closed",
		"It opens 3:05":                            "It opens | 3 | 5",
		"It opens today at 3:30 in the afternoon.": "It opens | today at | 3 | 30 | in the afternoon",
		"It opens at 3:05":                         "[it opens at 3 5]",
		"502":                                      "5 | 0 | 2",
		"1,212":                                    "1 | 2 | 1 | 2",
		"1, 2, 12":                                 "1 | 2 | 12",
		"۱۲":                                       "12",
		"00":                                       "0",
		"کیا یہ ٹھیک ہے":                           "کیا یہ ٹھیک ہے؟",
		"Don’t wait!":                              "don't wait",
		"Lòt lang":                                 "lòt lang",
		"Lot lang":                                 "[lot lang]",
		" … ":                                      "",
	} {
		cut := library.Cut(words)
		if got := told(cut); got != want {
			t.Errorf("%q is put together from %s, want %s", words, got, want)
		}
		if cut.Missing != strings.Contains(want, "[") {
			t.Errorf("%q: missing is %v", words, cut.Missing)
		}
		if heard := want != "" && !strings.HasSuffix(want, "]"); cut.Heard() != heard {
			t.Errorf("%q: heard is %v", words, cut.Heard())
		}
	}
}

func TestWhatIsPutTogetherTakesAsLongAsItsRecordingsAndWhatIsMissingAnEstimate(t *testing.T) {
	t.Parallel()
	cut := recorded(t, "Oak Hill", "is closed").Cut("Oak Hill is closed. Today.")
	if got := cut.Seconds(); got != 1+1+0.4 {
		t.Errorf("it takes %v s", got)
	}
}

func TestASentenceEndsAtItsMarkAndNotWithinAWord(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]string{
		"Thank you. Is that right? Yes!": "Thank you.|Is that right?|Yes!",
		"It opens at 8 a.m. today.":      "It opens at 8 a.m.|today.",
		"Call 5.5 times":                 "Call 5.5 times",
		"شکریہ۔ کیا یہ ٹھیک ہے؟ ہاں":     "شکریہ۔|کیا یہ ٹھیک ہے؟|ہاں",
		" . ":         "",
		", and more.": "and more.",
		"नमस्ते। धन्यवाद": "नमस्ते।|धन्यवाद",
	} {
		if got := strings.Join(audio.Sentences(words), "|"); got != want {
			t.Errorf("%q is cut into %s, want %s", words, got, want)
		}
	}
}

func BenchmarkCut(b *testing.B) {
	library := recorded(b, "Oak Hill Elementary", "is closed.", "It opens", "tomorrow at", "7", "30", "in the morning",
		"Please leave your message after the tone.", "For a person, press 0.", "To go back, press star.")
	words := "Oak Hill Elementary is closed. It opens tomorrow at 7:30 in the morning. Please leave your message after the tone. " +
		"For a person, press 0. To go back, press star."
	for b.Loop() {
		if cut := library.Cut(words); cut.Missing {
			b.Fatal(told(cut))
		}
	}
}
