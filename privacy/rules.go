package privacy

import "time"

// Kind is a kind of record, as privacy.yaml names it.
type Kind string

// The kinds of records.
const (
	Recordings Kind = "recordings" // the sounds of messages
	Texts      Kind = "texts"      // texts that were sent, and mails to staff
	Staff      Kind = "staff"      // what staff text to get something done
	Journeys   Kind = "journeys"   // calls and conversations, step by step
	Cases      Kind = "cases"      // what families told us, also what was written down of it, once it is closed
	Signups    Kind = "signups"    // who joined what, who came, and what families have to offer
	Surveys    Kind = "surveys"    // who was asked, and who answered what
	Groups     Kind = "groups"     // who was in a group, once they have left it
	Contacts   Kind = "contacts"   // numbers with their languages, since they were last in touch
	Consent    Kind = "consent"    // what people said about texts, once it counts no longer
)

// Period is how long something is kept, in calendar years, months and days.
type Period struct{ Years, Months, Days int }

// Before is the moment before which what is kept for this period is over at another.
func (p Period) Before(now time.Time) time.Time { return now.AddDate(-p.Years, -p.Months, -p.Days) }

// About is the period in days, with months of thirty.
func (p Period) About() int { return p.Years*365 + p.Months*30 + p.Days }

// keeping is a kind with its meaning and bounds.
type keeping struct {
	kind        Kind
	means       string
	usual       Period
	least, most int // days
}

// The bounds, in days. Less than a week would take from the line what it still needs; ten years is for ever.
const (
	week     = 7
	quarter  = 90
	year     = 365
	tenYears = 3650
)

// keepings are all kinds of records, in the order in which they are told. What counts for consent is four years, within
// which somebody who was texted may ask for proof in court (47 USC 227 with 28 USC 1658).
func keepings() []keeping {
	return []keeping{
		{Recordings, "The sounds of messages.", Period{Days: quarter}, week, tenYears},
		{Texts, "Texts that were sent, and mails to staff.", Period{Years: 1}, quarter, tenYears},
		{Staff, "What staff text to get something done.", Period{Years: 1}, week, tenYears},
		{Journeys, "Calls and conversations, step by step. What is left has no number and no words, and is still counted.", Period{Years: 1}, week, tenYears},
		{Cases, "What families told us, also as the carrier heard it, from the day on which it was closed.", Period{Years: 3}, quarter, tenYears},
		{Signups, "Who joined what and who came, from its end on, and what families have to offer.", Period{Years: 3}, quarter, tenYears},
		{Surveys, "Who was asked in a survey, and who answered what.", Period{Years: 3}, quarter, tenYears},
		{Groups, "Who was in a group, from the day on which they left it.", Period{Years: 1}, week, tenYears},
		{Contacts, "Numbers with their languages, since they were last in touch.", Period{Years: 3}, quarter, tenYears},
		{Consent, "What people said about texts, from when it counts no longer. What counts is always kept.", Period{Years: 5}, 4 * year, tenYears},
	}
}

// Kinds are all kinds of records.
func Kinds() []Kind {
	var all []Kind
	for _, k := range keepings() {
		all = append(all, k.kind)
	}
	return all
}

// Means says what a kind of record is, "" for none.
func Means(kind Kind) string {
	for _, k := range keepings() {
		if k.kind == kind {
			return k.means
		}
	}
	return ""
}

// Rules say for how long each kind of record is kept.
type Rules struct{ keep map[Kind]Period }

// Usual are the rules of a district without privacy.yaml.
func Usual() Rules {
	keep := map[Kind]Period{}
	for _, k := range keepings() {
		keep[k.kind] = k.usual
	}
	return Rules{keep}
}

// Keeps is how long a kind of record is kept.
func (r Rules) Keeps(kind Kind) Period { return r.keep[kind] }
