package menus

// isOfOpportunity says whether a condition asks about the opportunity spoken of.
func (k conditionKind) isOfOpportunity() bool { return k >= whenSignedUp && k <= whenPersonHere }

// stands says whether a condition is true of the opportunity spoken of, and of how the person stands to it.
func (t *taking) stands(kind conditionKind) bool {
	o := t.spokenOf()
	if o == nil {
		return false
	}
	switch kind {
	case whenPersonHere:
		return t.personIsHere()
	case whenSignedUp:
		return o.Standing == Confirmed || o.Standing == Here
	case whenWaiting:
		return o.Standing == Waiting
	case whenOffered:
		return o.Standing == Offered
	case whenLapsed:
		return o.Standing == Lapsed
	case whenHere:
		return o.Standing == Here
	case whenFull:
		return o.Free < 1
	case whenBegun:
		return o.Begun && !o.Over
	case whenOver:
		return o.Over
	case whenCancelled:
		return o.Cancelled
	case whenNoDatesLeft:
		return !o.Later
	}
	return false
}
