package audio

import "slices"

// Piece is words that are read aloud in one go.
type Piece struct {
	Words string
	// Places are where they are said: a file of the district, with the line, or what the product says by itself.
	Places []string
	// Product says that the words are the product's own, so that every district can share their recording.
	Product bool
}

// Pieces gathers words to be recorded, each once. Its zero value holds none.
type Pieces struct {
	all   []Piece
	index map[string]int // by hash
}

// Add adds words, unless nothing of them is spoken. Words that are there already are known to be said in one more place.
func (p *Pieces) Add(words, place string, product bool) {
	if len(tokens(words)) == 0 {
		return
	}
	if p.index == nil {
		p.index = map[string]int{}
	}
	hash := hashOf(words)
	i, known := p.index[hash]
	if !known {
		p.index[hash] = len(p.all)
		p.all = append(p.all, Piece{Words: words, Places: []string{place}, Product: product})
		return
	}
	if !slices.Contains(p.all[i].Places, place) {
		p.all[i].Places = append(p.all[i].Places, place)
	}
}

// AddSentences adds each sentence of some words.
func (p *Pieces) AddSentences(words, place string, product bool) {
	for _, sentence := range Sentences(words) {
		p.Add(sentence, place, product)
	}
}

// All gives the pieces in the order in which they were added.
func (p *Pieces) All() []Piece { return p.all }
