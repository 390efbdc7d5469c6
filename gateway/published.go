package gateway

import (
	"context"
	"errors"
	"fmt"
	"time"

	"campusline/conversation"
	"campusline/menus"
	"campusline/store"
)

// askEvery is how often the database is asked what is live, for when a notification was lost: a new version is to be
// served everywhere within a second.
const askEvery = 700 * time.Millisecond

// servePublished serves what is published in the database, and until something is, the sample district.
func (g *Gateway) servePublished(ctx context.Context) error {
	wentLive, err := g.versions.Follow(ctx)
	if err != nil && g.versions.Current() == nil {
		return err
	}
	g.tellFollowed(wentLive, err)
	if g.versions.Current() == nil {
		if err := g.serveSample(ctx); err != nil {
			return err
		}
	}
	g.beside(g.follow)
	return nil
}

func (g *Gateway) serveSample(ctx context.Context) error {
	files, err := menus.Sample()
	if err != nil {
		return err
	}
	version, problems := menus.Load(files)
	if version == nil {
		return fmt.Errorf("%w:\n%s", ErrRefused, lines(problems))
	}
	g.sample = version.Hash
	g.options.Log.Info("the sample district is served, since no folder is given and nothing is published")
	return g.versions.Serve(ctx, version, "the sample district")
}

// ServesSample says that new calls get the sample district, since no folder was given and nothing is published.
func (g *Gateway) ServesSample() bool { return g.Version().Hash == g.sample }

// follow serves what is published as soon as it is.
func (g *Gateway) follow(ctx context.Context) {
	g.store.FollowPublications(ctx, askEvery, func(ctx context.Context) {
		wentLive, err := g.versions.Follow(ctx)
		if ctx.Err() == nil {
			g.tellFollowed(wentLive, err)
		}
	})
}

// tellFollowed logs what following came to. That the database is away is told by /readyz and by every webhook.
func (g *Gateway) tellFollowed(wentLive bool, err error) {
	switch {
	case errors.Is(err, conversation.ErrUnreadable):
		g.metrics.refused.Set(1)
		g.options.Log.Error("what is published is not served; what was served before still is", "why", err)
	case err != nil && !store.Away(err):
		g.options.Log.Warn("asking what is published", "why", err)
	case wentLive:
		g.metrics.refused.Set(0)
		g.options.Log.Info("what is published is served from the next call on", "version", g.versions.Current().Hash[:12])
	}
}
