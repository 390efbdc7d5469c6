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
	order   []string // hashes of kept, the one read longest ago first

	rules rules

	followed int64 // id of the newest publication that Follow has dealt with; used by Follow alone
}

// mostKept bounds the versions held in memory beside the current one. An older one that a session still needs is read
// from the database.
const mostKept = 16

// NewVersions serves nothing until it is told what.
func NewVersions(s *store.Store) *Versions {
	return &Versions{store: s, kept: map[string]*menus.Version{}}
}

// Serve makes a version the current one of this replica alone, as for a folder that is served as it stands. It is kept
// in the database first, so that every replica can finish the sessions that begin with it.
func (v *Versions) Serve(ctx context.Context, version *menus.Version, note string) error {
	err := v.store.SaveVersion(ctx, store.Version{Hash: version.Hash, Files: version.Files, Note: note})
	if err != nil {
		return fmt.Errorf("serving version %.12s: %w", version.Hash, err)
	}
	v.serve(version)
	return nil
}

func (v *Versions) serve(version *menus.Version) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.current = version
	v.keep(version)
}

// Current is the version that new sessions begin with.
func (v *Versions) Current() *menus.Version {
	v.mu.RLock()
	defer v.mu.RUnlock()
	return v.current
}

// Pinned is the version that a session began with.
func (v *Versions) Pinned(ctx context.Context, hash string) (*menus.Version, error) {
	if version := v.inMemory(hash); version != nil {
		return version, nil
	}
	version, err := v.read(ctx, hash)
	if errors.Is(err, store.ErrNotFound) {
		return v.Current(), nil // a step that it does not know leads to a person
	}
	if err != nil {
		return nil, err
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.keep(version)
	return version, nil
}

func (v *Versions) inMemory(hash string) *menus.Version {
	v.mu.RLock()
	defer v.mu.RUnlock()
	if v.current != nil && v.current.Hash == hash {
		return v.current
	}
	return v.kept[hash]
}

// ErrUnreadable says that a version was written in a menu language that this program does not know, being older or
// newer than the one that published it.
var ErrUnreadable = errors.New("this program cannot read it")

// read reads a version from the database.
func (v *Versions) read(ctx context.Context, hash string) (*menus.Version, error) {
	saved, err := v.store.Version(ctx, hash)
	if err != nil {
		return nil, err
	}
	version, problems := menus.Load(menus.Files(saved.Files))
	if version == nil {
		return nil, fmt.Errorf("reading version %.12s: %w: %s", hash, ErrUnreadable, problems[0])
	}
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
