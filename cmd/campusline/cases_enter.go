package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/nyaruka/phonenumbers"

	"campusline/cases"
)

// casesEnterCommand opens a case for somebody who told staff something in person.
type casesEnterCommand struct {
	staffFlags
	Words    []string `arg:"" help:"What they said."`
	Kind     string   `enum:"question,concern,suggestion,compliment" default:"question" help:"What it is: question, concern, suggestion or compliment."`
	Topic    string   `default:"visit" help:"What it is about, in a word or two."`
	Campus   string   `placeholder:"CAMPUS" help:"Which campus it is about, as campuses.yaml names it."`
	Language string   `placeholder:"TAG" help:"The language in which they read; none: the district's first."`
	Number   string   `placeholder:"NUMBER" help:"Their phone number, if they want an answer by text."`
}

// Run opens the case and gives its number.
func (c *casesEnterCommand) Run(ctx context.Context, t terminal) (err error) {
	o, closeStore, err := c.open(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	origin, err := c.origin(o)
	if err != nil {
		return err
	}
	opened, err := o.desk.Enter(ctx, o.by, origin, wordsOf(c.Words))
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(t.out, "Case %d is %s.\n", opened.Number, o.standing(&opened))
	return err
}

// origin is where the case comes from.
func (c *casesEnterCommand) origin(o *office) (cases.Origin, error) {
	origin := cases.Origin{Kind: c.Kind, Topic: c.Topic, Campus: c.Campus, Language: c.Language, Channel: "visit"}
	if c.Campus != "" && o.version.Campus(c.Campus) == nil {
		return origin, usageError{fmt.Errorf("there is no campus %q in campuses.yaml", c.Campus)}
	}
	if c.Language == "" {
		origin.Language = o.version.Tags()[0]
	} else if !o.version.Speaks(c.Language) {
		return origin, usageError{fmt.Errorf("%q is none of the district's languages", c.Language)}
	}
	if c.Number != "" {
		number, err := phonenumbers.Parse(c.Number, "US")
		if err != nil || !phonenumbers.IsPossibleNumber(number) {
			return origin, usageError{errors.New("the phone number cannot be read; write it like 512-555-0199")}
		}
		origin.Contact = phonenumbers.Format(number, phonenumbers.E164)
	}
	return origin, nil
}
