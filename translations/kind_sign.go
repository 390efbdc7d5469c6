package translations

import (
	"strings"
	"unicode"
)

// kindSigns are pictures that say no more than that somebody is content or thanks.
const kindSigns = "👍🙏❤🧡💛💚💙💜🤍🤎🩷💖💕💗😊🙂😀😃😄😁😍🥰🤗😇😌☺🤩👌👏🙌🤝🫶🫡🎉💯✅✔💐🌹🌸🌷🌻🌺🥳"

// IsKindSign says whether a text is nothing but pictures that thank: a thumb up, folded hands, a heart, in whatever color.
func IsKindSign(text string) bool {
	found := false
	for _, r := range text {
		switch {
		case strings.ContainsRune(kindSigns, r):
			found = true
		case unicode.IsSpace(r), unicode.IsPunct(r), isJoiner(r):
		default:
			return false
		}
	}
	return found
}

// isJoiner says whether a character only changes how the picture before it looks (Unicode Technical Standard 51: the
// modifiers of skin color, the selectors of presentation and the joiner).
func isJoiner(r rune) bool {
	return r >= 0x1F3FB && r <= 0x1F3FF || r == 0xFE0E || r == 0xFE0F || r == 0x200D
}
