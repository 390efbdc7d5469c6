package main

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
)

// The paths of the gateway that the carrier is told of.
const (
	voicePath  = "/twilio/voice"
	statusPath = "/twilio/status/call"
)

// families hands out callers: each number calls twice, so that half of the calls begin with the choice of a language
// and half are greeted in the one that was remembered.
type families struct{ calls atomic.Int64 }

// next gives a fictional number, and whether it calls for the first time.
func (f *families) next() (number string, first bool) {
	n := f.calls.Add(1) - 1
	family := n / 2
	return fmt.Sprintf("+1%03d55501%02d", 200+family/100%800, family%100), n%2 == 0
}

// keysOfCall are what a caller presses: to a school, back, to another one, its nurse, back again, and its front office.
func keysOfCall(first bool) []string {
	keys := []string{"1", "101", "*", "102", "3", "*", "2"}
	if first {
		return append([]string{"1"}, keys...)
	}
	return keys
}

// call makes one whole call: the webhooks from its beginning to the report that it is over. It breaks off, in the middle
// of the call, when the context ends.
func (c *connection) call(ctx context.Context, from string, first bool) error {
	call := newCall()
	document, err := c.step(voicePath, voiceForm(call, from, "ringing"))
	for _, keys := range keysOfCall(first) {
		if err != nil || ctx.Err() != nil {
			return err
		}
		document, err = c.follow(document, voiceForm(call, from, "in-progress",
			parameter{"Digits", keys}, parameter{"msg", "Gather End"}))
	}
	if err != nil {
		return err
	}
	if _, err = c.follow(document, voiceForm(call, from, "in-progress", parameter{"DialBridged", "true"},
		parameter{"DialCallDuration", "40"}, parameter{"DialCallStatus", "completed"})); err != nil {
		return err
	}
	_, err = c.post(statusPath, voiceForm(call, from, "completed", parameter{"CallDuration", "95"}))
	return err
}

// follow posts to where a document says to go on.
func (c *connection) follow(document string, f form) (string, error) {
	path, err := action(document)
	if err != nil {
		return "", err
	}
	return c.step(path, f)
}

// step posts what takes a step of the menus.
func (c *connection) step(path string, f form) (string, error) {
	document, err := c.post(path, f)
	if err == nil {
		c.steps++
	}
	return document, err
}

// voiceForm is what the carrier sends of a call, and more for what has just happened.
func voiceForm(call, from, status string, more ...parameter) form {
	f := append(form{
		{"AccountSid", "AC00000000000000000000000000000000"},
		{"ApiVersion", "2010-04-01"},
		{"CallSid", call},
		{"CallStatus", status},
		{"Called", districtLine},
		{"CalledCity", ""},
		{"CalledCountry", "US"},
		{"CalledState", "TX"},
		{"CalledZip", ""},
		{"Caller", from},
		{"CallerCity", "CEDAR PRAIRIE"},
		{"CallerCountry", "US"},
		{"CallerState", "TX"},
		{"CallerZip", "78600"},
		{"Direction", "inbound"},
		{"From", from},
		{"FromCity", "CEDAR PRAIRIE"},
		{"FromCountry", "US"},
		{"FromState", "TX"},
		{"FromZip", "78600"},
		{"StirVerstat", "TN-Validation-Passed-A"},
		{"To", districtLine},
		{"ToCity", ""},
		{"ToCountry", "US"},
		{"ToState", "TX"},
		{"ToZip", ""},
	}, more...)
	slices.SortFunc(f, func(a, b parameter) int { return strings.Compare(a.name, b.name) })
	return f
}

// newCall is an id as the carrier's are.
func newCall() string {
	var id [16]byte
	_, _ = rand.Read(id[:]) // never fails
	return "CA" + hex.EncodeToString(id[:])
}
