package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"time"

	_ "github.com/lib/pq" // for database/sql

	"campusline/gateway"
	"campusline/postgres"
)

// bench compares a gateway with the least that its webhooks cost the database they share.
type bench struct {
	options
	server     *postgres.Server
	folder     string
	began      time.Time
	postmaster int // process id
	gateway    *gatewayProcess
	floor      floor
	families   families
	kept       int // webhooks answered that each leave an exchange in the database
}

// pair is the floor and the gateway measured one right after the other, since machines do not stay equally fast.
type pair struct {
	floor   float64 // pairs of statements a second
	gateway load
	spent   spent // by the gateway's load
}

// postmasterQuery reads the process id of the server from the file that it keeps it in.
const postmasterQuery = `SELECT split_part(pg_read_file('postmaster.pid'), E'\n', 1)::int`

// ratio is the figure of interest.
func (p pair) ratio() float64 { return p.gateway.perSecond / p.floor }

// each is the part of a time that fell to one webhook, in microseconds.
func (p pair) each(total time.Duration) float64 {
	return float64(total.Microseconds()) / float64(p.gateway.webhooks)
}

// compare starts the gateway, measures it beside the floor, and prints what came of it.
func (b *bench) compare(ctx context.Context, out io.Writer) (err error) {
	gateway.SpendMemory() // the callers' garbage is not what is measured
	url := b.server.URL(postgres.Database)
	if b.gateway, err = startGateway(ctx, url, b.profile); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.gateway.stop()) }()
	db, err := sql.Open("postgres", url)
	if err != nil {
		return fmt.Errorf("connecting to the database: %w", err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := db.QueryRowContext(ctx, postmasterQuery).Scan(&b.postmaster); err != nil {
		return fmt.Errorf("asking Postgres for its process: %w", err)
	}
	if b.floor, err = newFloor(ctx, db, b.server.Binaries(), url, b.folder); err != nil {
		return err
	}
	pairs, err := b.measure(ctx)
	if err != nil {
		return err
	}
	printPairs(out, b.floor.name(), b.callers, pairs)
	printSpent(out, b.callers, pairs)
	return b.nothingLost(ctx, db)
}

// measure takes turns between the floor and the gateway, by count of callers.
func (b *bench) measure(ctx context.Context) (map[int][]pair, error) {
	if _, err := b.load(ctx, floorClients, time.Second); err != nil { // opens the connections and fills the caches
		return nil, err
	}
	each := time.Duration(b.seconds) * time.Second
	pairs := map[int][]pair{}
	for range b.rounds {
		for _, callers := range b.callers {
			floor, err := b.floor.perSecond(ctx, callers, each)
			if err != nil {
				return nil, err
			}
			before := b.spent()
			load, err := b.load(ctx, callers, each)
			if err != nil {
				return nil, err
			}
			pairs[callers] = append(pairs[callers], pair{floor, load, b.spent().since(before)})
		}
	}
	return pairs, nil
}

// load lets callers call the gateway for a while.
func (b *bench) load(ctx context.Context, callers int, each time.Duration) (load, error) {
	l, err := callAtOnce(ctx, b.gateway.address, callers, &b.families, each)
	b.kept += l.kept
	return l, err
}

// spent is the processor time used until now.
func (b *bench) spent() spent {
	return measureSpent(b.began, b.gateway.command.Process.Pid, b.postmaster)
}

// journalPatience is how long a step that could not be written at once, because the database kept it waiting for too
// long, may lie in the gateway's journal.
const journalPatience = 10 * time.Second

// nothingLost makes sure that every webhook that was answered is in the database.
func (b *bench) nothingLost(ctx context.Context, db *sql.DB) error {
	var found int
	for deadline := time.Now().Add(journalPatience); time.Now().Before(deadline); time.Sleep(100 * time.Millisecond) {
		err := db.QueryRowContext(ctx, `SELECT count(*) FROM exchanges WHERE session LIKE 'CA%'`).Scan(&found)
		if err != nil {
			return fmt.Errorf("counting what was kept: %w", err)
		}
		if found == b.kept {
			return nil
		}
	}
	return fmt.Errorf("%d steps were answered, but %d are in the database", b.kept, found)
}
