package menus

import (
	"bytes"
	"testing"
)

// A translator who types the comma of an Arabic keyboard lists words as well: each of them begins the menu.
func TestTranslatedKeywordsMayHaveTheCommaOfTheirScript(t *testing.T) {
	t.Parallel()
	files, err := Sample()
	if err != nil {
		t.Fatal(err)
	}
	content := files["translations/ar.po"]
	for _, keywords := range []string{"حافلة, ", "الحافلة, ", "باص, "} {
		content = bytes.ReplaceAll(content, []byte(keywords), []byte(keywords[:len(keywords)-2]+"، "))
	}
	if bytes.Equal(content, files["translations/ar.po"]) {
		t.Fatal("the keywords of the bus are not what this test changes")
	}
	files["translations/ar.po"] = content
	v, problems := Load(files)
	if v == nil {
		t.Fatal(problems)
	}
	for _, word := range []string{"الحافلة", "باص"} {
		o := v.Step(v.Start(v.Lines[0], Text, "en"), Input{Kind: Begin, Words: word}, schoolday{})
		if o.State.Menu != "bus" || o.State.Language != "ar" {
			t.Errorf("%q begins %q in %q", word, o.State.Menu, o.State.Language)
		}
	}
}
