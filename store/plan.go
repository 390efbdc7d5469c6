package store

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/menus"
	"campusline/outbound"
	"campusline/prices"
)

// Plan is one text, in each language, or one call, to many people.
type Plan struct {
	ID       string // "" for one that is made up
	Channel  Channel
	Line     string // E.164, a line of the district, which sends it
	Purpose  outbound.Purpose
	Topic    string            // one of the district's topics, "" for none
	About    menus.About       // what the reply to it is about
	Texts    map[string]string // words by language, BCP 47; of a call, what is said first
	First    string            // the language of those who have none of these: one of them. Nobody is called in it who wants another
	To       []string          // E.164; twice is once
	Override string            // why an emergency is one
	At       time.Time         // when it was decided to send it
	// NotBefore is when it is to be sent; zero is at once. Expires is when it is worth nothing any more.
	NotBefore, Expires time.Time
}

// Planned is what a plan comes to.
type Planned struct {
	ID        string
	People    int                     // who get it, at once or later
	Postponed int                     // of them, who get it when their quiet hours end
	Languages map[string]Share        // of them, by language
	Skipped   map[outbound.Reason]int // who do not get it, by why
	Currency  string                  // ISO 4217, of the prices
}

// Share is the part of a plan that is in one language.
type Share struct {
	People   int
	Segments int           // of all their texts
	Price    prices.Amount // of them, as estimated
}

// planChunk is how many people are planned at once: enough to be fast, and little enough to need no memory.
const planChunk = 5000

// Plan keeps one text for every person of a plan, in their language, with what it takes and costs, or why they do not get
// it. All of it is in the caller's transaction: it is sent if that commits. Who may get it is decided once more when its
// turn has come. The error is [ErrNoPurpose] where the plan must not be sent as it is.
func (s *Store) Plan(ctx context.Context, tx *sqlx.Tx, p Plan, policy *outbound.Policy, table *prices.Table) (Planned, error) {
	planner, err := newPlanner(&p, policy, table)
	if err != nil {
		return Planned{}, err
	}
	texts, err := json.Marshal(p.Texts)
	if err != nil {
		return Planned{}, fmt.Errorf("writing the words of a plan: %w", err)
	}
	if _, err := tx.ExecContext(ctx, `
		WITH sender AS (INSERT INTO senders (line) VALUES ($9) ON CONFLICT DO NOTHING)
		INSERT INTO plans (id, line, purpose, topic, texts, override, expires_at, planned_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
		p.ID, p.Line, p.Purpose, p.Topic, string(texts), storable(p.Override), p.Expires, p.At,
		p.Channel.sender(p.Line)); err != nil {
		return Planned{}, failed(ctx, "keeping a plan", err)
	}
	if err := planner.run(ctx, tx, true); err != nil {
		return Planned{}, failed(ctx, "planning texts", err)
	}
	_, err = s.jobs.InsertTx(ctx, tx.Tx, sendTexts{Line: p.Channel.sender(p.Line)}, nil)
	return planner.planned, failed(ctx, "queueing texts to send", err)
}

// Send keeps the texts of a plan like [Store.Plan], in a transaction of its own.
func (s *Store) Send(ctx context.Context, p Plan, policy *outbound.Policy, table *prices.Table) (planned Planned, err error) {
	err = s.transact(ctx, "planning texts", func(tx *sqlx.Tx) error {
		planned, err = s.Plan(ctx, tx, p, policy, table)
		return err
	})
	return planned, err
}

// Foresee says what a plan would come to, and keeps nothing.
func (s *Store) Foresee(ctx context.Context, p Plan, policy *outbound.Policy, table *prices.Table) (Planned, error) {
	planner, err := newPlanner(&p, policy, table)
	if err != nil {
		return Planned{}, err
	}
	err = planner.run(ctx, s.db, false)
	return planner.planned, failed(ctx, "foreseeing texts", err)
}

// StopPlan has nothing more of a plan sent, and says how many are spared it.
func (s *Store) StopPlan(ctx context.Context, id string, at time.Time) (spared int, err error) {
	err = s.transact(ctx, "stopping a plan", func(tx *sqlx.Tx) error {
		// Who takes texts of the line holds this lock, and so has them in hand or leaves them to us.
		if _, err := tx.ExecContext(ctx, `
			SELECT 1 FROM senders s JOIN plans p ON s.line IN (p.line, '`+Calls+`') WHERE p.id = $1 ORDER BY s.line FOR UPDATE OF s`, id); err != nil {
			return err
		}
		return tx.GetContext(ctx, &spared, `
			WITH stopped AS (UPDATE plans SET stopped_at = $2 WHERE id = $1 AND stopped_at IS NULL),
			spared AS (
				UPDATE messages SET status = 'skipped', reason = $3 WHERE plan = $1 AND status = 'waiting' RETURNING 1)
			SELECT count(*) FROM spared`, id, at, string(outbound.Stopped))
	})
	return spared, err
}

// planner plans one plan.
type planner struct {
	plan    *Plan
	policy  *outbound.Policy
	numbers []string
	words   map[string]written
	planned Planned
}

// written is a text as it is sent, with what it takes.
type written struct {
	body     string
	estimate Estimate
}

func newPlanner(p *Plan, policy *outbound.Policy, table *prices.Table) (*planner, error) {
	if !p.Purpose.Known() || p.Purpose == outbound.Emergency && p.Override == "" {
		return nil, fmt.Errorf("planning texts: %w", ErrNoPurpose)
	}
	if p.Texts[p.First] == "" || !p.Expires.After(p.At) {
		return nil, fmt.Errorf("planning texts: they need words in %q, and to expire later than now", p.First)
	}
	if p.ID == "" {
		p.ID = rand.Text()
	}
	if p.NotBefore.Before(p.At) {
		p.NotBefore = p.At
	}
	if p.Channel == ByCall {
		p.Topic = outbound.RecordedCalls
	}
	words := make(map[string]written, len(p.Texts))
	for language, body := range p.Texts {
		words[language] = p.Channel.written(body, table)
	}
	numbers := slices.Compact(slices.Sorted(slices.Values(p.To)))
	planned := Planned{
		ID: p.ID, Languages: map[string]Share{}, Skipped: map[outbound.Reason]int{}, Currency: table.Currency,
	}
	if twice := len(p.To) - len(numbers); twice > 0 {
		planned.Skipped[outbound.Duplicate] = twice
	}
	return &planner{p, policy, numbers, words, planned}, nil
}

// run plans everybody, some thousands at a time.
func (p *planner) run(ctx context.Context, db sqlx.ExtContext, keep bool) error {
	for numbers := range slices.Chunk(p.numbers, planChunk) {
		var rows []recipientRow
		if err := sqlx.SelectContext(ctx, db, &rows, `
			SELECT `+recipientColumns+`, `+waitingColumn+` FROM (SELECT n AS number, $2::text AS topic, $3::text FROM unnest($1::text[]) n) p
			`+recipientJoins+waitingJoin, pq.Array(numbers), p.plan.Topic, p.plan.ID, weekBefore(p.plan.At), heldUntil()); err != nil {
			return err
		}
		var batch plannedRows
		for i := range rows {
			p.decide(rows[i].recipient(), &batch)
		}
		if !keep {
			continue
		}
		if err := batch.write(ctx, db, p.plan); err != nil {
			return err
		}
	}
	return nil
}

// decide plans one person.
func (p *planner) decide(to outbound.Recipient, batch *plannedRows) {
	language := to.Language
	text, ok := p.words[language]
	if !ok {
		language, text = p.plan.First, p.words[p.plan.First]
	}
	d := p.policy.Decide(p.plan.NotBefore, outbound.Text{
		Purpose: p.plan.Purpose, Topic: p.plan.Topic, Expires: p.plan.Expires,
	}, to)
	if p.plan.Channel == ByCall && !ok && to.Language != "" && d.Reason == outbound.Sendable {
		d = outbound.Decision{Reason: outbound.NotSpoken}
	}
	batch.add(to.Number, language, text, d)
	if d.Reason != outbound.Sendable {
		p.planned.Skipped[d.Reason]++
		return
	}
	p.planned.People++
	if d.At.After(p.plan.NotBefore) {
		p.planned.Postponed++
	}
	share := p.planned.Languages[language]
	share.People++
	share.Segments += text.estimate.Expected
	share.Price += text.estimate.Price
	p.planned.Languages[language] = share
}
