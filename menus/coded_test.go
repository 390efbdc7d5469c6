package menus

import (
	"testing"

	"campusline/translations"
)

// in is a version that knows the words of one language, and no menus.
func in(t *testing.T, tag string) *Version {
	t.Helper()
	l, ok := translations.Lookup(tag)
	if !ok {
		t.Fatalf("%s is no language of ours", tag)
	}
	v := &Version{Languages: []*translations.Language{l}}
	v.words = []vocabulary{v.vocabulary(0)}
	return v
}

// What somebody writes beside a code is done only where it is exactly known, with nothing but politeness around it.
func TestWhatIsWantedBesideACodeIsReadInEveryLanguage(t *testing.T) {
	t.Parallel()
	type reading struct {
		text   string
		digits string
		party  string
		wanted intent
		sure   bool
	}
	for tag, all := range map[string][]reading{
		"en": {
			{"4703", "4703", "", joining, true},
			{"#4703.", "4703", "", joining, true},
			{"4 7 0 3", "4703", "", joining, true},
			{"DROP4703", "4703", "", leaving, true},
			{"drop 4703 please", "4703", "", leaving, true},
			{"Hi, please withdraw 4703, thank you", "4703", "", leaving, true},
			{"I want to drop 4703", "4703", "", mayLeave, true},
			{"don't drop 4703", "4703", "", mayLeave, true},
			{"cancel 4703", "4703", "", mayLeave, true},
			{"Cancel my spot 4703", "4703", "", mayLeave, true},
			{"sorry, we can't make it to 4703", "4703", "", mayLeave, true},
			{"change 4703", "4703", "", changing, true},
			{"CHANGE 4703 3", "4703", "3", changing, true},
			{"change 4703 to 3 people", "4703", "3", changing, false},
			{"join 4703", "4703", "", joining, true},
			{"code 4703", "4703", "", joining, true},
			{"I want to join 4703", "4703", "", joining, false},
			{"4703 3", "4703", "3", joining, true},
			{"4703 for 3", "4703", "3", joining, true},
			{"3 people for 4703 please", "4703", "3", joining, true},
			{"4703 at 9", "4703", "9", joining, false},
			{"is the snack at 4703 halal", "4703", "", unclear, false},
		},
		"es":      {{"baja 4703 por favor", "4703", "", leaving, true}, {"cancelar 4703", "4703", "", mayLeave, true}, {"no podemos ir al 4703", "4703", "", mayLeave, true}, {"no quiero ir al 4703", "4703", "", mayLeave, true}, {"hola, quiero ir al 4703", "4703", "", joining, false}, {"cambiar 4703 3", "4703", "3", changing, true}, {"código 4703 para 2", "4703", "2", joining, true}},
		"fr":      {{"retirer 4703 svp", "4703", "", leaving, true}, {"annuler 4703", "4703", "", mayLeave, true}, {"changer 4703", "4703", "", changing, true}, {"participer 4703", "4703", "", joining, true}},
		"vi":      {{"rút tên 4703", "4703", "", leaving, true}, {"rut ten 4703 a", "4703", "", leaving, true}, {"hủy 4703", "4703", "", mayLeave, true}, {"huy 4703", "4703", "", mayLeave, true}, {"đổi 4703 3", "4703", "3", changing, true}, {"4703 cho 2 người", "4703", "2", joining, true}},
		"ar":      {{"انسحاب ٤٧٠٣ من فضلك", "4703", "", leaving, true}, {"إلغاء ٤٧٠٣", "4703", "", mayLeave, true}, {"تغيير ٤٧٠٣ ٣", "4703", "3", changing, true}, {"تسجيل 4703", "4703", "", joining, true}},
		"ur":      {{"نام نکالیں ۴۷۰۳", "4703", "", leaving, true}, {"براہ کرم ۴۷۰۳ منسوخ", "4703", "", mayLeave, true}, {"تبدیل ۴۷۰۳ ۳", "4703", "3", changing, true}, {"کوڈ ۴۷۰۳", "4703", "", joining, true}},
		"hi":      {{"नाम हटाएँ ४७०३", "4703", "", leaving, true}, {"४७०३ रद्द करें", "4703", "", mayLeave, true}, {"बदलें ४७०३ ३", "4703", "3", changing, true}, {"कोड ४७०३", "4703", "", joining, true}, {"४७०३ नहीं हटाएँ", "4703", "", mayLeave, true}},
		"te":      {{"పేరు తీసేయండి 4703", "4703", "", leaving, true}, {"4703 రద్దు చేయండి", "4703", "", mayLeave, true}, {"మార్చండి 4703 3", "4703", "3", changing, true}, {"కోడ్ 4703", "4703", "", joining, true}},
		"ko":      {{"취소 4703", "4703", "", leaving, true}, {"4703 취소해 주세요", "4703", "", mayLeave, true}, {"변경 4703 3명", "4703", "3", changing, true}, {"코드4703", "4703", "", joining, true}},
		"so":      {{"ka bax 4703 fadlan", "4703", "", leaving, true}, {"cancel 4703", "4703", "", mayLeave, true}, {"beddel 4703 3", "4703", "3", changing, true}, {"ku biir 4703", "4703", "", joining, true}},
		"ht":      {{"retire 4703 tanpri", "4703", "", leaving, true}, {"anile 4703", "4703", "", mayLeave, true}, {"chanje 4703 3", "4703", "3", changing, true}, {"kòd 4703", "4703", "", joining, true}},
		"zh-Hans": {{"请退出4703", "4703", "", leaving, true}, {"取消4703", "4703", "", mayLeave, true}, {"我来不了4703", "4703", "", mayLeave, true}, {"更改4703 3人", "4703", "3", changing, true}, {"报名４７０３", "4703", "", joining, true}},
		"zh-Hant": {{"退出4703謝謝", "4703", "", leaving, true}, {"取消4703", "4703", "", mayLeave, true}, {"更改4703 3人", "4703", "3", changing, true}, {"報名4703", "4703", "", joining, true}},
	} {
		taken := taking{version: in(t, tag)}
		for _, want := range all {
			c := taken.readCoded(want.text)
			wanted, sure := taken.intentOf(c.words)
			if got := (reading{want.text, c.digits, c.party, wanted, sure}); got != want {
				t.Errorf("%s: %+v, want %+v", tag, got, want)
			}
		}
	}
}
