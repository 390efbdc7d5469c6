package phone

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"campusline/audio"
)

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
	played, fault := l.carrier.playable(ctx, l.at, verb.text())
	played.Seconds *= times(verb)
	return played, fault
}

// times is how often Say and Play repeat. Carrier: 0 is up to 1000 times, of
// which no caller hears more than the first.
func times(verb *element) float64 {
	n, _ := strconv.Atoi(verb.attr("loop", "1"))
	return float64(max(n, 1))
}

// playable fetches sound that the gateway serves, and answers what is heard of it. Sound that is elsewhere is not
// fetched and has no known length.
func (c *Carrier) playable(ctx context.Context, base, reference string) (Event, *Fault) {
	address, fault := c.resolve(base, reference)
	if fault != nil {
		elsewhere, err := url.Parse(reference)
		if err != nil || !elsewhere.IsAbs() {
			return Event{}, fault
		}
		return Event{Kind: Plays, URL: elsewhere.String()}, nil
	}
	content, fault := c.fetchSound(ctx, address)
	if fault != nil {
		return Event{}, fault
	}
	if sound, err := audio.Read(content); err == nil {
		return Event{Kind: Plays, URL: address, Text: sound.Words, Seconds: sound.Seconds}, nil
	}
	// Carrier: aiff, gsm and bare µ-law are played as well.
	return Event{Kind: Plays, URL: address, Seconds: float64(len(content)) / bytesPerSecond}, nil
}

// mostSound is the largest file that is fetched, in bytes: an hour as telephones have it.
const mostSound = 32 << 20

// fetchSound fetches a file. Carrier: nothing is signed, and no parameter is sent.
func (c *Carrier) fetchSound(ctx context.Context, address string) ([]byte, *Fault) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, c.wire(address), nil)
	if err != nil {
		return nil, faultf(11100, "make the request: %v", err)
	}
	resp, err := c.http.Do(r)
	if err != nil {
		return nil, faultf(11205, "fetch %s: %v", address, err)
	}
	defer func() { _ = resp.Body.Close() }()
	if kind := resp.Header.Get("Content-Type"); resp.StatusCode != http.StatusOK || !strings.HasPrefix(kind, "audio/") {
		return nil, faultf(13420, "%s is not sound: status %d, type %q", address, resp.StatusCode, kind)
	}
	content, err := io.ReadAll(io.LimitReader(resp.Body, mostSound))
	if err != nil {
		return nil, faultf(11200, "fetch %s: %v", address, err)
	}
	return content, nil
}
