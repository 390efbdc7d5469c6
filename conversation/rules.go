package conversation

import (
	"sync"

	"campusline/cases"
	"campusline/menus"
)

// mostRules bounds the rules that are held in memory.
const mostRules = 2 * mostKept

// rules are who answers, by the version that says so. A session keeps the rules of its version, as it keeps its menus.
type rules struct {
	mu sync.Mutex
	of map[string]*cases.Rules // by hash
}

// Rules are who answers by a version. What is wrong in teams.yaml keeps a version from being published, and an edit of a
// folder from being served.
func (v *Versions) Rules(version *menus.Version) *cases.Rules {
	v.rules.mu.Lock()
	defer v.rules.mu.Unlock()
	if r, known := v.rules.of[version.Hash]; known {
		return r
	}
	if v.rules.of == nil || len(v.rules.of) >= mostRules {
		v.rules.of = map[string]*cases.Rules{}
	}
	r, _ := cases.ReadRules(menus.Files(version.Files), version)
	v.rules.of[version.Hash] = r
	return r
}
