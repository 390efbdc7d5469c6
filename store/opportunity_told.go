package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/opportunities"
	"campusline/outbound"
)

// Road is how what is told goes out.
type Road struct {
	Policy *outbound.Policy
	// Heard says whether callers are spoken to in a language; nil in none.
	Heard func(language string) bool
}

// foretold says who is told by notices, and when, as the road that they take decides at this moment: by a text, and where none
// reaches them by a call, if they joined by calling.
func foretold(
	ctx context.Context, q sqlx.QueryerContext, road Road, notices []opportunities.Notice, now time.Time,
) (told opportunities.Told, err error) {
	numbers := make([]string, len(notices))
	for i := range notices {
		numbers[i] = notices[i].Signup.Number
	}
	texted, err := recipientsAt(ctx, q, numbers, "", now)
	if err != nil {
		return told, err
	}
	called, err := recipientsAt(ctx, q, numbers, outbound.RecordedCalls, now)
	if err != nil {
		return told, err
	}
	for i := range notices {
		n := &notices[i]
		message := outbound.Text{Purpose: purposeOf(n, now), Expires: n.Opportunity.End}
		d := road.Policy.Decide(now, message, texted[n.Signup.Number])
		if d.Reason != outbound.Sendable && n.Signup.ByCall && road.Heard != nil && road.Heard(n.Signup.Language) {
			message.Topic, message.Since = outbound.RecordedCalls, n.Signup.JoinedAt
			d = road.Policy.Decide(now, message, called[n.Signup.Number])
		}
		if n.Signup.Line == "" || d.Reason != outbound.Sendable {
			told.Miss(n.Signup.Number)
			continue
		}
		told.At(d.At, now)
	}
	return told, nil
}

// recipientsAt reads what is known of people at a moment, by number, and what they said of a topic.
func recipientsAt(
	ctx context.Context, q sqlx.QueryerContext, numbers []string, topic string, at time.Time,
) (map[string]outbound.Recipient, error) {
	var rows []recipientRow
	err := sqlx.SelectContext(ctx, q, &rows, `
		SELECT `+recipientColumns+` FROM (SELECT n AS number, $2::text AS topic, $3::text FROM unnest($1::text[]) n) p
		`+recipientJoins, pq.Array(numbers), topic, "", weekBefore(at))
	recipients := make(map[string]outbound.Recipient, len(rows))
	for i := range rows {
		r := rows[i].recipient()
		recipients[r.Number] = r
	}
	return recipients, failed(ctx, "reading who can be told", err)
}
