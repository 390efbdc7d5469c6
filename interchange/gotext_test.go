package interchange

import (
	"strings"
	"testing"

	"github.com/leonelquinteros/gotext"
	"pgregory.net/rapid"
)

// Somebody else's reader finds in a PO file what we have written.
func TestAnotherReaderReadsTheSame(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		d := document().Draw(t, "document")
		d.Header = []Field{{"Plural-Forms", "nplurals=6; plural=(n);"}}
		po := gotext.NewPo()
		po.Parse(WritePO(d))
		read := po.GetDomain().GetTranslations()
		for _, e := range d.Entries {
			if e.Gone || strings.ContainsAny(e.Text+e.Plural+strings.Join(e.Forms, ""), "\x00\x1b\x01\x7f\u0085\u2028") {
				continue
			}
			got, ok := read[e.Text]
			if !ok {
				t.Fatalf("%q is not read", e.Text)
			}
			for form, want := range e.Forms {
				if got.Trs[form] != want {
					t.Errorf("form %d of %q is read as %q, want %q", form, e.Text, got.Trs[form], want)
				}
			}
		}
	})
}
