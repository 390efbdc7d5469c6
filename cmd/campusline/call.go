package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

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
	options, wrong := c.options()
	if _, _, err := c.numbers(); wrong != nil || err != nil {
		return usageError{errors.Join(wrong, err)}
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
	texts, err := line.texts(ctx, call.SID())
	if err != nil {
		return err
	}
	return c.show(t, call.Transcript(), texts)
}

// callReport is a call for --json, with the texts that came of it.
type callReport struct {
	phone.Transcript
	Texts []string `json:"texts,omitempty"`
}

// show shows what was not shown while it happened.
func (c *callCommand) show(t terminal, transcript phone.Transcript, texts []string) error {
	if c.JSON {
		content, err := json.MarshalIndent(callReport{transcript, texts}, "", "  ")
		if err != nil {
			return fmt.Errorf("writing the call: %w", err)
		}
		fmt.Fprintln(t.out, string(content))
		return nil
	}
	for _, body := range texts {
		fmt.Fprintf(t.out, "\nA text arrives: %s\n", body)
	}
	return nil
}

func (c *callCommand) options() ([]phone.CallOption, error) {
	options := []phone.CallOption{phone.AllAnswer(outcomes()[c.Desk])}
	var wrong []error
	for _, number := range slices.Sorted(maps.Keys(c.Desks)) {
		outcome, known := outcomes()[c.Desks[number]]
		e164, err := e164(number)
		if !known || err != nil {
			wrong = append(wrong, fmt.Errorf("--desks should be like 512-555-0111=busy, not %s=%s", number, c.Desks[number]))
		}
		options = append(options, phone.Answers(e164, outcome))
	}
	if c.Anonymous {
		options = append(options, phone.Anonymous())
	}
	return options, errors.Join(wrong...)
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
