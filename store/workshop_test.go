package store_test

import (
	"strings"
	"testing"
	"time"

	"campusline/opportunities"
	"campusline/outbound"
)

// twoEvenings is a workshop that meets twice, a week apart.
func twoEvenings(name string) opportunities.Opportunity {
	o := byDay(name, 5)
	o.Kind = opportunities.Workshop
	for week := range 2 {
		at := o.Start.AddDate(0, 0, 7*week)
		o.Modules = append(o.Modules, opportunities.Module{Title: o.Title, Start: at, End: at.Add(time.Hour)})
	}
	o.End = o.Modules[1].End
	return o
}

func TestEachModuleOfAWorkshopIsReminded(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := offered(t, s, twoEvenings("workshop"))[0]
	must[opportunities.Signup](t)(join(t, s, o.Code, parent, 1, morning()))
	for module, meeting := range o.Modules {
		for _, before := range []time.Duration{20 * time.Hour, time.Hour} {
			must[int](t)(s.Remind(t.Context(), meeting.Start.Add(-before), library, outbound.UsualHours()))
		}
		texts := toBeSent(t, db, parent)
		day := meeting.Start.Format("January 2")
		if len(texts) != 2 || !strings.Contains(texts[len(texts)-1], day) {
			t.Errorf("before module %d of %s they are told %q", module, day, texts)
		}
		must[opportunities.CheckIn](t)(checkIn(t, s, o.Code, parent, meeting.Start))
		must[opportunities.CheckIn](t)(checkOut(t, s, o.Code, parent, meeting.End))
	}
}

func TestWhoIsThereIsNotReminded(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := offered(t, s, shift("shift", 5))[0]
	must[opportunities.Signup](t)(join(t, s, o.Code, parent, 1, morning()))
	must[opportunities.CheckIn](t)(checkIn(t, s, o.Code, parent, o.Start.Add(-30*time.Minute)))
	must[int](t)(s.Remind(t.Context(), o.Start.Add(-20*time.Minute), library, outbound.UsualHours()))
	if texts := toBeSent(t, db, parent); len(texts) > 0 {
		t.Errorf("they are told %q", texts)
	}
}

func TestWhoCameToTheFirstEveningIsToldOfTheSecond(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := offered(t, s, twoEvenings("workshop"))[0]
	must[opportunities.Signup](t)(join(t, s, o.Code, parent, 1, morning()))
	must[opportunities.CheckIn](t)(checkIn(t, s, o.Code, parent, o.Start))
	must[opportunities.CheckIn](t)(checkOut(t, s, o.Code, parent, o.Modules[0].End))
	between := o.Start.AddDate(0, 0, 2)
	second := &o.Modules[1]
	second.Start, second.End = second.Start.AddDate(0, 0, 1), second.End.AddDate(0, 0, 1)
	o.End = second.End
	if told := imported(t, s, o, between); told != 1 {
		t.Errorf("%d are told that it is moved", told)
	}
	moved := "is now " + second.Start.Format("Monday, January 2")
	if texts := toBeSent(t, db, parent); len(texts) != 1 || !strings.Contains(texts[0], moved) {
		t.Errorf("they are told %q, want %q", texts, moved)
	}
	if off := must[opportunities.Cancellation](t)(cancel(t, s, o.Code, between.Add(time.Hour))); off.Told.People() != 1 {
		t.Errorf("%d are told that it is cancelled", off.Told.People())
	}
	called := "Cancelled: Reading buddies, " + second.Start.Format("Monday, January 2")
	if texts := toBeSent(t, db, parent); len(texts) != 1 || !strings.HasPrefix(texts[0], called) {
		t.Errorf("they are told %q, want %q", texts, called)
	}
}

// Whatever becomes of the evenings to come, one text tells those that there are.
func TestWhoIsInAWorkshopIsToldOfEveryEveningThatChanges(t *testing.T) {
	t.Parallel()
	week := func(m opportunities.Module, weeks int) opportunities.Module {
		m.Start, m.End = m.Start.AddDate(0, 0, 7*weeks), m.End.AddDate(0, 0, 7*weeks)
		return m
	}
	for name, one := range map[string]struct {
		change func(first, second opportunities.Module) []opportunities.Module
		begins string
		days   func(first, second opportunities.Module) []time.Time
	}{
		"one less": {
			func(first, _ opportunities.Module) []opportunities.Module { return []opportunities.Module{first} },
			"Changed: ",
			func(first, _ opportunities.Module) []time.Time { return []time.Time{first.Start} },
		},
		"one more": {
			func(first, second opportunities.Module) []opportunities.Module {
				return []opportunities.Module{first, second, week(second, 1)}
			},
			"Changed: ",
			func(first, second opportunities.Module) []time.Time {
				return []time.Time{first.Start, second.Start, week(second, 1).Start}
			},
		},
		"both later": {
			func(first, second opportunities.Module) []opportunities.Module {
				return []opportunities.Module{week(first, 4), week(second, 4)}
			},
			"Changed: ",
			func(first, second opportunities.Module) []time.Time {
				return []time.Time{week(first, 4).Start, week(second, 4).Start}
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, db := open(t)
			o := offered(t, s, twoEvenings("workshop"))[0]
			must[opportunities.Signup](t)(join(t, s, o.Code, parent, 1, morning()))
			first, second := o.Modules[0], o.Modules[1]
			o.Modules = one.change(first, second)
			o.Start, o.End = o.Modules[0].Start, o.Modules[len(o.Modules)-1].End
			if told := imported(t, s, o, morning()); told != 1 {
				t.Errorf("%d are told", told)
			}
			texts := toBeSent(t, db, parent)
			if len(texts) != 1 || !strings.HasPrefix(texts[0], one.begins) {
				t.Fatalf("they are told %q", texts)
			}
			days := one.days(first, second)
			for _, day := range days {
				if !strings.Contains(texts[0], day.Format("January 2,")) {
					t.Errorf("%q does not tell of %v", texts[0], day)
				}
			}
			if n := strings.Count(texts[0], ".m.-"); n != len(days) {
				t.Errorf("%q tells of %d evenings, want %d", texts[0], n, len(days))
			}
		})
	}
}

func TestWhoseLastEveningIsNoMoreIsToldSo(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := offered(t, s, twoEvenings("workshop"))[0]
	must[opportunities.Signup](t)(join(t, s, o.Code, parent, 1, morning()))
	second := o.Modules[1]
	o.Modules = o.Modules[:1]
	o.End = o.Modules[0].End
	imported(t, s, o, o.End.Add(time.Hour))
	called := "Cancelled: Reading buddies, " + second.Start.Format("Monday, January 2")
	if texts := toBeSent(t, db, parent); len(texts) != 1 || !strings.HasPrefix(texts[0], called) {
		t.Errorf("they are told %q, want %q", texts, called)
	}
}
