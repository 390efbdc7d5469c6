package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"sync"
	"time"
)

// driven is the floor as this program's own driver measures it, for a Postgres that came without pgbench. The driver
// takes more of the machine than pgbench does, so that its floor is lower.
type driven struct{ url string }

func newDriven(url string) *driven { return &driven{url} }

func (d *driven) name() string { return "lib/pq" }

func (d *driven) perSecond(ctx context.Context, clients int, each time.Duration) (_ float64, err error) {
	db, err := sql.Open("postgres", d.url)
	if err != nil {
		return 0, fmt.Errorf("connecting to the database: %w", err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	ctx, cancel := context.WithTimeout(ctx, each)
	defer cancel()
	counts, failures := make([]int, clients), make([]error, clients)
	var all sync.WaitGroup
	began := time.Now()
	for i := range clients {
		all.Go(func() { counts[i], failures[i] = drive(ctx, db, i) })
	}
	all.Wait()
	total := 0
	for _, n := range counts {
		total += n
	}
	return float64(total) / time.Since(began).Seconds(), errors.Join(failures...)
}

// drive runs the two statements on one connection until the context ends, and says how often.
func drive(ctx context.Context, db *sql.DB, client int) (pairs int, err error) {
	working := context.WithoutCancel(ctx) // what has begun is finished, and costs no watching
	conn, err := db.Conn(working)
	if err != nil {
		return 0, fmt.Errorf("connecting a client of the floor: %w", err)
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	placeholders := strings.NewReplacer(":key", "$1", ":taken", "$2")
	read, err := conn.PrepareContext(working, placeholders.Replace(floorRead))
	if err != nil {
		return 0, fmt.Errorf("preparing the floor's read: %w", err)
	}
	write, err := conn.PrepareContext(working, placeholders.Replace(floorWrite))
	if err != nil {
		return 0, fmt.Errorf("preparing the floor's write: %w", err)
	}
	for ; ctx.Err() == nil; pairs++ {
		key := strconv.FormatInt(floorKey+int64(client*floorSessions+rand.IntN(floorSessions)), 10)
		var state string
		var taken int
		if err := read.QueryRowContext(working, key).Scan(&state, &taken); err != nil {
			return 0, fmt.Errorf("reading for the floor: %w", err)
		}
		if _, err := write.ExecContext(working, key, taken); err != nil {
			return 0, fmt.Errorf("writing for the floor: %w", err)
		}
	}
	return pairs, nil
}
