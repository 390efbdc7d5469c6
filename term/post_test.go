package term_test

import (
	"fmt"
	"io"
	"log/slog"
	"mime/quotedprintable"
	netmail "net/mail"
	"net/smtp"
	"strings"

	"campusline/mail"
	"campusline/mail/mailtest"
)

// mailFrom is where mails about cases come from.
const mailFrom = "Cedar Prairie ISD <case@line.example.org>"

// post is the mail of the district: what goes out to its mail server.
type post struct {
	office *mailtest.Office
	sender *mail.Sender
}

// posts sets up what hands mails to the mail server of the district.
func (s *school) posts() {
	s.Helper()
	office := mailtest.New(s)
	server, err := mail.ParseServer("smtp://" + office.Address)
	if err != nil {
		s.Fatal(err)
	}
	from, err := mail.ParseAddress(mailFrom)
	if err != nil {
		s.Fatal(err)
	}
	s.mails = &post{office: office, sender: &mail.Sender{
		Store: s.store, Server: server, From: from, Now: s.clock.now, Log: slog.New(slog.DiscardHandler),
	}}
}

// letter is a mail as its reader sees it.
type letter struct {
	replyTo, subject, words string
	inReplyTo               string // the name of the mail that it answers
}

// opened reads a mail.
func opened(received mailtest.Received) (letter, error) {
	m, err := netmail.ReadMessage(strings.NewReader(received.Content))
	if err != nil {
		return letter{}, err
	}
	body := m.Body
	if strings.EqualFold(m.Header.Get("Content-Transfer-Encoding"), "quoted-printable") {
		body = quotedprintable.NewReader(body)
	}
	words, err := io.ReadAll(body)
	return letter{
		replyTo: received.From, subject: m.Header.Get("Subject"), words: string(words), inReplyTo: m.Header.Get("In-Reply-To"),
	}, err
}

// letters are the mails that came for a person since they last looked.
func (c *colleague) letters() (all []letter) {
	received := c.mails.office.Received()
	for _, r := range received[c.read:] {
		if r.To != c.Email {
			continue
		}
		l, err := opened(r)
		if err != nil {
			c.Errorf("%s got a mail that cannot be read: %v", c.ID, err)
		}
		all = append(all, l)
	}
	c.read = len(received)
	return all
}

// mailed is what somebody wrote in a mail of theirs about a case, "" for an order without words for the family.
type mailed struct {
	number int
	words  string
}

// readsMail notes the cases that mails are about, and what came of mails of theirs.
func (c *colleague) readsMail() {
	for _, l := range c.letters() {
		if about, answers := c.underWay[l.inReplyTo]; answers {
			delete(c.underWay, l.inReplyTo)
			if about.words != "" {
				c.wrote(about.number, about.words, l.words)
			}
			if asksAgain(l.words) {
				c.approves(about.number)
			}
			continue
		}
		if n := c.isTold(l.subject); n != 0 {
			c.addresses[n] = l.replyTo
		}
	}
}

// mail replies to the mail about a case. Words are what of it is for the family.
func (c *colleague) mail(number int, order, words string) {
	to := c.addresses[number]
	if to == "" {
		return
	}
	c.letter++
	name := fmt.Sprintf("<%s-%d@cedarprairie.example>", c.ID, c.letter)
	content := fmt.Sprintf("From: %s <%s>\r\nTo: %s\r\nSubject: Re: Case %d\r\nMessage-ID: %s\r\n\r\n%s\r\n",
		c.Name, c.Email, to, number, name, order)
	c.underWay[name] = mailed{number, words}
	if err := smtp.SendMail(c.mailAddress(), nil, c.Email, []string{to}, []byte(content)); err != nil {
		c.Errorf("%s replies by mail to case %d: %v", c.ID, number, err)
	}
}

// mailAddress is where the district takes mails.
func (s *school) mailAddress() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.replicas[0].MailAddress()
}
