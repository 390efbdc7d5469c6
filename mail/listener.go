package mail

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"net"
	"time"

	"github.com/emersion/go-smtp"

	"campusline/store"
)

// Reply is what a member of staff wrote about a case.
type Reply struct {
	Case      int
	Person    string // as teams.yaml names them
	Words     string // without what was quoted, and without the signature
	Token     string // stands for the case and the person
	MessageID string // the sender's name for it: one that comes again has the same
	Subject   string
	// Attachments are how many things came with it, which are not taken.
	Attachments int
}

// Receiver says who may write to us, and does what they write.
type Receiver struct {
	Store *store.Store
	From  Address
	// AddressOf is the address of a person of teams.yaml, "" for nobody.
	AddressOf func(person string) string
	// Take does what a reply says, once, however often the same comes.
	Take func(context.Context, Reply) error
	Now  func() time.Time
	Log  *slog.Logger
}

// Listener receives replies by SMTP.
type Listener struct{ server *smtp.Server }

// What is taken of a mail, and how long its sender may take.
const (
	largestMail = 12 << 20 // bytes; what is attached is read and let go
	silence     = time.Minute
	mostTo      = 5
	takeWithin  = 20 * time.Second
)

// NewListener makes a listener that takes mails for a receiver. Where a file with a certificate and its key is named, TLS
// is offered (STARTTLS, RFC 3207); the file is read anew each time, so that a renewed one counts at once.
func NewListener(r *Receiver, certificate string) *Listener {
	server := smtp.NewServer(smtp.BackendFunc(func(*smtp.Conn) (smtp.Session, error) { return &receiving{Receiver: r}, nil }))
	server.Domain = r.From.domain
	server.MaxMessageBytes, server.MaxRecipients = largestMail, mostTo
	server.ReadTimeout, server.WriteTimeout = silence, silence
	if certificate != "" {
		server.TLSConfig = &tls.Config{
			MinVersion: tls.VersionTLS12,
			GetCertificate: func(*tls.ClientHelloInfo) (*tls.Certificate, error) {
				pair, err := tls.LoadX509KeyPair(certificate, certificate)
				return &pair, err
			},
		}
	}
	server.ErrorLog = log.New(io.Discard, "", 0) // what strangers do wrong is theirs
	return &Listener{server}
}

// Serve takes mails until Stop.
func (l *Listener) Serve(at net.Listener) error {
	if err := l.server.Serve(at); err != nil && !errors.Is(err, smtp.ErrServerClosed) {
		return fmt.Errorf("receiving mails: %w", err)
	}
	return nil
}

// Stop lets the mails under way be taken, for as long as the context lasts.
func (l *Listener) Stop(ctx context.Context) error {
	if err := l.server.Shutdown(ctx); err != nil && !errors.Is(err, smtp.ErrServerClosed) {
		return fmt.Errorf("stopping to receive mails: %w", err)
	}
	return nil
}
