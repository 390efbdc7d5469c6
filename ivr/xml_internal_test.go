package ivr

import (
	"encoding/xml"
	"strings"
	"testing"
)

// readBack is the words of a document's only Say, as an XML reader sees them.
func readBack(t *testing.T, document []byte) string {
	t.Helper()
	var read struct {
		Say struct {
			Words string `xml:",chardata"`
			Voice string `xml:"voice,attr"`
		}
	}
	if err := xml.Unmarshal(document, &read); err != nil {
		t.Fatalf("%s cannot be read: %v", document, err)
	}
	if read.Say.Words != read.Say.Voice {
		t.Errorf("the same words are %q as text and %q as an attribute", read.Say.Words, read.Say.Voice)
	}
	return read.Say.Words
}

// kept is what XML 1.0 can hold of words: its section 2.2, with line ends as its section 2.11 has them read.
func kept(words string) string {
	var b strings.Builder
	for _, r := range strings.ToValidUTF8(words, "") {
		if r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r != 0xFFFE && r != 0xFFFF {
			b.WriteRune(r)
		}
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(b.String())
}
