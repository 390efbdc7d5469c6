package store

import (
	"context"
	"crypto/rand"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/outbound"
)

// plannedRows are the texts of some people of a plan, column by column.
type plannedRows struct {
	ids, numbers, languages, statuses, reasons []string
	dues                                       []time.Time
	words                                      map[string]written // by language
}

func (b *plannedRows) add(number, language string, text written, d outbound.Decision) {
	if b.words == nil {
		b.words = map[string]written{}
	}
	b.words[language] = text
	status := "waiting"
	if d.Reason != outbound.Sendable {
		status = "skipped"
	}
	b.ids, b.numbers = append(b.ids, rand.Text()), append(b.numbers, number)
	b.languages, b.statuses = append(b.languages, language), append(b.statuses, status)
	b.reasons, b.dues = append(b.reasons, string(d.Reason)), append(b.dues, d.At)
}

// write keeps the texts. What all in one language have alike goes over the wire once.
func (b *plannedRows) write(ctx context.Context, db sqlx.ExtContext, p *Plan) error {
	var languages, bodies, encodings, prices, currencies []string
	var segments []int64
	for language, text := range b.words {
		languages, bodies = append(languages, language), append(bodies, storable(text.body))
		encodings, segments = append(encodings, text.estimate.Encoding), append(segments, int64(text.estimate.Expected))
		prices, currencies = append(prices, text.estimate.Price.String()), append(currencies, text.estimate.Currency)
	}
	_, err := db.ExecContext(ctx, `
		INSERT INTO messages (id, plan, session, line, number, language, body, purpose, topic, override, lane, status, reason, about,
			created_at, due_at, expires_at, encoding, expected_segments, expected_price, currency, channel)
		SELECT v.id, $7, '', $8, v.number, v.language, t.body, $9, $10, $11, $12, v.status, v.reason, $21,
			$13, v.due, $14, t.encoding, t.segments, t.price, t.currency, $22
		FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
			AS v(id, number, language, status, reason, due)
		JOIN unnest($15::text[], $16::text[], $17::text[], $18::integer[], $19::numeric[], $20::text[])
			AS t(language, body, encoding, segments, price, currency) ON t.language = v.language`,
		pq.Array(b.ids), pq.Array(b.numbers), pq.Array(b.languages), pq.Array(b.statuses), pq.Array(b.reasons), pq.Array(b.dues),
		p.ID, storable(p.Line), p.Purpose, p.Topic, storable(p.Override), p.Purpose.Lane(), p.At, p.Expires,
		pq.Array(languages), pq.Array(bodies), pq.Array(encodings), pq.Array(segments), pq.Array(prices), pq.Array(currencies),
		storable(p.About.String()), p.Channel.String())
	return err
}
