package store

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/cases"
	"campusline/menus"
)

// feedbackStatement gathers what was written and recorded in earlier exchanges ($28) before what this one brought, keeps
// it, and opens the case of it. The parameters from $26 on are its own, those before are of the opening.
const feedbackStatement = `
	WITH earlier AS (
		SELECT number, kind, words FROM exchanges
		WHERE session = $12 AND number < $13 AND number = ANY ($28::int[]) AND words <> ''
	), told AS (
		INSERT INTO feedback (case_number, at, kind, topic, campus, language, channel, number, session, exchange, place,
			details, words, recordings)
		VALUES ($1, $2, $5, $6, $7, $8, $9, $11, $12, $13, $14, $26,
			concat_ws(E'\n',
				(SELECT string_agg(words, E'\n' ORDER BY number) FROM earlier WHERE kind <> 'recorded'),
				nullif($27::text, '')),
			array(SELECT words FROM earlier WHERE kind = 'recorded' ORDER BY number) || $29::text[])
		RETURNING words, recordings
	), opened AS (` + insertOpening + `)` + insertCase

// writeFeedback keeps what someone told us, with the words and recordings of the earlier exchanges that belong to it,
// and opens its case: nobody ever finds the one without the other.
func writeFeedback(ctx context.Context, tx *sqlx.Tx, c *Commit, place int, f menus.Feedback) error {
	details, err := detailsJSON(f.Details)
	if err != nil {
		return err
	}
	recordings := []string{}
	if f.Recording != "" {
		recordings = append(recordings, storable(f.Recording))
	}
	words, _, err := saidEarlier(ctx, tx, c.Session.ID, f.Exchanges)
	if err != nil {
		return err
	}
	opening := c.Rules.Open(originOf(c, place, f), strings.Join(append(words, f.Words), "\n"), c.Exchange.At)
	opening.Details = storableAnswers(f.Details)
	args, err := openingArguments(f.Case, &opening)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, feedbackStatement,
		append(args, details, storable(f.Words), pq.Array(f.Exchanges), pq.Array(recordings))...)
	return failed(ctx, "keeping feedback", err)
}

// originOf is where the case of some feedback comes from.
func originOf(c *Commit, place int, f menus.Feedback) cases.Origin {
	return cases.Origin{
		Kind: f.Kind, Topic: f.Topic, Campus: f.Campus, Language: c.Session.Language, Channel: c.Session.Channel.String(),
		Line: c.Session.Line, Contact: c.Session.Number, Session: c.Session.ID, Exchange: c.Exchange.Number, Place: place,
		Version: c.Session.Version,
	}
}

// detailsJSON writes answers as a JSON array of text. It is text and not bytes because the driver would send bytes in
// Postgres's binary form, which is not JSON.
func detailsJSON(answers []menus.Answer) (string, error) {
	details, err := json.Marshal(storableAnswers(answers))
	if err != nil {
		return "", fmt.Errorf("writing the details of feedback: %w", err)
	}
	return string(details), nil
}

func storableAnswers(answers []menus.Answer) []menus.Answer {
	kept := make([]menus.Answer, len(answers))
	for i, a := range answers {
		kept[i] = menus.Answer{Name: storable(a.Name), Value: storable(a.Value)}
	}
	return kept
}
