package mail

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"html"
	"io"
	"regexp"
	"strings"

	"github.com/emersion/go-message"
	_ "github.com/emersion/go-message/charset" // reads what is not UTF-8
	"github.com/emersion/go-message/mail"
)

// received is a mail as it came in.
type received struct {
	from        string // the address, in small letters
	messageID   string // its name, or one made of its content
	subject     string
	words       string // what the sender wrote
	attachments int
	automatic   bool // a program wrote it
	returned    bool // it tells that a mail of ours could not be delivered
}

// longestText is how much of a mail's text is read, in bytes; nobody writes a family as much.
const longestText = 256 << 10

// read reads a mail.
func read(r io.Reader) (*received, error) {
	sum := sha256.New()
	m, err := mail.CreateReader(io.TeeReader(r, sum))
	if err != nil && !message.IsUnknownCharset(err) {
		return nil, fmt.Errorf("reading a mail: %w", err)
	}
	in := &received{automatic: isAutomatic(&m.Header)}
	// Two heads that say from whom it is say two things: no one of them is believed.
	from, err := m.Header.AddressList("From")
	if err == nil && len(from) == 1 && m.Header.FieldsByKey("From").Len() == 1 {
		in.from = strings.ToLower(from[0].Address)
	}
	in.messageID, _ = m.Header.MessageID()
	in.subject, _ = m.Header.Subject()
	if err := in.readParts(m); err != nil {
		return nil, err
	}
	if in.messageID == "" {
		in.messageID = hex.EncodeToString(sum.Sum(nil)[:16])
	}
	return in, nil
}

// readParts takes the plain text, or where there is none the text of the web page, and counts what is attached.
func (in *received) readParts(m *mail.Reader) error {
	var plain, page string
	for {
		part, err := m.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil && !message.IsUnknownCharset(err) {
			return fmt.Errorf("reading a part of a mail: %w", err)
		}
		kind, attached := kindOf(part)
		content, err := io.ReadAll(io.LimitReader(part.Body, longestText))
		if err != nil {
			return fmt.Errorf("reading the text of a mail: %w", err)
		}
		switch {
		case kind == "message/delivery-status":
			in.returned = in.returned || failedStatus.Match(content)
		case attached, !strings.HasPrefix(kind, "text/"):
			in.attachments++
		case kind == "text/plain" && plain == "":
			plain = string(content)
		case kind == "text/html" && page == "":
			page = string(content)
		}
	}
	if strings.TrimSpace(plain) == "" {
		plain = textOf(page)
	}
	in.words = cut(plain)
	return nil
}

// kindOf is the type of a part, and whether it is attached and not part of the text.
func kindOf(p *mail.Part) (kind string, attached bool) {
	switch h := p.Header.(type) {
	case *mail.InlineHeader:
		kind, _, _ = h.ContentType()
	case *mail.AttachmentHeader:
		kind, _, _ = h.ContentType()
		attached = true
	}
	return kind, attached
}

// failedStatus is how a report says that a mail has failed for good, and is not only late (RFC 3464, 2.3.3).
var failedStatus = regexp.MustCompile(`(?im)^Action:\s*failed`)

// isAutomatic says whether a program wrote a mail, and not a person: it says so (RFC 3834), or is sent to a list, or
// tells of a mail that could not be delivered (RFC 3464).
func isAutomatic(h *mail.Header) bool {
	if auto := h.Get("Auto-Submitted"); auto != "" && !strings.EqualFold(auto, "no") {
		return true
	}
	switch strings.ToLower(h.Get("Precedence")) {
	case "bulk", "junk", "list", "auto_reply":
		return true
	}
	for _, name := range []string{"X-Autoreply", "X-Autorespond", "X-Auto-Reply-From", "List-Id", "List-Unsubscribe"} {
		if h.Has(name) {
			return true
		}
	}
	kind, _, _ := h.ContentType()
	return kind == "multipart/report" || strings.TrimSpace(h.Get("Return-Path")) == "<>"
}

// What the text of a web page is without.
var (
	unseen  = regexp.MustCompile(`(?is)<(style|script|head|blockquote)\b.*?</(style|script|head|blockquote)>`)
	newLine = regexp.MustCompile(`(?i)<(br|/p|/div|/tr|/li|/h\d)\b[^>]*>`)
	tag     = regexp.MustCompile(`(?s)<[^>]*>`)
)

// textOf is the text of a web page.
func textOf(page string) string {
	page = unseen.ReplaceAllString(page, "")
	page = strings.ReplaceAll(strings.ReplaceAll(page, "\r", ""), "\n", " ")
	page = newLine.ReplaceAllString(page, "\n")
	return html.UnescapeString(tag.ReplaceAllString(page, ""))
}
