package audio

import "strings"

// spoken takes sentences apart into what is said one after another, and tells where in it each sentence ends.
func (l *Library) spoken(sentences []string, serves func(*Recording) bool) (said []string, ends []int) {
	for _, sentence := range sentences {
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
