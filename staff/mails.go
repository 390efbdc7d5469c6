package staff

import (
	"context"
	"fmt"
	"strings"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/mail"
	"campusline/store"
)

// Mails does what staff reply by mail.
type Mails struct{ *Orders }

// AddressOf is the mail address of a person of teams.yaml, "" for nobody.
func (m Mails) AddressOf(person string) string {
	_, rules := m.Desk.Current()
	if p := rules.Person(person); p != nil {
		return p.Email
	}
	return ""
}

// Take does what a reply says, once, and has its sender told what came of it.
func (m Mails) Take(ctx context.Context, r mail.Reply) error {
	_, rules := m.Desk.Current()
	p := rules.Person(r.Person)
	if p == nil {
		return nil // they left teams.yaml while the mail was under way
	}
	now := m.Desk.Now()
	return m.Store.Transact(ctx, "taking a mail", func(tx *sqlx.Tx) error {
		isNew, err := m.Store.ReceiveMail(ctx, tx, r.Token, r.MessageID, now)
		if err != nil || !isNew {
			return err
		}
		told, err := m.answer(ctx, tx, p, r)
		if err != nil {
			return err
		}
		_, err = m.Store.EnqueueMail(ctx, tx, store.Mail{
			Person: p.ID, Address: p.Email, Case: r.Case, Subject: reSubject(r.Subject, r.Case), Body: told,
			InReplyTo: r.MessageID, At: now,
		})
		return err
	})
}

// answer does what a reply says, and tells what came of it.
func (m Mails) answer(ctx context.Context, tx *sqlx.Tx, p *cases.Person, r mail.Reply) (string, error) {
	o, isOrder := readOrder(r.Words)
	version, _ := m.Desk.Current()
	if l, ok := readLeaving(r.Words, m.Desk.Now().In(version.District.Zone)); ok {
		l.byMail = true
		if told, _, taken, err := m.leave(ctx, tx, p, &l); taken || err != nil {
			return told, err
		}
	}
	switch {
	case isOrder && o.verb == toHandAll:
		return m.handAll(ctx, tx, p, &o)
	case r.Words == "":
		return "Nothing was done: there are no words of yours above the line.", nil
	case !isOrder && isSlipAlone(r.Words):
		return "Nothing was done, since this seems to be a mistyped order. Write one of the words again, such as close. " +
			"To send your words to the family, begin with answer: and then write them.", nil
	case !isOrder || o.verb == toList:
		o = order{verb: toAnswer, number: r.Case, words: r.Words}
	case o.number == 0:
		o.number = r.Case
	case o.number != r.Case:
		return fmt.Sprintf("Nothing was done: this address is for case %d, and what you write begins with case %d. "+
			"Please reply to a mail about that one.", r.Case, o.number), nil
	}
	told, err := m.carryOut(ctx, tx, p, &o)
	if r.Attachments > 0 {
		told += " What you attached was not taken: families get words only."
	}
	return told, err
}

// reSubject keeps a mail in the thread of the one that it answers.
func reSubject(subject string, number int) string {
	if subject == "" {
		subject = fmt.Sprintf("Case %d", number)
	}
	if !strings.HasPrefix(strings.ToLower(subject), "re:") {
		subject = "Re: " + subject
	}
	return subject
}
