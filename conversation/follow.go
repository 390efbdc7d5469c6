package conversation

import (
	"context"
	"errors"

	"campusline/menus"
	"campusline/store"
)

// Follow makes what is live in the database the current version, and says whether something went live since the last
// time. It costs one small query where nothing did. It is not to be called by two goroutines at once.
//
// The error is [ErrUnreadable], once for each publication, when this program cannot read what is live. Then what was
// served before still is; a replica that has only just started serves the newest publication that it can read.
func (v *Versions) Follow(ctx context.Context) (wentLive bool, err error) {
	live, err := v.store.Live(ctx)
	if errors.Is(err, store.ErrNotFound) {
		return false, nil
	}
	if err != nil || live.ID == v.followed {
		return false, err
	}
	version, err := v.published(ctx, live)
	if errors.Is(err, ErrUnreadable) && v.Current() == nil {
		var earlier error
		if version, earlier = v.readable(ctx); earlier != nil {
			return false, errors.Join(err, earlier)
		}
	}
	if err == nil || errors.Is(err, ErrUnreadable) {
		v.followed = live.ID
	}
	if version == nil {
		return false, err
	}
	v.serve(version)
	return true, err
}

// published is the version of a publication.
func (v *Versions) published(ctx context.Context, p store.Publication) (*menus.Version, error) {
	if version := v.inMemory(p.Hash); version != nil {
		return version, nil
	}
	return v.read(ctx, p.Hash)
}

// readable is the newest version that was ever live and can be read, nil if there is none.
func (v *Versions) readable(ctx context.Context) (*menus.Version, error) {
	all, err := v.store.Publications(ctx)
	if err != nil {
		return nil, err
	}
	for _, p := range all {
		if p.Waits() {
			continue
		}
		version, err := v.published(ctx, p)
		if !errors.Is(err, ErrUnreadable) {
			return version, err
		}
	}
	return nil, nil
}
