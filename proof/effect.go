package proof

import "campusline/menus"

// effect is what comes of a step. There is one of each, however often it comes of one.
type effect struct {
	language int // the language spoken from then on, -1 for the same
	campus   int // the campus spoken of from then on, -1 for the same
	said     *saying
	ended    string          // how the session ended, "" if it goes on
	logged   bool            // something was logged
	kept     bool            // an answer to a survey was kept
	texts    bool            // a text is sent to the caller
	circle   bool            // the menus led in a circle
	desk     *menus.Transfer // the desk that is rung, nil for none
	part     int             // the last of the district's own steps that it came to, 0 for none
	speaks   int             // the first of the district's own steps that it came to and that did not lead elsewhere, 0 for none
	shut     int             // the branch for closed hours that it took last, 0 for none
	choice   int             // the choice that was taken first, 0 for none
	empty    string          // a name in braces for which there was nothing to say
}

// effect gives what came of the step that was taken last.
func (e *explorer) effect(out *menus.Outcome) *effect {
	x := effect{
		language: -1, campus: -1, desk: e.desk(out.Expect.Transfer), circle: e.world.circled, empty: e.world.unfilled,
		said: e.saying(out, e.language(e.world.situation)),
	}
	e.noteParts(&x)
	for _, act := range out.Acts {
		switch act := act.(type) {
		case menus.Ended:
			x.ended = act.How
		case menus.Feedback, menus.JoinCase, menus.Give, menus.TellCoordinators:
			x.logged = true
		case menus.AnswerHelped:
			x.logged = x.logged || !act.Helped // what was written becomes a case
		case menus.SurveyAnswer:
			x.kept = true
		case menus.TextCaller:
			x.texts = true
		}
	}
	if e.world.moved {
		x.campus = e.campusIndex(e.version, out.State.Campus)
	}
	if e.world.chosen {
		x.language = e.languageIndex(out.State.Language)
	}
	known := e.effects[x]
	if known == nil {
		one := x
		known = &one
		e.effects[x] = known
	}
	return known
}

// desk gives the one copy of a transfer. What the desk hears before it takes the call is in the caller's language, and
// makes no difference here.
func (e *explorer) desk(rung *menus.Transfer) *menus.Transfer {
	if rung == nil {
		return nil
	}
	transfer := *rung
	transfer.Whisper = ""
	known := e.desks[transfer]
	if known == nil {
		known = &transfer
		e.desks[transfer] = known
	}
	return known
}

// noteParts notes what of the menus a step came through.
func (e *explorer) noteParts(x *effect) {
	for i, number := range e.world.parts {
		part := &e.parts[number]
		if part.Kind == menus.WhenPart && x.speaks == x.part {
			x.speaks = 0 // it led elsewhere before it said anything
		}
		switch {
		case part.Kind == menus.StepPart && !part.BuiltIn && i >= e.world.unsaid:
			x.part = number
			if x.speaks == 0 {
				x.speaks = number
			}
		case part.Kind == menus.WhenPart && part.Shut:
			x.shut = number
		case part.Kind == menus.ChoicePart && x.choice == 0:
			x.choice = number
		}
	}
	if e.world.circled {
		x.part = e.world.circle(e.parts, x.part)
	}
}
