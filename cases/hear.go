package cases

// Hear is what the carrier wrote down of a recording, which comes some time after the recording. It is no command of
// anybody's: the line gives it. Words of danger make a case urgent and bring it to whoever answers for that, and whoever has
// it already keeps it. Other words bring it to the team that they belong to, as long as nobody has it.
type Hear struct {
	Words     string
	Recording string // the carrier's id
}

func (h Hear) decide(d *deciding) error {
	if h.Words == "" {
		return refuse("Nothing was heard.")
	}
	a, danger := d.rules.heard(&d.c, h.Words)
	alarmed := a.Urgent && !d.c.Urgent || danger && a.Team.ID != d.c.Team
	moved := a.Team.ID != d.c.Team && (alarmed || d.untouched() && !a.NoAnswer)
	e := Event{Kind: Transcript, Words: h.Words, Data: Data{
		Recordings: []string{h.Recording}, Urgent: alarmed, Sensitive: a.Sensitive, SensitiveFor: a.SensitiveFor,
	}}
	if alarmed && d.c.State == Done {
		d.c.Urgent = true // whose clock counts for what is owed
		d.reopen(HowHeard, "")
	}
	switch due, resolve := a.Due(d.at); {
	case alarmed:
		e.Due, e.Resolve = stored(due), stored(resolve)
	case moved && due.Before(*d.c.Due): // what the family was promised is kept
		e.Due = stored(due)
	}
	d.add(e)
	if moved {
		d.add(Event{Kind: Routed, Data: Data{Team: a.Team.ID, Owner: d.c.Owner, Rule: a.Rule, How: HowHeard}})
	}
	return nil
}

// heard is who answers what was heard in a recording of a case, and whether somebody may be in danger.
func (r *Rules) heard(c *Case, words string) (a Assignment, danger bool) {
	told := c.told(words)
	danger = r.version.Danger(words) != ""
	if danger {
		told.Topic = CrisisTopic
	}
	return r.Route(told), danger
}

// untouched says whether a case is where its topic alone has brought it, and its reply owed. Whoever took it or handed it on,
// or the words that came first, knew better than words that come later.
func (d *deciding) untouched() bool {
	return d.c.Owner == "" && d.c.Owed() && d.c.Due != nil && d.c.Team == d.rules.Route(d.c.told("")).Team.ID
}
