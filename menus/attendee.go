package menus

// attendeeKey is the name under which is kept what was told of somebody else's standing: not a code, which has no slash.
func attendeeKey(code, digits string) string { return code + "/" + digits }

// person is the answer that says who comes or leaves, by the digits of their phone number; "" where nobody was asked for.
func (t *taking) person(s *step) string {
	digits, _ := t.state.answer(s.person)
	return digits
}

// attendee is the opportunity spoken of as it stands for somebody else, nil where those digits are not one person's.
func (t *taking) attendee(digits string) *Opportunity {
	key := attendeeKey(t.state.Opportunity, digits)
	if told, asked := t.told[key]; asked {
		return told.opportunity
	}
	if t.opportunities == nil || digits == "" {
		return nil
	}
	o, knowledge := t.opportunities.Attendee(t.state.Opportunity, digits)
	if knowledge != Found {
		return nil
	}
	t.told[key] = tellingOf{&o, Found}
	return &o
}

// checkPerson checks somebody in who has just come, or out who is there: at a campus's own phone. The answer is the act,
// nil where it cannot be done.
func (t *taking) checkPerson(s *step) Act {
	digits := t.person(s)
	o := t.attendee(digits)
	if o == nil {
		return nil
	}
	after, act := *o, Act(nil)
	if o.Standing == Here {
		if after.checkOut() != nil {
			act = CheckOut{Code: o.Code, Person: o.Person}
		}
	} else if after.checkIn(max(o.Party, 1)) != nil {
		act = CheckIn{Code: o.Code, Party: after.Party, Person: o.Person}
	}
	if act != nil {
		t.told[attendeeKey(t.state.Opportunity, digits)] = tellingOf{&after, Found}
	}
	return act
}

// isCampusPhone says whether the call comes from a phone of a campus.
func (t *taking) isCampusPhone() bool {
	return t.state.Channel == Call && t.opportunities != nil && t.opportunities.AtCampusPhone()
}

// personIsHere says whether the person spoken of last is there now.
func (t *taking) personIsHere() bool {
	for _, s := range t.version.menus[t.state.Menu].steps {
		if s.person != "" {
			o := t.attendee(t.person(s))
			return o != nil && o.Standing == Here
		}
	}
	return false
}

// IsCampusPhone says whether a number is that of a campus or of one of its desks. The number is E.164.
func (v *Version) IsCampusPhone(number string) bool {
	for _, c := range v.Campuses {
		for _, d := range c.Desks {
			if d.Phone == number && number != "" {
				return true
			}
		}
	}
	return false
}
