package mail

import (
	"strings"
	"testing"
)

// ours is one of our mails, as it stands quoted below a reply.
const ours = replyAbove + "\n\nCase 100017, from a family at Oak Hill:\nThe bus was late again.\n"

func quoted(text string) string {
	return "> " + strings.ReplaceAll(strings.TrimSpace(text), "\n", "\n> ")
}

func TestWhatSomebodyWroteIsCutFromWhatTheyQuote(t *testing.T) {
	t.Parallel()
	for what, test := range map[string]struct{ mail, want string }{
		"alone":         {"The bus is back.\n", "The bus is back."},
		"two parts":     {"Thank you.\n\nThe bus is back.", "Thank you.\n\nThe bus is back."},
		"with a colon":  {"Two things:\nThe bus is back at 7:30.", "Two things:\nThe bus is back at 7:30."},
		"a web program": {"The bus is back.\n\nOn Tue, Sep 8, 2026 at 10:00 AM Cedar Prairie ISD <\ncase+100017-abc@line.example.org> wrote:\n\n" + quoted(ours), "The bus is back."},
		"in Spanish":    {"Ya viene.\n\nEl mar, 8 sept 2026 a las 10:00, Cedar Prairie (<case@line.example.org>) escribió:\n\n" + quoted(ours), "Ya viene."},
		"in Chinese":    {"好的。\n\n于2026年9月8日 10:00写道：\n" + quoted(ours), "好的。"},
		"an office program": {"The bus is back.\r\n\r\n________________________________\r\nFrom: Cedar Prairie ISD\r\nSent: Tuesday, September 8\r\n" +
			"To: Reyes\r\nSubject: Case 100017\r\n\r\n" + ours, "The bus is back."},
		"an original":    {"Yes.\n\n-----Original Message-----\nFrom: Cedar\nSent: today\nSubject: x\n\nThe bus", "Yes."},
		"not quoted":     {"The bus is back.\n\n" + ours, "The bus is back."},
		"written below":  {"On Tue, Sep 8, 2026 at 10:00 AM Cedar <case@line.example.org> wrote:\n" + quoted(ours) + "\n\nThe bus is back.", "The bus is back."},
		"a signature":    {"The bus is back.\n\n-- \nMs. Reyes\nTransportation\n", "The bus is back."},
		"a phone":        {"The bus is back.\n\nSent from my phone\n\n" + quoted(ours), "The bus is back."},
		"nothing":        {"\n\nOn Tue, Sep 8, 2026 at 10:00 AM Cedar <case@line.example.org> wrote:\n" + quoted(ours), ""},
		"a line of dots": {"Before\n__________________\nafter, without a head", "Before\n__________________\nafter, without a head"},
	} {
		if got := cut(test.mail); got != test.want {
			t.Errorf("%s: got\n%q, want\n%q", what, got, test.want)
		}
	}
}

func TestAMailIsRead(t *testing.T) {
	t.Parallel()
	head := "From: Ms. Reyes <Reyes@CedarPrairie.example>\r\nMessage-ID: <1@x.example>\r\nSubject: =?utf-8?q?S=C3=AD?=\r\n"
	for what, test := range map[string]struct {
		mail        string
		words       string
		attachments int
		automatic   bool
	}{
		"plain":  {head + "\r\nYes.\r\n", "Yes.", 0, false},
		"latin1": {head + "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nMa=F1ana.\r\n", "Mañana.", 0, false},
		"a web page": {head + "Content-Type: text/html; charset=utf-8\r\n\r\n<html><style>p {}</style><p>The bus\r\nis back &amp; warm.</p><div>Bye</div>" +
			"<blockquote>old</blockquote></html>", "The bus is back & warm.\nBye", 0, false},
		"both, and a picture": {head + "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n" +
			"--b\r\nContent-Type: text/plain\r\n\r\nplain\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>page</p>\r\n--b--\r\n" +
			"--a\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=x.png\r\n\r\nPNG\r\n--a--\r\n", "plain", 1, false},
		"out of office": {head + "Auto-Submitted: auto-replied\r\n\r\nI am away.", "I am away.", 0, true},
		"a list":        {head + "Precedence: list\r\n\r\nHello", "Hello", 0, true},
		"a bounce":      {head + "Content-Type: multipart/report; boundary=a\r\n\r\n--a\r\n\r\nIt failed.\r\n--a--\r\n", "It failed.", 0, true},
		"by a person":   {head + "Auto-Submitted: no\r\n\r\nHello", "Hello", 0, false},
	} {
		in, err := read(strings.NewReader(test.mail))
		if err != nil {
			t.Errorf("%s: %v", what, err)
			continue
		}
		if in.words != test.words || in.attachments != test.attachments || in.automatic != test.automatic {
			t.Errorf("%s: read as %+v", what, in)
		}
		if in.from != "reyes@cedarprairie.example" || in.messageID != "1@x.example" || in.subject != "Sí" {
			t.Errorf("%s: the head is read as %+v", what, in)
		}
	}
}

func TestAMailWithoutANameIsKnownByItsContent(t *testing.T) {
	t.Parallel()
	names := map[string]bool{}
	for _, words := range []string{"one", "one", "two"} {
		in, err := read(strings.NewReader("From: a@x.example\r\n\r\n" + words))
		if err != nil {
			t.Fatal(err)
		}
		names[in.messageID] = true
	}
	if len(names) != 2 {
		t.Errorf("three mails, two of them the same, have the names %v", names)
	}
}

func TestAddresses(t *testing.T) {
	t.Parallel()
	from, err := ParseAddress("Cedar Prairie ISD <Case@line.example.org>")
	if err != nil {
		t.Fatal(err)
	}
	about := from.about(100017, "abc234")
	if about != "Case+100017-abc234@line.example.org" {
		t.Errorf("replies go to %s", about)
	}
	number, token, ok := from.tokenOf("<case+100017-ABC234@LINE.example.org>")
	if number != 100017 || token != "abc234" || !ok {
		t.Errorf("read as %d, %s, %v", number, token, ok)
	}
	for _, wrong := range []string{
		"case@line.example.org", "case+100017@line.example.org", "case+100017-abc@other.example.org", "case+x-abc@line.example.org",
		"somebody+100017-abc@line.example.org", "case+100017-@line.example.org", "", "@",
	} {
		if _, _, ok := from.tokenOf(wrong); ok {
			t.Errorf("%q is taken for ours", wrong)
		}
	}
	for _, wrong := range []string{"", "line.example.org", "a+b@line.example.org"} {
		if _, err := ParseAddress(wrong); err == nil {
			t.Errorf("%q is taken", wrong)
		}
	}
}

func FuzzCut(f *testing.F) {
	f.Add("Yes.\n> no\n-- \nme")
	f.Fuzz(func(t *testing.T, text string) {
		if got := cut(text); len(got) > len(text) || strings.Contains(got, replyAbove) {
			t.Errorf("%q is cut to %q", text, got)
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add("From: a@x.example\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n\r\nHi\r\n--a--\r\n")
	f.Add("From: a@x.example\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPGI+SGk8L2I+\r\n")
	f.Fuzz(func(t *testing.T, content string) {
		in, err := read(strings.NewReader(content))
		if err == nil && in.messageID == "" {
			t.Errorf("%q has no name", content)
		}
	})
}
