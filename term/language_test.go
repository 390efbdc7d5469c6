package term_test

import "strings"

// guess tells in which language a text is written, by letters and small words that none of the other four has.
func guess(text string) string {
	words := " " + strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return strings.ContainsRune(" .,:;!?¿¡\"“”()\n0123456789#-", r)
	}), " ") + " "
	has := func(marks ...string) bool {
		for _, m := range marks {
			if strings.Contains(words, m) {
				return true
			}
		}
		return false
	}
	switch {
	case has("ے", "ں", "ٹ", "ڈ", "گ", "ہ", "چ", "پ", "ک"):
		return "ur"
	case has("ا", "ي", "ل", "م"):
		return "ar"
	case has("ạ", "ả", "ấ", "ầ", "ậ", "ẩ", "ế", "ệ", "ề", "ị", "ố", "ồ", "ộ", "ớ", "ờ", "ợ", "ư", "ữ", "ứ", "ử", "đ", "ơ", "ă"):
		return "vi"
	case strings.ContainsAny(text, "¿¡"), has(" de ", " su ", " la ", " el ", " que ", " para ", " gracias ", " responda ", " en ", " ha ", " del ", " por ", " no tiene ", " escolar ", " nuestra ", "ó", "ú", "ñ", "á", "é"):
		return "es"
	}
	return "en"
}

// reads finds that a text to a family is in its language: its first line, since others may say how to get another language.
func (f *family) reads(text string) {
	first, _, _ := strings.Cut(text, "\n")
	if f.cable.isPulled() && guess(first) == "en" {
		return // nobody can know then
	}
	if got := guess(first); got != f.language {
		f.Errorf("%s reads %s and is written to in %s: %q after\n%s", f.number, f.language, got, text, f.lately())
	}
}
