package main

import (
	"net/url"
	"testing"

	"campusline/carrier"
)

func TestAFormIsSignedAndReadAsTheCarriersAre(t *testing.T) {
	t.Parallel()
	f := voiceForm(newCall(), "+15125550199", "in-progress", parameter{"Digits", "101#"}, parameter{"msg", "Gather End"})
	read, err := url.ParseQuery(f.encoded())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range f {
		if got := read.Get(p.name); got != p.value {
			t.Errorf("%s is read as %q, want %q", p.name, got, p.value)
		}
	}
	address := publicURL + "/twilio/voice/step?n=3&s=a%3Bc"
	if got, want := f.signature(address), carrier.Sign(signingKey, address, read); got != want {
		t.Errorf("signed %s, want %s", got, want)
	}
}

func TestACallGoesOnWhereTheDocumentSays(t *testing.T) {
	t.Parallel()
	path, err := action(`<Response><Gather input="dtmf" action="/twilio/voice/step?n=1&amp;v=2" method="POST"></Gather></Response>`)
	if want := "/twilio/voice/step?n=1&v=2"; err != nil || path != want {
		t.Errorf("got %s, %v, want %s", path, err, want)
	}
	if path, err := action(`<Response><Say>I am sorry.</Say><Dial timeout="20"></Dial></Response>`); err == nil {
		t.Errorf("an apology leads on to %s", path)
	}
}

func TestEveryCallerIsNewOnceAndThenKnown(t *testing.T) {
	t.Parallel()
	var f families
	calls := map[string][]bool{}
	for range 400 {
		number, first := f.next()
		calls[number] = append(calls[number], first)
	}
	for number, firsts := range calls {
		if len(firsts) != 2 || !firsts[0] || firsts[1] || number[5:10] != "55501" {
			t.Errorf("%s calls as %v", number, firsts)
		}
	}
}

func TestTheMedianFavorsNeitherSide(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		figures []float64
		want    float64
	}{{[]float64{3}, 3}, {[]float64{9, 1, 2}, 2}, {[]float64{8, 1, 4, 2}, 3}} {
		if got := median(c.figures); got != c.want {
			t.Errorf("the median is %v, want %v", got, c.want)
		}
	}
}
