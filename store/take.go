package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/outbound"
)

// Candidate is a text whose turn may have come, with what is known of who gets it.
type Candidate struct {
	OutgoingMessage
	Recipient outbound.Recipient
	Stopped   bool // the plan that it is part of was stopped while the carrier did not take it
	Held      bool // or is held
}

// Verdict is what is decided of a candidate.
type Verdict struct {
	outbound.Decision
	Body     string   // as it is to be sent
	Estimate Estimate // of that
}

// Taking says how texts, or calls, are to be taken from what waits.
type Taking struct {
	Sender    string // a line, or [Calls]
	Worker    string
	PerSecond float64 // segments of texts, or calls, that it may send, above 0
	Most      int     // to take at once
	Now       time.Time
	// Answer is how long after a text was taken its fate is asked of the carrier, if nothing was heard of it.
	Answer time.Duration
	// Decide is asked of each text, the most urgent first.
	Decide func(Candidate) Verdict
}

// Taken is what there is to do for a line.
type Taken struct {
	Send []OutgoingMessage // to be handed to the carrier now; they count as being sent
	Ask  []OutgoingMessage // that were handed over, or were about to be, and of which nothing was heard
	// Wait is how long the line's pace allows nothing more; 0 if more may be taken at once.
	Wait time.Duration
	// Dry says that no text is due at present.
	Dry bool
	// Lost says that another worker sends for the line now, or that it was stopped: nothing was taken.
	Lost bool
}

// Take takes the texts of a line that its pace allows to be sent now, and decides on each whether it is sent at all.
// Replicas that ask at once take different texts, and together no more than the pace allows.
func (s *Store) Take(ctx context.Context, t Taking) (taken Taken, err error) {
	err = s.transact(ctx, "taking texts to send", func(tx *sqlx.Tx) error {
		var sender senderRow
		if err := tx.GetContext(ctx, &sender, senderQuery, t.Sender); err != nil {
			return err
		}
		if taken.Lost = sender.Worker != t.Worker || sender.StoppedUntil.After(sender.Clock); taken.Lost {
			return nil
		}
		if err := ask(ctx, tx, t, &taken); err != nil {
			return err
		}
		pace := sender.pace(t.PerSecond)
		if taken.Wait = pace.Wait(sender.Clock); taken.Wait == 0 {
			if err := t.fill(ctx, tx, &taken, &pace, sender.Clock); err != nil {
				return err
			}
			taken.Wait = pace.Wait(sender.Clock)
		}
		_, err := tx.ExecContext(ctx, `
			UPDATE senders SET free_at = $2, worker_until = clock_timestamp() + $3::interval WHERE line = $1`,
			t.Sender, pace.Free, interval(leads))
		return err
	})
	return taken, err
}

// senderRow is the row of a line, with the database's clock.
type senderRow struct {
	FreeAt       time.Time `db:"free_at"`
	Worker       string
	Slowed       int
	SlowedAt     time.Time `db:"slowed_at"`
	StoppedUntil time.Time `db:"stopped_until"`
	Clock        time.Time
}

const senderQuery = `
	SELECT free_at, worker, slowed, slowed_at, stopped_until, clock_timestamp() AS clock
	FROM senders WHERE line = $1 FOR UPDATE`

func (r *senderRow) pace(perSecond float64) outbound.Pace {
	return outbound.Pace{PerSecond: outbound.Slowed(perSecond, r.Slowed, r.Clock.Sub(r.SlowedAt)), Free: r.FreeAt}
}

// mostAsked is how many texts of a line the carrier is asked about at once.
const mostAsked = 20

// ask finds the texts whose fate is to be asked of the carrier. They are not found again before the next answer is due.
func ask(ctx context.Context, tx *sqlx.Tx, t Taking, taken *Taken) error {
	return tx.SelectContext(ctx, &taken.Ask, `
		WITH asked AS (
			UPDATE messages SET due_at = $2::timestamptz + $3::interval WHERE id IN (
				SELECT id FROM messages WHERE sender = $1 AND status = 'sending' AND due_at <= $2
				ORDER BY due_at LIMIT $4 FOR UPDATE)
			RETURNING *)
		SELECT `+messageColumns+` FROM asked m LEFT JOIN deliveries d ON d.carrier_id = m.carrier_id`,
		t.Sender, t.Now, interval(t.Answer), mostAsked)
}

// leastRead is how many texts are looked at however slow the pace: those that are not sent now take nothing of it.
const leastRead = 20

// fill takes texts until the pace is used up.
func (t *Taking) fill(ctx context.Context, tx *sqlx.Tx, taken *Taken, pace *outbound.Pace, clock time.Time) error {
	if t.Most <= 0 {
		return nil
	}
	candidates, err := t.candidates(ctx, tx, min(t.Most, max(leastRead, pace.Room(clock))))
	if err != nil {
		return err
	}
	taken.Dry = len(candidates) == 0
	var b verdicts
	seen := make(map[string]bool, len(candidates))
	for _, c := range candidates {
		if seen[c.To] {
			continue // its turn comes when the other one counts among what the person got
		}
		seen[c.To] = true
		v := t.Decide(c)
		switch {
		case c.Held:
			b.later(c.ID, heldUntil())
		case v.Reason != outbound.Sendable:
			b.never(c.ID, v.Reason)
		case v.At.After(t.Now):
			b.later(c.ID, v.At)
		case pace.Wait(clock) > 0:
			continue
		default:
			pace.Take(clock, v.Estimate.Expected)
			c.Body, c.Estimate, c.HandedAt, c.Status, c.Quiet = v.Body, v.Estimate, t.Now, "sending", v.Until
			c.Attempts++
			b.send(c.OutgoingMessage)
		}
	}
	taken.Send = b.sent
	return b.write(ctx, tx, t.Now, t.Now.Add(t.Answer))
}

// candidates are the texts that are due, those of the most urgent lane first, with what is known of who gets them.
func (t *Taking) candidates(ctx context.Context, tx *sqlx.Tx, most int) ([]Candidate, error) {
	var rows []candidateRow
	err := tx.SelectContext(ctx, &rows, `
		WITH due AS (
			SELECT m.* FROM unnest('{0,1,2}'::smallint[]) AS l(lane), LATERAL (
				SELECT * FROM messages
				WHERE sender = $1 AND status = 'waiting' AND lane = l.lane AND due_at <= $2 ORDER BY due_at LIMIT $3) m
			ORDER BY m.lane, m.due_at LIMIT $3)
		SELECT `+messageColumns+`, `+recipientColumns+`,
			EXISTS (SELECT 1 FROM plans WHERE id = m.plan AND stopped_at IS NOT NULL) AS stopped,
			EXISTS (SELECT 1 FROM plans WHERE id = m.plan AND held_at IS NOT NULL) AS held
		FROM due m LEFT JOIN deliveries d ON d.carrier_id = m.carrier_id
		CROSS JOIN LATERAL (SELECT m.number, m.topic) p `+recipientJoins+`
		ORDER BY m.lane, m.due_at`, t.Sender, t.Now, most, weekBefore(t.Now))
	candidates := make([]Candidate, len(rows))
	for i := range rows {
		candidates[i] = Candidate{rows[i].OutgoingMessage, rows[i].recipient(), rows[i].Stopped, rows[i].Held}
	}
	return candidates, err
}

// verdicts collects what was decided, to be written at once.
type verdicts struct {
	sent           []OutgoingMessage
	laters, nevers []string // ids
	openings       []time.Time
	reasons        []string
}

func (b *verdicts) send(m OutgoingMessage) { b.sent = append(b.sent, m) }

func (b *verdicts) later(id string, at time.Time) {
	b.laters, b.openings = append(b.laters, id), append(b.openings, at)
}

func (b *verdicts) never(id string, why outbound.Reason) {
	b.nevers, b.reasons = append(b.nevers, id), append(b.reasons, string(why))
}

// write keeps what was decided. A text to be sent counts as being sent from here on, whatever becomes of this process.
func (b *verdicts) write(ctx context.Context, tx *sqlx.Tx, now, asked time.Time) error {
	var ids, encodings, prices, currencies []string
	var segments []int64
	for _, m := range b.sent {
		ids, encodings, segments = append(ids, m.ID), append(encodings, m.Encoding), append(segments, int64(m.Expected))
		prices, currencies = append(prices, m.Price.String()), append(currencies, m.Currency)
	}
	if len(ids) > 0 {
		if _, err := tx.ExecContext(ctx, `
			UPDATE messages m SET status = 'sending', attempts = attempts + 1, handed_at = $6, due_at = $7,
				encoding = v.encoding, expected_segments = v.segments, expected_price = v.price, currency = v.currency
			FROM unnest($1::text[], $2::text[], $3::integer[], $4::numeric[], $5::text[])
				AS v(id, encoding, segments, price, currency)
			WHERE m.id = v.id`, pq.Array(ids), pq.Array(encodings), pq.Array(segments), pq.Array(prices),
			pq.Array(currencies), now, asked); err != nil {
			return err
		}
	}
	if len(b.laters) > 0 {
		if _, err := tx.ExecContext(ctx, `
			UPDATE messages m SET due_at = v.at FROM unnest($1::text[], $2::timestamptz[]) AS v(id, at)
			WHERE m.id = v.id`, pq.Array(b.laters), pq.Array(b.openings)); err != nil {
			return err
		}
	}
	if len(b.nevers) == 0 {
		return nil
	}
	_, err := tx.ExecContext(ctx, `
		UPDATE messages m SET status = 'skipped', reason = v.reason FROM unnest($1::text[], $2::text[]) AS v(id, reason)
		WHERE m.id = v.id`, pq.Array(b.nevers), pq.Array(b.reasons))
	return err
}
