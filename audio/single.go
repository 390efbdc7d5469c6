package audio

// Single is a recording that is played by itself, in place of some words, with what is wrong with it. Its name is the last
// part of the path from which it is played, without the ending.
func Single(name, words string, content []byte) (*Recording, []Fault) {
	r := &Recording{Piece: Piece{Words: words}, Name: name}
	r.hold(content)
	return r, r.faults(NewListener(""))
}
