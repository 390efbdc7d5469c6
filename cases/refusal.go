package cases

import "fmt"

// Refusal is why a command cannot be done, in words for the person who gave it.
type Refusal string

// Error is the reason.
func (r Refusal) Error() string { return string(r) }

func refuse(format string, args ...any) error { return Refusal(fmt.Sprintf(format, args...)) }
