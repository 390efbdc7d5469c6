package menus

// The product's own menus with which a call of ours begins that is about what somebody has joined, and those with which one
// ends that a machine answers.
const (
	callMenu          = "opportunity-call"
	callMovedMenu     = "opportunity-call-moved"
	machineMenu       = "opportunity-machine"
	machineMovedMenu  = "opportunity-machine-moved"
	machineOffMenu    = "opportunity-machine-off"
	machineAnswerMenu = "opportunity-machine-answer"
)

// StartOpportunityCall is the state in which a call of ours begins that is about what somebody has joined, in a language.
// Begin is its first input. What they are told is what is true then.
func (v *Version) StartOpportunityCall(line *Line, about About, language string, who Answering) State {
	state := v.Start(line, Call, language)
	state.Menu, state.Step, state.Opportunity = menuOfCall(about.Kind, who), 0, about.ID
	return state
}

func menuOfCall(kind AboutKind, who Answering) string {
	switch {
	case who == AMachine && kind == AboutMoved:
		return machineMovedMenu
	case who == AMachine:
		return machineMenu
	case kind == AboutMoved:
		return callMovedMenu
	}
	return callMenu
}

// OpportunityCallBegun is what a call of ours is about that begins in a state, and who answers it; NotCalled where it is no such
// call that begins there.
func (v *Version) OpportunityCallBegun(s State) (about About, who Answering) {
	if s.Channel != Call || s.Step != 0 || s.Taken != 0 {
		return About{}, NotCalled
	}
	for _, who := range []Answering{Somebody, AMachine} {
		for _, kind := range []AboutKind{AboutOpportunity, AboutMoved} {
			if s.Menu == menuOfCall(kind, who) {
				return About{kind, s.Opportunity}, who
			}
		}
	}
	return About{}, NotCalled
}

// PretendedCalls are what calls of ours are about whose every beginning is tried. There are none where nobody can join by
// calling.
func (v *Version) PretendedCalls() (all []About) {
	if !v.asksForOpportunities {
		return nil
	}
	for _, kind := range []AboutKind{AboutOpportunity, AboutMoved} {
		for _, code := range []string{AnyCode, signedUpCode, waitingCode, offeredCode, overCode} {
			all = append(all, About{kind, code})
		}
	}
	return all
}
