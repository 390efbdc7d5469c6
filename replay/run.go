package replay

import (
	"context"
	"errors"
	"fmt"
	"time"

	"campusline/menus"
	"campusline/store"
)

// Run takes every session that began at or after a moment on a draft, oldest first, and gives each result to do. The
// sessions whose own version is not kept any more, or cannot be read by this program, are passed over and counted.
func Run(ctx context.Context, s *store.Store, draft *menus.Version, since time.Time, do func(Result) error) (passedOver int, err error) {
	// One query runs while versions are read by others, on connections of their own.
	owns := versions{store: s, read: map[string]*menus.Version{draft.Hash: draft}}
	err = s.EachJourney(ctx, since, func(j store.Journey) error {
		own, err := owns.of(ctx, j.Session.Version)
		if err != nil {
			return err
		}
		if own == nil || j.Taken[0].Number != 0 {
			passedOver++
			return nil
		}
		result, err := On(draft, own, j)
		if err != nil {
			return err
		}
		return do(result)
	})
	return passedOver, err
}

// Of tells what was heard of one session. The error is [store.ErrNotFound] where there is no such session, or its version is not
// kept any more or cannot be read by this program.
func Of(ctx context.Context, s *store.Store, session string) (Heard, error) {
	j, err := s.JourneyOf(ctx, session)
	if err != nil {
		return Heard{}, err
	}
	owns := versions{store: s, read: map[string]*menus.Version{}}
	own, err := owns.of(ctx, j.Session.Version)
	if err == nil && own == nil {
		err = fmt.Errorf("reading the version of a session: %w", store.ErrNotFound)
	}
	if err != nil {
		return Heard{}, err
	}
	return Tell(own, j)
}

// versions reads each version that sessions were made on once.
type versions struct {
	store *store.Store
	read  map[string]*menus.Version
}

// of gives a version, nil when there is none that this program can read.
func (v *versions) of(ctx context.Context, hash string) (*menus.Version, error) {
	if version, known := v.read[hash]; known {
		return version, nil
	}
	kept, err := v.store.Version(ctx, hash)
	if errors.Is(err, store.ErrNotFound) {
		v.read[hash] = nil
		return nil, nil //nolint:nilnil // that there is none is an answer
	}
	if err != nil {
		return nil, fmt.Errorf("reading what sessions were made on: %w", err)
	}
	version, _ := menus.Load(menus.Files(kept.Files))
	v.read[hash] = version
	return version, nil
}
