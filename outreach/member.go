package outreach

import "time"

// Member is one contact of a group.
type Member struct {
	Number   string   // E.164
	Language string   // BCP 47; "" if it is not known
	Campuses []string // as campuses.yaml names them; none if it is not known
	Zone     string   // such as America/Denver; "" if it is not known
	// Household is a name of the district's own that all numbers of one household have, such as 4411; "" if it is not known.
	Household string
}

// Agreement is how people said yes to texts that are not about school. The reason for which a group is written to
// does not say that they did.
type Agreement string

// The agreements.
const (
	NotAsked Agreement = ""        // school-related texts and emergencies only
	Spoken   Agreement = "spoken"  // community texts too
	Written  Agreement = "written" // promotional texts too
)

// How is what the ledger of consent says of how they agreed.
func (a Agreement) How() string {
	if a == Spoken {
		return "call"
	}
	return "import"
}

// Import is what is taken into a group.
type Import struct {
	Group   string
	Basis   string // why these people may be written to, in the words of whoever knows
	Agreed  Agreement
	Topic   string // one of the district's topics, that they agreed to; "" for all texts
	Replace bool   // whoever is in the group and not among these leaves it
	By      string // the name of whoever brings them
	At      time.Time
	Try     bool     // it is only found out what it would come to, and nothing is kept
	Members []Member // each number once
}

// Imported is what an import came to, in people.
type Imported struct {
	New     bool // there was no such group
	Added   int  // new in the group
	Changed int  // in it before, and known otherwise now
	Same    int
	Agreed  int // of whom the ledger now says that they agreed, and did not before
	Ended   int // who have ended texts, all or those on the topic, and get none whatever is imported
	// Left are the numbers, in E.164 and in their order, of who left it because they were not among the new ones.
	Left []string
}
