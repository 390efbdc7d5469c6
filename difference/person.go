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
func (d *both) toAPerson() []Difference {
	var all []Difference
	for _, line := range d.a.version.Lines {
		other, has := d.b.version.Line(line.Number)
		if !has {
			continue
		}
		byTimes := map[[2]string]int{}
		for _, tag := range d.spokenByBoth() {
			x := d.duringOfficeHours(line, tag)
			was, okA := d.a.secondsToAPerson(line, tag, x)
			now, okB := d.b.secondsToAPerson(other, tag, x)
			if !okA || !okB || math.Abs(now-was) < noticeableSeconds {
				continue
			}
			times := [2]string{fmt.Sprintf("%.0f s", was), fmt.Sprintf("%.0f s", now)}
			i, told := byTimes[times]
			if !told {
				i = len(all)
				byTimes[times] = i
				all = append(all, longer(other, times, now > was))
			}
			all[i].Languages = append(all[i].Languages, tag)
			all[i].Sentence = d.longerWords(&all[i], other)
		}
	}
	return all
}

func longer(line *menus.Line, times [2]string, is bool) Difference {
	x := Difference{
		Kind: Shorter, Lines: []string{line.Number}, Channels: []string{"call"}, Campuses: []string{}, Was: times[0], Now: times[1],
	}
	if is {
		x.Kind = Longer
	}
	return x
}

func (d *both) longerWords(x *Difference, line *menus.Line) string {
	who, how := "callers", "longer"
	if x.Kind == Shorter {
		how = "less long"
	}
	if len(x.Languages) < len(d.spokenByBoth()) {
		var spoken []string
		for _, tag := range x.Languages {
			spoken = append(spoken, d.b.version.Language(tag).EnglishName)
		}
		who = listed(spoken) + " callers"
	}
	return capital(fmt.Sprintf("%s on %s now need %s to a person: %s, not %s.", who, lineName(line), how, x.Now, x.Was))
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
