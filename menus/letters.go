package menus

import "math/bits"

// letters are the different letters of a word, one bit each. They tell at once of most words that they are too
// different to be worth comparing letter by letter.
type letters uint32

func lettersOf(word string) letters {
	const latin, others = 26, 6
	var all letters
	for _, r := range word {
		bit := r - 'a'
		if bit < 0 || bit >= latin {
			bit = latin + r%others
		}
		all |= 1 << bit
	}
	return all
}

// apart is the fewest slips that can lie between two words with these letters: each slip takes away one letter at
// most, and brings one at most.
func (l letters) apart(other letters) int {
	return max(bits.OnesCount32(uint32(l&^other)), bits.OnesCount32(uint32(other&^l)))
}
