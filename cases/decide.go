package cases

import "strings"

// LongestWords is how much a family is written at once: what fits into one text beside its frame, in characters.
const LongestWords = 1200

// may says whether the person may do something with the case.
func (d *deciding) may(what Right) bool { return d.rules.MayAt(d.by, what, d.c, d.at) }

// staff finds out whether the person may change the case.
func (d *deciding) staff() error {
	switch {
	case d.by == "":
		return refuse("Say who you are.")
	case len(d.rules.People) > 0 && d.rules.Person(d.by) == nil:
		return refuse("Nobody in teams.yaml is called %q.", d.by)
	case !d.may(ToAnswer):
		team := d.rules.Team(d.c.Team)
		return refuse("Case %d belongs to %s. Ask %s to hand it over.", d.c.Number, team.Name, d.rules.leadOf(team, d.at))
	}
	return nil
}

// unclosed also finds out whether the case is not closed.
func (d *deciding) unclosed() error {
	if err := d.staff(); err != nil {
		return err
	}
	if d.c.State == Done {
		return refuse("Case %d is closed. Reopen it first.", d.c.Number)
	}
	return nil
}

// own makes the person the owner of a case that is the whole team's.
func (d *deciding) own() {
	if d.c.Owner == "" {
		d.add(Event{Kind: Claimed})
	}
}

func (Claim) decide(d *deciding) error {
	if err := d.unclosed(); err != nil {
		return err
	}
	owner := d.c.Owner
	switch {
	case owner == d.by:
		return refuse("Case %d is yours already.", d.c.Number)
	case owner != "" && !d.mayTakeFrom(owner):
		return refuse("%s has case %d already. Ask them to hand it over.", d.rules.PersonName(owner), d.c.Number)
	}
	d.add(Event{Kind: Claimed})
	return nil
}

// mayTakeFrom says whether the person may take the case from whoever has it: who leads the team may, and everybody from
// somebody who is away.
func (d *deciding) mayTakeFrom(owner string) bool {
	p := d.rules.Standing(owner, d.at)
	return p == nil || p.ID != owner || d.rules.leads(d.by, d.rules.Team(d.c.Team))
}

func (a Answer) decide(d *deciding) error {
	as := asAnswer
	if a.Close {
		as = asLastAnswer
	}
	return d.write(a.Words, as, a.Spoken)
}

func (a Ask) decide(d *deciding) error { return d.write(a.Words, asQuestion, false) }

// What words to the family are, as [Data.As] has it.
const (
	asAnswer     = "answer"
	asLastAnswer = "answer and close"
	asQuestion   = "question"
)

// write has something said to the family, after a second person has seen it where the topic is sensitive.
func (d *deciding) write(words, as string, spoken bool) error {
	if err := d.unclosed(); err != nil {
		return err
	}
	words = strings.TrimSpace(words)
	switch {
	case words == "":
		return refuse("There are no words to send.")
	case len([]rune(words)) > LongestWords:
		return refuse("That is too long for a text: %d characters, and %d fit. Please say it in fewer words.",
			len([]rune(words)), LongestWords)
	case d.c.State == Awaits:
		return refuse("An answer of %s to case %d already waits for a second person.", d.rules.PersonName(d.c.HeldBy), d.c.Number)
	case !spoken && d.c.Contact == "":
		return refuse("No text can reach whoever opened case %d, since their number is not known. "+
			"If you have told them otherwise, say that it was spoken.", d.c.Number)
	}
	d.own()
	if d.c.Sensitive && !spoken {
		if len(d.rules.otherReviewers(&d.c, d.by)) == 0 {
			return refuse("Case %d is about something sensitive, and there is nobody but you to look at the words first. "+
				"Hand it over, or answer by telephone.", d.c.Number)
		}
		data := Data{As: as}
		if d.c.State == Waiting { // from now on it is for us to do something again
			data.Due, data.Resolve = d.resumed()
		}
		d.add(Event{Kind: Held, Words: words, Data: data})
		return nil
	}
	d.say(d.by, words, as, spoken)
	return nil
}

// say adds what the family is told, and stops the clock.
func (d *deciding) say(author, words, as string, spoken bool) {
	e := Event{Kind: Answered, Words: words, Data: Data{Spoken: spoken, Left: d.left()}}
	if as == asQuestion {
		e.Kind = Asked
	}
	d.addBy(author, e)
	if as == asLastAnswer {
		d.addBy(author, Event{Kind: Closed, Data: Data{How: HowAnswered}})
	}
}

func (h HandOver) decide(d *deciding) error {
	if err := d.unclosed(); err != nil {
		return err
	}
	team, owner, err := d.rules.named(h.To, d.c.Team)
	if err != nil {
		return err
	}
	if team == d.c.Team && owner == d.c.Owner {
		return refuse("Case %d is theirs already.", d.c.Number)
	}
	d.add(Event{Kind: HandedOver, Words: strings.TrimSpace(h.Why), Data: Data{Team: team, Owner: owner}})
	return nil
}

func (n Note) decide(d *deciding) error {
	if err := d.staff(); err != nil {
		return err
	}
	words := strings.TrimSpace(n.Words)
	if words == "" {
		return refuse("There are no words to keep.")
	}
	d.add(Event{Kind: Noted, Words: words})
	return nil
}

func (l Look) decide(d *deciding) error {
	if !d.may(ToSee) {
		return refuse("Case %d is not yours to read.", d.c.Number)
	}
	d.add(Event{Kind: Read, Words: l.At})
	return nil
}
