package gateway

import (
	"context"
	"errors"
	"time"

	"campusline/cases"
	"campusline/casework"
	"campusline/menus"
)

// How often staff are told what is new, which for somebody in danger has to be at once, and how often what time alone does to
// cases is looked at.
const (
	tellEvery  = 4 * time.Second
	pressEvery = 30 * time.Second
)

// desk is where cases are done, by the version that new calls begin with.
func (g *Gateway) desk() *casework.Desk {
	return &casework.Desk{Store: g.store, Now: g.options.Now, Current: func() (*menus.Version, *cases.Rules) {
		version := g.versions.Current()
		return version, g.versions.Rules(version)
	}}
}

// tendCases has staff and families told of what happened to cases, and looks after what is late or left lying, until the
// gateway stops. Every replica does, since each case is changed under its own lock.
func (g *Gateway) tendCases(ctx context.Context) {
	desk := g.desk()
	tick := time.NewTicker(tellEvery)
	defer tick.Stop()
	pressed := time.Time{}
	for {
		_, hearing := desk.Hear(ctx)
		_, err := desk.Tell(ctx)
		err = errors.Join(hearing, err)
		if time.Since(pressed) >= pressEvery {
			pressed = time.Now()
			_, pressing := desk.Tend(ctx)
			_, alarming := desk.Alarm(ctx)
			_, taking := desk.TakeUp(ctx)
			err = errors.Join(err, pressing, alarming, taking)
		}
		if err != nil && ctx.Err() == nil {
			g.options.Log.Warn("looking after cases", "why", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}
