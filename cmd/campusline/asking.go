package main

import (
	"bufio"
	"context"
	"fmt"
	"strings"
)

// asking reads what a person types, a line at a time.
type asking struct {
	t     terminal
	lines chan string
}

func newAsking(t terminal) *asking {
	a := &asking{t: t, lines: make(chan string)}
	go func() {
		defer close(a.lines)
		for in := bufio.NewScanner(t.in); in.Scan(); {
			a.lines <- in.Text()
		}
	}()
	return a
}

// next asks for a line; false when there are no more, or the program is stopped.
func (a *asking) next(ctx context.Context, prompt string) (string, bool) {
	fmt.Fprint(a.t.err, prompt)
	select {
	case line, ok := <-a.lines:
		return strings.TrimSpace(line), ok
	case <-ctx.Done():
		return "", false
	}
}
