package translations

import (
	"testing"
)

// What families may write or say, in every language, in their own scripts and as they type them.
func TestDangersAreHeardInEveryLanguage(t *testing.T) {
	t.Parallel()
	dangers := NewDangers(nil)
	for language, told := range map[string]map[string]Danger{
		"en": {
			"My son says he wants to kill himself": DangerSuicide, "i dont want to live": DangerSuicide, "she is suicidal": DangerSuicide,
			"There's a kid with a gun at school": DangerWeapon, "he said he will shoot up the school": DangerWeapon,
			"Someone brought a knife to class": DangerWeapon, "stop, he has a gun": DangerWeapon,
			"my stepdad hits me": DangerHurt, "a teacher touched her inappropriately": DangerHurt, "she is not breathing": DangerHurt,
			"My daughter never got off the bus!": DangerMissing, "I can't find my son": DangerMissing, "my child is missing": DangerMissing,
		},
		"es": {
			"mi hija dice que se quiere matar": DangerSuicide, "ya no quiero vivir": DangerSuicide, "Un niño trae una pistola": DangerWeapon,
			"hay un tiroteo": DangerWeapon, "mi padrastro me pega": DangerHurt, "no encuentro a mi hijo": DangerMissing,
			"Mi hija no se bajó del autobús": DangerMissing,
		},
		"vi": {
			"con tôi muốn tự tử": DangerSuicide, "con toi muon tu tu": DangerSuicide, "có người mang súng vào trường": DangerWeapon,
			"co nguoi mang sung vao truong": DangerWeapon, "con gái tôi bị xâm hại": DangerHurt, "con tôi mất tích": DangerMissing,
			"tôi không tìm thấy con tôi": DangerMissing,
		},
		"ar": {
			"ابني يريد أن يموت": DangerSuicide, "بنتي تفكر في الانتحار": DangerSuicide, "في المدرسة طالب معه مسدس": DangerWeapon,
		},
		"ur": {
			"میرا بیٹا خودکشی کی بات کر رہا ہے": DangerSuicide, "woh khudkushi karna chahta hai": DangerSuicide,
			"ایک لڑکے کے پاس بندوق ہے": DangerWeapon, "میری بیٹی لاپتہ ہے": DangerMissing, "بچوں کے ساتھ جنسی زیادتی": DangerHurt,
		},
		"zh-Hans": {"我女儿想自杀": DangerSuicide, "有人带枪来学校": DangerWeapon, "我的孩子被性侵": DangerHurt, "我找不到我的孩子": DangerMissing},
		"zh-Hant": {"我女兒想自殺": DangerSuicide, "有人帶槍來學校": DangerWeapon, "孩子失蹤": DangerMissing},
		"fr":      {"mon fils veut mourir": DangerSuicide, "il a un couteau": DangerWeapon, "ma fille a disparu": DangerMissing, "mon beau-père me frappe": DangerHurt},
		"ht":      {"pitit mwen vle mouri": DangerSuicide, "li gen yon zam": DangerWeapon, "mwen pa jwenn pitit mwen": DangerMissing, "yo vyole li": DangerHurt},
		"so":      {"wiilkaygu wuxuu rabaa inuu is dilo": DangerSuicide, "qof wataa qori": DangerWeapon, "gabadhayda waa la waayey": DangerMissing, "kufsi": DangerHurt},
		"hi":      {"मेरा बेटा आत्महत्या करना चाहता है": DangerSuicide, "उसके बैग में चाकू है": DangerWeapon, "मेरी बेटी लापता है": DangerMissing, "यौन शोषण": DangerHurt},
		"te":      {"మా అబ్బాయి ఆత్మహత్య చేసుకుంటానంటున్నాడు": DangerSuicide, "అతని దగ్గర కత్తి ఉంది": DangerWeapon, "మా పాప కనిపించడం లేదు": DangerMissing, "లైంగిక వేధింపులు": DangerHurt},
		"ko":      {"아들이 죽고 싶다고 해요": DangerSuicide, "학교에 총을 가져왔어요": DangerWeapon, "아이가 없어졌어요": DangerMissing, "아빠가 저를 때려요": DangerHurt},
	} {
		for said, want := range told {
			if got, in := dangers.Read(said, language); got != want || in != language {
				t.Errorf("%q is heard as %q in %q, want %q in %q", said, got, in, want, language)
			}
		}
	}
}

func TestEveryShippedLanguageHasWordsForDangers(t *testing.T) {
	t.Parallel()
	for _, tag := range Shipped() {
		for _, danger := range []Danger{DangerSuicide, DangerWeapon, DangerHurt, DangerMissing} {
			if AnyDanger(tag, danger) == "" {
				t.Errorf("dangers/%s.yaml has no words for %s", tag, danger)
			}
		}
	}
}

// What families ask every day holds many of the words, and tells of no danger.
func TestEverydayWordsAreNoDanger(t *testing.T) {
	t.Parallel()
	dangers := NewDangers(nil)
	for _, said := range []string{
		"When has school begun?", "We shoot hoops at basketball practice", "Do you need a hot glue gun for art class?",
		"My son is missing his jacket", "my daughter is missing school tomorrow", "I can't find my son's report card",
		"my son did not make it to school today because he is sick", "I want to die laughing", "he needs his flu shot",
		"when is the suicide prevention night", "What are the school photo shoot dates?", "he has got shot records",
		"My kid hurt himself at recess", "is there a gym at school", "he didn't come home with his backpack",
		"the bus stop is missing a sign", "can I stop by the office", "kill the lights", "bath bomb fundraiser",
		"mi hijo no llegó a la escuela porque está enfermo", "¿puede llevar una pistola de agua a la fiesta?",
		"No encuentro a mi hijo en el portal", "¿Cuándo matan el tiempo?", "mi hija perdió su chaqueta", "el disparo de salida",
		"con tôi không đến trường hôm nay", "tôi muốn bàn với cô giáo", "tôi bị bận ở chỗ làm", "mang đào đến lớp", "em mang số về nhà", "tư từ",
		"ابني مريض ولن يأتي إلى المدرسة", "متى تفتح المدرسة؟", "میرا بیٹا بیمار ہے، اسکول نہیں آئے گا", "اسکول کب کھلتا ہے؟",
		"मेरा बेटा आज स्कूल नहीं आएगा", "మా అబ్బాయి ఈరోజు బడికి రాడు", "아이가 아파서 학교에 못 가요", "孩子今天生病，不能上学", "請問學校幾點開門？",
		"mon fils est malade aujourd'hui", "pitit mwen malad jodi a", "wiilkaygu waa xanuunsan yahay", "tutu and ballet shoes",
	} {
		if danger, in := dangers.Read(said, "en"); danger != NoDanger {
			t.Errorf("%q is heard as %q in %q", said, danger, in)
		}
	}
}

func TestADistrictHasWordsOfItsOwn(t *testing.T) {
	t.Parallel()
	dangers := NewDangers([]string{"(gas|chemical) leak"})
	if danger, _ := dangers.Read("I smell a gas leak in the gym", "en"); danger == NoDanger {
		t.Error("it is not heard")
	}
	if danger, _ := NewDangers(nil).Read("I smell a gas leak in the gym", "en"); danger != NoDanger {
		t.Error("it is heard elsewhere too")
	}
}
