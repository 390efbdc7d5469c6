package conversation

import (
	"context"
	"sync"
)

// underway knows what this process is about to answer, so that a webhook that is delivered many times at once is taken once: the
// other deliveries wait for the first, holding nothing, and then find its answer. Nothing depends on it, since the database lets
// only one of them be taken; deliveries to different replicas wait for one another there.
type underway struct {
	mu    sync.Mutex
	first map[string]chan struct{} // closed when the first delivery is done
}

// begin waits for an earlier delivery of the same name, and says whether there was one. Done is to be called when this delivery is
// answered. The error is that of the context.
func (u *underway) begin(ctx context.Context, name string) (waited bool, done func(), err error) {
	mine := make(chan struct{})
	earlier, waits := u.enter(name, mine)
	if !waits {
		return false, func() { u.leave(name, mine) }, nil
	}
	select {
	case <-earlier:
		return true, func() {}, nil
	case <-ctx.Done():
		return true, func() {}, ctx.Err()
	}
}

// alone waits until no other delivery of the name is being answered. Done is to be called when this one is. The error is that of
// the context.
func (u *underway) alone(ctx context.Context, name string) (done func(), err error) {
	for {
		if waited, done, err := u.begin(ctx, name); err != nil || !waited {
			return done, err
		}
	}
}

// enter notes a delivery unless there is an earlier one, which it gives.
func (u *underway) enter(name string, mine chan struct{}) (earlier chan struct{}, waits bool) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if earlier, waits = u.first[name]; waits {
		return earlier, true
	}
	if u.first == nil {
		u.first = map[string]chan struct{}{}
	}
	u.first[name] = mine
	return nil, false
}

func (u *underway) leave(name string, mine chan struct{}) {
	u.mu.Lock()
	defer u.mu.Unlock()
	delete(u.first, name)
	close(mine)
}
