package mail_test

import (
	"context"
	"crypto/tls"
	"errors"
	"log/slog"
	"net"
	"net/smtp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"campusline/mail"
	"campusline/mail/mailtest"
)

// inbox receives replies to the mails of a desk.
type inbox struct {
	*desk
	office  *mailtest.Office
	address string

	mu      sync.Mutex
	replies []mail.Reply
	trouble error // that doing what they say meets
}

func newInbox(t *testing.T, certificate ...string) *inbox {
	t.Helper()
	o := mailtest.New(t)
	in := &inbox{desk: newDesk(t, o, "smtp://HOST"), office: o}
	listener := mail.NewListener(&mail.Receiver{
		Store: in.store, From: ours(t), Take: in.take, Now: func() time.Time { return in.now }, Log: slog.New(slog.DiscardHandler),
		AddressOf: func(person string) string {
			return map[string]string{"reyes": "reyes@cedarprairie.example"}[person]
		},
	}, strings.Join(certificate, ""))
	at, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	in.address = at.Addr().String()
	served := make(chan error, 1)
	go func() { served <- listener.Serve(at) }()
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		if err := errors.Join(listener.Stop(ctx), <-served); err != nil {
			t.Error(err)
		}
	})
	in.writes("Case 100017", "The bus was late.", "")
	in.sends()
	return in
}

func (in *inbox) take(_ context.Context, r mail.Reply) error {
	in.mu.Lock()
	defer in.mu.Unlock()
	if in.trouble == nil {
		in.replies = append(in.replies, r)
	}
	return in.trouble
}

// to is the address at which Ms. Reyes replies.
func (in *inbox) to() string { return in.office.Received()[0].From }

// gets delivers a mail and gives what its sender is told, "" where it is taken.
func (in *inbox) gets(from, to, head, words string) string {
	in.t.Helper()
	return in.brings(from, to, "From: Ms. Reyes <"+reyes+">\r\n"+head+"\r\n"+words+"\r\n")
}

// brings delivers a mail as it stands.
func (in *inbox) brings(from, to, content string) string {
	in.t.Helper()
	if err := smtp.SendMail(in.address, nil, from, []string{to}, []byte(content)); err != nil {
		return err.Error()
	}
	return ""
}

// taken is what was done, without the secrets.
func (in *inbox) taken() []mail.Reply {
	in.mu.Lock()
	defer in.mu.Unlock()
	replies := append([]mail.Reply(nil), in.replies...)
	for i := range replies {
		if len(replies[i].Token) < 20 {
			in.t.Errorf("the token is %q", replies[i].Token)
		}
		replies[i].Token = ""
	}
	return replies
}

const reyes = "reyes@cedarprairie.example"

func TestAReplyIsTaken(t *testing.T) {
	t.Parallel()
	in := newInbox(t)
	quoted := "\r\n\r\nOn Tue, Sep 8, 2026 at 10:00 AM Cedar <case@line.example.org> wrote:\r\n> - - - Reply above this line - - -\r\n> The bus was late."
	if told := in.gets(reyes, in.to(), "Message-ID: <1@x.example>\r\nSubject: Re: Case 100017\r\n", "The bus is back."+quoted); told != "" {
		t.Fatal(told)
	}
	want := []mail.Reply{{Case: 100017, Person: "reyes", Words: "The bus is back.", MessageID: "1@x.example", Subject: "Re: Case 100017"}}
	if diff := cmp.Diff(want, in.taken()); diff != "" {
		t.Error(diff)
	}
}

func TestOnlyThePersonAnAddressWasGivenToIsHeard(t *testing.T) {
	t.Parallel()
	in := newInbox(t)
	to := in.to()
	other := strings.Replace(to, "100017", "100025", 1)
	guessed := to[:strings.IndexByte(to, '-')] + "-aaaaaaaaaaaaaaaaaaaaaaaaaa@line.example.org"
	for what, told := range map[string]string{
		"two senders":    in.gets(reyes, to, "From: x@x.example\r\n", "Let me in"),
		"another sender": in.brings(reyes, to, "From: x@x.example\r\n\r\nLet me in\r\n"),
		"a guess":        in.gets(reyes, guessed, "", "Let me in"),
		"another case":   in.gets(reyes, other, "", "Let me in"),
		"no case":        in.gets(reyes, "case@line.example.org", "", "Let me in"),
		"a relay":        in.gets(reyes, "somebody@elsewhere.example", "", "Buy"),
	} {
		if !strings.HasPrefix(told, "550") {
			t.Errorf("%s is told %q", what, told)
		}
	}
	if len(in.taken()) > 0 {
		t.Errorf("taken: %+v", in.taken())
	}
}

func TestWhatAProgramWroteIsLetGoInSilence(t *testing.T) {
	t.Parallel()
	in := newInbox(t)
	for what, told := range map[string]string{
		"out of office": in.gets(reyes, in.to(), "Auto-Submitted: auto-replied\r\n", "I am away."),
		"a bounce":      in.gets("", in.to(), "", "It failed."),
	} {
		if told != "" {
			t.Errorf("%s is told %q", what, told)
		}
	}
	if len(in.taken()) > 0 {
		t.Errorf("taken: %+v", in.taken())
	}
}

// What tells that a mail of ours could not be delivered is seen where the lines are listed.
func TestAMailThatIsReturnedIsKeptAsFailed(t *testing.T) {
	t.Parallel()
	in := newInbox(t)
	returned := func(action string) string {
		return "From: postmaster@cedarprairie.example\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=a\r\n\r\n" +
			"--a\r\n\r\nSorry.\r\n--a\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x.example\r\n\r\n" +
			"Final-Recipient: rfc822; reyes@cedarprairie.example\r\nAction: " + action + "\r\nStatus: 5.1.1\r\n--a--\r\n"
	}
	for _, test := range []struct{ action, status string }{{"delayed", "sent"}, {"failed", "failed"}} {
		if told := in.brings("", in.to(), returned(test.action)); told != "" {
			t.Fatalf("%s: it is told %q", test.action, told)
		}
		if in.count("status = '"+test.status+"'") != 1 {
			t.Errorf("after %s it is not %s", test.action, test.status)
		}
	}
	if len(in.taken()) > 0 {
		t.Error("it is taken for a reply")
	}
}

func TestAMailThatIsTooLargeIsRefused(t *testing.T) {
	t.Parallel()
	in := newInbox(t)
	if told := in.gets(reyes, in.to(), "", strings.Repeat(strings.Repeat("x", 70)+"\r\n", 180_000)); !strings.HasPrefix(told, "552") {
		t.Errorf("it is told %q", told)
	}
	if len(in.taken()) > 0 {
		t.Error("it is taken")
	}
}

func TestRepliesAreEncryptedWhereThereIsACertificate(t *testing.T) {
	t.Parallel()
	file, roots := mailtest.CertificateFile(t)
	in := newInbox(t, file)
	client, err := smtp.Dial(in.address)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = client.Close() }()
	if err := client.StartTLS(&tls.Config{RootCAs: roots, ServerName: "127.0.0.1", MinVersion: tls.VersionTLS12}); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(client.Mail(reyes), client.Rcpt(in.to())); err != nil {
		t.Error(err)
	}
}

// What cannot be done now is brought again by its sender's server.
func TestAReplyThatCannotBeTakenNowComesAgain(t *testing.T) {
	t.Parallel()
	in := newInbox(t)
	in.trouble = errors.New("the database is away")
	if told := in.gets(reyes, in.to(), "", "Yes."); !strings.HasPrefix(told, "451") {
		t.Errorf("it is told %q", told)
	}
}
