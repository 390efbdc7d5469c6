package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"campusline/cases"
	"campusline/casework"
	"campusline/menus"
	"campusline/store"
)

// casesCommand is for staff who answer what families tell the district.
type casesCommand struct {
	List     casesListCommand     `cmd:"" help:"List cases, the one that is open longest first."`
	Show     casesShowCommand     `cmd:"" help:"Show a case and all that happened to it. That you read it is kept."`
	Claim    casesClaimCommand    `cmd:"" help:"Take a case: it is yours to answer from then on."`
	Reply    casesReplyCommand    `cmd:"" help:"Answer the family by text, or enter what you told them yourself."`
	Ask      casesAskCommand      `cmd:"" help:"Ask the family something by text. The clock stands still until they reply."`
	Note     casesNoteCommand     `cmd:"" help:"Keep words for colleagues, which the family never sees."`
	HandOver casesHandOverCommand `cmd:"" help:"Give a case to another person or team."`
	Close    casesCloseCommand    `cmd:"" help:"Close a case."`
	Reopen   casesReopenCommand   `cmd:"" help:"Take up again what was closed."`
	Approve  casesApproveCommand  `cmd:"" help:"Let an answer go that waits for a second person."`
	Refuse   casesRefuseCommand   `cmd:"" help:"Give an answer that waits for a second person back to its author."`
	Enter    casesEnterCommand    `cmd:"" help:"Open a case for somebody who came in person or whom you met."`
	Away     casesAwayCommand     `cmd:"" help:"Say that you are away, until the day on which you are back."`
	Back     casesBackCommand     `cmd:"" help:"Say that you are back sooner."`
	Teams    casesTeamsCommand    `cmd:"" help:"List the teams, who is in them, and by when they answer."`
	Route    casesRouteCommand    `cmd:"" help:"Say who would answer something and by when, without a server."`
	Spikes   casesSpikesCommand   `cmd:"" help:"Say which topics have far more cases than usual."`
}

// staffFlags are what every command about cases needs: the database, the district that says who may do what, and who gives
// the command.
type staffFlags struct {
	servedFlags
	As string `env:"CAMPUSLINE_AS" placeholder:"PERSON" help:"Who you are, as teams.yaml names you."`
}

// office is what a command about cases works with.
type office struct {
	store   *store.Store
	version *menus.Version
	rules   *cases.Rules
	desk    *casework.Desk
	by      string
}

// open opens the database and reads who may do what.
func (f *staffFlags) open(ctx context.Context, t terminal) (*office, func() error, error) {
	s, version, closeStore, err := f.openServed(ctx, t)
	if err != nil {
		return nil, nil, err
	}
	o := &office{store: s, version: version, by: strings.TrimSpace(f.As)}
	if err := o.read(ctx); err != nil {
		return nil, nil, errors.Join(err, closeStore())
	}
	return o, closeStore, nil
}

func (o *office) read(ctx context.Context) (err error) {
	rules, problems := cases.ReadRules(menus.Files(o.version.Files), o.version)
	if menus.Refused(problems) {
		return fmt.Errorf("teams.yaml has problems, such as: %s", problems[0])
	}
	if o.by == "" {
		return usageError{errors.New("say who you are, with --as PERSON or once for all with CAMPUSLINE_AS")}
	}
	if len(rules.People) > 0 && rules.Person(o.by) == nil {
		return usageError{fmt.Errorf("nobody in teams.yaml is called %s. `campusline cases teams` lists them", o.by)}
	}
	o.desk = &casework.Desk{
		Store: o.store, Now: time.Now, Current: func() (*menus.Version, *cases.Rules) { return o.version, rules },
	}
	_, o.rules, err = o.desk.Present(ctx)
	return err
}

// may says whether whoever gives the command may do something with a case.
func (o *office) may(what cases.Right, c *cases.Case) bool {
	return o.rules.MayAt(o.by, what, *c, o.desk.Now())
}

// masked hides all of a phone number but its last two digits.
func masked(number string) string {
	if len(number) < 3 {
		return number
	}
	return strings.Repeat("*", len(number)-2) + number[len(number)-2:]
}

// noSuchCase tells that there is no case of a number.
func noSuchCase(number int) error {
	if number <= 0 || menus.CheckDigit(number/10) != number%10 {
		return usageError{fmt.Errorf("there is no case %d: a digit of the number is wrong. `campusline cases list` lists them", number)}
	}
	return usageError{fmt.Errorf("there is no case %d. `campusline cases list` lists them", number)}
}
