package cases

import "strings"

func (c Close) decide(d *deciding) error {
	if err := d.unclosed(); err != nil {
		return err
	}
	because := strings.TrimSpace(c.Because)
	switch {
	case d.c.State == Awaits:
		return refuse("An answer to case %d waits for a second person, who has to approve or refuse it first.", d.c.Number)
	case d.c.AnsweredAt == nil && because == "":
		return refuse("Nobody has answered case %d yet. Answer it, or say why it needs no answer.", d.c.Number)
	}
	d.own()
	how := HowAnswered
	if d.c.AnsweredAt == nil {
		how = HowStaff
	}
	d.add(Event{Kind: Closed, Words: because, Data: Data{How: how}})
	return nil
}

func (r Reopen) decide(d *deciding) error {
	if err := d.staff(); err != nil {
		return err
	}
	if d.c.State != Done {
		return refuse("Case %d is not closed.", d.c.Number)
	}
	d.reopen(HowByStaff, strings.TrimSpace(r.Because))
	return nil
}

// reopen starts the clock anew.
func (d *deciding) reopen(how, words string) {
	due, resolve := d.rules.owed(&d.c, d.at)
	d.add(Event{Kind: Reopened, Words: words, Data: Data{How: how, Due: due, Resolve: resolve}})
}

func (a Approve) decide(d *deciding) error {
	if err := d.review(); err != nil {
		return err
	}
	if !d.c.SeenBy(d.by) {
		if !a.Shows {
			return refuse("You have not read the answer that waits in case %d. Read it first with show %[1]d, then approve it.", d.c.Number)
		}
		return Look{}.decide(d)
	}
	author, words, as := d.c.HeldBy, d.c.HeldWords, d.c.HeldAs
	d.add(Event{Kind: Approved, Data: Data{Author: author}})
	d.say(author, words, as, false)
	return nil
}

func (r Refuse) decide(d *deciding) error {
	if err := d.review(); err != nil {
		return err
	}
	because := strings.TrimSpace(r.Because)
	if because == "" {
		return refuse("Say what %s should change: refuse %d and why.", d.rules.PersonName(d.c.HeldBy), d.c.Number)
	}
	d.add(Event{Kind: Refused, Words: because, Data: Data{Author: d.c.HeldBy}})
	return nil
}

// review finds out whether the person may look over the answer that is held.
func (d *deciding) review() error {
	switch {
	case d.c.State != Awaits:
		return refuse("No answer to case %d waits for a second person.", d.c.Number)
	case d.by == d.c.HeldBy:
		return refuse("You wrote this answer, so another person has to look at it.")
	case !d.may(ToReview):
		return refuse("Answers to case %d are looked over by others.", d.c.Number)
	}
	return nil
}

func (j Join) decide(d *deciding) error {
	if j.Words == "" && len(j.Recordings) == 0 {
		return refuse("Nothing was said.")
	}
	if j.Thanks && !d.c.Owed() { // who thanks for the answer wants nothing more
		d.add(Event{Kind: Noted, Words: j.Words, Data: Data{Session: j.Session, Exchange: j.Exchange}})
		return nil
	}
	a := d.rules.Route(d.c.told(j.Words))
	alarmed := a.Urgent && !d.c.Urgent
	d.c.Urgent = d.c.Urgent || a.Urgent
	if d.c.State == Done {
		d.reopen(HowWroteAgain, "")
	}
	data := Data{Recordings: j.Recordings, Session: j.Session, Exchange: j.Exchange, Urgent: a.Urgent, Sensitive: a.Sensitive, SensitiveFor: a.SensitiveFor}
	switch {
	case d.c.State == Waiting:
		data.Due, data.Resolve = d.resumed()
	case alarmed && d.c.Owed():
		data.Due, data.Resolve = d.rules.owed(&d.c, d.at)
	}
	d.add(Event{Kind: Joined, Words: j.Words, Data: data})
	return nil
}

func (r Rate) decide(d *deciding) error {
	switch {
	case r.Score < 1 || r.Score > 10:
		return refuse("A rating is a number from 1 to 10.")
	case d.c.RatedAt != nil:
		return refuse("Case %d was rated already.", d.c.Number)
	}
	d.add(Event{Kind: Rated, Data: Data{Score: r.Score}})
	if r.Score <= d.rules.LowScore && d.c.State == Done {
		d.reopen(HowLowScore, "")
	}
	return nil
}
