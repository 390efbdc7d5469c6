package casework

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/menus"
	"campusline/outbound"
	"campusline/store"
)

// worthTelling is how long a text about a case is worth sending: over a weekend and its quiet hours.
const worthTelling = 4 * 24 * time.Hour

// teller tells everybody concerned of one event, in the transaction in which it is written.
func (d *Desk) teller(ctx context.Context) func(*sqlx.Tx, cases.Case, cases.Event) error {
	version, rules, err := d.Present(ctx)
	t := &telling{desk: d, version: version, rules: rules, now: d.now()}
	return func(tx *sqlx.Tx, c cases.Case, e cases.Event) error {
		if err != nil {
			return err
		}
		notices := rules.Notices(&c, e)
		if len(notices) == 0 {
			return nil
		}
		also, err := t.also(ctx, tx, &c, e)
		if err != nil {
			return err
		}
		for _, n := range notices {
			if err := t.tell(ctx, tx, &c, n, also); err != nil {
				return err
			}
		}
		return nil
	}
}

// telling is one piece of work's way of telling people.
type telling struct {
	desk    *Desk
	version *menus.Version
	rules   *cases.Rules
	now     time.Time
}

// tell tells one person. Also is what staff should know besides.
func (t *telling) tell(ctx context.Context, tx *sqlx.Tx, c *cases.Case, n cases.Notice, also string) error {
	if n.To == cases.ByFamily {
		return t.tellFamily(ctx, tx, c, n)
	}
	return t.tellStaff(ctx, tx, c, n, also)
}

// also says which other cases of a family that opened one are not closed, so that nobody answers half of it.
func (t *telling) also(ctx context.Context, tx *sqlx.Tx, c *cases.Case, e cases.Event) (string, error) {
	if e.Kind != cases.Opened {
		return "", nil
	}
	others, err := t.desk.Store.OtherCases(ctx, tx, c)
	if err != nil || len(others) == 0 {
		return "", err
	}
	names := make([]string, len(others))
	for i, number := range others {
		names[i] = fmt.Sprint(number)
	}
	return " The family also has open: " + strings.Join(names, ", ") + ".", nil
}

// message is a text about a case, but for whom it is for and what it says.
func (t *telling) message(c *cases.Case, n cases.Notice) store.Message {
	line := c.Line
	if line == "" {
		line = t.version.Lines[0].Number
	}
	return store.Message{
		Key: fmt.Sprintf("case %d %d %s", c.Number, n.N, n.To), Session: c.Session, Line: line, Purpose: outbound.Joined,
		About: menus.OfCase(c.Number), At: t.now, Expires: t.now.Add(worthTelling),
	}
}

// tellFamily sends the family a text in its language. Whoever withheld their number gets none.
func (t *telling) tellFamily(ctx context.Context, tx *sqlx.Tx, c *cases.Case, n cases.Notice) error {
	if c.Contact == "" {
		return nil
	}
	language, err := t.desk.language(ctx, c)
	if err != nil {
		return err
	}
	m := t.message(c, n)
	m.Number, m.Language, m.Body = c.Contact, language.Tag, t.familyText(language, c, n.Event)
	if n.Kind == cases.Surveyed {
		m.About = menus.OfRating(c.Number)
	}
	_, err = t.desk.Store.Enqueue(ctx, tx, m)
	return err
}

// tellStaff sends a person of staff a text, or a mail where they get no texts. What is urgent comes at any hour.
func (t *telling) tellStaff(ctx context.Context, tx *sqlx.Tx, c *cases.Case, n cases.Notice, also string) error {
	p := t.rules.Person(n.To)
	if p == nil {
		return nil
	}
	if p.Phone == "" {
		return t.mail(ctx, tx, p, c, n, also)
	}
	m := t.message(c, n)
	m.About = menus.OfWork(c.Number)
	m.Number, m.Language = p.Phone, t.version.Languages[0].Tag
	m.Body = t.staffText(c, n.Event, longestQuoted) + also + howToReply(c, n.Event)
	if t.rules.Urgent(c, n.Event) {
		m.Purpose, m.Override = outbound.Emergency, fmt.Sprintf("case %d is urgent", c.Number)
	}
	_, err := t.desk.Store.Enqueue(ctx, tx, m)
	return err
}

// mail sends a person of staff a mail, which has room for everything that was said.
func (t *telling) mail(ctx context.Context, tx *sqlx.Tx, p *cases.Person, c *cases.Case, n cases.Notice, also string) error {
	if p.Email == "" {
		return nil
	}
	body := t.staffText(c, n.Event, cases.LongestWords) + also
	if n.Kind == cases.Held {
		body += "\nTo read the answer, reply: show. To let it go, reply then: approve. To give it back, reply: refuse: and what to change."
	}
	_, err := t.desk.Store.EnqueueMail(ctx, tx, store.Mail{
		Key: fmt.Sprintf("case %d %d %s", c.Number, n.N, n.To), Person: p.ID, Address: p.Email, Case: c.Number,
		Subject: staffSubject(t.rules, c, n.Event), Body: body, At: t.now,
	})
	return err
}

// refused says whether a family has ended all texts.
func (d *Desk) refused(ctx context.Context, c *cases.Case) (bool, error) {
	if c.Contact == "" {
		return false, nil
	}
	contact, err := d.Store.Contact(ctx, c.Contact)
	if errors.Is(err, store.ErrNotFound) {
		return false, nil
	}
	return contact.Consent == "out", err
}
