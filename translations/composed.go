package translations

import "golang.org/x/text/unicode/norm"

// composed returns a text in NFC. Most texts are in it already, and nearly all of those have only characters of which that
// is seen at a glance, several times as fast as by the tables.
func composed(text string) string {
	for _, r := range text {
		if !staysAlone(r) {
			return norm.NFC.String(text)
		}
	}
	return text
}

// staysAlone says of the commonest characters that they are never composed with the one before them, nor changed (Unicode:
// of class 0, and NFC_Quick_Check is yes): Latin letters, those of Arabic and Urdu, punctuation, and the characters of Chinese and Korean.
func staysAlone(r rune) bool {
	switch {
	case r < 0x0300:
		return true
	case r < 0x2000:
		return r >= 0x061B && r <= 0x064A || r >= 0x0660 && r <= 0x066F || r >= 0x0671 && r <= 0x06D5 || r == '،' || r >= 0x1E00 && r <= 0x1EFF
	}
	return r >= 0x2002 && r <= 0x20CF || r >= 0x3001 && r <= 0x3029 || r >= 0x4E00 && r <= 0x9FFF || r >= 0xAC00 && r <= 0xD7A3
}
