package translations

import (
	"os"
	"regexp"
	"testing"
)

func TestTheGuideShowsEachLanguageHowAPurposeIsToldFromAThing(t *testing.T) {
	t.Parallel()
	guide, err := os.ReadFile("../docs/menus.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range Shipped() {
		if tag == sourceTag {
			continue
		}
		l := lookup(t, tag)
		row := regexp.MustCompile(`(?m)^\| ` + regexp.QuoteMeta(l.EnglishName) + ` \| (.+) \| (.+) \|$`).FindSubmatch(guide)
		if row == nil {
			t.Errorf("%s is not shown", l.EnglishName)
			continue
		}
		if thing, purpose := string(row[1]), string(row[2]); l.IsPurpose(thing) || !l.IsPurpose(purpose) {
			t.Errorf("%s: %q is taken for a purpose, or %q is not", l.EnglishName, thing, purpose)
		}
	}
}
