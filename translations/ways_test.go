package translations

import (
	"slices"
	"testing"
)

// What families write for the menu, for the step before, for help and for the end of texts, in each language as they type it,
// with and without its marks, and the English words that everybody has seen on a sign.
func TestTheWordsEverybodyUsesAreKnown(t *testing.T) {
	t.Parallel()
	for tag, x := range map[string]struct{ menu, back, person, help, stop []string }{
		"en": {
			[]string{"menu", "MENU", "main menu", "start over", "options", "go to menu"},
			[]string{"back", "go back", "previous"},
			[]string{"person", "operator", "agent"},
			[]string{"help", "help me", "info"},
			[]string{"stop", "unsubscribe", "quit"},
		},
		"es": {
			[]string{"menú", "menu", "menu principal", "inicio", "opciones", "empezar de nuevo", "al inicio", "volver al menú"},
			[]string{"atrás", "atras", "volver", "regresar", "anterior"},
			[]string{"persona", "operadora", "hablar con alguien"},
			[]string{"ayuda", "ayúdeme", "necesito ayuda"},
			[]string{"parar", "alto", "cancelar", "baja"},
		},
		"vi": {
			[]string{"menu", "menu chính", "trình đơn", "danh mục", "về menu"},
			[]string{"quay lại", "quay lai", "trở lại", "trở về"},
			[]string{"nhân viên", "nhan vien", "gặp người"},
			[]string{"giúp", "giúp đỡ", "trợ giúp", "giup do", "hỗ trợ"},
			[]string{"dừng", "ngừng", "dừng lại", "hủy"},
		},
		"ar": {
			[]string{"قائمة", "القائمة", "القائمه", "قائمه", "القائمة الرئيسية", "الرئيسية", "منيو", "المنيو", "menu", "الخيارات"},
			[]string{"رجوع", "الرجوع", "عودة", "back"},
			[]string{"موظف", "شخص", "أريد موظف"},
			[]string{"مساعدة", "المساعدة", "مساعده", "ساعدوني"},
			[]string{"توقف", "إيقاف", "ايقاف", "إلغاء", "قف"},
		},
		"ur": {
			[]string{"مینو", "مینیو", "مین مینو", "فہرست", "menu", "شروع"},
			[]string{"واپس", "پیچھے", "wapas", "back"},
			[]string{"شخص", "نمائندہ", "operator"},
			[]string{"مدد", "مدد چاہیے", "madad"},
			[]string{"بند", "روکیں", "band karo"},
		},
		"hi": {
			[]string{"मेनू", "मेन्यू", "मुख्य मेनू", "सूची", "menu"},
			[]string{"वापस", "पीछे", "wapas", "back"},
			[]string{"व्यक्ति", "ऑपरेटर"},
			[]string{"मदद", "सहायता", "मदद चाहिए", "madad"},
			[]string{"बंद", "बंद करो", "रोकें", "रुको"},
		},
		"zh-Hans": {
			[]string{"菜单", "主菜单", "目录", "选单", "首页", "选项", "menu"},
			[]string{"返回", "上一步", "back"},
			[]string{"人工", "真人", "找人"},
			[]string{"帮助", "帮忙", "求助"},
			[]string{"停止", "退订", "取消"},
		},
		"zh-Hant": {
			[]string{"選單", "主選單", "菜單", "目錄", "首頁", "選項", "menu"},
			[]string{"返回", "上一步", "back"},
			[]string{"專人", "真人", "找人"},
			[]string{"幫助", "幫忙", "求助", "說明"},
			[]string{"停止", "退訂", "取消"},
		},
		"ko": {
			[]string{"메뉴", "주메뉴", "처음으로", "menu"},
			[]string{"뒤로", "이전", "back"},
			[]string{"상담원", "직원"},
			[]string{"도움", "도움말", "도와주세요"},
			[]string{"중지", "그만", "취소", "수신거부"},
		},
		"fr": {
			[]string{"menu", "menu principal", "sommaire", "début", "options", "retour au menu"},
			[]string{"retour", "précédent", "precedent", "back"},
			[]string{"personne", "agent", "quelqu'un"},
			[]string{"aide", "aidez-moi", "aidez moi"},
			[]string{"arrêt", "arret", "arrêter", "stop"},
		},
		"ht": {
			[]string{"meni", "meni prensipal", "menu", "kòmansman", "tounen nan meni"},
			[]string{"tounen", "dèyè", "back"},
			[]string{"moun", "yon moun"},
			[]string{"èd", "ed", "ede m"},
			[]string{"sispann", "rete", "kanpe"},
		},
		"so": {
			[]string{"menu", "menuga", "liiska", "bilowga", "liiska weyn"},
			[]string{"dib", "dib u noqo", "gadaal", "back"},
			[]string{"qof", "shaqaale"},
			[]string{"caawimo", "caawimaad", "i caawi", "gargaar"},
			[]string{"jooji", "joogso", "ka bax"},
		},
		"te": {
			[]string{"మెనూ", "మెను", "ప్రధాన మెనూ", "జాబితా", "menu", "మొదలు"},
			[]string{"వెనక్కి", "వెనుకకు", "back"},
			[]string{"వ్యక్తి", "ఆపరేటర్"},
			[]string{"సహాయం", "సాయం", "హెల్ప్"},
			[]string{"ఆపు", "ఆపండి", "రద్దు"},
		},
	} {
		l, ok := Lookup(tag)
		if !ok {
			t.Fatalf("no language %s", tag)
		}
		for list, words := range map[Phrase][]string{WordsMenu: x.menu, WordsBack: x.back, WordsPerson: x.person} {
			for _, word := range words {
				if !slices.Contains(l.Words(list), Fold(word)) {
					t.Errorf("%s: %q is none of %.30q", tag, word, list)
				}
			}
		}
		for intent, words := range map[Intent][]string{HelpIntent: x.help, StopIntent: x.stop} {
			for _, word := range words {
				if got := ReadOpting(word, []string{"en", tag}); got.Intent != intent {
					t.Errorf("%s: %q is read as %v, want %v", tag, word, got.Intent, intent)
				}
			}
		}
	}
}
