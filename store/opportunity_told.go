package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/opportunities"
	"campusline/outbound"
)

// foretold says who is told by notices, and when, as the road that they take decides at this moment. Whoever has no number
// is left out.
func foretold(
	ctx context.Context, q sqlx.QueryerContext, policy *outbound.Policy, notices []opportunities.Notice, at time.Time,
) (told opportunities.Told, err error) {
	numbers := make([]string, len(notices))
	for i := range notices {
		numbers[i] = notices[i].Signup.Number
	}
	recipients, err := recipientsAt(ctx, q, numbers, at)
	if err != nil {
		return told, err
	}
	for i := range notices {
		n := &notices[i]
		decision := policy.Decide(at, outbound.Text{
			Purpose: purposeOf(n, at), Expires: n.Opportunity.End,
		}, recipients[n.Signup.Number])
		if n.Signup.Line == "" || decision.Reason != outbound.Sendable {
			told.Miss(n.Signup.Number)
			continue
		}
		told.At(decision.At, at)
	}
	return told, nil
}

// recipientsAt reads what is known of people at a moment, by number.
func recipientsAt(
	ctx context.Context, q sqlx.QueryerContext, numbers []string, at time.Time,
) (map[string]outbound.Recipient, error) {
	var rows []recipientRow
	err := sqlx.SelectContext(ctx, q, &rows, `
		SELECT `+recipientColumns+` FROM (SELECT n AS number, $2::text AS topic, $3::text FROM unnest($1::text[]) n) p
		`+recipientJoins, pq.Array(numbers), "", "", weekBefore(at))
	recipients := make(map[string]outbound.Recipient, len(rows))
	for i := range rows {
		r := rows[i].recipient()
		recipients[r.Number] = r
	}
	return recipients, failed(ctx, "reading who can be told", err)
}
