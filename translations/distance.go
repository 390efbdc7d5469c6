package translations

// shortText is the longest text, in characters, whose distance is measured without allocating.
const shortText = 64

// Distance returns how many slips of the finger lie between two texts: letters added, dropped, changed, or swapped
// with their neighbour (Damerau and Levenshtein's measure, in its form where no stretch is mended twice).
// Both are compared as they are; fold them first.
func Distance(a, b string) int {
	var shortA, shortB [shortText]rune
	x, y := appendRunes(shortA[:0], a), appendRunes(shortB[:0], b)
	var short [3][shortText + 1]int
	before, last, row := short[0][:], short[1][:], short[2][:]
	if len(y) > shortText {
		before, last, row = make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	}
	for j := range len(y) + 1 {
		last[j] = j
	}
	for i, r := range x {
		row[0] = i + 1
		for j, s := range y {
			change := last[j]
			if r != s {
				change++
			}
			row[j+1] = min(change, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && r == y[j-1] && x[i-1] == s {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}

func appendRunes(to []rune, s string) []rune {
	for _, r := range s {
		to = append(to, r)
	}
	return to
}
