package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"campusline/menus"
	"campusline/store"
)

// servedFlags are the database and the district that counts there, for every command that needs both.
type servedFlags struct {
	databaseFlag
	District string `env:"CAMPUSLINE_DISTRICT" placeholder:"FOLDER" help:"The folder whose campuses, topics, languages and calendar count; none: what is published, and until something is, the sample district."`
}

// openServed opens the database, and reads the district.
func (f servedFlags) openServed(ctx context.Context, t terminal) (*store.Store, *menus.Version, func() error, error) {
	s, closeStore, err := f.openStore(ctx, t)
	if err != nil {
		return nil, nil, nil, err
	}
	version, err := f.version(ctx, s)
	if err != nil {
		return nil, nil, nil, errors.Join(err, closeStore())
	}
	return s, version, closeStore, nil
}

// zone is the district's, by whose clock people read when something was. Where its folder cannot be read it is this machine's,
// so that lists can still be looked at while that is mended.
func (f servedFlags) zone(ctx context.Context, s *store.Store) *time.Location {
	version, err := f.version(ctx, s)
	if err != nil {
		return time.Local
	}
	return version.District.Zone
}

// writeTimed writes a list like writeStatuses, where the table for people has times in the district's zone.
func writeTimed[R any](
	ctx context.Context, f servedFlags, s *store.Store, w io.Writer, format string, all []R, table func(io.Writer, []R, *time.Location) error,
) error {
	return writeStatuses(w, format, all, func(w io.Writer, all []R) error { return table(w, all, f.zone(ctx, s)) })
}

// version is the district's.
func (f servedFlags) version(ctx context.Context, s *store.Store) (*menus.Version, error) {
	files, err := f.files(ctx, s)
	if err != nil {
		return nil, err
	}
	version, problems := menus.Load(files)
	if version == nil {
		return nil, fmt.Errorf("the district's folder has problems, such as: %s", problems[0])
	}
	return version, nil
}

// files are the district's: of a folder, else what is published, else the sample.
func (f servedFlags) files(ctx context.Context, s *store.Store) (fs.FS, error) {
	if f.District != "" {
		if !isFolder(f.District) {
			return nil, usageError{fmt.Errorf("%s is not a folder", f.District)}
		}
		return os.DirFS(f.District), nil
	}
	live, err := s.Live(ctx)
	if errors.Is(err, store.ErrNotFound) {
		return menus.Sample()
	}
	if err != nil {
		return nil, err
	}
	kept, err := s.Version(ctx, live.Hash)
	return menus.Files(kept.Files), err
}
