package staff

import (
	"testing"

	"pgregory.net/rapid"

	"campusline/translations"
)

// Any text at all is read or not, and what is read of it is written again as the same command.
func TestAnyTextIsRead(t *testing.T) {
	t.Parallel()
	var all []*translations.Language
	for _, tag := range translations.Shipped() {
		l, _ := translations.Lookup(tag)
		all = append(all, l)
	}
	var words []string
	for _, l := range all {
		for _, list := range append(verbs(), deciding()...) {
			words = append(words, l.Words(list)...)
		}
	}
	own := []string{"4271", "1630", "58312"}
	word := rapid.OneOf(rapid.SampledFrom(words), rapid.SampledFrom(own), rapid.String(), rapid.StringMatching(`[#0-9:+x-]{1,6}`))
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for _, w := range rapid.SliceOfN(word, 0, 6).Draw(t, "words") {
			text += w + rapid.SampledFrom([]string{" ", "", ", "}).Draw(t, "space")
		}
		readDecision(text, all)
		isSlipOfConfirm(text, all)
		bare(text, all, nil)
		for _, find := range []func(string, []*translations.Language, []string) (command, bool){read, nearly} {
			c, ok := find(text, all, own)
			if !ok {
				continue
			}
			c.more = nil
			again, ok := read(c.text(), []*translations.Language{c.language}, own)
			if !ok || again.verb != c.verb || again.code != c.code {
				t.Errorf("%q is read as %q, which is read as %+v", text, c.text(), again)
			}
		}
	})
}
