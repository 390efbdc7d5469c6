package conversation

import (
	"campusline/cases"
	"campusline/menus"
)

// taken is the outcome of a step. One that is answered with silence only counts, and what somebody writes who wants no
// texts is done where it needs no answer, as withdrawing does, and else logged for staff to read, since nobody else will see it.
func (s *step) taken(version *menus.Version, world menus.Correspondence) menus.Outcome {
	if !s.silent {
		return version.Step(s.state, s.input, world)
	}
	o := menus.Outcome{State: s.state}
	o.State.Taken++
	if s.texting == menus.OptedOut {
		o.State.Done = true
		if deeds, meant := s.deeds(version, world); meant {
			o.Acts = append(deeds, menus.Ended{How: menus.EndAnswer})
			return o
		}
		var act menus.Act
		act, o.State.Case = s.unanswered(version, world)
		o.Acts = []menus.Act{act, menus.Ended{How: menus.EndPromise}}
	}
	return o
}

// unanswered keeps what somebody writes who wants no texts: in the case of theirs that is open, else in one of its own. Of a
// danger staff are told at once, as of anybody's.
func (s *step) unanswered(version *menus.Version, world menus.Correspondence) (menus.Act, int) {
	if danger := version.Danger(s.input.Words); danger != "" {
		number := world.NextCase()
		return menus.DangerTold(number, danger, s.state.Campus, s.input.Words), number
	}
	if c, known := world.Case(menus.CaseSought{Open: true}); known == menus.Found {
		return menus.JoinCase{Case: c.Number, Words: s.input.Words}, c.Number
	}
	number := world.NextCase()
	return menus.Feedback{
		Case: number, Kind: menus.KindOfText, Topic: cases.StoppedTopic, Campus: s.state.Campus, Words: s.input.Words,
	}, number
}

// deeds are what somebody who wants no texts does by a code, if that is what they write.
func (s *step) deeds(version *menus.Version, world menus.World) (deeds []menus.Act, meant bool) {
	line, known := version.Line(s.session.Line)
	if !known || version.Danger(s.input.Words) != "" {
		return nil, false
	}
	return version.Deeds(line, s.state.Language, s.input.Words, world)
}
