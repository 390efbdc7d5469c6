package store

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/menus"
)

// feedbackStatement gathers what was written and recorded in earlier exchanges ($14) before what this one brought.
const feedbackStatement = `
	WITH earlier AS (
		SELECT number, kind, words FROM exchanges
		WHERE session = $1 AND number < $2 AND number = ANY ($14::int[]) AND words <> ''
	)
	INSERT INTO feedback (session, exchange, place, case_number, kind, topic, campus, language, channel, number,
		at, details, words, recordings)
	VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
		concat_ws(E'\n',
			(SELECT string_agg(words, E'\n' ORDER BY number) FROM earlier WHERE kind <> 'recorded'),
			nullif($13::text, '')),
		array(SELECT words FROM earlier WHERE kind = 'recorded' ORDER BY number) || $15::text[])`

// writeFeedback keeps what someone told us, with the words and recordings of the earlier exchanges that belong to it.
func writeFeedback(ctx context.Context, tx *sqlx.Tx, c *Commit, place int, f menus.Feedback) error {
	details, err := detailsJSON(f.Details)
	if err != nil {
		return err
	}
	recordings := []string{}
	if f.Recording != "" {
		recordings = append(recordings, storable(f.Recording))
	}
	_, err = tx.ExecContext(ctx, feedbackStatement,
		storable(c.Session.ID), c.Exchange.Number, place, f.Case, f.Kind, f.Topic, f.Campus, c.Session.Language,
		c.Session.Channel.String(), storable(c.Session.Number), c.Exchange.At, details, storable(f.Words),
		pq.Array(f.Exchanges), pq.Array(recordings))
	return failed(ctx, "keeping feedback", err)
}

// detailsJSON writes answers as a JSON array of text. It is text and not bytes because the driver would send bytes in
// Postgres's binary form, which is not JSON.
func detailsJSON(answers []menus.Answer) (string, error) {
	kept := make([]menus.Answer, len(answers))
	for i, a := range answers {
		kept[i] = menus.Answer{Name: storable(a.Name), Value: storable(a.Value)}
	}
	details, err := json.Marshal(kept)
	if err != nil {
		return "", fmt.Errorf("writing the details of feedback: %w", err)
	}
	return string(details), nil
}
