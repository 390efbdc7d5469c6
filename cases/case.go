package cases

import "time"

// State is where a case stands.
type State string

// The states.
const (
	Open    State = "open"    // we owe the family something
	Waiting State = "waiting" // for the family; the clock stands still
	Awaits  State = "held"    // an answer waits for a second pair of eyes; the clock runs
	Done    State = "closed"
)

// States lists the states.
func States() []State { return []State{Open, Waiting, Awaits, Done} }

// Case is what its history comes to. No case is ever without a team.
type Case struct {
	Number   int    `db:"number"` // as it is spoken, with its check digit
	Kind     string `db:"kind"`
	Topic    string `db:"topic"`
	Campus   string `db:"campus"` // "" for the district
	Language string `db:"language"`
	Channel  string `db:"channel"` // call, text or visit
	Line     string `db:"line"`    // E.164, "" for a visit
	Contact  string `db:"contact"` // E.164, "" if withheld
	Session  string `db:"session"`
	Exchange int    `db:"exchange"`
	Place    int    `db:"place"` // which of the acts of the exchange
	Version  string `db:"version"`

	Team      string `db:"team"`
	Owner     string `db:"owner"` // a person of teams.yaml, "" for the whole team
	State     State  `db:"state"`
	Urgent    bool   `db:"urgent"`
	Sensitive bool   `db:"sensitive"`
	// SensitiveFor is the word of `sensitive:` in teams.yaml that made it so, "" where no word did.
	SensitiveFor string `db:"sensitive_for"`

	OpenedAt time.Time `db:"opened_at"`
	// Due is when the next reply is owed, nil while none is. Resolve is when the case should be closed, nil while the clock
	// stands still; Left is what open time was left then, in seconds.
	Due     *time.Time `db:"due_at"`
	Resolve *time.Time `db:"resolve_by"`
	Left    int64      `db:"left_seconds"`
	// WaitingSince is since when the last word has been ours.
	WaitingSince *time.Time `db:"waiting_since"`
	FirstReplyAt *time.Time `db:"first_reply_at"`
	AnsweredAt   *time.Time `db:"answered_at"` // the latest answer
	HeldBy       string     `db:"held_by"`     // who wrote the answer that waits for a second person
	HeldWords    string     `db:"held_words"`
	HeldAs       string     `db:"held_as"`
	HeldSeenBy   string     `db:"held_seen_by"` // who has read it since, by their ids, with spaces between
	ClosedAt     *time.Time `db:"closed_at"`
	How          string     `db:"how"` // why it is closed
	ReopenedN    int        `db:"reopened"`
	RemindedAt   *time.Time `db:"reminded_at"`
	NudgedAt     *time.Time `db:"nudged_at"`
	EscalatedAt  *time.Time `db:"escalated_at"`
	Escalations  int        `db:"escalations"`
	SurveyedAt   *time.Time `db:"rating_asked_at"`
	RatedAt      *time.Time `db:"rated_at"`
	Rating       int        `db:"rating"` // 1 to 10, 0 for none

	Events int `db:"events"` // in its history
}

// Fold is what a history comes to. The first event has to be that of opening.
func Fold(number int, history []Event) Case {
	c := Case{Number: number}
	for _, e := range history {
		c = c.After(e)
	}
	return c
}

// After is the case after one more event.
func (c Case) After(e Event) Case {
	c.Events = e.N + 1
	at := e.At
	switch e.Kind {
	case Opened:
		c.open(e)
	case Joined, Reopened, Unreached:
		c.goOn(e)
	case Routed, HandedOver:
		if c.Team != e.Team { // another team has leads of its own, none of whom was told yet
			c.RemindedAt, c.EscalatedAt, c.Escalations = nil, nil, 0
		}
		c.Team, c.Owner = e.Team, e.Owner
		c.restart(e)
	case Claimed:
		c.Owner = e.By
	case Asked, Answered:
		c.reply(e)
	case Held:
		c.hold(e)
	case Approved, Refused:
		c.release()
	case Reminded:
		c.RemindedAt = &at
	case Nudged:
		c.NudgedAt = &at
	case Escalated:
		c.EscalatedAt = &at
		c.Escalations++
	case Closed:
		c.close(e)
	case Surveyed:
		c.SurveyedAt = &at
	case Rated:
		c.RatedAt, c.Rating = &at, e.Score
	case Redacted:
		c.HeldWords, c.SensitiveFor = "", ""
	case Transcript:
		c.hear(e)
	case Read:
		c.see(e)
	case Noted:
	}
	return c
}

func (c *Case) open(e Event) {
	if o := e.Origin; o != nil {
		c.Kind, c.Topic, c.Campus, c.Language, c.Channel = o.Kind, o.Topic, o.Campus, o.Language, o.Channel
		c.Line, c.Contact, c.Session, c.Exchange, c.Place = o.Line, o.Contact, o.Session, o.Exchange, o.Place
		c.Version = o.Version
	}
	c.Team, c.Owner, c.Urgent, c.Sensitive, c.SensitiveFor = e.Team, e.Owner, e.Urgent, e.Sensitive, e.SensitiveFor
	c.OpenedAt, c.State = e.At, Open
	c.restart(e)
	if e.How != "" {
		c.close(e)
	}
}

// restart sets the times that an event brings.
func (c *Case) restart(e Event) {
	if e.Due != nil {
		c.Due = e.Due
	}
	if e.Resolve != nil {
		c.Resolve, c.Left = e.Resolve, 0
	}
}

// goOn is that the family wrote again, or that the case was reopened. What is held stays so, and what is closed is
// closed until somebody reopens it.
func (c *Case) goOn(e Event) {
	switch {
	case e.Kind == Reopened:
		c.ReopenedN++
		c.ClosedAt, c.How = nil, ""
		c.RemindedAt, c.EscalatedAt, c.Escalations = nil, nil, 0
		c.release()
	case c.State == Waiting:
		c.RemindedAt, c.EscalatedAt, c.Escalations = nil, nil, 0
		c.State, c.WaitingSince, c.NudgedAt = Open, nil, nil
	}
	c.Urgent = c.Urgent || e.Urgent
	c.guard(e)
	c.restart(e)
}

// guard is that a case turns out to be sensitive. Whoever looks over its answers stays the same from then on.
func (c *Case) guard(e Event) {
	if e.Sensitive && !c.Sensitive {
		c.Sensitive, c.SensitiveFor = true, e.SensitiveFor
	}
}

// hear is that a recording was written down. Words of danger are for us to do something about, whoever's turn it was.
func (c *Case) hear(e Event) {
	c.guard(e)
	if e.Urgent {
		c.goOn(e)
	}
	c.restart(e)
}

// reply is that the family heard from us: it is their turn, and the clock stands still.
func (c *Case) reply(e Event) {
	at := e.At
	c.State, c.WaitingSince, c.NudgedAt, c.Due, c.Resolve, c.Left = Waiting, &at, nil, nil, nil, e.Left
	if c.FirstReplyAt == nil {
		c.FirstReplyAt = &at
	}
	if e.Kind == Answered {
		c.AnsweredAt = &at
	}
}

func (c *Case) close(e Event) {
	at := e.At
	c.release()
	c.State, c.ClosedAt, c.How, c.Due, c.Resolve, c.Left = Done, &at, e.How, nil, nil, 0
}

// Next is when something is owed next, nil while nothing is: the next reply, or the end of it all.
func (c *Case) Next() *time.Time {
	if c.Due == nil || c.Resolve != nil && c.Resolve.Before(*c.Due) {
		return c.Resolve
	}
	return c.Due
}

// Overdue says whether something was owed before a time.
func (c *Case) Overdue(now time.Time) bool {
	next := c.Next()
	return next != nil && next.Before(now)
}

// Owed says whether the team owes the family something.
func (c *Case) Owed() bool { return c.State == Open || c.State == Awaits }
