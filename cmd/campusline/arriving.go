package main

import (
	"fmt"
	"io"
	"regexp"
	"strings"
	"sync"
	"time"

	"campusline/phone"
)

// How many texts are shown one by one of those that arrive within a time. The others are counted, so that a broadcast to
// thousands does not flood the screen.
const (
	shownOneByOne = 10
	shownWithin   = 5 * time.Second
)

// arriving shows what reaches the simulated phones, with numbers masked: they may be those of real families. It is safe for use
// by many goroutines.
type arriving struct {
	mu     sync.Mutex
	out    io.Writer
	shown  int
	hidden int
}

// texted shows a text.
func (a *arriving) texted(m phone.Delivered) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.shown == 0 && a.hidden == 0 {
		time.AfterFunc(shownWithin, a.pause)
	}
	if a.shown == shownOneByOne {
		a.hidden++
		return
	}
	a.shown++
	fmt.Fprintf(a.out, "A text reaches %s: %s\n", maskedNumbers(m.To), strings.ReplaceAll(maskedNumbers(m.Body), "\n", "\n    "))
}

// pause says how many texts were not shown, and has texts be shown again.
func (a *arriving) pause() {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.hidden > 0 {
		fmt.Fprintf(a.out, "and %s.\n", plural(a.hidden, "more text", "more texts"))
	}
	a.shown, a.hidden = 0, 0
}

// Write shows a line of what happens in a call of ours.
func (a *arriving) Write(line []byte) (int, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	_, err := io.WriteString(a.out, maskedNumbers(string(line)))
	return len(line), err
}

// wholeNumber finds phone numbers in E.164 form.
var wholeNumber = regexp.MustCompile(`\+\d{5,13}(\d{2})`)

// maskedNumbers hides all but the last two digits of phone numbers.
func maskedNumbers(text string) string { return wholeNumber.ReplaceAllString(text, "+***$1") }
