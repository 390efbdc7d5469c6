package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

// Version is an immutable set of menus, named by the hash of its content.
type Version struct {
	Hash   string
	Files  map[string][]byte // by path
	Author string
	Note   string
	At     time.Time // when it was saved; set by [Store.SaveVersion]
}

// SaveVersion keeps a version. One that is kept already is left as it is, whoever saves it again.
func (s *Store) SaveVersion(ctx context.Context, v Version) error {
	files, contents := make(map[string]kept, len(v.Files)), map[string][]byte{}
	for path, content := range v.Files {
		if isText(content) {
			files[path] = kept{text: string(content)}
			continue
		}
		sum := ContentSum(content)
		files[path], contents[sum] = kept{sum: sum}, content
	}
	if err := s.saveContents(ctx, contents); err != nil {
		return err
	}
	encoded, err := json.Marshal(files)
	if err != nil {
		return fmt.Errorf("keeping a version: %w", err)
	}
	_, err = s.db.ExecContext(ctx, `
		INSERT INTO versions (hash, files, author, note, at) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (hash) DO NOTHING`, v.Hash, string(encoded), v.Author, v.Note, time.Now())
	return failed(ctx, "keeping a version", err)
}

// Version reads a version with its files. The error is [ErrNotFound] if it was never saved.
func (s *Store) Version(ctx context.Context, hash string) (Version, error) {
	v := Version{Hash: hash}
	var encoded []byte
	err := s.db.QueryRowContext(ctx, `SELECT files, author, note, at FROM versions WHERE hash = $1`, storable(hash)).
		Scan(&encoded, &v.Author, &v.Note, &v.At)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	if err != nil {
		return Version{}, failed(ctx, "reading a version", err)
	}
	files := map[string]kept{}
	if err := json.Unmarshal(encoded, &files); err != nil {
		return Version{}, fmt.Errorf("reading version %s: %w", hash, err)
	}
	if v.Files, err = s.filesOf(ctx, files); err != nil {
		return Version{}, err
	}
	return v, nil
}

// filesOf gives files with their content.
func (s *Store) filesOf(ctx context.Context, files map[string]kept) (map[string][]byte, error) {
	var sums []string
	for _, k := range files {
		if k.sum != "" {
			sums = append(sums, k.sum)
		}
	}
	contents, err := s.contents(ctx, sums)
	if err != nil {
		return nil, err
	}
	all := make(map[string][]byte, len(files))
	for path, k := range files {
		all[path] = []byte(k.text)
		if k.sum != "" {
			all[path] = contents[k.sum]
		}
	}
	return all, nil
}

// ErrAmbiguous says that several versions begin so.
var ErrAmbiguous = errors.New("several versions begin so")

// VersionNamed gives the hash of the one version kept whose hash begins so. The error is [ErrNotFound] if there is
// none, and [ErrAmbiguous] if there are several.
func (s *Store) VersionNamed(ctx context.Context, beginning string) (string, error) {
	const trying = "looking for a version"
	var found []string
	err := s.db.SelectContext(ctx, &found, `
		SELECT hash FROM versions WHERE starts_with(hash, $1) ORDER BY hash LIMIT 2`, storable(beginning))
	switch {
	case err != nil:
		return "", failed(ctx, trying, err)
	case len(found) == 0:
		return "", failed(ctx, trying, ErrNotFound)
	case len(found) > 1:
		return "", failed(ctx, trying, ErrAmbiguous)
	}
	return found[0], nil
}

// Versions lists the versions kept, newest first, without their files.
func (s *Store) Versions(ctx context.Context) ([]Version, error) {
	var versions []Version
	err := s.db.SelectContext(ctx, &versions, `SELECT hash, author, note, at FROM versions ORDER BY at DESC, hash`)
	return versions, failed(ctx, "listing versions", err)
}
