package mail

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"campusline/store"
)

// Sender hands the mails that wait to a mail server.
type Sender struct {
	Store  *store.Store
	Server *Server
	From   Address
	// Now is the clock by which mails become due.
	Now func() time.Time
	Log *slog.Logger
}

// How mails are sent.
const (
	lookEvery = 2 * time.Second
	firstWait = time.Minute   // after a first "not now"; it doubles
	mostWait  = 2 * time.Hour // between two tries
	// answersBy is how long after a mail was taken to be sent its sender counts as one that was killed.
	answersBy = 2 * patience
)

// Run sends what waits, until the context ends.
func (s *Sender) Run(ctx context.Context) {
	tick := time.NewTicker(lookEvery)
	defer tick.Stop()
	for {
		if err := s.Send(ctx); err != nil && ctx.Err() == nil {
			s.Log.Warn("sending mails", "why", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// Send sends what is due now, one after the other. Replicas that do it at once send different mails.
func (s *Sender) Send(ctx context.Context) error {
	for ctx.Err() == nil {
		m, err := s.Store.TakeMail(ctx, s.Now(), answersBy)
		if errors.Is(err, store.ErrNotFound) {
			return nil
		}
		if err == nil {
			// A gateway that is stopped ends the mail that it has in hand, or it would have to be sent twice.
			err = s.send(context.WithoutCancel(ctx), &m)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// send sends one mail, and keeps what came of it.
func (s *Sender) send(ctx context.Context, m *store.OutgoingMail) error {
	now := s.Now()
	if !now.Before(m.Expires) {
		return s.Store.MailFailed(ctx, m.ID, 0, "no mail server took it in time")
	}
	content, err := write(m, s.From, m.CreatedAt)
	if err != nil {
		return s.Store.MailFailed(ctx, m.ID, 0, err.Error())
	}
	// Replies go to the address that names the case, and so do notes that it could not be delivered, which nobody answers.
	err = s.Server.deliver(ctx, s.From.about(m.Case, m.Token), m.Address, content, func() error {
		return s.Store.MailHanded(ctx, m.ID)
	})
	if err == nil {
		s.Log.Info("mail sent", "mail", m.ID, "case", m.Case, "tries", m.Attempts)
		return s.Store.MailSent(ctx, m.ID, now)
	}
	return s.refused(ctx, m, err)
}

// refused decides what becomes of a mail that was not taken. One of which nobody knows whether it was is left as it is,
// and sent again when its time is up: with the same name, so that a program which gets it twice can tell.
func (s *Sender) refused(ctx context.Context, m *store.OutgoingMail, err error) error {
	var f *failure
	if !errors.As(err, &f) {
		return err
	}
	s.Log.Warn("mail not sent", "mail", m.ID, "case", m.Case, "code", f.code, "why", f.why)
	switch f.fault {
	case never:
		return s.Store.MailFailed(ctx, m.ID, f.code, f.Error())
	case maybe:
		return nil
	}
	wait := min(firstWait<<min(m.Attempts-1, 10), mostWait)
	return s.Store.MailAgain(ctx, m.ID, s.Now().Add(wait), f.code, f.Error())
}
