package phone

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// bytesPerSecond is the size of a second of sound in the form the carrier
// advises for recordings: 8 kHz, one channel, µ-law.
const bytesPerSecond = 8000

// hear is the caller hearing Say, Play or Pause to its end.
func (call *Call) hear(verb *element) error {
	event, fault := call.leg.heard(call.ctx, verb)
	if fault != nil {
		return call.broken(fault.at(call.leg.at))
	}
	call.note(event)
	return call.pass(time.Duration(event.Seconds * float64(time.Second)))
}

// whisper is the desk hearing it, while the caller hears ringing.
func (call *Call) whisper(verb *element) {
	if verb.name == "Say" {
		call.note(Event{Kind: Whispers, Text: verb.text(), Language: verb.attr("language", ""), Voice: verb.attr("voice", ""), Seconds: spoken(verb.text()).Seconds()})
	}
}

// heard answers what Say, Play or Pause is to whoever listens.
func (l *leg) heard(ctx context.Context, verb *element) (Event, *Fault) {
	switch verb.name {
	case "Say":
		return Event{
			Kind: Says, Text: verb.text(), Language: verb.attr("language", ""), Voice: verb.attr("voice", ""),
			Seconds: spoken(verb.text()).Seconds() * times(verb),
		}, nil
	case "Pause":
		return Event{Kind: Pauses, Seconds: seconds(verb.attr("length", "1")).Seconds()}, nil
	}
	if tones := verb.attr("digits", ""); tones != "" {
		return Event{Kind: Plays, Text: "keys " + tones}, nil
	}
	address, length, fault := l.carrier.playable(ctx, l.at, verb.text())
	return Event{Kind: Plays, Text: address, Seconds: length.Seconds() * times(verb)}, fault
}

// times is how often Say and Play repeat. Carrier: 0 is up to 1000 times, of
// which no caller hears more than the first.
func times(verb *element) float64 {
	n, _ := strconv.Atoi(verb.attr("loop", "1"))
	return float64(max(n, 1))
}

// playable fetches sound that the gateway serves, and answers its full URL and
// its length. Sound that is elsewhere is not fetched and has no known length.
func (c *Carrier) playable(ctx context.Context, base, reference string) (string, time.Duration, *Fault) {
	address, fault := c.resolve(base, reference)
	if fault != nil {
		elsewhere, err := url.Parse(reference)
		if err != nil || !elsewhere.IsAbs() {
			return "", 0, fault
		}
		return elsewhere.String(), 0, nil
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, c.wire(address), nil)
	if err != nil {
		return "", 0, faultf(11100, "make the request: %v", err)
	}
	resp, err := c.http.Do(r)
	if err != nil {
		return "", 0, faultf(11205, "fetch %s: %v", address, err)
	}
	defer func() { _ = resp.Body.Close() }()
	if kind := resp.Header.Get("Content-Type"); resp.StatusCode != http.StatusOK || !strings.HasPrefix(kind, "audio/") {
		return "", 0, faultf(13420, "%s is not sound: status %d, type %q", address, resp.StatusCode, kind)
	}
	size, err := io.Copy(io.Discard, resp.Body)
	if err != nil {
		return "", 0, faultf(11200, "fetch %s: %v", address, err)
	}
	return address, time.Duration(size) * time.Second / bytesPerSecond, nil
}
