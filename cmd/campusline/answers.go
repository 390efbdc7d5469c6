package main

import (
	"context"
	"errors"
	"fmt"

	"campusline/answers"
	"campusline/cases"
	"campusline/store"
)

// answersCommand is for answers that are shared with everybody.
type answersCommand struct {
	Draft     answersDraftCommand     `cmd:"" help:"Begin an answer for everybody from what one family was answered."`
	Redact    answersRedactCommand    `cmd:"" help:"Change its words or keywords. Somebody else has to look it over then."`
	Translate answersTranslateCommand `cmd:"" help:"Write it out for a translator, take the translation in, or leave a language out."`
	Review    answersReviewCommand    `cmd:"" help:"Say that an answer that others wrote may be published."`
	Publish   answersPublishCommand   `cmd:"" help:"Have everybody be told an answer, until some day."`
	End       answersEndCommand       `cmd:"" help:"Have nobody be told it any more."`
	List      answersListCommand      `cmd:"" help:"List the answers."`
	Show      answersShowCommand      `cmd:"" help:"Show an answer, what it takes in each language, and what keeps it from being published."`
	Saved     answersSavedCommand     `cmd:"" help:"Say how many contacts answers have saved: who was told one, and did not come back within a day."`
}

// answerFlags name the answer that a command is about.
type answerFlags struct {
	staffFlags
	ID string `arg:"" help:"The answer, as it is listed."`
}

// district is what an answer is measured by.
func (o *office) district() *answers.District {
	return &answers.District{Version: o.version, Rules: o.rules}
}

// caseOf is the case that an answer comes from, or what is left to know of it.
func (o *office) caseOf(ctx context.Context, a *answers.Answer) (cases.Case, error) {
	c, err := o.store.Case(ctx, a.Case)
	if errors.Is(err, store.ErrNotFound) {
		return cases.Case{Number: a.Case, Topic: a.Topic, Campus: a.Campus, Team: o.rules.Otherwise.ID}, nil
	}
	return c, err
}

// change opens the office, changes the answer under its lock, and shows how it stands. The exit status is 1 where it cannot
// be done, and 2 where there is no such answer.
func (f *answerFlags) change(
	ctx context.Context, t terminal, do func(o *office, a *answers.Answer, c cases.Case) error,
) (err error) {
	o, closeStore, err := f.open(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	before, err := o.store.Answer(ctx, f.ID)
	if err != nil {
		return noSuchAnswer(f.ID, err)
	}
	c, err := o.caseOf(ctx, &before)
	if err != nil {
		return err
	}
	a, err := o.store.ChangeAnswer(ctx, f.ID, func(a *answers.Answer) error { return do(o, a, c) })
	if refusal := cases.Refusal(""); errors.As(err, &refusal) {
		return refusal
	}
	if err != nil {
		return noSuchAnswer(f.ID, err)
	}
	return o.writeAnswer(t.out, &a)
}

func noSuchAnswer(id string, err error) error {
	if errors.Is(err, store.ErrNotFound) {
		return usageError{fmt.Errorf("there is no answer %s. `campusline answers list` lists them", id)}
	}
	return err
}

// answersReviewCommand lets an answer be published.
type answersReviewCommand struct{ answerFlags }

// Run says that somebody who did not write it has looked it over.
func (c *answersReviewCommand) Run(ctx context.Context, t terminal) error {
	return c.change(ctx, t, func(o *office, a *answers.Answer, about cases.Case) error {
		return o.district().Review(a, about, o.by, o.desk.Now())
	})
}

// answersPublishCommand has everybody be told an answer.
type answersPublishCommand struct {
	answerFlags
	Until   string `required:"" placeholder:"TIME" help:"Until when, in the district's time, such as \"2027-06-01 17:00\"; a year at most."`
	Preview bool   `help:"Only show what it takes to say and to text."`
}

// Run shows what it takes and publishes it.
func (c *answersPublishCommand) Run(ctx context.Context, t terminal) error {
	return c.change(ctx, t, func(o *office, a *answers.Answer, about cases.Case) error {
		until, err := timeIn(o.version, "--until", c.Until)
		if err != nil {
			return usageError{err}
		}
		if c.Preview {
			return nil
		}
		return o.district().Publish(a, about, o.by, o.desk.Now(), until)
	})
}

// answersEndCommand ends an answer.
type answersEndCommand struct{ answerFlags }

// Run ends it.
func (c *answersEndCommand) Run(ctx context.Context, t terminal) error {
	return c.change(ctx, t, func(o *office, a *answers.Answer, about cases.Case) error {
		return o.district().End(a, about, o.by, o.desk.Now())
	})
}
