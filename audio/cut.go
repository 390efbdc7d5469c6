package audio

import (
	"strings"

	"campusline/translations"
)

// Cut is words put together from recordings.
type Cut struct {
	// Parts are the recordings in the order in which they are played, and between them what is not recorded.
	Parts []Part
	// Missing says that some of the words are not recorded.
	Missing bool
}

// Part is a recording, or words for which there is none.
type Part struct {
	Recording *Recording
	Unheard   string
}

// Heard says whether anything of the words is recorded.
func (c *Cut) Heard() bool {
	for _, p := range c.Parts {
		if p.Recording != nil {
			return true
		}
	}
	return false
}

// Cut puts words together from as few recordings as will do, longer ones first, so that as little as possible is left
// unheard. A number that is not recorded is said digit by digit. Of a sentence of which something is missing nothing is heard.
func (l *Library) Cut(words string) Cut {
	if l == nil {
		return Cut{}
	}
	said, ends := l.spoken(words, (*Recording).isPlayed)
	ways := l.plan(said, (*Recording).isPlayed)
	if ways[0].unheard > 0 {
		leaveOut(ways, ends)
	}
	return along(said, ways)
}

// Unforeseen gives what of some words could not be said even if all that is expected were recorded.
func (l *Library) Unforeseen(words string) []string {
	if l == nil {
		return nil
	}
	whatever := func(*Recording) bool { return true }
	said, _ := l.spoken(words, whatever)
	cut := along(said, l.plan(said, whatever))
	var all []string
	for _, p := range cut.Parts {
		if p.Recording == nil {
			all = append(all, p.Unheard)
		}
	}
	return all
}

func (r *Recording) isPlayed() bool { return r.Sound != nil }

// spoken takes words apart into what is said one after another, and tells where in it each sentence ends.
func (l *Library) spoken(words string, serves func(*Recording) bool) (said []string, ends []int) {
	said = make([]string, 0, len(words)/5+1)
	for _, sentence := range Sentences(words) {
		said = append(said, l.spelled(tokens(sentence), serves)...)
		ends = append(ends, len(said))
	}
	return said, ends
}

// leaveOut leaves out the sentences of which something is missing: half of one tells nobody anything, or tells something
// else.
func leaveOut(ways []way, ends []int) {
	i := 0
	for _, end := range ends {
		from, missing := i, false
		for i < end {
			missing = missing || ways[i].recording == nil
			i += ways[i].length
		}
		for at := from; missing && at < i; at++ {
			ways[at] = way{length: 1}
		}
	}
}

// branch is how words go on that begin as some recorded ones do.
type branch struct {
	next      map[string]*branch
	recording *Recording // of the words so far
}

func (b *branch) add(words []string, r *Recording) {
	for _, word := range words {
		if b.next == nil {
			b.next = map[string]*branch{}
		}
		if b.next[word] == nil {
			b.next[word] = &branch{}
		}
		b = b.next[word]
	}
	b.recording = r
}

// spelled gives the digits of the numbers with which no recording begins.
func (l *Library) spelled(said []string, serves func(*Recording) bool) []string {
	for i, word := range said {
		if len(word) > 1 && isNumber(word) && !l.start.next[word].leads(serves) {
			all := append([]string(nil), said[:i]...)
			all = append(all, strings.Split(word, "")...)
			return append(all, l.spelled(said[i+1:], serves)...)
		}
	}
	return said
}

// leads says whether a branch leads to a recording that serves.
func (b *branch) leads(serves func(*Recording) bool) bool {
	return b != nil && (len(b.next) > 0 || b.recording != nil && serves(b.recording))
}

// way is how the words from one place on are best said: by a recording of so many words, or with the next one unheard.
type way struct {
	recording      *Recording
	length         int
	unheard, parts int
}

func (w way) better(than way) bool {
	return w.unheard < than.unheard || w.unheard == than.unheard && w.parts <= than.parts
}

// plan finds the best way from every word on, from the last word backwards.
func (l *Library) plan(said []string, serves func(*Recording) bool) []way {
	ways := make([]way, len(said)+1)
	for i := len(said) - 1; i >= 0; i-- {
		best := way{length: 1, unheard: ways[i+1].unheard + 1, parts: ways[i+1].parts}
		for b, end := l.start.next[said[i]], i+1; b != nil; end++ {
			if b.recording != nil && serves(b.recording) {
				rest := ways[end]
				if w := (way{b.recording, end - i, rest.unheard, rest.parts + 1}); w.better(best) {
					best = w
				}
			}
			if end == len(said) {
				break
			}
			b = b.next[said[end]]
		}
		ways[i] = best
	}
	return ways
}

// along goes the best way through some words.
func along(said []string, ways []way) Cut {
	c := Cut{Parts: make([]Part, 0, ways[0].parts)}
	for i := 0; i < len(said); i += ways[i].length {
		if r := ways[i].recording; r != nil {
			c.Parts = append(c.Parts, Part{Recording: r})
			continue
		}
		c.Missing = true
		if n := len(c.Parts); n > 0 && c.Parts[n-1].Recording == nil {
			c.Parts[n-1].Unheard += " " + said[i]
			continue
		}
		c.Parts = append(c.Parts, Part{Unheard: said[i]})
	}
	return c
}

// Seconds is how long words take that are put together from recordings, with an estimate for what is not recorded yet.
func (c *Cut) Seconds() float64 {
	took := 0.0
	for _, p := range c.Parts {
		if p.Recording != nil {
			took += p.Recording.Sound.Seconds
		} else {
			took += translations.Seconds(p.Unheard)
		}
	}
	return took
}
