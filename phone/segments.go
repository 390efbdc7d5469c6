package phone

import (
	"strings"
	"unicode/utf16"
)

// The characters of the GSM 03.38 alphabet, and those of its extension, which
// count two.
const (
	gsmBasic = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
		"¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
	gsmExtended = "\f^{}\\[~]|€"
)

// segments answers how many texts the carrier sends a body as.
func segments(body string) int {
	septets := 0
	for _, r := range body {
		switch {
		case strings.ContainsRune(gsmBasic, r):
			septets++
		case strings.ContainsRune(gsmExtended, r):
			septets += 2
		default:
			return split(unitsOf(body), 70, 67)
		}
	}
	return split(gsmUnits(body, septets), 160, 153)
}

// unitsOf answers the size of each character in UTF-16 code units.
func unitsOf(body string) []int {
	var units []int
	for _, r := range body {
		units = append(units, max(utf16.RuneLen(r), 1))
	}
	return units
}

// gsmUnits answers the size of each character in septets.
func gsmUnits(body string, septets int) []int {
	units := make([]int, 0, septets)
	for _, r := range body {
		if strings.ContainsRune(gsmExtended, r) {
			units = append(units, 2)
		} else {
			units = append(units, 1)
		}
	}
	return units
}

// split counts segments of several, none of which ends inside a character.
func split(units []int, single, several int) int {
	total := 0
	for _, size := range units {
		total += size
	}
	if total <= single {
		return 1
	}
	count, used := 1, 0
	for _, size := range units {
		if used+size > several {
			count, used = count+1, 0
		}
		used += size
	}
	return count
}
