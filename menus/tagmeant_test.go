package menus

import (
	"strings"
	"testing"
)

func TestALanguageNamedByAWordIsToldByItsTag(t *testing.T) {
	t.Parallel()
	for wrong, want := range map[string]string{
		"Spanish": "Write `es` for Spanish.", "español": "Write `es` for Spanish.", "العربية": "Write `ar` for Arabic.",
	} {
		if got := tagMeant(wrong); got != want {
			t.Errorf("%s: %s", wrong, got)
		}
	}
	if got := tagMeant("sp"); !strings.Contains(got, "ar (Arabic), ") || !strings.Contains(got, "so (Somali), ") {
		t.Errorf("languages are missing from %q", got)
	}
}
