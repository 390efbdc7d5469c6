package audio

import "campusline/translations"

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
	var c Cut
	rest := Sentences(words)
	for start := 0; start < len(rest); {
		if r := l.playedWhole(rest[start]); r != nil {
			c.Parts = append(c.Parts, Part{Recording: r})
			start++
			continue
		}
		end := start + 1
		for end < len(rest) && l.playedWhole(rest[end]) == nil {
			end++
		}
		c.add(l.put(rest[start:end]))
		start = end
	}
	return c
}

// put puts sentences together that were filled in.
func (l *Library) put(sentences []string) Cut {
	said, ends := l.spoken(sentences, (*Recording).isPlayed)
	ways := l.plan(said, (*Recording).isPlayed)
	if ways[0].unheard > 0 {
		leaveOut(ways, ends)
	}
	return along(said, ways)
}

func (c *Cut) add(other Cut) {
	c.Parts = append(c.Parts, other.Parts...)
	c.Missing = c.Missing || other.Missing
}

// Unforeseen gives what of some words could not be said even if all that is expected were recorded.
func (l *Library) Unforeseen(words string) []string {
	if l == nil {
		return nil
	}
	var all []string
	for _, sentence := range Sentences(words) {
		if l.whole[sentence] == nil {
			all = append(all, l.unforeseen(sentence)...)
		}
	}
	return all
}

// unforeseen gives it of a sentence that was filled in.
func (l *Library) unforeseen(sentence string) []string {
	whatever := func(*Recording) bool { return true }
	said, _ := l.spoken([]string{sentence}, whatever)
	cut := along(said, l.plan(said, whatever))
	var all []string
	for _, p := range cut.Parts {
		if p.Recording == nil {
			all = append(all, p.Unheard)
		}
	}
	return all
}

// playedWhole gives the recording of a whole sentence, nil where there is none.
func (l *Library) playedWhole(sentence string) *Recording {
	if r := l.whole[sentence]; r != nil && r.isPlayed() {
		return r
	}
	return nil
}

func (r *Recording) isPlayed() bool { return r.Sound != nil }

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
