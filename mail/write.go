package mail

import (
	"bytes"
	"fmt"
	"io"
	"time"

	"github.com/emersion/go-message/mail"

	"campusline/store"
)

// replyAbove stands on top of every mail to which people reply. Programs quote it below the reply, whatever their language,
// and what is below it is not read.
const replyAbove = "- - - Reply above this line - - -"

// howToReply stands below what a mail tells of a case.
const howToReply = `

Reply to this mail to answer the family: what you write above the line is sent to them as a text, with your name. Instead you
can write one of these as the first word, with a colon where words follow:
claim, ask:, note: (for colleagues), spoken: (you have told them by telephone), hand to:, close, reopen, show, approve, refuse:
`

// write writes a mail as it goes over the wire (RFC 5322). A mail that is sent again is the same, so that programs which
// get it twice show it once.
func write(m *store.OutgoingMail, from Address, now time.Time) ([]byte, error) {
	var h mail.Header
	h.SetDate(now)
	h.SetAddressList("From", []*mail.Address{{Name: from.Name, Address: from.String()}})
	h.SetAddressList("To", []*mail.Address{{Address: m.Address}})
	h.SetSubject(m.Subject)
	h.SetMessageID(m.ID + "@" + from.domain)
	// RFC 3834: a program wrote it, and no program is to answer it.
	h.Set("Auto-Submitted", "auto-generated")
	h.Set("X-Auto-Response-Suppress", "All")
	body := m.Body
	if m.Case != 0 {
		thread := fmt.Sprintf("case-%d@%s", m.Case, from.domain)
		h.SetAddressList("Reply-To", []*mail.Address{{Name: from.Name, Address: from.about(m.Case, m.Token)}})
		h.SetMsgIDList("References", []string{thread}) // so that programs keep a case together
		body = replyAbove + "\n\n" + body
		if m.InReplyTo == "" {
			body += howToReply
		}
	}
	if m.InReplyTo != "" {
		h.SetMsgIDList("In-Reply-To", []string{m.InReplyTo})
		h.Set("Auto-Submitted", "auto-replied")
	}
	h.SetContentType("text/plain", map[string]string{"charset": "utf-8"})
	h.Set("Content-Transfer-Encoding", "quoted-printable")
	var content bytes.Buffer
	w, err := mail.CreateSingleInlineWriter(&content, h)
	if err == nil {
		_, err = io.WriteString(w, body+"\n")
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return nil, fmt.Errorf("writing a mail: %w", err)
	}
	return content.Bytes(), nil
}
