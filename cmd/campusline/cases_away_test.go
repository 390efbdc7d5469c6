package main

import "testing"

func TestWhoIsAwayIsKnownAndHandsOver(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	n := o.enters("castillo", "The bus was late.", "--topic", "late bus", "--campus", "transportation")
	o.as("castillo", "cases", "claim", n).ends(t, 0)
	o.as("castillo", "cases", "away", "2099-12-04", "--stand-in", "navarro").ends(t, 0).
		says(t, "You are away until Fri 2099-12-04.", "Handed over: 0. Still yours: 1.")
	o.does("cases", "teams").ends(t, 0).says(t, "castillo until 2099-12-04 (navarro)")
	o.as("navarro", "cases", "show", n).ends(t, 0)
	o.as("castillo", "cases", "away", "2099-12-05", "--hand-over").ends(t, 0).says(t, "Handed over: 1. Still yours: 0.")
	o.as("whitfield", "cases", "list", "--team", "transportation").ends(t, 0).says(t, n).saysNot(t, "castillo ")
	o.as("castillo", "cases", "back").ends(t, 0).says(t, "You are back.")
	o.does("cases", "teams").ends(t, 0).saysNot(t, "2099")
	o.as("castillo", "cases", "back").ends(t, 1).complains(t, "you had not said that you are away")
	o.as("castillo", "cases", "away", "tomorrow").ends(t, 2).complains(t, `"tomorrow" is no day; write it like 2026-12-04`)
	o.as("castillo", "cases", "away", "2020-01-01").ends(t, 1).complains(t, "That time is over already.")
}
