package outbound

import "time"

// The states of consent, as the ledger has them. "" is nothing said.
const (
	In  = "in"
	Out = "out"
)

// Consent is the newest entry of the ledger on something.
type Consent struct {
	State string    // [In], [Out] or ""
	How   string    // "text", "carrier", "call", "staff" or "import"
	At    time.Time // when it was said; zero for nothing said
}

// written says whether the person said yes in a way that is kept in writing.
func (c Consent) written() bool {
	return c.State == In && (c.How == "text" || c.How == "staff" || c.How == "import")
}

// Recipient is what is known of a person who is to get a text.
type Recipient struct {
	Number   string // E.164
	Language string // BCP 47; "" if they chose none
	Zone     string // such as America/Chicago; "" if it is not known
	// Known says that they gave their number to the district: by calling, by texting, or because somebody entered it.
	Known bool
	// All is what they said of all texts, Topic of those on the text's own topic.
	All, Topic Consent
	// Unreachable says that the number cannot be texted at all.
	Unreachable bool
	// ThisWeek is how many texts that nobody was in need of they got in the last seven days.
	ThisWeek int
}
