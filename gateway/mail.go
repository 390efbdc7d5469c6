package gateway

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"

	"campusline/mail"
	"campusline/staff"
)

// validateMail gives everything that is wrong with how mail is to be sent and received.
func (o *Options) validateMail() []error {
	var wrong []error
	if (o.MailServer != "" || o.MailListen != "") && o.MailFrom == "" {
		wrong = append(wrong, errors.New("CAMPUSLINE_SMTP or CAMPUSLINE_MAIL_LISTEN is set and CAMPUSLINE_MAIL_FROM is not"))
	}
	if o.MailServer != "" {
		if _, err := mail.ParseServer(o.MailServer); err != nil {
			wrong = append(wrong, fmt.Errorf("CAMPUSLINE_SMTP: %w", err))
		}
	}
	if o.MailFrom != "" {
		if _, err := mail.ParseAddress(o.MailFrom); err != nil {
			wrong = append(wrong, fmt.Errorf("CAMPUSLINE_MAIL_FROM: %w", err))
		}
	}
	if o.MailListen != "" {
		if _, _, err := net.SplitHostPort(o.MailListen); err != nil {
			wrong = append(wrong, fmt.Errorf("CAMPUSLINE_MAIL_LISTEN should be like :2525 or 127.0.0.1:2525, not %q", o.MailListen))
		}
	}
	if o.MailCertificate != "" {
		if _, err := tls.LoadX509KeyPair(o.MailCertificate, o.MailCertificate); err != nil {
			wrong = append(wrong, fmt.Errorf("CAMPUSLINE_MAIL_CERT should be a file with a certificate and its key, in PEM: %w", err))
		}
	}
	return wrong
}

// mails sends mails to staff where there is a mail server to do so, and receives their replies where it is to listen for
// them. Without a mail server mails wait for three days.
func (g *Gateway) mails(ctx context.Context) error {
	o := &g.options
	if o.MailFrom == "" {
		return nil
	}
	from, err := mail.ParseAddress(o.MailFrom)
	if err != nil {
		return fmt.Errorf("setting up mail: %w", err)
	}
	if o.MailServer != "" {
		server, err := mail.ParseServer(o.MailServer)
		if err != nil {
			return fmt.Errorf("setting up mail: %w", err)
		}
		sender := &mail.Sender{Store: g.store, Server: server, From: from, Now: o.Now, Log: o.Log}
		g.beside(sender.Run)
	}
	if o.MailListen == "" {
		return nil
	}
	return g.receiveMails(ctx, from)
}

func (g *Gateway) receiveMails(ctx context.Context, from mail.Address) error {
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", g.options.MailListen)
	if err != nil {
		return fmt.Errorf("listening for mails on %s: %w", g.options.MailListen, err)
	}
	replies := staff.Mails{Orders: &staff.Orders{Store: g.store, Desk: g.desk()}}
	server := mail.NewListener(&mail.Receiver{
		Store: g.store, From: from, AddressOf: replies.AddressOf, Take: replies.Take, Now: g.options.Now, Log: g.options.Log,
	}, g.options.MailCertificate)
	g.mailAt = listener.Addr().String()
	go func() {
		if err := server.Serve(listener); err != nil {
			g.failed <- err
		}
	}()
	g.stops = append(g.stops, server.Stop)
	return nil
}

// MailAddress is where mails are received, "" where they are not.
func (g *Gateway) MailAddress() string { return g.mailAt }
