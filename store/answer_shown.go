package store

import (
	"context"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/menus"
)

// showAnswer keeps that a person was told a shared answer.
func showAnswer(ctx context.Context, tx *sqlx.Tx, c *Commit, act menus.ShowAnswer) error {
	_, err := tx.ExecContext(ctx, `
		INSERT INTO answers_shown (session, exchange, answer, way, number, language, campus, at, case_number)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
		c.Session.ID, c.Exchange.Number, act.Answer, act.Way, c.Session.Number, c.Session.Language, act.Campus, c.Exchange.At,
		act.Case)
	return failed(ctx, "keeping that an answer was told", err)
}

// answerHelped keeps whether what was offered was the right answer. Where it was not, what was written becomes a case; where
// that is one already, for the silence before, what they write now joins it.
func (s *Store) answerHelped(ctx context.Context, tx *sqlx.Tx, c *Commit, act menus.AnswerHelped) error {
	if act.Helped {
		_, err := tx.ExecContext(ctx, `
			UPDATE answers_shown SET outcome = 'helped', settled_at = $2 WHERE case_number = $1 AND outcome = ''`,
			act.Case, c.Exchange.At)
		return failed(ctx, "keeping that an answer helped", err)
	}
	settled, err := settleOffer(ctx, tx, act.Case, "not", c.Exchange.At, func(u Unsettled) cases.Event {
		return u.Opening(c.Rules, act.Words, c.Exchange.At)
	})
	if err != nil || settled || act.Words == "" {
		return failed(ctx, "opening the case of what was asked", err)
	}
	return s.joinCase(ctx, tx, c, menus.JoinCase{Case: act.Case, Words: act.Words})
}

// Unsettled is what somebody wrote, was offered an answer for, and has not said whether it helped.
type Unsettled struct {
	Case                     int    `db:"case_number"` // the number kept for it
	Number, Language, Campus string // E.164, BCP 47, and the id of a campus or ""
	Words                    string
	Session                  string
	Exchange                 int
	Line, Version            string
	At                       time.Time
}

// Opening is the event that opens the case of it, with what was written in addition.
func (u *Unsettled) Opening(rules *cases.Rules, more string, at time.Time) cases.Event {
	return rules.Open(cases.Origin{
		Kind: menus.KindOfText, Topic: menus.TopicOfText, Campus: u.Campus, Language: u.Language, Channel: menus.Text.String(), Line: u.Line,
		Contact: u.Number, Session: u.Session, Exchange: u.Exchange, Version: u.Version,
	}, strings.TrimSpace(u.Words+"\n"+more), at)
}

// SettleSilence opens a case of every text for which an answer was offered before a time and that nobody has said anything
// about since: what somebody wrote is never lost. Open makes the event that opens one. It says how many there were. Many may
// call it at once.
func (s *Store) SettleSilence(ctx context.Context, before, now time.Time, open func(Unsettled) cases.Event) (int, error) {
	const trying = "opening cases of what was asked"
	var numbers []int
	err := s.db.SelectContext(ctx, &numbers, `
		SELECT case_number FROM answers_shown WHERE way = 'offered' AND outcome = '' AND at < $1 ORDER BY at LIMIT 100`, before)
	if err != nil {
		return 0, failed(ctx, trying, err)
	}
	settled := 0
	for _, number := range numbers {
		err := s.transact(ctx, trying, func(tx *sqlx.Tx) error {
			did, err := settleOffer(ctx, tx, number, "silence", now, open)
			if did {
				settled++
			}
			return err
		})
		if err != nil {
			return settled, err
		}
	}
	return settled, nil
}

// settleOffer opens the case of what was written, unless it was settled before, which is false.
func settleOffer(
	ctx context.Context, tx *sqlx.Tx, number int, outcome string, now time.Time, open func(Unsettled) cases.Event,
) (bool, error) {
	var all []Unsettled
	err := tx.SelectContext(ctx, &all, `
		WITH settled AS (
			UPDATE answers_shown SET outcome = $3, settled_at = $2 WHERE case_number = $1 AND outcome = '' RETURNING *
		)
		SELECT a.case_number, a.number, a.language, a.campus, a.session, a.exchange, a.at, s.line, s.version,
			coalesce((SELECT words FROM exchanges e WHERE e.session = a.session AND e.number = a.exchange), '') AS words
		FROM settled a JOIN sessions s ON s.id = a.session`, number, now, outcome)
	if err != nil || len(all) == 0 {
		return false, err
	}
	opening := open(all[0])
	args, err := openingArguments(number, &opening)
	if err != nil {
		return false, err
	}
	_, err = tx.ExecContext(ctx, `
		WITH told AS (SELECT $26::text AS words, '{}'::text[] AS recordings), opened AS (`+insertOpening+`)`+insertCase,
		append(args, storable(opening.Words))...)
	return err == nil, err
}
