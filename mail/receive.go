package mail

import (
	"context"
	"errors"
	"io"
	"strings"

	"github.com/emersion/go-smtp"

	"campusline/store"
)

// What senders are told. Their own mail server passes it on to them.
var (
	errNobody = &smtp.SMTPError{
		Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 1},
		Message: "Nobody is here at this address. Reply to a mail about a case; its address is for you alone.",
	}
	errOthers = &smtp.SMTPError{
		Code: 550, EnhancedCode: smtp.EnhancedCode{5, 7, 1},
		Message: "This address is somebody else's. Reply from the address to which the mail about the case was sent.",
	}
	errUnreadable = &smtp.SMTPError{
		Code: 554, EnhancedCode: smtp.EnhancedCode{5, 6, 0}, Message: "This mail cannot be read. Please write it as plain text.",
	}
	errLater = &smtp.SMTPError{
		Code: 451, EnhancedCode: smtp.EnhancedCode{4, 3, 0}, Message: "Please try again in a few minutes.",
	}
)

// receiving is one mail after another from one sender.
type receiving struct {
	*Receiver
	bounce  bool // it comes from nobody, as what tells of a failed delivery does
	threads []store.MailThread
}

// Reset forgets the mail under way.
func (r *receiving) Reset() { r.bounce, r.threads = false, nil }

// Logout ends it.
func (*receiving) Logout() error { return nil }

// Mail begins a mail.
func (r *receiving) Mail(from string, _ *smtp.MailOptions) error {
	r.Reset()
	r.bounce = from == ""
	return nil
}

// Rcpt takes an address that stands for a case and a person, and no other: nothing is passed on from here.
func (r *receiving) Rcpt(to string, _ *smtp.RcptOptions) error {
	number, token, ok := r.From.tokenOf(to)
	if !ok {
		return errNobody
	}
	ctx, cancel := context.WithTimeout(context.Background(), takeWithin)
	defer cancel()
	thread, err := r.Store.MailThread(ctx, token)
	switch {
	case errors.Is(err, store.ErrNotFound), err == nil && thread.Case != number:
		return errNobody
	case err != nil:
		r.Log.Warn("looking up a reply's address", "why", err)
		return errLater
	}
	r.threads = append(r.threads, thread)
	return nil
}

// Data takes the mail itself. What a program wrote is let go without a word, so that two programs never write to each
// other.
func (r *receiving) Data(content io.Reader) error {
	in, err := read(content)
	if _, drained := io.Copy(io.Discard, content); drained != nil {
		return drained // too large, or broken off
	}
	if err != nil {
		return errUnreadable
	}
	for _, thread := range r.threads {
		if r.bounce || in.automatic {
			if err := r.letGo(thread, in); err != nil {
				return err
			}
			continue
		}
		if err := r.take(thread, in); err != nil {
			return err
		}
	}
	return nil
}

// letGo keeps of a mail that no person wrote only whether it tells that ours did not arrive.
func (r *receiving) letGo(thread store.MailThread, in *received) error {
	r.Log.Info("a mail that no person wrote is let go", "case", thread.Case, "returned", in.returned)
	if !in.returned || !r.bounce {
		return nil
	}
	ctx, cancel := context.WithTimeout(context.Background(), takeWithin)
	defer cancel()
	if err := r.Store.MailReturned(ctx, thread, r.Now()); err != nil {
		r.Log.Warn("keeping that a mail was returned", "case", thread.Case, "why", err)
		return errLater
	}
	return nil
}

// take does what one mail says about one case, if it is from whom the address was given to.
func (r *receiving) take(thread store.MailThread, in *received) error {
	if address := r.AddressOf(thread.Person); address == "" || !strings.EqualFold(address, in.from) {
		r.Log.Warn("a mail about a case is not from whom its address was given to", "case", thread.Case)
		return errOthers
	}
	ctx, cancel := context.WithTimeout(context.Background(), takeWithin)
	defer cancel()
	err := r.Take(ctx, Reply{
		Case: thread.Case, Person: thread.Person, Words: in.words, Token: thread.Token, MessageID: in.messageID,
		Subject: in.subject, Attachments: in.attachments,
	})
	if err != nil {
		r.Log.Warn("taking a mail about a case", "case", thread.Case, "why", err)
		return errLater
	}
	return nil
}
