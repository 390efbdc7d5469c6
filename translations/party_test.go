package translations

import (
	"fmt"
	"testing"
)

func TestHowManyPeopleComeIsReadAsPeopleSayIt(t *testing.T) {
	t.Parallel()
	for _, one := range []struct {
		tag, words string
		want       int
	}{
		{"en", "3 people", 3},
		{"en", "three of us", 3},
		{"en", "There will be 4 of us, please", 4},
		{"en", "just me", 1},
		{"en", "me and my son", 2},
		{"en", "for two", 2},
		{"en", "we're five", 5},
		{"en", "both of us", 2},
		{"es", "somos tres", 3},
		{"es", "3 personas", 3},
		{"es", "solo yo", 1},
		{"es", "mi hija y yo", 2},
		{"es", "para dos, por favor", 2},
		{"fr", "nous sommes quatre", 4},
		{"fr", "juste moi", 1},
		{"vi", "3 người", 3},
		{"vi", "hai người", 2},
		{"vi", "chỉ tôi", 1},
		{"ar", "٣ أشخاص", 3},
		{"ar", "نحن ثلاثة", 3},
		{"ar", "أنا فقط", 1},
		{"ar", "شخصين", 2},
		{"ur", "۳ لوگ", 3},
		{"ur", "ہم دو ہیں", 2},
		{"ur", "صرف میں", 1},
		{"hi", "३ लोग", 3},
		{"hi", "हम दोनों", 2},
		{"te", "3 మంది", 3},
		{"te", "ఇద్దరు", 2},
		{"ko", "3명", 3},
		{"ko", "세 명이요", 3},
		{"ko", "혼자요", 1},
		{"so", "3 qof", 3},
		{"ht", "nou se twa moun", 3},
		{"zh-Hans", "3人", 3},
		{"zh-Hans", "三个人", 3},
		{"zh-Hant", "我們兩個", 2},
		{"zh-Hant", "就我", 1},
	} {
		if got, ok := lookup(t, one.tag).ParseParty(one.words); !ok || got != one.want {
			t.Errorf("%s: %q is %d people, %v, not %d", one.tag, one.words, got, ok, one.want)
		}
	}
}

func TestWhatIsNoNumberOfPeopleIsNotGuessed(t *testing.T) {
	t.Parallel()
	for _, words := range []string{"me and my kids", "2 adults and 3 kids", "3 or 4", "not sure", "people", "everybody", ""} {
		if n, ok := lookup(t, "en").ParseParty(words); ok {
			t.Errorf("%q is read as %d people", words, n)
		}
	}
}

// Words that stand beside a code end no texts, whatever the language, and none means two things.
func TestTheWordsBesideACodeMeanOneThing(t *testing.T) {
	t.Parallel()
	for _, tag := range Shipped() {
		l := lookup(t, tag)
		meant := map[string]Phrase{}
		for _, list := range []Phrase{WordsPolite, WordsWithdraw, WordsLeaving, WordsChange, WordsJoin} {
			for _, word := range l.Words(list) {
				if other, taken := meant[word]; taken && other != list && (list != WordsLeaving || other != WordsWithdraw) {
					t.Errorf("%s: %q means two things", tag, word)
				}
				meant[word] = list
				for _, text := range []string{fmt.Sprint(word, " 4271"), fmt.Sprint("4271 ", word)} {
					if opting := ReadOpting(text, Shipped()); opting.Intent != NoIntent {
						t.Errorf("%s: %q is read as %v", tag, text, opting.Intent)
					}
				}
			}
		}
	}
}
