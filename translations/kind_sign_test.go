package translations

import "testing"

func TestKindSignsAreKnown(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"👍": true, "👍🏽": true, "🙏🙏": true, "❤️": true, "😊 👍!": true, "🫶🏿": true,
		"": false, "!": false, "👎": false, "😡": false, "🙈": false, "👍 ok": false, "9": false, "🚌": false, "👍👎": false,
	} {
		if got := IsKindSign(text); got != want {
			t.Errorf("%q is %v, want %v", text, got, want)
		}
	}
}
