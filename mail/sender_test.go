package mail_test

import (
	"crypto/tls"
	"crypto/x509"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-smtp"
	"github.com/jmoiron/sqlx"

	"campusline/gateway/gatewaytest"
	"campusline/mail"
	"campusline/mail/mailtest"
	"campusline/store"
	"campusline/store/storetest"
)

// desk is a line's outgoing mail, on a clock that stands still until it is moved.
type desk struct {
	t        *testing.T
	store    *store.Store
	database string
	sender   *mail.Sender
	now      time.Time
}

func newDesk(t *testing.T, o *mailtest.Office, server string, trusted ...*x509.CertPool) *desk {
	t.Helper()
	d := &desk{t: t, database: storetest.URL(t), now: time.Date(2026, 9, 8, 15, 0, 0, 0, time.UTC)}
	var err error
	if d.store, err = store.Open(t.Context(), d.database); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.store.Close() })
	to, err := mail.ParseServer(strings.ReplaceAll(server, "HOST", o.Address))
	if err != nil {
		t.Fatal(err)
	}
	for _, roots := range trusted {
		to.Trust(roots)
	}
	d.sender = &mail.Sender{
		Store: d.store, Server: to, From: ours(t), Now: func() time.Time { return d.now }, Log: slog.New(slog.DiscardHandler),
	}
	return d
}

// ours is the address of the line.
func ours(t *testing.T) mail.Address {
	t.Helper()
	a, err := mail.ParseAddress("Cedar Prairie ISD <case@line.example.org>")
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// writes keeps a mail to Ms. Reyes about case 100017.
func (d *desk) writes(subject, body, key string) {
	d.t.Helper()
	err := d.store.Transact(d.t.Context(), "writing", func(tx *sqlx.Tx) error {
		_, err := d.store.EnqueueMail(d.t.Context(), tx, store.Mail{
			Key: key, Person: "reyes", Address: "reyes@cedarprairie.example", Case: 100017, Subject: subject, Body: body, At: d.now,
		})
		return err
	})
	if err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) sends() {
	d.t.Helper()
	if err := d.sender.Send(d.t.Context()); err != nil {
		d.t.Fatal(err)
	}
}

// count counts the mails of which something is true.
func (d *desk) count(where string) int {
	d.t.Helper()
	return gatewaytest.Count(d.t, gatewaytest.SQL(d.t, d.database), `SELECT count(*) FROM mails WHERE `+where)
}

func TestAMailGoesOutOnceWithAnAddressForReplies(t *testing.T) {
	t.Parallel()
	o := mailtest.New(t)
	d := newDesk(t, o, "smtp://HOST")
	d.writes("Case 100017: late bus, Señora", "The bus was late.\nAgain.", "case 100017 opened reyes")
	d.writes("Case 100017: late bus, Señora", "The bus was late.\nAgain.", "case 100017 opened reyes")
	d.sends()
	d.now = d.now.Add(time.Hour)
	d.sends()
	got := o.Received()
	if len(got) != 1 || got[0].To != "reyes@cedarprairie.example" || d.count("status = 'sent'") != 1 {
		t.Fatalf("%d mails: %+v", len(got), got)
	}
	reply := "case+100017-"
	got[0].Content = strings.ReplaceAll(got[0].Content, "\r\n <", " <") // a long head goes on in the next line
	if !strings.HasPrefix(got[0].From, reply) || !strings.Contains(got[0].Content, `Reply-To: "Cedar Prairie ISD" <`+reply) {
		t.Errorf("replies go to %s:\n%s", got[0].From, got[0].Content)
	}
	for _, part := range []string{
		"From: \"Cedar Prairie ISD\" <case@line.example.org>", "To: <reyes@cedarprairie.example>", "=?utf-8?q?", "Auto-Submitted: auto-generated",
		"References: <case-100017@line.example.org>", "Message-Id: <", "Date: Tue, 08 Sep 2026", "Reply above this line", "The bus was late.\r\nAgain.\r\n",
	} {
		if !strings.Contains(got[0].Content, part) {
			t.Errorf("%q is not in it:\n%s", part, got[0].Content)
		}
	}
}

func TestAMailThatIsNotTakenNowIsTriedAgain(t *testing.T) {
	t.Parallel()
	o := mailtest.New(t)
	o.Behaves(mailtest.Manner{Refusal: &smtp.SMTPError{Code: 451, Message: "Greylisted"}})
	d := newDesk(t, o, "smtp://HOST")
	d.writes("Case", "Words", "")
	d.sends()
	if d.count("status = 'waiting' AND code = 451 AND due_at = '2026-09-08 15:01Z'") != 1 {
		t.Fatal("it does not wait for a minute")
	}
	d.sends()
	o.Behaves(mailtest.Manner{})
	d.now = d.now.Add(time.Minute)
	d.sends()
	if len(o.Received()) != 1 || d.count("status = 'sent' AND attempts = 2 AND repeated = 0") != 1 {
		t.Errorf("%d mails came", len(o.Received()))
	}
}

func TestAMailThatIsRefusedIsNotTriedAgain(t *testing.T) {
	t.Parallel()
	o := mailtest.New(t)
	o.Behaves(mailtest.Manner{Refusal: &smtp.SMTPError{Code: 550, Message: "No such mailbox"}})
	d := newDesk(t, o, "smtp://HOST")
	d.writes("Case", "Words", "")
	d.sends()
	if d.count("status = 'failed' AND code = 550 AND reason LIKE '%No such mailbox%'") != 1 {
		t.Error("it has not failed")
	}
}

func TestAMailWaitsForAServerThatIsAwayAndNotForEver(t *testing.T) {
	t.Parallel()
	d := newDesk(t, mailtest.New(t), "smtp://127.0.0.1:1")
	d.writes("Case", "Words", "")
	d.sends()
	if d.count("status = 'waiting' AND code = 0") != 1 {
		t.Error("it does not wait")
	}
	d.now = d.now.AddDate(0, 0, 4)
	d.sends()
	if d.count("status = 'failed' AND reason LIKE 'no mail server took it%'") != 1 {
		t.Error("it waits for ever")
	}
}

// A server that takes a mail and dies before it says so has it, or has not. It is sent again under the same name.
func TestAMailOfWhichNothingWasHeardIsRepeatedAndCounted(t *testing.T) {
	t.Parallel()
	o := mailtest.New(t)
	o.Behaves(mailtest.Manner{HangsUp: true})
	d := newDesk(t, o, "smtp://HOST")
	d.writes("Case", "Words", "")
	d.sends()
	d.sends()
	o.Behaves(mailtest.Manner{})
	if len(o.Received()) != 1 || d.count("status = 'handed'") != 1 {
		t.Fatalf("%d came", len(o.Received()))
	}
	d.now = d.now.Add(mail.AnswersBy)
	d.sends()
	got := o.Received()
	if len(got) != 2 || got[0].Content != got[1].Content || d.count("status = 'sent' AND repeated = 1") != 1 {
		t.Errorf("%d came: %+v", len(got), got)
	}
}

// A gateway that was killed before it gave the words of a mail to the server repeats nothing.
func TestAMailThatWasOnlyTakenIsNotCountedAsRepeated(t *testing.T) {
	t.Parallel()
	o := mailtest.New(t)
	d := newDesk(t, o, "smtp://HOST")
	d.writes("Case", "Words", "")
	if _, err := d.store.TakeMail(t.Context(), d.now, mail.AnswersBy); err != nil {
		t.Fatal(err)
	}
	d.sends()
	if len(o.Received()) != 0 {
		t.Error("it is sent while another gateway has it in hand")
	}
	d.now = d.now.Add(mail.AnswersBy)
	d.sends()
	if len(o.Received()) != 1 || d.count("status = 'sent' AND repeated = 0 AND attempts = 2") != 1 {
		t.Errorf("%d came", len(o.Received()))
	}
}

func TestTLSIsUsedWhereItIsOfferedAndThePasswordOnlyThen(t *testing.T) {
	t.Parallel()
	signed, roots := mailtest.Certificate(t)
	o := mailtest.New(t, func(s *smtp.Server) { s.TLSConfig = &tls.Config{Certificates: []tls.Certificate{signed}} })
	o.Behaves(mailtest.Manner{Password: "secret"})
	d := newDesk(t, o, "smtp://line:secret@HOST")
	d.writes("Case", "Words", "")
	d.sends()
	if len(o.Received()) != 0 || d.count("status = 'waiting' AND reason LIKE '%certificate%'") != 1 {
		t.Error("a certificate of nobody's is trusted")
	}
	d = newDesk(t, o, "smtp://line:secret@HOST", roots)
	d.writes("Case", "Words", "")
	d.sends()
	if got := o.Received(); len(got) != 1 || !got[0].Encrypted {
		t.Errorf("%+v", got)
	}
	d = newDesk(t, o, "smtp://line:wrong@HOST", roots)
	d.writes("Case", "Words", "")
	d.sends()
	if d.count("status = 'waiting' AND code = 535") != 1 {
		t.Error("a wrong password loses the mail")
	}
}

func TestAddressesOfServers(t *testing.T) {
	t.Parallel()
	for _, right := range []string{"smtp://mail.example.org", "smtps://u:p@mail.example.org:465"} {
		if _, err := mail.ParseServer(right); err != nil {
			t.Errorf("%s: %v", right, err)
		}
	}
	for _, wrong := range []string{"", "mail.example.org:25", "http://mail.example.org", "smtp://"} {
		if _, err := mail.ParseServer(wrong); err == nil {
			t.Errorf("%q is taken", wrong)
		}
	}
}
