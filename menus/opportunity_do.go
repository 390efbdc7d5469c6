package menus

import "strconv"

// What a step can do about the opportunity or the case spoken of, by the words of `do:`.
const (
	doJoin     = "join"
	doWait     = "wait"
	doWithdraw = "withdraw"
	doCheckIn  = "check in"
	doCheckOut = "check out"
	doCheck    = "check person" // in or out, somebody else
	doOffer    = "offer"
	doTakeBack = "take back offers"
	doStop     = "stop calls" // of ours, by a recorded voice
	doAdd      = "add to case"
	doRate     = "rate case"
)

// deeds lists what a step can do.
func deeds() []string {
	return []string{doJoin, doWait, doWithdraw, doCheckIn, doCheckOut, doCheck, doOffer, doTakeBack, doStop, doAdd, doRate, doHelped, doNotHelped}
}

// isAboutCase says whether something that a step does is about the case spoken of.
func isAboutCase(deed string) bool { return deed == doAdd || deed == doRate }

// LargestParty is how many people one person can sign up, themselves included.
const LargestParty = 20

// isWithheld says whether the person's number is not known, so that they cannot sign up.
func (t *taking) isWithheld() bool { return t.world.Texting() == NoNumber }

// do does what a step does about the opportunity spoken of, or notes that it cannot be done. The world stays as it tells
// until the step is committed, so what is found possible here is possible then.
func (t *taking) do(s *step) {
	switch {
	case s.do == "":
		return
	case s.do == doAdd:
		t.addToCase(s)
		return
	case s.do == doStop:
		t.acts = append(t.acts, RefuseCalls{})
		return
	case s.do == doRate:
		t.rateCase(s)
		return
	case isAboutAnswer(s.do):
		t.doAboutAnswer(s.do)
		return
	case isOfOffers(s.do):
		t.offer(s)
		return
	}
	o := t.spokenOf()
	if o == nil {
		t.refused = true
		return
	}
	if s.do == doCheck {
		act := t.checkPerson(s)
		if t.refused = act == nil; act != nil {
			t.acts = append(t.acts, act)
		}
		return
	}
	after, act := *o, Act(nil)
	party := t.partyOf(s, o)
	switch s.do {
	case doJoin:
		act = after.join(party)
	case doWait:
		act = after.wait(party)
	case doWithdraw:
		act = after.withdraw()
	case doCheckIn:
		act = after.checkIn(party)
	case doCheckOut:
		act = after.checkOut()
	}
	t.refused = act == nil
	if act == nil {
		return
	}
	t.acts = append(t.acts, act)
	t.told[o.Code] = tellingOf{&after, Found}
}

// partyOf is how many people a step is about: as was answered, else as many as before.
func (t *taking) partyOf(s *step, o *Opportunity) int {
	if value, ok := t.state.answer(s.party); ok && s.party != "" {
		if n, err := strconv.Atoi(value); err == nil {
			return n
		}
	}
	return max(o.Party, 1)
}

// fits says whether a party can have places, those it has among them.
func (o *Opportunity) fits(party int) bool {
	has := 0
	if o.holds() {
		has = o.Party
	}
	return party >= 1 && party <= LargestParty && party-has <= o.Free
}

// give gives a party places.
func (o *Opportunity) give(party int, standing Standing) {
	if o.holds() {
		o.Free += o.Party
	}
	if o.Standing == Waiting {
		o.Waiting--
	}
	o.Free -= party
	o.Standing, o.Party, o.Position = standing, party, 0
}

// join gives somebody places, those offered to them, or another number of them. Nil says that it cannot be done. Who
// waits goes on waiting until a place is offered.
func (o *Opportunity) join(party int) Act {
	if o.Over || o.Standing == Waiting || o.Standing == Here || !o.fits(party) {
		return nil
	}
	o.give(party, Confirmed)
	return SignUp{Code: o.Code, Party: party}
}

// wait puts somebody on the waiting list, or gives them places where there are some after all.
func (o *Opportunity) wait(party int) Act {
	switch {
	case o.Over || o.holds() || party < 1 || party > LargestParty || o.Capacity > 0 && party > o.Capacity:
		return nil
	case o.Standing == Waiting:
		o.Party = party
	case o.fits(party):
		o.give(party, Confirmed)
	default:
		o.Waiting++
		if o.Standing != Lapsed { // who is goes back to where they stood
			o.Position = o.Waiting
		}
		o.Standing, o.Party = Waiting, party
	}
	return SignUp{Code: o.Code, Party: party, Wait: true}
}

func (o *Opportunity) withdraw() Act {
	if !o.canLeave() {
		return nil
	}
	if o.holds() {
		o.Free += o.Party
	} else {
		o.Waiting--
	}
	o.Standing, o.Party, o.Position = NotIn, 0, 0
	return Withdraw{o.Code}
}

// checkIn has somebody be there. Who had not signed up needs free places.
func (o *Opportunity) checkIn(party int) Act {
	if o.Over || !o.Begun || o.Standing == Here || !o.holds() && !o.fits(party) {
		return nil
	}
	if o.holds() {
		party = o.Party
	}
	o.give(party, Here)
	return CheckIn{Code: o.Code, Party: party}
}

func (o *Opportunity) checkOut() Act {
	if o.Standing != Here {
		return nil
	}
	o.Standing = Confirmed
	return CheckOut{Code: o.Code}
}
