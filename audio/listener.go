package audio

import (
	"runtime"
	"sync"
)

// Listener listens to recordings, and remembers how loud each is by the sum of its content, so that none is decoded
// twice. It may be used by several goroutines. A nil one listens to nothing and finds no fault.
type Listener struct {
	file string // where it is kept from one run to the next, "" for nowhere

	mu    sync.Mutex
	known map[string]Loudness // by the sum of the content
	asked map[string]Loudness // those of them that were asked for
	fresh bool                // something is known that the file does not hold
}

// Faults listens to every recording of a library that was not approved before, and gives what is wrong, in the order of
// the recordings. An hour of sound takes some seconds when it is first heard; all processors share it.
func (l *Listener) Faults(library *Library) []Fault {
	if l == nil {
		return nil
	}
	recordings := library.Recordings()
	found := make([][]Fault, len(recordings))
	var all sync.WaitGroup
	turns := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i, r := range recordings {
		if r.File == "" {
			continue
		}
		turns <- struct{}{}
		all.Go(func() {
			found[i] = r.faults(l)
			<-turns
		})
	}
	all.Wait()
	var faults []Fault
	for _, f := range found {
		faults = append(faults, f...)
	}
	return faults
}

// listen tells how loud a recording is, from memory if it was heard before.
func (l *Listener) listen(r *Recording) (Loudness, error) {
	sum := SumAt(r.Path)
	l.mu.Lock()
	loud, known := l.known[sum]
	l.mu.Unlock()
	if !known {
		var err error
		if loud, err = r.Sound.Listen(); err != nil {
			return Loudness{}, err
		}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.known[sum], l.asked[sum] = loud, loud
	l.fresh = l.fresh || !known
	return loud, nil
}
