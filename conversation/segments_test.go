package conversation_test

import (
	"testing"

	"campusline/gateway/gatewaytest"
	"campusline/translations"
)

// What the product itself says on signing up costs what it has to in each language. In Spanish it needs none of the letters that
// more than double what a text costs.
func TestAConfirmationIsShort(t *testing.T) {
	t.Parallel()
	line, codes := joinable(t, reading(5))
	for _, one := range []struct {
		number, speak, encoding string
		most                    int
	}{
		{ana, "english", "GSM-7", 2},
		{binh, "español", "GSM-7", 2},
		{carla, "tiếng việt", "UCS-2", 3},
		{keoni, "العربية", "UCS-2", 3},
	} {
		line.Text(one.number, gatewaytest.District, one.speak)
		line.Text(one.number, gatewaytest.District, codes[0])
		for _, reply := range line.Text(one.number, gatewaytest.District, "1").All() {
			if cost := translations.Measure(reply); cost.Encoding != one.encoding || cost.Segments > one.most {
				t.Errorf("%s: %s, %d segments: %q", one.speak, cost.Encoding, cost.Segments, reply)
			}
		}
	}
}
