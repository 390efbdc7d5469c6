package store

import (
	"context"
	"fmt"
	"time"

	"campusline/menus"
)

// Exchange is one row of a session's journey: enough to take the step again and get the same outcome.
type Exchange struct {
	Session string
	Number  int // steps the session had taken before it, from 0
	At      time.Time
	Input   menus.Input
	Message string // the carrier's id of the text; "" for a call
	State   string // encoded [menus.State] before the step
	Menu    string // where it was taken
	Step    int
	ToMenu  string // where it led
	ToStep  int
	Version string // the session's; read, not written, with the exchange
	Known   bool   // the session's; read, not written, with the exchange
	Texting menus.Texting
	Case    int  // the case number that the world gave, 0 for none
	Silent  bool // answered with nothing, for a machine seemed to be texting
	// Told is what it was told of opportunities, as [menus.Told.Text] writes it; "" for nothing.
	Told string
}

// exchangeRow is an exchange as it lies in the database.
type exchangeRow struct {
	Session, Message, State, Menu, Version string
	Told                                   string
	Number, Step                           int
	At                                     time.Time
	Kind, Words, Key                       string
	Seconds                                int
	ToMenu                                 string `db:"to_menu"`
	ToStep                                 int    `db:"to_step"`
	Case                                   int    `db:"case_number"`
	Texting                                menus.Texting
	Known, Silent                          bool
}

// exchangeQuery reads exchanges with what their session keeps for all of them.
const exchangeQuery = `
	SELECT e.session, e.number, e.at, e.kind, e.words, e.seconds, e.key, coalesce(e.message, '') AS message,
		e.state, e.menu, e.step, e.to_menu, e.to_step, e.texting, e.case_number, e.silent, coalesce(e.told, '') AS told,
		s.version, s.known
	FROM exchanges e JOIN sessions s ON s.id = e.session`

// Exchange reads one exchange of a session by its number. The error is [ErrNotFound] if there is none.
func (s *Store) Exchange(ctx context.Context, session string, number int) (Exchange, error) {
	return one(s.exchanges(ctx, exchangeQuery+" WHERE e.session = $1 AND e.number = $2", storable(session), number))
}

// ExchangeOfMessage reads the exchange that a text was taken in. The error is [ErrNotFound] if it was in none.
func (s *Store) ExchangeOfMessage(ctx context.Context, message string) (Exchange, error) {
	return one(s.exchanges(ctx, exchangeQuery+" WHERE e.message = $1", storable(message)))
}

// Journey reads all exchanges of a session in order. It is empty for a session that does not exist.
func (s *Store) Journey(ctx context.Context, session string) ([]Exchange, error) {
	return s.exchanges(ctx, exchangeQuery+" WHERE e.session = $1 ORDER BY e.number", storable(session))
}

func one(found []Exchange, err error) (Exchange, error) {
	if err != nil {
		return Exchange{}, err
	}
	if len(found) == 0 {
		return Exchange{}, fmt.Errorf("reading an exchange: %w", ErrNotFound)
	}
	return found[0], nil
}

func (s *Store) exchanges(ctx context.Context, query string, args ...any) ([]Exchange, error) {
	var rows []exchangeRow
	if err := s.db.SelectContext(ctx, &rows, query, args...); err != nil {
		return nil, failed(ctx, "reading exchanges", err)
	}
	exchanges := make([]Exchange, len(rows))
	for i, row := range rows {
		kind, ok := menus.ParseInputKind(row.Kind)
		if !ok {
			return nil, fmt.Errorf("reading exchange %d of session %s: unknown input %q", row.Number, row.Session, row.Kind)
		}
		exchanges[i] = Exchange{
			Session: row.Session, Number: row.Number, At: row.At, Message: row.Message,
			Input: menus.Input{Kind: kind, Words: row.Words, Seconds: row.Seconds, Key: row.Key},
			State: row.State, Menu: row.Menu, Step: row.Step, ToMenu: row.ToMenu, ToStep: row.ToStep,
			Version: row.Version, Known: row.Known, Texting: row.Texting, Case: row.Case, Silent: row.Silent,
			Told: row.Told,
		}
	}
	return exchanges, nil
}
