package store_test

import (
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/menus"
	"campusline/outbound"
	"campusline/store"
	"campusline/store/storetest"
)

// sent keeps a text about something, and hands it over at noon.
func sent(t *testing.T, s *store.Store, about menus.About) {
	t.Helper()
	if err := s.Transact(t.Context(), "sending", func(tx *sqlx.Tx) error {
		_, err := s.Enqueue(t.Context(), tx, store.Message{
			Line: line, Number: parent, Language: "en", Body: "Hello", Purpose: outbound.Asked, At: morning(), About: about,
			Expires: noon().Add(time.Hour),
		})
		return err
	}); err != nil {
		t.Fatal(err)
	}
	takeOne(t, s)
}

// inReplyTo is what the parent's next text is a reply to.
func inReplyTo(t *testing.T, s *store.Store, since time.Time) menus.About {
	t.Helper()
	reading, err := s.Conversation(t.Context(), line, parent, since)
	if err != nil {
		t.Fatal(err)
	}
	return reading.About
}

func TestATextIsAReplyToWhatWasSentLast(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	if about := inReplyTo(t, s, morning()); about != (menus.About{}) {
		t.Errorf("before anything was sent it is a reply to %q", about)
	}
	sent(t, s, menus.OfCase(10017))
	if about := inReplyTo(t, s, morning()); about != menus.OfCase(10017) {
		t.Errorf("a text is a reply to %q", about)
	}
	if about := inReplyTo(t, s, noon().Add(time.Second)); about != (menus.About{}) {
		t.Errorf("what was sent too long ago is still replied to: %q", about)
	}
}

func TestATextThatAsksNothingIsNotRepliedTo(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	sent(t, s, menus.About{})
	if about := inReplyTo(t, s, morning()); about != (menus.About{}) {
		t.Errorf("it is a reply to %q", about)
	}
}

func TestWhatWasSentBeforeTheLastExchangeIsNotRepliedTo(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	sent(t, s, menus.OfRating(10017))
	text := textBegins("T1", "SM1")
	text.Session.TouchedAt = noon().Add(time.Minute)
	text.Session.StartedAt, text.Exchange.At = text.Session.TouchedAt, text.Session.TouchedAt
	commit(t, s, text)
	if about := inReplyTo(t, s, morning()); about != (menus.About{}) {
		t.Errorf("it is a reply to %q", about)
	}
}
