package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// textCommand texts the line from a simulated phone.
type textCommand struct {
	phoneFlags
	Inbox bool     `help:"Show what the line has sent this number of its own accord, such as a broadcast, and end."`
	Texts []string `arg:"" optional:"" placeholder:"TEXT" help:"What to text, one message each. None: you are asked."`
}

// textExchange is one text and what came back, for --json.
type textExchange struct {
	Text    string   `json:"text"`
	Replies []string `json:"replies"`
}

// Run sends the texts and shows the replies.
func (c *textCommand) Run(ctx context.Context, t terminal) (err error) {
	if c.Inbox {
		return c.showInbox(ctx, t)
	}
	line, err := c.connect(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, line.close()) }()
	next := c.source(ctx, t)
	exchanges := []textExchange{}
	for {
		words, ok := next()
		if !ok {
			break
		}
		replies, err := line.carrier.Text(ctx, line.from, line.to, words)
		if err != nil {
			return err
		}
		exchanges = append(exchanges, textExchange{words, append([]string{}, replies...)})
		if !c.JSON {
			showExchange(t, words, replies)
		}
	}
	if c.JSON {
		content, err := json.MarshalIndent(exchanges, "", "  ")
		if err != nil {
			return fmt.Errorf("writing the conversation: %w", err)
		}
		fmt.Fprintln(t.out, string(content))
	}
	return nil
}

// source gives the texts one by one: those of the command line, or what is typed.
func (c *textCommand) source(ctx context.Context, t terminal) func() (string, bool) {
	if len(c.Texts) > 0 {
		left := c.Texts
		return func() (string, bool) {
			if len(left) == 0 {
				return "", false
			}
			words := left[0]
			left = left[1:]
			return words, true
		}
	}
	asked := newAsking(t)
	return func() (string, bool) { return asked.next(ctx, "your text> ") }
}

func showExchange(t terminal, words string, replies []string) {
	fmt.Fprintf(t.out, "you:   %s\n", words)
	if len(replies) == 0 {
		fmt.Fprintln(t.out, "       (no reply)")
	}
	for _, r := range replies {
		fmt.Fprintf(t.out, "line:  %s\n", strings.ReplaceAll(r, "\n", "\n       "))
	}
}
