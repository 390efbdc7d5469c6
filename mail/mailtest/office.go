// Package mailtest is the mail server of a district for tests: it speaks real SMTP on this machine.
package mailtest

import (
	"bytes"
	"io"
	"log"
	"net"
	"slices"
	"sync"
	"testing"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// Office is the mail server of a district: it takes mail and keeps it, or does what else it is told to.
type Office struct {
	// Address is where it listens, host and port.
	Address string

	mu       sync.Mutex
	manner   Manner
	received []Received
}

// Manner is what it does about mails. The zero value takes them.
type Manner struct {
	Refusal  *smtp.SMTPError // of every recipient, nil for none
	HangsUp  bool            // when it has read a mail, before it says so
	Password string          // that it wants, "" for none
}

// Received is a mail that it has read.
type Received struct {
	From, To  string // of the envelope
	Content   string // as it went over the wire
	Encrypted bool
}

// New starts one, and stops it when the test ends. Change may change how it serves.
func New(t testing.TB, change ...func(*smtp.Server)) *Office {
	t.Helper()
	o := &Office{}
	server := smtp.NewServer(smtp.BackendFunc(func(c *smtp.Conn) (smtp.Session, error) { return &session{Office: o, conn: c}, nil }))
	server.ErrorLog = log.New(io.Discard, "", 0)
	for _, c := range change {
		c(server)
	}
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	o.Address = listener.Addr().String()
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(func() { _ = server.Close() })
	return o
}

// Behaves changes what it does about mails from now on.
func (o *Office) Behaves(m Manner) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.manner = m
}

// Received gives the mails that it has read, in their order.
func (o *Office) Received() []Received {
	o.mu.Lock()
	defer o.mu.Unlock()
	return slices.Clone(o.received)
}

// session is one mail after another from one sender.
type session struct {
	*Office
	conn *smtp.Conn
	mail Received
	in   bool
}

// Reset forgets the mail under way.
func (s *session) Reset() { s.mail = Received{} }

// Logout ends it.
func (s *session) Logout() error { return nil }

// AuthMechanisms are how a sender can say who they are.
func (s *session) AuthMechanisms() []string { return []string{sasl.Plain} }

// Auth wants the password.
func (s *session) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, _, password string) error {
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.in = password == s.manner.Password; !s.in {
			return smtp.ErrAuthFailed
		}
		return nil
	}), nil
}

// Mail begins a mail.
func (s *session) Mail(from string, _ *smtp.MailOptions) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.manner.Password != "" && !s.in {
		return smtp.ErrAuthRequired
	}
	s.mail.From = from
	_, s.mail.Encrypted = s.conn.TLSConnectionState()
	return nil
}

// Rcpt takes who gets it.
func (s *session) Rcpt(to string, _ *smtp.RcptOptions) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.manner.Refusal != nil {
		return s.manner.Refusal
	}
	s.mail.To = to
	return nil
}

// Data reads it.
func (s *session) Data(r io.Reader) error {
	var content bytes.Buffer
	if _, err := content.ReadFrom(r); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.mail.Content = content.String()
	s.received = append(s.received, s.mail)
	if s.manner.HangsUp {
		_ = s.conn.Conn().Close()
	}
	return nil
}
