package menus

import "testing"

func TestTheJourneyReadsTheKindsOfInputThatItWrites(t *testing.T) {
	t.Parallel()
	for _, kind := range []InputKind{Begin, Keys, Speech, Written, Silence, Recorded, Connected} {
		if read, ok := ParseInputKind(kind.String()); !ok || read != kind {
			t.Errorf("%s is read as %s, %t", kind, read, ok)
		}
	}
	if kind, ok := ParseInputKind("shouting"); ok || InputKind(99).String() != "unknown" {
		t.Errorf("shouting is read as %s", kind)
	}
}
