package carrier

import "strings"

// SignatureError says why a webhook was not accepted as the carrier's. It never
// holds a key or a whole phone number.
type SignatureError struct {
	// Reason is a clause in plain words, for the log and not for the sender.
	Reason string
	// Tried lists the URLs the signature was computed over, if it came to that.
	// A public URL that is configured wrongly shows here first.
	Tried []string
}

func (e *SignatureError) Error() string {
	message := "check the carrier's signature: " + e.Reason
	if len(e.Tried) > 0 {
		message += "; tried " + strings.Join(e.Tried, " and ")
	}
	return message
}

func mismatch(bases []string, target string) error {
	e := &SignatureError{Reason: "no accepted key signs this request"}
	for _, base := range bases {
		e.Tried = append(e.Tried, maskNumbers(shortened(base+target)))
	}
	return e
}

// shortened keeps a log from being filled by whoever sends long addresses.
func shortened(address string) string {
	const longest = 300
	if len(address) > longest {
		return address[:longest] + "…"
	}
	return address
}
