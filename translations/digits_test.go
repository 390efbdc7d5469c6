package translations

import (
	"strings"
	"testing"
)

// numberingSystems are the systems of CLDR that write a number by ten digits, in the letters of BCP 47.
const numberingSystems = `adlm ahom arab arabext bali beng bhks brah cakm cham deva fullwide gonm gujr guru hanidec hmng
	java kali khmr knda lana lanatham laoo latn lepc limb mathbold mathdbl mathmono mathsanb mathsans mlym modi mong mroo
	mtei mymr mymrshan mymrtlng newa nkoo olck orya osma saur shrd sind sinh sora sund takr talu tamldec telu thai tibt
	tirh vaii wara`

func TestKeysAreReadInTheDigitsOfEveryScript(t *testing.T) {
	t.Parallel()
	ways := map[string]bool{}
	for system := range strings.FieldsSeq(numberingSystems) {
		for _, keys := range []string{"0123456789", "3", "101"} {
			in := (&Language{digits: digitsOf(system)}).OwnDigits(keys)
			ways[in] = true
			if got, ok := PressedKeys(in); !ok || got != keys {
				t.Errorf("%s: %q is read as %q, %v", system, in, got, ok)
			}
			if got := Fold(in); system != "hanidec" && got != keys {
				t.Errorf("%s: %q is folded to %q", system, in, got)
			}
		}
	}
	if len(ways) < 150 {
		t.Errorf("only %d different ways of writing were tried", len(ways))
	}
}

func TestKeysAreReadAsTheyAreTyped(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]string{
		"1": "1", " 2. ": "2", "(3)": "3", "#": "#", "*": "*", "4703#": "4703#", "٣": "3", "۳۔": "3", "٤،": "4", "３。": "3",
		"＃": "#", "＊": "*", "1\ufe0f\u20e3": "1", "②": "2", "\u200f١٠١\u200e": "101", "一": "1", "一〇一": "101", "¿2?": "2", "1\n": "1",
	} {
		if got, ok := PressedKeys(words); !ok || got != want {
			t.Errorf("%q is read as %q, %v, and not as %q", words, got, ok, want)
		}
	}
}

func TestWordsBesideDigitsAreNoKeys(t *testing.T) {
	t.Parallel()
	for _, words := range []string{"", "  ", ".", "one", "3 people", "٣ أشخاص", "½", "1/2", "3rd", "十", "一个", "-1-2", "3:30"} {
		if got, ok := PressedKeys(words); ok {
			t.Errorf("%q is read as the keys %q", words, got)
		}
	}
}

func TestPlainDigitsLeavesWordsAsTheyAre(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]string{"٩/١٠": "9/10", "Bus ۱۲, à 7h": "Bus 12, à 7h", "一 1": "一 1", "½ ²": "½ ²"} {
		if got := PlainDigits(words); got != want {
			t.Errorf("PlainDigits(%q) = %q, want %q", words, got, want)
		}
	}
}

func TestAKeyboardHasTheDigitsOfItsLanguage(t *testing.T) {
	t.Parallel()
	for tag, want := range map[string]string{"en": "1470#", "ar": "١٤٧٠#", "ur": "۱۴۷۰#", "hi": "१४७०#", "te": "౧౪౭౦#", "zh-Hans": "１４７０#"} {
		if got := lookup(t, tag).OwnDigits("1470#"); got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}
