package menus

import (
	"math"
	"slices"
	"sort"
	"strings"

	"campusline/translations"
)

// campusName is one name that a campus goes by, made ready for comparing.
type campusName struct {
	campus *Campus
	joined writtenWord // folded, without spaces
	keys   string      // as spelled on a telephone's keys
	words  []weighedWord
	weight float64
}

// weighedWord is a word of a name with how much it tells: "oak" tells more than "elementary", which many have.
type weighedWord struct {
	writtenWord
	weight float64
}

// writtenWord is a folded word made ready for comparing.
type writtenWord struct {
	word    string
	letters letters
}

func written(word string) writtenWord { return writtenWord{word, lettersOf(word)} }

// campusNames makes every name ready and weighs their words by how few campuses have them.
func (v *Version) campusNames() []campusName {
	having := map[string]int{}
	for _, c := range v.Campuses {
		for _, word := range v.wordsOf(c) {
			having[word]++
		}
	}
	var all []campusName
	for _, c := range v.Campuses {
		for _, name := range v.allNames(c) {
			folded := translations.Fold(name)
			n := campusName{campus: c, joined: written(strings.ReplaceAll(folded, " ", ""))}
			n.keys = keysOf(n.joined.word)
			for word := range strings.FieldsSeq(folded) {
				w := math.Log(1 + float64(len(v.Campuses))/float64(having[word]))
				n.words = append(n.words, weighedWord{written(word), w})
				n.weight += w
			}
			all = append(all, n)
		}
	}
	return all
}

// NameOf is what a campus is called in one of the district's languages. A name is translated only where families call it
// otherwise in theirs.
func (v *Version) NameOf(c *Campus, tag string) string { return v.nameOf(c, v.languageIndex(tag)) }

func (v *Version) nameOf(c *Campus, language int) string {
	if name, ok := v.catalogue.Translate(v.Languages[language].Tag, c.Name); ok && language > 0 {
		return name
	}
	return c.Name
}

// allNames are the names that a campus goes by, in every language.
func (v *Version) allNames(c *Campus) []string {
	names := append([]string{c.Name}, c.Also...)
	for i := range v.Languages {
		if name := v.nameOf(c, i); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// wordsOf are the different words of all names of a campus.
func (v *Version) wordsOf(c *Campus) []string {
	words := strings.Fields(translations.Fold(strings.Join(v.allNames(c), " ")))
	slices.Sort(words)
	return slices.Compact(words)
}

// The bounds of likeness, from 0 to 1. They were set by trying misspelled names of the sample district.
const (
	alike      = 0.59 // from here the best name may be meant
	muchAlike  = 0.08 // names this close to the best are meant as likely
	wordsAlike = 0.78 // from here the spelling without spaces counts
	// unknownWord is the weight of a word that no campus has.
	unknownWord = 0.6
	// mostAsked is how many campuses a tie asks about: as many as a caller can keep in mind.
	mostAsked = 4
)

// campusesCalled finds the campuses that words may mean, the likeliest first: one when it is clear, several in a tie,
// none when no name is near. Levels, when given, are the only ones looked at.
func (v *Version) campusesCalled(language int, words string, levels []string) []*Campus {
	folded := translations.Fold(words)
	if folded == "" {
		return nil
	}
	joined := written(strings.ReplaceAll(folded, " ", ""))
	var said []writtenWord
	for _, word := range v.telling(language, folded) {
		said = append(said, written(word))
	}
	best := map[*Campus]float64{}
	var having []*Campus
	for i := range v.names {
		n := &v.names[i]
		if !isOf(n.campus, levels) {
			continue
		}
		if n.hasAll(said) && !slices.Contains(having, n.campus) {
			having = append(having, n.campus)
		}
		if n.joined.word == joined.word {
			best[n.campus] = 1
			continue
		}
		if l := max(n.likeWords(said), n.likeSpelling(joined)); l >= alike-muchAlike {
			best[n.campus] = max(best[n.campus], l)
		}
	}
	found := likeliest(best)
	if len(having) > mostAsked && (len(found) == 0 || best[found[0]] < 1) {
		return having // the words do not tell them apart
	}
	return found
}

// hasAll says whether every word that was said is one of the name's, or the beginning of one.
func (n *campusName) hasAll(said []writtenWord) bool {
	for _, word := range said {
		if !slices.ContainsFunc(n.words, func(w weighedWord) bool { return w.begins(word.word) }) {
			return false
		}
	}
	return len(said) > 0
}

// begins says whether a word is this one, or enough of its beginning.
func (w *writtenWord) begins(word string) bool {
	return w.word == word || len(word) >= 3 && strings.HasPrefix(w.word, word)
}

func isOf(c *Campus, levels []string) bool {
	return len(levels) == 0 || slices.Contains(levels, c.Level)
}

// likeliest gives the best and those as likely, in a fixed order.
func likeliest(likeness map[*Campus]float64) []*Campus {
	top := 0.0
	for _, l := range likeness {
		top = max(top, l)
	}
	if top < alike {
		return nil
	}
	var found []*Campus
	for c, l := range likeness {
		if l >= top-muchAlike && (top < 1 || l == 1) {
			found = append(found, c)
		}
	}
	sort.Slice(found, func(i, j int) bool {
		a, b := found[i], found[j]
		if likeness[a] != likeness[b] {
			return likeness[a] > likeness[b]
		}
		return a.Number < b.Number
	})
	return found
}

// likeWords compares word by word: what was said and is in the name, against what is missing on either side.
func (n *campusName) likeWords(said []writtenWord) float64 {
	if len(said) == 0 {
		return 0
	}
	matched, extra := 0.0, 0.0
	for _, word := range said {
		if w := n.weightOf(word); w > 0 {
			matched += w
		} else {
			extra += unknownWord
		}
	}
	missing := max(n.weight-matched, 0)
	return matched / (matched + extra + missing/4)
}

// weightOf gives what a said word tells of the name: all of its weight when it is the word, less when it is the
// beginning of it or misspelled.
func (n *campusName) weightOf(said writtenWord) float64 {
	best := 0.0
	for _, w := range n.words {
		switch {
		case w.word == said.word:
			return w.weight
		case w.begins(said.word):
			best = max(best, w.weight*0.9)
		case near(w.writtenWord, said):
			best = max(best, w.weight*0.8)
		}
	}
	return best
}

// near says whether a word is another one misspelled.
func near(w, said writtenWord) bool {
	difference := len(w.word) - len(said.word)
	if difference < -2 || difference > 2 || len(said.word) < 4 {
		return false
	}
	allowed := 1
	if len(said.word) >= 7 {
		allowed = 2
	}
	return w.letters.apart(said.letters) <= allowed && translations.Distance(w.word, said.word) <= allowed
}

// likeSpelling compares the letters without spaces, for names run together or cut wrongly.
func (n *campusName) likeSpelling(joined writtenWord) float64 {
	longest := max(len(n.joined.word), len(joined.word))
	allowed := float64(longest) * (1 - wordsAlike)
	difference := len(n.joined.word) - len(joined.word)
	if longest < 5 || math.Abs(float64(difference)) > allowed || float64(n.joined.letters.apart(joined.letters)) > allowed {
		return 0
	}
	likeness := 1 - float64(translations.Distance(n.joined.word, joined.word))/float64(longest)
	if likeness < wordsAlike {
		return 0
	}
	return likeness * 0.95
}

// campusesKeyed finds campuses by what was keyed: their number, or the letters of their name on the keys.
func (v *Version) campusesKeyed(digits string, levels []string) []*Campus {
	for _, c := range v.Campuses {
		if c.Number == digits && isOf(c, levels) {
			return []*Campus{c}
		}
	}
	if len(digits) < 3 {
		return nil
	}
	var found []*Campus
	for i := range v.names {
		n := &v.names[i]
		if strings.HasPrefix(n.keys, digits) && isOf(n.campus, levels) && !slices.Contains(found, n.campus) {
			found = append(found, n.campus)
		}
	}
	return found
}

// keysOf spells letters on a telephone's keys (ITU-T E.161). Letters that no key has are left out.
func keysOf(letters string) string {
	const onKeys = "22233344455566677778889999"
	keys := make([]byte, 0, len(letters))
	for i := range len(letters) {
		switch c := letters[i]; {
		case c >= 'a' && c <= 'z':
			keys = append(keys, onKeys[c-'a'])
		case c >= '0' && c <= '9':
			keys = append(keys, c)
		}
	}
	return string(keys)
}
