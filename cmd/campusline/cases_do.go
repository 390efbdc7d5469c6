package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"campusline/cases"
	"campusline/store"
)

// caseFlags name the case that a command is about.
type caseFlags struct {
	staffFlags
	Case int `arg:"" help:"The number of the case."`
}

// do does something with the case, and says how it stands then. The exit status is 1 where it cannot be done, and 2 where
// there is no such case.
func (f *caseFlags) do(ctx context.Context, t terminal, command cases.Command) (err error) {
	o, closeStore, err := f.open(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	done, err := o.desk.Do(ctx, o.by, f.Case, command)
	if errors.Is(err, store.ErrNotFound) {
		return noSuchCase(f.Case)
	}
	if err != nil {
		return err
	}
	for _, remark := range done.Remarks {
		fmt.Fprintln(t.err, remark)
	}
	_, err = fmt.Fprintf(t.out, "Case %d is %s.\n", done.Case.Number, o.standing(&done.Case))
	return err
}

// standing says in words how a case stands.
func (o *office) standing(c *cases.Case) string {
	who := o.rules.Team(c.Team).Name
	if c.Owner != "" {
		who = o.rules.PersonName(c.Owner) + ", " + who
	}
	switch c.State {
	case cases.Done:
		return "closed"
	case cases.Waiting:
		return "with " + who + ", and waits for the family"
	case cases.Awaits:
		return "with " + who + ", and its answer waits for a second person"
	}
	if next := c.Next(); next != nil {
		return "with " + who + ", due " + next.In(o.version.District.Zone).Format("Mon 2006-01-02 15:04")
	}
	return "with " + who
}

// wordsOf are the words of an argument.
func wordsOf(words []string) string { return strings.Join(words, " ") }

// The commands that do something with one case.
type (
	casesClaimCommand struct{ caseFlags }
	casesReplyCommand struct {
		caseFlags
		Words  []string `arg:"" help:"What the family reads."`
		Spoken bool     `help:"You told them by telephone or in person: nothing is sent."`
		Close  bool     `help:"And close the case."`
	}
	casesAskCommand struct {
		caseFlags
		Words []string `arg:"" help:"What the family reads."`
	}
	casesNoteCommand struct {
		caseFlags
		Words []string `arg:"" help:"What colleagues read."`
	}
	casesHandOverCommand struct {
		caseFlags
		To  string `arg:"" help:"A person or a team, as teams.yaml names them."`
		Why string `placeholder:"WORDS" help:"Why, for whoever gets it."`
	}
	casesCloseCommand struct {
		caseFlags
		Because string `placeholder:"WORDS" help:"Why it needs no answer, where it has none."`
	}
	casesReopenCommand struct {
		caseFlags
		Because string `placeholder:"WORDS" help:"Why."`
	}
	casesApproveCommand struct{ caseFlags }
	casesRefuseCommand  struct {
		caseFlags
		Because string `placeholder:"WORDS" required:"" help:"What its author should change."`
	}
)

// Run claims the case.
func (c *casesClaimCommand) Run(ctx context.Context, t terminal) error {
	return c.do(ctx, t, cases.Claim{})
}

// Run answers the family.
func (c *casesReplyCommand) Run(ctx context.Context, t terminal) error {
	return c.do(ctx, t, cases.Answer{Words: wordsOf(c.Words), Spoken: c.Spoken, Close: c.Close})
}

// Run asks the family.
func (c *casesAskCommand) Run(ctx context.Context, t terminal) error {
	return c.do(ctx, t, cases.Ask{Words: wordsOf(c.Words)})
}

// Run keeps a note.
func (c *casesNoteCommand) Run(ctx context.Context, t terminal) error {
	return c.do(ctx, t, cases.Note{Words: wordsOf(c.Words)})
}

// Run hands the case over.
func (c *casesHandOverCommand) Run(ctx context.Context, t terminal) error {
	return c.do(ctx, t, cases.HandOver{To: c.To, Why: c.Why})
}

// Run closes the case.
func (c *casesCloseCommand) Run(ctx context.Context, t terminal) error {
	return c.do(ctx, t, cases.Close{Because: c.Because})
}

// Run reopens the case.
func (c *casesReopenCommand) Run(ctx context.Context, t terminal) error {
	return c.do(ctx, t, cases.Reopen{Because: c.Because})
}

// Run lets the answer go.
func (c *casesApproveCommand) Run(ctx context.Context, t terminal) error {
	return c.do(ctx, t, cases.Approve{})
}

// Run gives the answer back.
func (c *casesRefuseCommand) Run(ctx context.Context, t terminal) error {
	return c.do(ctx, t, cases.Refuse{Because: c.Because})
}
