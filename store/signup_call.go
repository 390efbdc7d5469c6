package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/menus"
	"campusline/opportunities"
	"campusline/outbound"
)

// missed says of a text m, or a call, with its delivery d that it told nobody anything, and will not.
const missed = `(m.status IN ('skipped', 'failed') OR coalesce(d.status, '') IN ('undelivered', 'failed'))`

// byCall is behind the key of a notice in that of the call which tells it where its text did not.
const byCall = " by call"

// missedNotice is a text about what somebody has joined by calling that did not reach them.
type missedNotice struct {
	Key, Line, Number, Language, Body, Code string

	Purpose outbound.Purpose
	Expires time.Time `db:"expires_at"`
	Moved   bool
	Ended   bool // they have ended texts since they joined
}

// CallWhomTextsMissed has everybody called who joined something by calling, and whom a text about it did not reach: because
// the number is none that gets texts, or because they had ended texts before they joined. Each text is told so once. Heard
// says whether callers are spoken to in a language. Where nobody can be called the reason is kept. It says how many are
// called. Many may call it at once.
func (s *Store) CallWhomTextsMissed(ctx context.Context, now time.Time, heard func(language string) bool) (called int, err error) {
	const trying = "calling whom texts do not reach"
	var all []missedNotice
	err = s.db.SelectContext(ctx, &all, `
		SELECT m.key, m.line, m.number, m.language, m.body, m.purpose, m.expires_at, o.code, starts_with(m.key, $3) AS moved,
			coalesce((SELECT state = 'out' AND at > g.joined_at FROM consent WHERE number = g.number AND topic = ''
				ORDER BY id DESC LIMIT 1), false) AS ended
		FROM opportunities o JOIN signups g ON g.opportunity = o.id
		JOIN messages m ON m.number = g.number LEFT JOIN deliveries d ON d.carrier_id = m.carrier_id
		WHERE o.ends_at > $1 AND o.retired_at IS NULL
			AND g.by_call AND g.state IN ('confirmed', 'offered', 'waiting', 'attended')
			AND m.channel = 'text' AND m.about = 'opportunity ' || o.code AND m.expires_at > $1 AND m.created_at >= g.joined_at
			AND `+missed+` AND (m.status <> 'skipped' OR m.reason = ANY($2))
			AND m.key IS NOT NULL AND NOT EXISTS (SELECT 1 FROM messages c WHERE c.key = m.key || '`+byCall+`')`,
		now, texts([]string{string(outbound.CannotBeSent), string(outbound.WantsNone)}), string(opportunities.Moved)+" ")
	if err != nil {
		return 0, failed(ctx, trying, err)
	}
	for i := range all {
		n := &all[i]
		err := s.transact(ctx, trying, func(tx *sqlx.Tx) error { return s.callInstead(ctx, tx, n, now, heard(n.Language)) })
		if err != nil {
			return called, err
		}
		called++
	}
	return called, nil
}

// callInstead has one person called whom a text did not reach, or keeps why they are not.
func (s *Store) callInstead(ctx context.Context, tx *sqlx.Tx, n *missedNotice, now time.Time, heard bool) error {
	about := menus.About{Kind: menus.AboutOpportunity, ID: n.Code}
	if n.Moved {
		about.Kind = menus.AboutMoved
	}
	id, err := s.Enqueue(ctx, tx, Message{
		Key: n.Key + byCall, Channel: ByCall, Line: n.Line, Number: n.Number, Language: n.Language, Body: n.Body,
		Purpose: n.Purpose, At: now, Expires: n.Expires, About: about,
	})
	reason := outbound.Sendable
	switch {
	case n.Ended:
		reason = outbound.WantsNone
	case !heard:
		reason = outbound.NotSpoken
	}
	if err != nil || reason == outbound.Sendable {
		return err
	}
	_, err = tx.ExecContext(ctx, `UPDATE messages SET status = 'skipped', reason = $2 WHERE id = $1`, id, string(reason))
	return failed(ctx, "keeping why somebody is not called", err)
}

// unheard says of a signup g to which a place is offered that nothing of it reached the person, neither text nor call, and
// nothing will.
const unheard = `g.state = 'offered' AND (
	SELECT bool_and(` + missed + `) AND (NOT g.by_call OR bool_or(m.channel = 'call'))
	FROM messages m LEFT JOIN deliveries d ON d.carrier_id = m.carrier_id
	WHERE m.number = g.number AND m.created_at >= g.changed_at
		AND starts_with(m.key, concat_ws(' ', 'place offered', g.opportunity, g.number, '')))`

// unheardOffers are the numbers of those to whom a place of an opportunity is offered, and who do not hear of it.
func unheardOffers(ctx context.Context, tx *sqlx.Tx, opportunity string) (map[string]bool, error) {
	var numbers []string
	err := tx.SelectContext(ctx, &numbers, `SELECT g.number FROM signups g WHERE g.opportunity = $1 AND `+unheard, opportunity)
	among := make(map[string]bool, len(numbers))
	for _, number := range numbers {
		among[number] = true
	}
	return among, failed(ctx, "looking who does not hear of a place", err)
}
