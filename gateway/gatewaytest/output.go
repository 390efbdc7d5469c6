package gatewaytest

import (
	"bytes"
	"sync"
)

// Output keeps what a program that goes on running writes. It may be read meanwhile.
type Output struct {
	mu      sync.Mutex
	written bytes.Buffer
}

// Write keeps some more.
func (o *Output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.written.Write(p)
}

// String is all that was written so far.
func (o *Output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.written.String()
}
