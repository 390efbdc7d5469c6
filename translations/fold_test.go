package translations

import "testing"

func TestFold(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"already plain", "front office 2", "front office 2"},
		{"case", "Front OFFICE", "front office"},
		{"accents", "La canción de mamá", "la cancion de mama"},
		{"ñ is n", "MAÑANA niño", "manana nino"},
		{"accents given apart from their letters", "Man\u0303ana", "manana"},
		{"punctuation is a space", "St. Mary's (K-5)", "st mary s k 5"},
		{"spaces are one, and none at the ends", "  a \t\n b  ", "a b"},
		{"only punctuation", "¿...?", ""},
		{"emoji say nothing", "yes 👍🏽", "yes"},
		{"full-width letters", "ＳＴＯＰ", "stop"},
		{"ligatures", "oﬃce", "office"},
		{"other scripts stay", "Привет МИР", "привет мир"},
		{"Vietnamese tones", "Tiếng Việt", "tieng viet"},
		{"Arabic vowel marks", "مَرحَبا", "مرحبا"},
		{"the vowels of Hindi are letters", "हिन्दी", "हिन्दी"},
		{"the dots of Hindi are often left out", "फ़ोन पढ़ें, नहीँ", "फोन पढें नहीं"},
		{"the vowels of Telugu are letters", "సందేశాలు ఆపండి", "సందేశాలు ఆపండి"},
		{"Vietnamese đ", "ĐỪNG nhắn", "dung nhan"},
		{"Arabic letters in their variants", "أوقف إيقاف ٱلآن رسالة على", "اوقف ايقاف الان رساله علي"},
		{"a stroke that lengthens an Arabic word", "تـــوقف", "توقف"},
		{"Urdu is typed on several keyboards", "یہ کریں", "يه كريں"},
		{"Chinese characters are words", "请不要再发短信，OK吗", "请 不 要 再 发 短 信 ok 吗"},
		{"Korean syllables stay whole", "그만 보내세요", "그만 보내세요"},
		{"Korean syllables given in parts", "\u1100\u1173\u1106\u1161\u11ab", "그만"},
		{"digits of other scripts", "٣:٣٠ ۴۵ १२ ౧౨ １２", "3 30 45 12 12 12"},
		{"what joins and turns letters unseen", "می\u200cخواهم \u200fلا\u200e \ufeffhi\u00adgh", "ميخواهم لا high"},
		{"what is not text", "a\xff\x00b", "a b"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := Fold(test.text); got != test.want {
				t.Errorf("Fold(%q) = %q, want %q", test.text, got, test.want)
			}
		})
	}
}

func TestFoldingPlainTextAllocatesLittle(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { Fold("front office 2") }); n != 0 {
		t.Errorf("already folded: %v allocations, want 0", n)
	}
	if n := testing.AllocsPerRun(100, func() { Fold("The Front Office, please!") }); n > 1 {
		t.Errorf("plain: %v allocations, want at most 1", n)
	}
}

func FuzzFold(f *testing.F) {
	for _, seed := range []string{"", "Más", "St. Mary's", "İstanbul", "ẞ", "हिन्दी", "\xff", "Ω᾿", "ﬃ", "①²½", "👨‍👩‍👧"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		once := Fold(text)
		if twice := Fold(once); twice != once {
			t.Errorf("Fold(%q) = %q, and folded again %q", text, once, twice)
		}
	})
}
