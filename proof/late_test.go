package proof

import (
	"strings"
	"testing"
)

// An office can close while its menu is being said. Whoever asks to hear it again then must not be told when it closes.
func TestAnHourThatEndsDuringACall(t *testing.T) {
	t.Parallel()
	v := hamlet(t, "main:\n  when: {closed: promise}\n  ask: Shall we go on? We are here until four.\n  yes: open\n  no: promise\n"+
		"open:\n  say: Hello. We close {closes}.\n  choose:\n    1: {for: the office, transfer: operator}\n    2: {for: a message, go: promise}\n")
	r := Check(v, Options{})
	if len(r.Findings) != 1 || r.Findings[0].Rule != nothingToSay || !r.Findings[0].Passing || r.Findings[0].Minutes != 0 {
		t.Fatalf("told is %v", r.Findings)
	}
	call := r.Findings[0].Call
	told := call.String()
	for _, words := range []string{"15:59:54", "It is 16:00 now.", "We close ."} {
		if !strings.Contains(told, words) {
			t.Errorf("the call does not have %q:\n%s", words, told)
		}
	}
	if script := call.Script(); script[0] != "hear" || !strings.HasPrefix(script[2], "2026-08-12 15:59:") {
		t.Errorf("it happens again by %q", script)
	}
}

// A way that is only taken when an hour has ended during the call is a way that is taken.
func TestABranchForHoursThatEndDuringTheCallIsTaken(t *testing.T) {
	t.Parallel()
	v := hamlet(t, "main:\n  when: {closed: promise}\n  ask: Shall we go on?\n  yes: open\n  no: promise\n"+
		"open:\n  when: {closed: promise}\n  say: Hello. We close {closes}.\n  choose:\n    1: {for: the office, transfer: operator}\n    2: {for: a message, go: promise}\n")
	if r := Check(v, Options{}); len(r.Findings) > 0 {
		t.Errorf("told is %v", r.Findings)
	}
}

// A desk that is rung in the minute after its hours is no mistake of the menus: they were heard before.
func TestADeskIsStillTriedWhenItsHoursEndDuringTheCall(t *testing.T) {
	t.Parallel()
	v := hamlet(t, "main:\n  when: {closed: promise}\n  choose:\n    1: {for: the office, transfer: operator}\n    2: {for: a message, go: promise}\n")
	if got := found(v); len(got) > 0 {
		t.Errorf("it breaks %q", got)
	}
}

// No state of the calendar passes into itself, and all but the last of the year pass into some other.
func TestTheStatesOfTheCalendarFollowEachOther(t *testing.T) {
	t.Parallel()
	last := 0
	for i, cell := range sample(t).Cells() {
		for _, next := range cell.Next {
			if next.Cell == i || !next.At.After(cell.At) {
				t.Errorf("state %d passes into %d at %s", i, next.Cell, next.At)
			}
		}
		if len(cell.Next) == 0 {
			last++
		}
	}
	if last > 1 {
		t.Errorf("%d states last for ever", last)
	}
}
