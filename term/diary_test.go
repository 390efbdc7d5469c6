package term_test

import (
	"sync"
	"time"
)

// diary is what those who took part wrote down themselves. Nothing of it was read from the database.
type diary struct {
	mu       sync.Mutex
	calls    []*call
	texts    int
	reached  int // calls on which a person spoke with the family
	told     []told
	rated    map[int]int // case: score
	sent     []sent
	consent  map[string][]choice // number: in or out, in order
	shown    []*shown
	joined   map[string]map[string]int
	promised map[int]string // case: the number to which it was named
	answered map[string]int // survey/wave and number: the first answer
}

// call is one that a family made.
type call struct {
	by      *family
	at      time.Time
	left    bool // they left word
	reached bool // a person spoke with them
}

// choice is what a family has chosen: in or out of texts.
type choice struct {
	state string
	at    time.Time
}

// told is something that a family said, and the number of the case that it was named for it.
type told struct {
	by       *family
	number   int    // 0 where none was named
	channel  string // call, text or visit
	kind     string // "" where nobody asked for it
	topic    string
	campus   string
	words    string // "" where it was said
	at       time.Time
	urgent   bool // somebody may be in danger
	recorded bool
}

// sent is something that a person of staff had sent to a family.
type sent struct {
	by     string
	number int
	words  string
	at     time.Time
	held   bool // it waits for somebody to look it over
}

func newDiary() *diary {
	return &diary{
		rated: map[int]int{}, consent: map[string][]choice{}, joined: map[string]map[string]int{},
		promised: map[int]string{}, answered: map[string]int{},
	}
}

// note writes something down.
func (d *diary) note(write func()) {
	d.mu.Lock()
	defer d.mu.Unlock()
	write()
}

// hears writes down what was told, and for which case.
func (d *diary) hears(t told) {
	d.note(func() {
		d.told = append(d.told, t)
		if t.number != 0 {
			d.promised[t.number] = t.by.number
		}
	})
}

// opened are the first of what was told for each case, in which order they were told.
func (d *diary) opened() map[int]told {
	first := map[int]told{}
	for _, t := range d.told {
		if before, known := first[t.number]; !known || t.at.Before(before.at) {
			first[t.number] = t
		}
	}
	return first
}
