package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/jmoiron/sqlx"
)

// NoticeSound is a recording that is played in place of the words of a notice.
type NoticeSound struct {
	Path    string // from which it is played
	Content []byte // nil where notices are read; [Store.NoticeSound] gives it
}

// soundsOfNotice are the paths of a notice's recordings, by language.
const soundsOfNotice = `(SELECT coalesce(jsonb_object_agg(language, path), '{}') FROM notice_sounds WHERE notice = notices.id)`

func (n *Notice) readSounds(paths []byte) error {
	var at map[string]string
	if err := json.Unmarshal(paths, &at); err != nil {
		return fmt.Errorf("reading the recordings of a notice: %w", err)
	}
	n.Sounds = make(map[string]NoticeSound, len(at))
	for tag, path := range at {
		n.Sounds[tag] = NoticeSound{Path: path}
	}
	return nil
}

func (n *Notice) keepSounds(ctx context.Context, tx *sqlx.Tx) error {
	for tag, sound := range n.Sounds {
		if _, err := tx.ExecContext(ctx, `INSERT INTO notice_sounds (notice, language, path, content) VALUES ($1, $2, $3, $4)`,
			n.ID, tag, sound.Path, sound.Content); err != nil {
			return err
		}
	}
	return nil
}

// NoticeSound reads the recording that is played at a path in place of the words of a notice. The error is [ErrNotFound]
// if there is none.
func (s *Store) NoticeSound(ctx context.Context, path string) ([]byte, error) {
	var content []byte
	err := s.db.GetContext(ctx, &content, `SELECT content FROM notice_sounds WHERE path = $1 LIMIT 1`, storable(path))
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return content, failed(ctx, "reading the recording of a notice", err)
}
