package cases

import "time"

// Command is something that is to be done with a case.
type Command interface{ decide(d *deciding) error }

// What a person of staff can do with a case.
type (
	// Claim takes it.
	Claim struct{}
	// Answer answers the family.
	Answer struct {
		Words string
		// Spoken says that the family was answered by telephone or in person, and the words only tell what was said.
		Spoken bool
		Close  bool // and closes the case
	}
	// Ask asks the family something. The clock stands still until they reply.
	Ask struct{ Words string }
	// HandOver gives it to a person or a team.
	HandOver struct {
		To  string // the name of a person or a team in teams.yaml
		Why string // "" for no reason
	}
	// Note keeps words for colleagues.
	Note struct{ Words string }
	// Close ends it. A case that was never answered needs a reason.
	Close struct{ Because string }
	// Reopen takes it up again.
	Reopen struct{ Because string }
	// Approve lets the answer go that waits for a second person, who has to have read it since it was written.
	Approve struct {
		// Shows says that whoever gives the command is shown the answer where they have not read it: that is all that comes of
		// the command then, and given again it lets the answer go.
		Shows bool
	}
	// Refuse does not, and says why.
	Refuse struct{ Because string }
	// Look keeps that a person read the case or heard its recording.
	Look struct{ At string }
)

// What the family does.
type (
	// Join adds what they say. A case that was closed is open again then.
	Join struct {
		Words      string
		Recordings []string // the carrier's ids
		Session    string
		Exchange   int
		Thanks     bool // they only thank for the answer: that is noted, and opens nothing again
	}
	// Rate is how well they say that they were answered, from 1 to 10.
	Rate struct{ Score int }
)

// deciding is a decision being made.
type deciding struct {
	rules  *Rules
	c      Case
	by     string
	at     time.Time
	events []Event
}

// Decide is what a command does to a case at a moment: the events to be added to its history. By is a person of
// teams.yaml, or one of the By… constants. The error says, to the person who gave the command, why it cannot be done; it
// is a [Refusal].
func (r *Rules) Decide(c Case, by string, command Command, at time.Time) ([]Event, error) {
	d := &deciding{rules: r, c: c, by: by, at: at}
	if err := command.decide(d); err != nil {
		return nil, err
	}
	return d.events, nil
}

// add adds an event by whoever gave the command.
func (d *deciding) add(e Event) { d.addBy(d.by, e) }

func (d *deciding) addBy(by string, e Event) {
	e.N, e.At, e.By = d.c.Events, d.at, by
	d.events = append(d.events, e)
	d.c = d.c.After(e)
}
