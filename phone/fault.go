package phone

import "fmt"

// Fault is something the carrier would refuse, ignore or end a call for.
type Fault struct {
	// Code is the carrier's error code, or 0 where it has none.
	Code int
	// URL is where the document came from, or the callback went to.
	URL string
	// Reason says what is wrong, in plain words.
	Reason string
}

func (f *Fault) Error() string {
	message := "fault"
	if f.Code != 0 {
		message += fmt.Sprintf(" %d", f.Code)
	}
	if f.URL != "" {
		message += " at " + f.URL
	}
	return message + ": " + f.Reason
}

func faultf(code int, format string, args ...any) *Fault {
	return &Fault{Code: code, Reason: fmt.Sprintf(format, args...)}
}

// at says where a fault was found.
func (f *Fault) at(address string) *Fault {
	f.URL = address
	return f
}
