package mail

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/smtp"
	"net/textproto"
	"net/url"
	"time"
)

// Server is a mail server that takes our mail.
type Server struct {
	host, port     string
	user, password string // "" for none
	encrypted      bool   // from the first byte on
	trusts         *tls.Config
}

// ParseServer reads the address of a mail server: smtp://user:password@host:587, where TLS begins when the server offers
// it, or smtps:// where it begins at once. Without a port it is the usual one.
func ParseServer(address string) (*Server, error) {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" || u.Scheme != "smtp" && u.Scheme != "smtps" {
		return nil, errors.New("the mail server should be like smtp://user:password@mail.example.org:587")
	}
	s := &Server{host: u.Hostname(), port: u.Port(), user: u.User.Username(), encrypted: u.Scheme == "smtps"}
	s.password, _ = u.User.Password()
	s.trusts = &tls.Config{ServerName: s.host, MinVersion: tls.VersionTLS12}
	if s.port == "" {
		s.port = map[bool]string{false: "587", true: "465"}[s.encrypted]
	}
	return s, nil
}

// patience bounds the handing over of one mail.
const patience = time.Minute

// failure is why a mail server did not take a mail.
type failure struct {
	code  int // what it answered, 0 for nothing
	fault fault
	why   error
}

type fault int

const (
	later fault = iota // it may be tried again
	never              // it is refused
	maybe              // it was handed over, and the answer was not heard
)

func (f *failure) Error() string { return f.why.Error() }

func (f *failure) Unwrap() error { return f.why }

// deliver hands a mail to the server. Handing is called when everything but its words is said: from then on, until it is
// answered, nobody knows whether it was taken. The error is a [failure].
func (s *Server) deliver(ctx context.Context, from, to string, content []byte, handing func() error) error {
	client, closeIt, err := s.connect(ctx)
	if err != nil {
		return refusal("reaching the mail server", err, later)
	}
	defer closeIt()
	if err := client.Mail(from); err != nil {
		return refusal("telling who sends", err, later) // our own address is at fault, or what the server thinks of us
	}
	if err := client.Rcpt(to); err != nil {
		return refusal("telling who gets it", err, never)
	}
	if err := handing(); err != nil {
		return refusal("noting that it is handed over", err, later)
	}
	w, err := client.Data()
	if err != nil {
		return refusal("beginning the mail", err, never)
	}
	if _, err := w.Write(content); err != nil {
		return refusal("sending the mail", err, never)
	}
	if err := w.Close(); err != nil {
		return refusal("ending the mail", err, never)
	}
	_ = client.Quit() // it has been taken
	return nil
}

// refusal sorts what went wrong. An answer of 4xx is for now, and one of 5xx is as given; without any answer the mail can
// be tried again, unless its words had been sent.
func refusal(trying string, err error, final fault) *failure {
	f := &failure{why: fmt.Errorf("%s: %w", trying, err), fault: later}
	var answer *textproto.Error
	switch {
	case errors.As(err, &answer):
		f.code = answer.Code
		if answer.Code >= 500 {
			f.fault = final
		}
	case trying == "ending the mail":
		f.fault = maybe
	}
	return f
}

// connect opens a connection, encrypts it where that is offered, and says who we are.
func (s *Server) connect(ctx context.Context) (*smtp.Client, func(), error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	address := net.JoinHostPort(s.host, s.port)
	conn, err := (&net.Dialer{}).DialContext(ctx, "tcp", address)
	if err != nil {
		return nil, nil, err
	}
	if err := conn.SetDeadline(time.Now().Add(patience)); err != nil {
		return nil, nil, errors.Join(err, conn.Close())
	}
	if s.encrypted {
		conn = tls.Client(conn, s.trusts)
	}
	client, err := smtp.NewClient(conn, s.host)
	if err != nil {
		return nil, nil, errors.Join(err, conn.Close())
	}
	closeIt := func() { _ = client.Close() } // after Quit it is closed already
	if err := s.greet(client); err != nil {
		closeIt()
		return nil, nil, err
	}
	return client, closeIt, nil
}

func (s *Server) greet(client *smtp.Client) error {
	if offered, _ := client.Extension("STARTTLS"); offered && !s.encrypted {
		if err := client.StartTLS(s.trusts); err != nil {
			return fmt.Errorf("encrypting: %w", err)
		}
	}
	if s.user == "" {
		return nil
	}
	// PlainAuth sends the password over an encrypted connection, or to this machine, and nowhere else.
	return client.Auth(smtp.PlainAuth("", s.user, s.password, s.host))
}
