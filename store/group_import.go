package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/outreach"
)

// memberChunk is how many people are taken into a group with one statement.
const memberChunk = 5000

// ImportGroup takes people into a group, which is made if there is none of its name: all of them or nobody. A person's
// own choice of language stays, and whoever has ended texts goes on getting none. One that is only tried keeps nothing, and says
// what it would come to.
func (s *Store) ImportGroup(ctx context.Context, in outreach.Import) (outreach.Imported, error) {
	entry, err := s.nextConsent(ctx)
	if err != nil {
		return outreach.Imported{}, err
	}
	// In one order, so that two imports at once never wait for each other.
	in.Members = slices.SortedFunc(slices.Values(in.Members), func(a, b outreach.Member) int {
		return strings.Compare(a.Number, b.Number)
	})
	importer := groupImporter{in: in, entry: entry}
	err = s.transact(ctx, "taking people into a group", func(tx *sqlx.Tx) error {
		if err := importer.run(ctx, tx); err != nil || !in.Try {
			return err
		}
		return errTried
	})
	if errors.Is(err, errTried) {
		err = nil
	}
	return importer.imported, err
}

// nextConsent takes a place in the ledger of consent. What anybody says from now on stands after it; and what was said
// before it is kept by the time this returns, because the lock waits for whoever is just writing.
func (s *Store) nextConsent(ctx context.Context) (id int64, err error) {
	err = s.transact(ctx, "taking a place in the ledger of consent", func(tx *sqlx.Tx) error {
		if _, err := tx.ExecContext(ctx, `LOCK TABLE consent IN SHARE MODE`); err != nil {
			return err
		}
		return tx.GetContext(ctx, &id, `SELECT nextval(pg_get_serial_sequence('consent', 'id'))`)
	})
	return id, err
}

// groupImporter takes people into one group.
type groupImporter struct {
	in       outreach.Import
	entry    int64 // the place of what they agreed to in the ledger
	imported outreach.Imported
}

func (g *groupImporter) run(ctx context.Context, tx *sqlx.Tx) error {
	// Two imports into one group wait for each other here.
	if err := tx.GetContext(ctx, &g.imported.New, `
		INSERT INTO contact_groups (name, created_at) VALUES ($1, $2)
		ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING xmax = 0`, storable(g.in.Group), g.in.At); err != nil {
		return fmt.Errorf("making the group: %w", err)
	}
	var all []string
	for members := range slices.Chunk(g.in.Members, memberChunk) {
		rows := memberRows(members)
		all = append(all, rows.numbers...)
		for _, step := range []func(context.Context, *sqlx.Tx, *memberColumns) error{g.contacts, g.members, g.agreements} {
			if err := step(ctx, tx, &rows); err != nil {
				return err
			}
		}
	}
	if !g.in.Replace {
		return nil
	}
	return g.leave(ctx, tx, all)
}

// memberColumns are some people, column by column.
type memberColumns struct{ numbers, languages, campuses, zones, households []string }

func memberRows(members []outreach.Member) memberColumns {
	var rows memberColumns
	for _, m := range members {
		rows.numbers, rows.languages = append(rows.numbers, storable(m.Number)), append(rows.languages, m.Language)
		campuses, _ := texts(m.Campuses).Value() // a list of words has one
		written, _ := campuses.(string)
		rows.campuses, rows.zones = append(rows.campuses, written), append(rows.zones, m.Zone)
		rows.households = append(rows.households, storable(m.Household))
	}
	return rows
}

// contacts keeps who they are. A language that was imported before and never chosen gives way to the one imported now, and
// what this file says nothing of stays as it was.
func (g *groupImporter) contacts(ctx context.Context, tx *sqlx.Tx, rows *memberColumns) error {
	_, err := tx.ExecContext(ctx, `
		INSERT INTO contacts AS c (number, language, zone, household, first_seen, last_seen)
		SELECT number, nullif(language, ''), nullif(zone, ''), household, $4, $4
		FROM unnest($1::text[], $2::text[], $3::text[], $6::text[]) AS v(number, language, zone, household)
		ON CONFLICT (number) DO UPDATE SET zone = coalesce(excluded.zone, c.zone),
			household = coalesce(nullif(excluded.household, ''), c.household), language = CASE
			WHEN excluded.language IS NOT NULL AND (c.language IS NULL OR c.language = (
				SELECT m.language FROM group_members m
				WHERE m.group_name = $5 AND m.number = c.number AND m.removed_at IS NULL))
			THEN excluded.language ELSE c.language END`,
		pq.Array(rows.numbers), pq.Array(rows.languages), pq.Array(rows.zones), g.in.At, storable(g.in.Group),
		pq.Array(rows.households))
	if err != nil {
		return fmt.Errorf("keeping contacts: %w", err)
	}
	return nil
}

// members keeps that they are in the group. Who is in it for the same reason, and known as before, is left alone.
func (g *groupImporter) members(ctx context.Context, tx *sqlx.Tx, rows *memberColumns) error {
	var count struct{ Added, Changed int }
	err := tx.GetContext(ctx, &count, `
		WITH v AS (
			SELECT number, language, campuses::text[]
			FROM unnest($1::text[], $2::text[], $3::text[]) AS v(number, language, campuses)
		), changed AS (
			UPDATE group_members m SET language = v.language, campuses = v.campuses, basis = $5, by_whom = $6
			FROM v WHERE m.group_name = $4 AND m.number = v.number AND m.removed_at IS NULL
				AND (m.language, m.campuses, m.basis) IS DISTINCT FROM (v.language, v.campuses, $5)
			RETURNING 1
		), added AS (
			INSERT INTO group_members (group_name, number, language, campuses, basis, by_whom, added_at)
			SELECT $4, number, language, campuses, $5, $6, $7 FROM v
			ON CONFLICT (group_name, number) WHERE removed_at IS NULL DO NOTHING
			RETURNING 1
		)
		SELECT (SELECT count(*) FROM added) AS added, (SELECT count(*) FROM changed) AS changed`,
		pq.Array(rows.numbers), pq.Array(rows.languages), pq.Array(rows.campuses), storable(g.in.Group),
		storable(g.in.Basis), storable(g.in.By), g.in.At)
	if err != nil {
		return fmt.Errorf("keeping members: %w", err)
	}
	g.imported.Added += count.Added
	g.imported.Changed += count.Changed
	g.imported.Same += len(rows.numbers) - count.Added - count.Changed
	return nil
}

// agreements counts who has ended texts, and enters in the ledger that the others agreed, if they did. All entries have
// one place in it, so that what a person says while this goes on counts in any case.
func (g *groupImporter) agreements(ctx context.Context, tx *sqlx.Tx, rows *memberColumns) error {
	var count struct{ Ended, Agreed int }
	err := tx.GetContext(ctx, &count, `
		WITH said AS (
			SELECT v.number,
				EXISTS (SELECT 1 FROM unnest(ARRAY['', $2]) t(topic) CROSS JOIN LATERAL (
					SELECT state FROM consent WHERE number = v.number AND topic = t.topic ORDER BY id DESC LIMIT 1
				) c WHERE c.state = 'out') AS ended,
				(SELECT how FROM consent WHERE number = v.number AND topic = $2 ORDER BY id DESC LIMIT 1) AS how
			FROM unnest($1::text[]) AS v(number)
		), entered AS (
			INSERT INTO consent (number, topic, id, state, words, how, language, by_whom, reason, at)
			SELECT number, $2, $3, 'in', '', $4, '', $5, $6, $7 FROM said
			WHERE $8 AND NOT ended AND (how IS NULL OR how = 'call' AND $4 <> 'call')
			RETURNING 1
		)
		SELECT (SELECT count(*) FROM said WHERE ended) AS ended, (SELECT count(*) FROM entered) AS agreed`,
		pq.Array(rows.numbers), g.in.Topic, g.entry, g.in.Agreed.How(), storable(g.in.By), storable(g.in.Basis), g.in.At,
		g.in.Agreed != outreach.NotAsked)
	if err != nil {
		return fmt.Errorf("keeping what they agreed to: %w", err)
	}
	g.imported.Ended += count.Ended
	g.imported.Agreed += count.Agreed
	return nil
}

// rowsOf is how many rows a statement changed.
func rowsOf(result interface{ RowsAffected() (int64, error) }) (int, error) {
	n, err := result.RowsAffected()
	return int(n), err
}
