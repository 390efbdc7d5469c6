package gateway

import (
	"context"
	"time"

	"campusline/menus"
	"campusline/privacy"
)

// How often what is kept no longer is taken out, and how long after the start for the first time.
const (
	retainEvery = time.Hour
	retainFirst = 5 * time.Minute
)

// retain takes out what the district keeps no longer, until the gateway stops.
func (g *Gateway) retain(ctx context.Context) {
	next := time.NewTimer(g.options.RetainAfter)
	defer next.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-next.C:
		}
		g.retainOnce(ctx)
		next.Reset(retainEvery)
	}
}

func (g *Gateway) retainOnce(ctx context.Context) {
	rules, _ := privacy.Read(menus.Files(g.versions.Current().Files)) // where they are wrong, what is usual holds
	counts, err := g.store.Retain(ctx, rules, g.options.Now())
	switch {
	case err != nil && ctx.Err() == nil:
		g.options.Log.Error("what is kept no longer is still there", "why", err)
	case len(counts) > 0:
		g.options.Log.Info("what is kept no longer was taken out", "rows", counts)
	}
}
