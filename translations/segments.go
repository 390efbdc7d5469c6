package translations

// The two encodings of a text message.
const (
	gsm7 = "GSM-7"
	ucs2 = "UCS-2"
)

// Cost is what a text message takes on the wire.
type Cost struct {
	// Encoding is "GSM-7", or "UCS-2" once a single character lies outside GSM 03.38.
	Encoding string
	// Units counts septets in GSM-7 and 16-bit code units in UCS-2.
	Units int
	// Segments is the number of messages the carrier sends and bills.
	Segments int
}

// capacity is how many units go into a text's only segment, and into each of several, where a header takes room.
type capacity struct{ alone, each int }

// Measure returns what a text costs as it is, composed to NFC. The carrier may exchange characters first; measure
// what Smart returns where it does.
func Measure(text string) Cost {
	text = composed(text)
	for _, r := range text {
		if septets(r) == 0 {
			return costIn(text, ucs2, codeUnits, capacity{alone: 70, each: 67})
		}
	}
	return costIn(text, gsm7, septets, capacity{alone: 160, each: 153})
}

// costIn adds up a text's characters. One of two units, an escape or surrogate pair, is never split between
// segments: it moves to the next, and the unit it leaves empty is not counted but may take one more segment.
func costIn(text, encoding string, units func(rune) int, room capacity) Cost {
	cost := Cost{Encoding: encoding}
	segments, filled := 0, room.each
	for _, r := range text {
		n := units(r)
		cost.Units += n
		if filled+n > room.each {
			segments, filled = segments+1, 0
		}
		filled += n
	}
	cost.Segments = segments
	if cost.Units <= room.alone {
		cost.Segments = min(segments, 1)
	}
	return cost
}

func codeUnits(r rune) int {
	if r > 0xFFFF {
		return 2
	}
	return 1
}

// septets returns how many septets a character takes in GSM 03.38: one in its basic set, two in its extension,
// and 0 where it is in neither.
func septets(r rune) int {
	switch {
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= ' ' && r <= '?', r == '\n', r == '\r':
		return 1
	}
	switch r {
	case '\f', '^', '{', '}', '\\', '[', '~', ']', '|', '€':
		return 2
	case '@', '_', '£', '¥', 'è', 'é', 'ù', 'ì', 'ò', 'Ç', 'Ø', 'ø', 'Å', 'å', 'Δ', 'Φ', 'Γ', 'Λ', 'Ω', 'Π', 'Ψ',
		'Σ', 'Θ', 'Ξ', 'Æ', 'æ', 'ß', 'É', '¤', '¡', 'Ä', 'Ö', 'Ñ', 'Ü', '§', '¿', 'ä', 'ö', 'ñ', 'ü', 'à':
		return 1
	}
	return 0
}
