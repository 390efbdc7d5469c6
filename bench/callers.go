package main

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"
)

// load is what many callers at once came to.
type load struct {
	webhooks    int
	kept        int // those of them that took a step
	perSecond   float64
	median, p99 time.Duration // of one webhook
}

// callAtOnce lets callers call, each one call after the other on a connection of their own, for a while.
func callAtOnce(ctx context.Context, address string, callers int, f *families, each time.Duration) (load, error) {
	ctx, cancel := context.WithTimeout(ctx, each)
	defer cancel()
	connections := make([]*connection, callers)
	for i := range connections {
		c, err := connect(address)
		if err != nil {
			return load{}, err
		}
		defer func() { _ = c.conn.Close() }()
		connections[i] = c
	}
	failures := make([]error, callers)
	var all sync.WaitGroup
	began := time.Now()
	for i, c := range connections {
		all.Go(func() { failures[i] = c.calls(ctx, f) })
	}
	all.Wait()
	elapsed := time.Since(began)
	if err := errors.Join(failures...); err != nil {
		return load{}, err
	}
	var l load
	var took []time.Duration
	for _, c := range connections {
		took = append(took, c.took...)
		l.kept += c.steps
	}
	slices.Sort(took)
	l.webhooks, l.perSecond = len(took), float64(len(took))/elapsed.Seconds()
	l.median, l.p99 = took[len(took)/2], took[len(took)*99/100]
	return l, nil
}

// calls makes one call after the other.
func (c *connection) calls(ctx context.Context, f *families) error {
	for ctx.Err() == nil {
		number, first := f.next()
		if err := c.call(ctx, number, first); err != nil {
			return err
		}
	}
	return nil
}
