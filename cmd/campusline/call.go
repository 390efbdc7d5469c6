package main

import (
	"context"
	"errors"
	"fmt"

	"campusline/phone"
)

// callCommand calls the line from a simulated phone.
type callCommand struct {
	phoneFlags
	Script    []string          `arg:"" optional:"" placeholder:"KEYS" help:"What the caller does, in order: keys (1, 101#), silence, record or record:20, hangup, or words to say. None: you are asked."`
	Desk      string            `enum:"answers,busy,no-answer,fails,screened" default:"answers" help:"What a desk does when it is rung: answers, busy, no-answer, fails or screened (a machine answers)."`
	Desks     map[string]string `placeholder:"NUMBER=WHAT" help:"The same for single desks, by phone number."`
	Anonymous bool              `help:"Withhold the caller's number."`
}

// outcomes are what a desk can be told to do.
func outcomes() map[string]phone.Outcome {
	return map[string]phone.Outcome{
		"answers": phone.Answered, "busy": phone.Busy, "no-answer": phone.NoAnswer, "fails": phone.Failed, "screened": phone.Screened,
	}
}

// Run makes the call and follows it to its end.
func (c *callCommand) Run(ctx context.Context, t terminal) (err error) {
	options, err := c.options()
	if err != nil {
		return usageError{err}
	}
	line, err := c.connect(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, line.close()) }()
	call, err := line.carrier.Call(ctx, line.from, line.to, options...)
	if err != nil {
		return err
	}
	if err := c.follow(ctx, t, call); err != nil {
		return err
	}
	if call.State().Ended == nil {
		if err := call.HangUp(); err != nil {
			return err
		}
	}
	if c.JSON {
		content, err := call.Transcript().JSON()
		if err != nil {
			return err
		}
		fmt.Fprintln(t.out, string(content))
	}
	return line.showTexts(ctx, t)
}

func (c *callCommand) options() ([]phone.CallOption, error) {
	options := []phone.CallOption{phone.AllAnswer(outcomes()[c.Desk])}
	for number, what := range c.Desks {
		outcome, known := outcomes()[what]
		e164, err := e164(number)
		if !known || err != nil {
			return nil, fmt.Errorf("--desks should be like 512-555-0111=busy, not %s=%s", number, what)
		}
		options = append(options, phone.Answers(e164, outcome))
	}
	if c.Anonymous {
		options = append(options, phone.Anonymous())
	}
	return options, nil
}

// follow does what the script says, or asks what to do where there is none. A script that ends early hangs up.
func (c *callCommand) follow(ctx context.Context, t terminal, call *phone.Call) error {
	if len(c.Script) > 0 {
		for _, word := range c.Script {
			if call.State().Ended != nil {
				return nil
			}
			if err := call.Do(word); err != nil {
				return err
			}
		}
		return nil
	}
	asked := newAsking(t)
	for call.State().Ended == nil {
		word, ok := asked.next(ctx, hint(call.State()))
		if !ok {
			return nil
		}
		if err := call.Do(word); err != nil {
			return err
		}
	}
	return nil
}

// hint says what can be done now.
func hint(s phone.State) string {
	if s.Record != nil {
		return "say your message (or record:20, 0, hangup)> "
	}
	return "keys, words, or Enter for silence> "
}
