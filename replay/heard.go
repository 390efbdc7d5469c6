package replay

import (
	"fmt"
	"io"
	"strings"
	"time"

	"campusline/menus"
	"campusline/store"
)

// Heard is what was heard or read of a recorded session, exchange by exchange.
type Heard struct {
	Session   string          `json:"session"`
	Line      string          `json:"line"` // E.164
	Channel   string          `json:"channel"`
	Version   string          `json:"version"`
	Ended     string          `json:"ended"` // one of menus.End…; "" while it lasts
	Exchanges []HeardExchange `json:"exchanges"`
}

// HeardExchange is one thing that somebody did, with the answer.
type HeardExchange struct {
	At       time.Time `json:"at"`
	Did      string    `json:"did"` // in words; a message is not told
	Language string    `json:"language"`
	Heard    string    `json:"heard"`
	Rang     string    `json:"rang,omitempty"` // what the desk is called that was rung
}

// Tell takes a session again on the version that it was made on, and says what was heard. The error is that the recording
// cannot be read.
func Tell(own *menus.Version, j store.Journey) (Heard, error) {
	turns, err := recorded(own, &j)
	if err != nil {
		return Heard{}, err
	}
	h := Heard{Session: j.Session.ID, Line: j.Session.Line, Channel: j.Session.Channel.String(), Version: j.Session.Version, Ended: j.Session.How}
	for i := range turns {
		t := &turns[i]
		x := HeardExchange{At: j.Taken[i].At.In(own.District.Zone), Did: did(t, isMessage(turns, i)), Language: t.after.Language, Heard: t.words()}
		if t.rang != nil {
			x.Rang = deskWords(own, t.rang)
		}
		h.Exchanges = append(h.Exchanges, x)
	}
	return h, nil
}

// WriteTo writes it for people, as a transcript.
func (h *Heard) WriteTo(w io.Writer) (int64, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, a %s to %s, on version %.12s\n", h.Session, h.Channel, h.Line, h.Version)
	for i := range h.Exchanges {
		x := &h.Exchanges[i]
		fmt.Fprintf(&b, "%s  > %s\n", x.At.Format("2006-01-02 15:04:05"), x.Did)
		if x.Heard != "" {
			fmt.Fprintf(&b, "  %s  %s\n", x.Language, strings.ReplaceAll(x.Heard, "\n", "\n      "))
		}
		if x.Rang != "" {
			fmt.Fprintf(&b, "  rings %s\n", x.Rang)
		}
	}
	if h.Ended != "" {
		fmt.Fprintf(&b, "ends: %s\n", h.Ended)
	}
	n, err := io.WriteString(w, b.String())
	return int64(n), err
}
