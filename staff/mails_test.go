package staff_test

import (
	"fmt"
	"io"
	"mime/quotedprintable"
	"net/smtp"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"campusline/cases"
	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/mail/mailtest"
)

const castilloAtMail = "castillo@cedarprairie.example"

// withMail is a line of the sample district in which Mr. Castillo gets mails and no texts.
func withMail(t *testing.T) (*morning, *mailtest.Office) {
	t.Helper()
	return withMailInsteadOf(t, "254-555-0108")
}

// withMailInsteadOf is a line of the sample district in which whoever has a phone number gets mails and no texts.
func withMailInsteadOf(t *testing.T, phone string) (*morning, *mailtest.Office) {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS("../menus/sample")); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, "teams.yaml")
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	without := strings.Replace(string(content), "phone: "+phone+", ", "", 1)
	if err := os.WriteFile(file, []byte(without), 0o600); err != nil {
		t.Fatal(err)
	}
	server := mailtest.New(t)
	m := onAMorning(t, func(o *gatewaytest.Options) {
		o.District = folder
		clock := o.Gateway
		o.Gateway = func(g *gateway.Options) {
			clock(g)
			g.MailServer, g.MailListen = "smtp://"+server.Address, "127.0.0.1:0"
			g.MailFrom = "Cedar Prairie ISD <case@line.example.org>"
		}
	})
	return m, server
}

// mailed waits for the n-th mail, from 0, and gives it.
func mailed(t *testing.T, server *mailtest.Office, n int) mailtest.Received {
	t.Helper()
	for deadline := time.Now().Add(15 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if all := server.Received(); len(all) > n {
			return all[n]
		}
	}
	t.Fatalf("mail %d does not come: %+v", n, server.Received())
	return mailtest.Received{}
}

// readable is what a mail says, as its reader sees it.
func readable(t *testing.T, r mailtest.Received) string {
	t.Helper()
	_, body, _ := strings.Cut(r.Content, "\r\n\r\n")
	words, err := io.ReadAll(quotedprintable.NewReader(strings.NewReader(body)))
	if err != nil {
		t.Fatal(err)
	}
	return string(words)
}

// replies has Mr. Castillo reply to a mail.
func (m *morning) replies(to mailtest.Received, id, words string) {
	m.t.Helper()
	m.repliesAs(castilloAtMail, to, id, words)
}

// repliesAs has somebody reply to a mail.
func (m *morning) repliesAs(from string, to mailtest.Received, id, words string) {
	m.t.Helper()
	content := "From: <" + from + ">\r\nSubject: Re: Case\r\nMessage-ID: <" + id + "@cedarprairie.example>\r\n\r\n" +
		words + "\r\n\r\nOn Tue, Sep 8, 2026 at 10:01 AM Cedar Prairie ISD <case@line.example.org> wrote:\r\n> " +
		strings.ReplaceAll(to.Content[strings.Index(to.Content, "\r\n\r\n")+4:], "\r\n", "\r\n> ") + "\r\n"
	if err := smtp.SendMail(m.Gateway.MailAddress(), nil, from, []string{to.From}, []byte(content)); err != nil {
		m.t.Fatalf("%q is not taken: %v", words, err)
	}
}

func TestACaseIsDoneByMail(t *testing.T) {
	t.Parallel()
	m, server := withMail(t)
	n := m.opens("concern", "late bus", "transportation", parent, "Bus 12 was late again.")
	first := mailed(t, server, 0)
	for _, words := range []string{fmt.Sprintf("case %d", n), "Bus 12 was late again.", "Reply to this mail to answer the family"} {
		if first.To != castilloAtMail || !strings.Contains(first.Content, words) {
			t.Errorf("to %s, without %q:\n%s", first.To, words, first.Content)
		}
	}
	m.replies(first, "1", "ask: Which stop was it?")
	m.arrives(parent, "Mr. Castillo", "Which stop was it?")
	told := mailed(t, server, 1)
	if !strings.Contains(told.Content, fmt.Sprintf("Case %d: sent to the family.", n)) ||
		!strings.Contains(told.Content, "In-Reply-To: <1@cedarprairie.example>") ||
		!strings.Contains(told.Content, "Auto-Submitted: auto-replied") {
		t.Errorf("he is told:\n%s", told.Content)
	}
	m.replies(first, "2", "It is on time again since noon.\r\n\r\nThank you for telling us.")
	m.arrives(parent, "It is on time again since noon.\n\nThank you for telling us.")
	m.replies(first, "3", "close")
	mailed(t, server, 3)
	if c := m.caseNow(n); c.State != cases.Done || c.Owner != "castillo" {
		t.Errorf("it is %s, of %q", c.State, c.Owner)
	}
}

func TestAMailThatComesTwiceIsDoneOnce(t *testing.T) {
	t.Parallel()
	m, server := withMail(t)
	m.opens("concern", "late bus", "transportation", parent, "Bus 12 was late again.")
	first := mailed(t, server, 0)
	for range 3 {
		m.replies(first, "1", "It is on time again since noon.")
	}
	m.arrives(parent, "It is on time again")
	m.replies(first, "2", "note: I told them.")
	mailed(t, server, 2)
	if sent := gatewaytest.Count(t, m.SQL(t), `SELECT count(*) FROM messages WHERE number = $1`, parent); sent != 1 {
		t.Errorf("%d texts go to the family, want 1", sent)
	}
	if all := server.Received(); len(all) != 3 {
		t.Errorf("%d mails go out, want 3", len(all))
	}
}

func TestWhatCannotBeDoneIsSaidByMail(t *testing.T) {
	t.Parallel()
	m, server := withMail(t)
	n := m.opens("concern", "late bus", "transportation", parent, "Bus 12 was late again.")
	first := mailed(t, server, 0)
	for i, step := range []struct{ words, told string }{
		{"", "there are no words of yours above the line"},
		{"clsoe", "seems to be a mistyped order"},
		{"close", fmt.Sprintf("Nobody has answered case %d yet.", n)},
		{"note 100008: another one", fmt.Sprintf("this address is for case %d", n)},
		{"hand to: nowhere", "nowhere"},
	} {
		m.replies(first, fmt.Sprint(i), step.words)
		if told := mailed(t, server, i+1); !strings.Contains(strings.ReplaceAll(told.Content, "=\r\n", ""), step.told) {
			t.Errorf("%q is answered with\n%s\nwant %q", step.words, told.Content, step.told)
		}
	}
	if c := m.caseNow(n); c.State != cases.Open {
		t.Errorf("it is %s", c.State)
	}
}

// Somebody who gets mails looks over what is sensitive by mail, of which no mail tells.
func TestWhatIsSensitiveIsLookedOverByMail(t *testing.T) {
	t.Parallel()
	const okaforAtMail, benson = "okafor@cedarprairie.example", "+12545550122"
	m, server := withMailInsteadOf(t, "254-555-0102")
	n := m.opens("question", "asked by text", "oak-hill", parent, "My son is bullied on the yard.")
	m.arrives(benson, strconv.Itoa(n))
	m.texts(benson, fmt.Sprintf("%d We talk to everybody today.", n))
	first := mailed(t, server, 0)
	if first.To != okaforAtMail || !strings.Contains(first.Content, "reply: show.") ||
		strings.Contains(first.Content, "bullied") || strings.Contains(first.Content, "everybody today") {
		t.Errorf("to %s:\n%s", first.To, first.Content)
	}
	m.repliesAs(okaforAtMail, first, "1", "refuse: Please call them.")
	m.arrives(benson, "asks you to change your answer")
	m.texts(benson, fmt.Sprintf("%d As I said on the phone, we talk to everybody today.", n))
	m.repliesAs(okaforAtMail, mailed(t, server, 2), "2", "Approve")
	shown := mailed(t, server, 3)
	for _, words := range []string{"not sent yet.", "As I said on the phone, we talk to everybody today.", "again to let it go"} {
		if !strings.Contains(readable(t, shown), words) {
			t.Errorf("without %q:\n%s", words, readable(t, shown))
		}
	}
	m.repliesAs(okaforAtMail, shown, "3", "Approve")
	m.arrives(parent, "As I said on the phone")
}
