package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/menus"
	"campusline/opportunities"
	"campusline/outbound"
)

// Attended is somebody who came to an opportunity.
type Attended struct {
	Opportunity *opportunities.Opportunity
	Number      string // E.164
	Line        string // E.164, the one they signed up on; "" where somebody else entered them
	Language    string // BCP 47, "" if it is not known
	Given       time.Duration
	Left        *time.Time  // nil of who is there still
	Household   string      // in the district's words, "" where it is not known
	Asked       []time.Time // when they, or anybody in their household, were asked by any survey in the last year
}

// Thanks is what somebody is told who came, and asked.
type Thanks struct {
	Line, Language, Words string
	Survey                string // which the words ask, "" for none
	Version               string // hash of the menus that it is of
}

// askWithin is how long after the end people are asked, and not later.
const askWithin = 2 * time.Hour

// answerWithin is how long what people came to can be told of.
const answerWithin = 7 * 24 * time.Hour

// ThankForComing thanks everybody who came to what has ended within the last two hours, or is about to, once and as soon as
// [opportunities.Opportunity.ThanksAt] has it, and keeps whom this asks a survey. Words gives what somebody is told; hours are
// those in which the district sends texts. It says how many were thanked. Many may call it at once.
func (s *Store) ThankForComing(
	ctx context.Context, now time.Time, hours outbound.Hours, words func(*Attended) Thanks,
) (thanked int, err error) {
	const trying = "thanking for coming"
	var ids []string
	err = s.db.SelectContext(ctx, &ids, `
		SELECT id FROM opportunities
		WHERE thanked_at IS NULL AND cancelled_at IS NULL AND ends_at > $1 AND ends_at <= $2
		ORDER BY ends_at`, now.Add(-askWithin), now.Add(opportunities.ThanksBefore))
	if err != nil {
		return 0, failed(ctx, trying, err)
	}
	for _, id := range ids {
		err := s.transact(ctx, trying, func(tx *sqlx.Tx) error {
			n, err := s.thankAll(ctx, tx, id, now, hours, words)
			thanked += n
			return err
		})
		if err != nil {
			return thanked, err
		}
	}
	return thanked, nil
}

// thankAll thanks everybody who came to one opportunity, whose row it locks, and is to be thanked by now. Once it is settled
// nobody is left.
func (s *Store) thankAll(
	ctx context.Context, tx *sqlx.Tx, id string, now time.Time, hours outbound.Hours, words func(*Attended) Thanks,
) (thanked int, err error) {
	var rows []opportunityRow
	err = tx.SelectContext(ctx, &rows, `
		SELECT `+opportunityColumns+` FROM opportunities o WHERE id = $1 AND thanked_at IS NULL FOR UPDATE`, id)
	if err != nil || len(rows) == 0 {
		return 0, err // another one thanks them
	}
	o, err := rows[0].opportunity()
	if err != nil {
		return 0, err
	}
	all, err := attended(ctx, tx, &o, now)
	if err != nil {
		return 0, err
	}
	for i := range all {
		if o.SettledAt == nil && o.ThanksAt(all[i].Left, hours).After(now) {
			continue
		}
		thanks := words(&all[i])
		if err := s.thank(ctx, tx, &all[i], thanks, now); err != nil {
			return thanked, err
		}
		thanked++
		if thanks.Survey != "" {
			askedWith(all[i].Household, all[i+1:], now)
		}
	}
	_, err = tx.ExecContext(ctx, `UPDATE opportunities SET thanked_at = $2 WHERE id = $1 AND settled_at IS NOT NULL`, id, now)
	return thanked, err
}

// askedWith notes that others live with somebody who has just been asked.
func askedWith(household string, others []Attended, now time.Time) {
	for i := range others {
		if household != "" && others[i].Household == household {
			others[i].Asked = append(others[i].Asked, now)
		}
	}
}

// attended are those who came and were not thanked yet, with how long they helped.
func attended(ctx context.Context, tx *sqlx.Tx, o *opportunities.Opportunity, now time.Time) ([]Attended, error) {
	var rows []struct {
		Number, Line, Language, Household string
		Seconds                           float64
		LeftAt                            *time.Time `db:"left_at"`
		Asked                             pq.Float64Array
	}
	err := tx.SelectContext(ctx, &rows, `
		SELECT c.number, coalesce(max(g.line), '') AS line,
			coalesce(nullif(max(r.language), ''), max(g.language), '') AS language,
			coalesce(sum(`+secondsGiven+`), 0) AS seconds,
			CASE WHEN bool_and(c.out_at IS NOT NULL) THEN max(c.out_at) END AS left_at,
			coalesce(max(r.household), '') AS household,
			array(SELECT extract(epoch FROM i.invited_at)::float8 FROM (
					SELECT c.number, coalesce(nullif(max(r.household), ''), c.number) AS household) a
				JOIN survey_invitations i ON i.number IN `+ofHousehold+` AND i.invited_at > $2 AND `+askedThem+`) AS asked
		FROM check_ins c JOIN opportunities o ON o.id = c.opportunity
		LEFT JOIN signups g ON g.opportunity = c.opportunity AND g.number = c.number
		LEFT JOIN contacts r ON r.number = c.number
		WHERE c.opportunity = $1 AND NOT EXISTS (SELECT 1 FROM messages WHERE key = concat_ws(' ', 'thanks', c.opportunity, c.number))
		GROUP BY c.number ORDER BY c.number`, o.ID, now.AddDate(-1, 0, 0))
	all := make([]Attended, len(rows))
	for i, r := range rows {
		all[i] = Attended{
			Opportunity: o, Number: r.Number, Line: r.Line, Language: r.Language, Household: r.Household,
			Given: time.Duration(r.Seconds * float64(time.Second)).Round(time.Second), Left: r.LeftAt, Asked: momentsOf(r.Asked),
		}
	}
	return all, err
}

// thank has somebody thanked, and keeps it where that asks them a survey.
func (s *Store) thank(ctx context.Context, tx *sqlx.Tx, a *Attended, t Thanks, now time.Time) error {
	const patience = 16 * time.Hour // an evening's text waits for the morning
	o := a.Opportunity
	m := Message{
		Key:  "thanks " + o.ID + " " + a.Number,
		Line: t.Line, Number: a.Number, Language: t.Language, Body: t.Words, Purpose: outbound.Joined, At: now,
		Expires: now.Add(patience),
	}
	if t.Survey != "" {
		m.About = menus.OfSurvey(t.Survey, o.ID)
	}
	id, err := s.Enqueue(ctx, tx, m)
	if err != nil || id == "" || t.Survey == "" {
		return err
	}
	_, err = tx.ExecContext(ctx, `
		WITH wave AS (
			INSERT INTO survey_waves (survey, wave, opportunity, closes_at, version, asked_at)
			VALUES ($1, $2, $2, $3, $4, $5) ON CONFLICT DO NOTHING)
		INSERT INTO survey_invitations (survey, wave, number, line, language, campus, message, invited_at)
		VALUES ($1, $2, $6, $7, $8, $9, $10, $5)`,
		t.Survey, o.ID, o.End.Add(answerWithin), t.Version, now, a.Number, t.Line, t.Language, o.Campus, id)
	return failed(ctx, "keeping whom a survey asks", err)
}
