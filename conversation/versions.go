package conversation

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"

	"campusline/menus"
	"campusline/store"
)

// Versions are the menus being served: the current one for new sessions, and those that sessions under way began
// with and keep.
type Versions struct {
	store   *store.Store
	mu      sync.RWMutex
	current *menus.Version
	kept    map[string]*menus.Version
	order   []string // hashes of kept, the one published longest ago first
}

// mostKept bounds the versions held in memory. An older one that a session still needs is read from the database.
const mostKept = 16

// NewVersions serves nothing until something is published.
func NewVersions(s *store.Store) *Versions {
	return &Versions{store: s, kept: map[string]*menus.Version{}}
}

// Publish makes a version the current one. It is kept in the database first, so that every replica can finish the
// sessions that begin with it.
func (v *Versions) Publish(ctx context.Context, version *menus.Version, note string) error {
	err := v.store.SaveVersion(ctx, store.Version{Hash: version.Hash, Files: version.Files, Note: note})
	if err != nil {
		return fmt.Errorf("publishing version %.12s: %w", version.Hash, err)
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.current = version
	v.keep(version)
	return nil
}

// Current is the version that new sessions begin with.
func (v *Versions) Current() *menus.Version {
	v.mu.RLock()
	defer v.mu.RUnlock()
	return v.current
}

// Pinned is the version that a session began with.
func (v *Versions) Pinned(ctx context.Context, hash string) (*menus.Version, error) {
	v.mu.RLock()
	version := v.kept[hash]
	v.mu.RUnlock()
	if version != nil {
		return version, nil
	}
	saved, err := v.store.Version(ctx, hash)
	if errors.Is(err, store.ErrNotFound) {
		return v.Current(), nil // a step that it does not know leads to a person
	}
	if err != nil {
		return nil, err
	}
	version, problems := menus.Load(menus.Files(saved.Files))
	if version == nil {
		return nil, fmt.Errorf("reading version %.12s, which was published: %s", hash, problems[0])
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.keep(version)
	return version, nil
}

// named is the version whose hash begins so, among those in memory; where there is none, the current one.
func (v *Versions) named(beginning string) *menus.Version {
	v.mu.RLock()
	defer v.mu.RUnlock()
	for hash, version := range v.kept {
		if beginning != "" && strings.HasPrefix(hash, beginning) {
			return version
		}
	}
	return v.current
}

func (v *Versions) keep(version *menus.Version) {
	if v.kept[version.Hash] != nil {
		return
	}
	v.kept[version.Hash] = version
	v.order = append(v.order, version.Hash)
	if len(v.order) > mostKept {
		delete(v.kept, v.order[0])
		v.order = v.order[1:]
	}
}
