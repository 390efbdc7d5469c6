package rehearsal_test

import (
	"strings"
	"testing"

	"campusline/menus"
	"campusline/menus/menustest"
)

// From where somebody asks to volunteer it takes at most a minute until they have a place: four answers in a text
// conversation, and on a call with everything heard to its end. What follows only tells them so.
func TestSigningUpTakesFourAnswersAndAMinuteInEveryLanguage(t *testing.T) {
	t.Parallel()
	v := menustest.Sample(t)
	for language, keyword := range map[string]string{
		"en": "volunteer", "es": "voluntario", "vi": "tình nguyện", "ar": "التطوع", "ur": "رضاکاری",
	} {
		text := calling(v)
		text.Channel, text.Language, text.Known = menus.Text, language, true
		written, err := text.Play(keyword, "101", "1", "1")
		if err != nil || !strings.Contains(written.String(), menus.AnyCode) {
			t.Errorf("%s: four texts do not sign up (%v):\n%s", language, err, written)
		}
		if language == "ur" {
			continue // opportunities cannot be named there on calls, see canName
		}
		call := text
		call.Channel = menus.Call
		before, err := call.Play("4", "2")
		if err != nil {
			t.Fatal(err)
		}
		whole, err := call.Play("4", "2", "1", "101", "1", "1#")
		if err != nil || !strings.Contains(whole.String(), menus.AnyCode) {
			t.Errorf("%s: the call does not sign up (%v):\n%s", language, err, whole)
		}
		asked, err := call.Play("4", "2", "1", "101", "1")
		const lastAnswer = 3 // seconds: a digit and pound
		if took := asked.Seconds - before.Seconds + lastAnswer; err != nil || took > 60 {
			t.Errorf("%s: it takes %.0f s on a call until the place is theirs (%v):\n%s", language, took, err, whole)
		}
	}
}
