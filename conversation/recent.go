package conversation

import "sync"

// recent remembers where calls stood when this process last answered them, so that the next exchange of a call need not
// be read first. Nothing depends on it. Where another replica has taken the exchange meanwhile, the write, which moves a
// call on only from where it stands, changes nothing and the call is read after all; and what is not remembered, because
// the process or the replica is another one, is read.
//
// That the person has said stop since is missed here; the sender of texts looks for that before each.
type recent struct {
	mu         sync.Mutex
	young, old map[string]step // by call, about to be taken but for the input
}

// mostYoung bounds what is remembered to twice as many calls, some kilobyte each. Calls that were hung up are never
// asked for again, and give way to others.
const mostYoung = 4096

// keep remembers where a call stands.
func (r *recent) keep(s step) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.young == nil || len(r.young) >= mostYoung {
		r.old, r.young = r.young, map[string]step{}
	}
	r.young[s.session.ID] = s
}

// take gives where a call stands if that is what the numbered exchange begins from, and forgets it, so that of the
// same webhook delivered twice at once only one goes on without reading.
func (r *recent) take(call string, number int) (step, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, calls := range []map[string]step{r.young, r.old} {
		if s, ok := calls[call]; ok {
			delete(calls, call)
			return s, s.session.Taken == number
		}
	}
	return step{}, false
}
