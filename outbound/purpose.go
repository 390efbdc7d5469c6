package outbound

// Purpose is why a text is sent. It decides what consent the text needs.
type Purpose string

// The purposes.
const (
	// Emergency is about health and safety: weather, fire, a threat, an unexcused absence. It needs no consent (FCC
	// 16-88), goes before everything else, and heeds neither quiet hours nor topics.
	Emergency Purpose = "emergency"
	// School is closely related to what a school is for: attendance, conferences, activities, reminders of what a person
	// joined. A number that was given to the school is consent to it (FCC 16-88).
	School Purpose = "school-related"
	// Community is about what others offer near by. It needs that the person has said yes.
	Community Purpose = "community"
	// Promotional asks to buy, give or pay. It needs that the person has said yes in writing (47 CFR 64.1200).
	Promotional Purpose = "promotional"
	// Joined is about what the person has joined, or waits for a place in: a place that is free, a reminder, that it is
	// cancelled. So is the answer to what they have told us. To have joined, or asked, is consent to it. It heeds quiet hours, does not wait behind what goes to many, and
	// does not count as one of it.
	Joined Purpose = "joined"
	// Asked is what the person has asked for a moment ago.
	Asked Purpose = "asked for"
)

// Known says whether a word is a purpose.
func (p Purpose) Known() bool {
	switch p {
	case Emergency, School, Community, Promotional, Joined, Asked:
		return true
	}
	return false
}

// Lane orders what waits for one sender: everything of a lower lane goes before anything of a higher one.
type Lane int

// The lanes.
const (
	UrgentLane Lane = iota // emergencies
	AskedLane              // a person waits for it
	BroadLane              // everything else
)

// Lane is the one in which a text of this purpose waits.
func (p Purpose) Lane() Lane {
	switch p {
	case Emergency:
		return UrgentLane
	case Asked, Joined:
		return AskedLane
	}
	return BroadLane
}
