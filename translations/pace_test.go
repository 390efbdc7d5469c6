package translations_test

import (
	"strings"
	"testing"

	"campusline/translations"
)

func TestSecondsFollowThePaceOfAVoice(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]float64{
		"":                             0,
		"…":                            0,
		strings.Repeat("word ", 155):   60,
		strings.Repeat("palabra ", 31): 12,
		strings.Repeat("7 ", 120):      60,
		"1 0 0 1 7":                    2.5,
		"10017":                        2.5,
		"Room 12.":                     1.4,
		strings.Repeat("学", 260):       60,
		"請按 1":                         1.0,
		"8:30 a.m.":                    1.9,
		"don't":                        0.4,
		"Để gặp nhân viên, bấm phím 0": 2.1,
		strings.Repeat("학교 ", 150):     60,
		"నమస్కారం":                     0.8, // na-ma-skā-raṃ
		"మెసేజ్\u200cలు":               0.8, // what parts letters unseen joins none
		strings.Repeat("学校", 13) + " word word ": 6.8,
	} {
		if got := translations.Seconds(words); got != want {
			t.Errorf("saying %.40q takes %v s, want %v", words, got, want)
		}
	}
}
