package gateway

import (
	"context"
	"errors"
)

// CatchUp does at once what a gateway otherwise does every few seconds: staff and families are told of what happened, and what
// time alone brings about is done. It is for a clock that jumps, where nobody wants to wait for the next look. Any number of
// replicas may do it side by side.
func (g *Gateway) CatchUp(ctx context.Context) error {
	desk := g.desk()
	passing := g.tendOnce(ctx, g.options.Now())
	_, hearing := desk.Hear(ctx)
	_, taking := desk.TakeUp(ctx)
	_, telling := desk.Tell(ctx)
	_, pressing := desk.Tend(ctx)
	_, alarming := desk.Alarm(ctx)
	return errors.Join(passing, hearing, taking, telling, pressing, alarming)
}
