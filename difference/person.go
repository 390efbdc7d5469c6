package difference

import (
	"fmt"
	"math"

	"campusline/menus"
	"campusline/translations"
)

// Longer or shorter counts from two seconds on; below that it is not noticed.
const noticeableSeconds = 2

// mostDeeds bounds how often a caller has to do something to come to a person.
const mostDeeds = 6

// toAPerson tells where it takes noticeably longer, or less long, to a person or a recorded promise: for a caller of
// each line and language who hears every prompt out, during office hours, and asks for a person as soon as they can.
func toAPerson(a, b *menus.Version) []Difference {
	d := newBoth(a, b, menus.BothOf(a, b), kindsOf(a, b))
	var all []Difference
	for _, line := range d.a.version.Lines {
		other, has := d.b.version.Line(line.Number)
		if !has {
			continue
		}
		var longer, shorter Difference
		for _, tag := range d.spokenByBoth() {
			x := d.duringOfficeHours(line, tag)
			was, okA := d.a.secondsToAPerson(line, tag, x)
			now, okB := d.b.secondsToAPerson(other, tag, x)
			switch {
			case !okA || !okB || math.Abs(now-was) < noticeableSeconds:
			case now > was:
				longer.addTime(d.b.version.Language(tag), was, now)
			default:
				shorter.addTime(d.b.version.Language(tag), was, now)
			}
		}
		if len(longer.Languages) > 0 {
			all = append(all, longer.timed(Longer, other, "longer"))
		}
		if len(shorter.Languages) > 0 {
			all = append(all, shorter.timed(Shorter, other, "less long"))
		}
	}
	return all
}

// addTime adds a language in which it takes another time.
func (x *Difference) addTime(l *translations.Language, was, now float64) {
	x.Languages = append(x.Languages, l.Tag)
	if x.Was == "" {
		x.Was, x.Now = fmt.Sprintf("%.0f s", was), fmt.Sprintf("%.0f s", now)
	}
	if x.Sentence != "" {
		x.Sentence += "; "
	}
	x.Sentence += fmt.Sprintf("%.0f s in %s, not %.0f s", now, l.EnglishName, was)
}

// timed makes a whole difference of the times of a line.
func (x *Difference) timed(kind Kind, line *menus.Line, how string) Difference {
	x.Kind, x.Lines, x.Channels, x.Campuses = kind, []string{line.Number}, []string{"call"}, []string{}
	x.Sentence = capital(fmt.Sprintf("callers on %s now need %s to a person: %s.", lineName(line), how, x.Sentence))
	return *x
}

// duringOfficeHours is a situation in which the line's campus, or the district, is open in both versions, of a caller
// who is known and can be texted.
func (d *both) duringOfficeHours(line *menus.Line, tag string) situation {
	campus := d.a.version.Start(line, menus.Call, tag).Campus
	openA, _, _ := d.a.version.HoursFacts(campus)
	openB, _, _ := d.b.version.HoursFacts(campus)
	for i, c := range d.calendar.Cells {
		if c.A.Holds(openA) && c.B.Holds(openB) {
			return at(i, true, menus.CanText)
		}
	}
	return at(0, true, menus.CanText)
}

// secondsToAPerson is how long it takes until a desk rings or a message is asked for; false if it never comes to that.
func (s *side) secondsToAPerson(line *menus.Line, tag string, x situation) (seconds float64, reached bool) {
	state, input := s.version.Start(line, menus.Call, tag), menus.Input{Kind: menus.Begin}
	for range mostDeeds {
		o := s.step(state, input, x)
		for _, p := range o.Prompt {
			seconds += translations.Seconds(p.Words)
		}
		if o.Expect.Awaiting == menus.ADesk || o.Expect.Awaiting == menus.ARecording {
			return seconds, true
		}
		if o.State.Done {
			return 0, false
		}
		seconds++ // for the key
		state, input = o.State, menus.Input{Kind: menus.Keys, Words: "0"}
	}
	return 0, false
}
