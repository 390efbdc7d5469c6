package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"campusline/carrier"
	"campusline/phone"
)

// inboxText is a text that the line sent of its own accord, for --json.
type inboxText struct {
	At   time.Time `json:"at"`
	From string    `json:"from"`
	Text string    `json:"text"`
}

// errNoPhones is the error of an inbox that nobody keeps.
var errNoPhones = errors.New("no gateway of yours sends to simulated phones: start one with `campusline serve`, without TWILIO_ACCOUNT_SID")

// showInbox shows what a simulated phone was sent since the gateway was started, the oldest first.
func (c *textCommand) showInbox(ctx context.Context, t terminal) error {
	from, _, err := c.numbers()
	if err != nil {
		return usageError{err}
	}
	found, ok := findRunning(ctx)
	if !ok || found.Phones == "" {
		return errNoPhones
	}
	client, err := carrier.NewClient(carrier.Options{Account: phone.DefaultAccount, Token: found.Key, BaseURL: found.Phones})
	if err != nil {
		return err
	}
	sent, err := client.FindSent(ctx, from, time.Time{})
	if err != nil {
		return err
	}
	texts := []inboxText{}
	for _, m := range slices.Backward(sent) {
		if m.Status == "delivered" {
			texts = append(texts, inboxText{m.Created, m.From, m.Body})
		}
	}
	if c.JSON {
		out := json.NewEncoder(t.out)
		out.SetIndent("", "  ")
		out.SetEscapeHTML(false)
		return out.Encode(texts)
	}
	if len(texts) == 0 {
		fmt.Fprintln(t.out, "The line has sent this number nothing of its own accord. What it answers is shown where you text it.")
	}
	for _, m := range texts {
		fmt.Fprintf(t.out, "line:  %s\n", strings.ReplaceAll(m.Text, "\n", "\n       "))
	}
	return nil
}
