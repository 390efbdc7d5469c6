package menus

import (
	"strconv"
	"time"
)

// Asking is how the people of a wave are asked.
type Asking string

// The ways to ask.
const (
	AskedByText         Asking = "text"
	AskedByCall         Asking = "call"
	AskedByTextThenCall Asking = "text then call" // who has not answered some time after the reminder is called
)

// Calls says whether people are called.
func (a Asking) Calls() bool { return a != AskedByText }

// Wave is one round of asking a survey.
type Wave struct {
	Name string // as the survey's file has it, such as fall
	ID   string // with its year: fall-2026
	Days string // when it is, as it is written
	From time.Time
	To   time.Time // when it closes, in the district's zone; nobody is asked from then on
	// By is how people are asked.
	By Asking
}

// The hours at which a wave is asked: texts when most people read, calls when most are at home and nobody is at table yet.
const (
	textingHour = 10 * time.Hour
	callingHour = 17 * time.Hour
)

// Begins is when the people of a wave are asked that is sent on a day, given by the moment at which it begins.
func (w *Wave) Begins(day time.Time) time.Time {
	if w.By == AskedByCall {
		return day.Add(callingHour)
	}
	return day.Add(textingHour)
}

// CallAt is when those are called who have not answered the texts of a wave that were sent at a time. It is false where nobody
// is.
func (s *Survey) CallAt(w *Wave, begins time.Time) (time.Time, bool) {
	if w.By != AskedByTextThenCall || s.RemindAfter == 0 {
		return time.Time{}, false
	}
	return begins.Add(s.CallAfter() + callingHour - textingHour), true
}

// Open says whether people can answer a wave at a time.
func (w *Wave) Open(at time.Time) bool { return !at.Before(w.From) && at.Before(w.To) }

// Wave finds a wave by its name or its id, nil if there is none.
func (s *Survey) Wave(name string) *Wave {
	for i := range s.Waves {
		if w := &s.Waves[i]; w.Name == name || w.ID == name {
			return w
		}
	}
	return nil
}

// WaveAt is the id of the wave that somebody answers who was not invited: the one whose days these are, else the year for
// a survey without waves, which is always open; "" where none is open. A survey of what people came to is about that
// alone, so nobody answers it uninvited.
func (v *Version) WaveAt(s *Survey, at time.Time) string {
	at = at.In(v.District.Zone)
	switch {
	case s.AfterEvent:
		return ""
	case len(s.Waves) == 0:
		return "year-" + strconv.Itoa(v.schoolYearOf(at))
	}
	for i := range s.Waves {
		if s.Waves[i].Open(at) {
			return s.Waves[i].ID
		}
	}
	return ""
}

// NobodyAnswers says whether these are not the days of any wave of a survey that has some, so that nobody needs to be asked
// who was invited to it.
func (v *Version) NobodyAnswers(s *Survey, at time.Time) bool {
	return len(s.Waves) > 0 && v.WaveAt(s, at) == ""
}

// schoolYearOf is the year in which the school year began that a day lies in, or that lies behind it.
func (v *Version) schoolYearOf(at time.Time) int {
	const monthOfDay, august = 100, 8
	begins := int(v.calendar.from) / monthOfDay % monthOfDay
	if begins == 0 {
		begins = august
	}
	if int(at.Month()) < begins {
		return at.Year() - 1
	}
	return at.Year()
}
