package store

import (
	"campusline/prices"
	"campusline/translations"
)

// Channel is how something goes out.
type Channel uint8

// The channels.
const (
	ByText Channel = iota
	ByCall         // by a voice that reads aloud what was written
)

// String is "text" or "call".
func (c Channel) String() string {
	if c == ByCall {
		return "call"
	}
	return "text"
}

// Calls is what all calls are sent by, since the carrier paces them by the account. Texts are sent by their lines.
const Calls = "calls"

// sender is what a line sends by.
func (c Channel) sender(line string) string {
	if c == ByCall {
		return Calls
	}
	return line
}

// weCalled says of a session whether it is a call of ours, and the person has not been in touch of their own accord.
func weCalled(session string) string {
	return `EXISTS (SELECT 1 FROM messages w WHERE w.channel = 'call' AND w.carrier_id = ` + session + `.id)`
}

// written is what goes out, with what it takes. What a call costs is only known when it is over.
func (c Channel) written(words string, table *prices.Table) written {
	if c == ByCall {
		return written{words, Estimate{Expected: 1, Currency: table.Currency}}
	}
	words = translations.Smart(words)
	cost := translations.Measure(words)
	return written{words, Estimate{
		Encoding: cost.Encoding, Expected: cost.Segments, Price: table.Text(cost.Segments), Currency: table.Currency,
	}}
}
