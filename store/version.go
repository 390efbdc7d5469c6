package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
)

// Version is an immutable set of menus, named by the hash of its content.
type Version struct {
	Hash   string
	Files  map[string][]byte // by path; text in UTF-8
	Author string
	Note   string
	At     time.Time // when it was saved; set by [Store.SaveVersion]
}

// SaveVersion keeps a version. One that is kept already is left as it is, whoever saves it again. The error is that a
// file is not text, or that the database failed.
func (s *Store) SaveVersion(ctx context.Context, v Version) error {
	files := make(map[string]string, len(v.Files))
	for path, content := range v.Files {
		if !utf8.Valid(content) || strings.ContainsRune(string(content), 0) {
			return fmt.Errorf("keeping a version: %s is not text", path)
		}
		files[path] = string(content)
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
	files := map[string]string{}
	if err := json.Unmarshal(encoded, &files); err != nil {
		return Version{}, fmt.Errorf("reading version %s: %w", hash, err)
	}
	v.Files = make(map[string][]byte, len(files))
	for path, content := range files {
		v.Files[path] = []byte(content)
	}
	return v, nil
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
