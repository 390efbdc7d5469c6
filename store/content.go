package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/lib/pq"
)

// kept is a file as a version's row holds it: its text, or the sum under which its content is kept.
type kept struct{ text, sum string }

// MarshalJSON writes a text as a string, and a sum as an object.
func (k kept) MarshalJSON() ([]byte, error) {
	if k.sum == "" {
		return json.Marshal(k.text)
	}
	return json.Marshal(map[string]string{"sum": k.sum})
}

// UnmarshalJSON reads either.
func (k *kept) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '"' {
		return json.Unmarshal(data, &k.text)
	}
	named := map[string]string{}
	err := json.Unmarshal(data, &named)
	k.sum = named["sum"]
	return err
}

// ContentSum names a file that is not text by its content: the first half of its SHA-256, in hexadecimal.
func ContentSum(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:len(sum)/2])
}

func isText(content []byte) bool {
	return utf8.Valid(content) && !strings.ContainsRune(string(content), 0)
}

// saveContents keeps what is not kept yet. Recordings rarely change, so most times one question is all.
func (s *Store) saveContents(ctx context.Context, contents map[string][]byte) error {
	const trying = "keeping the files of a version"
	if len(contents) == 0 {
		return nil
	}
	sums := make([]string, 0, len(contents))
	for sum := range contents {
		sums = append(sums, sum)
	}
	var known []string
	if err := s.db.SelectContext(ctx, &known, `SELECT sum FROM contents WHERE sum = ANY($1)`, pq.Array(sums)); err != nil {
		return failed(ctx, trying, err)
	}
	for _, sum := range known {
		delete(contents, sum)
	}
	return failed(ctx, trying, s.addContents(ctx, contents))
}

// mostAtOnce is how many bytes of files are written in one statement, which holds them twice as long (Postgres: a
// statement is at most 1 GB; memory is what counts).
const mostAtOnce = 4 << 20

// addContents writes files, many in a statement.
func (s *Store) addContents(ctx context.Context, contents map[string][]byte) error {
	var sums []string
	var all [][]byte
	size := 0
	flush := func() error {
		_, err := s.db.ExecContext(ctx, `
			INSERT INTO contents (sum, content) SELECT * FROM unnest($1::text[], $2::bytea[])
			ON CONFLICT (sum) DO NOTHING`, pq.Array(sums), pq.Array(all))
		sums, all, size = nil, nil, 0
		return err
	}
	for sum, content := range contents {
		if size > 0 && size+len(content) > mostAtOnce {
			if err := flush(); err != nil {
				return err
			}
		}
		sums, all, size = append(sums, sum), append(all, content), size+len(content)
	}
	if len(sums) == 0 {
		return nil
	}
	return flush()
}

// contents reads files by their sums.
func (s *Store) contents(ctx context.Context, sums []string) (map[string][]byte, error) {
	found := make(map[string][]byte, len(sums))
	if len(sums) == 0 {
		return found, nil
	}
	var rows []struct {
		Sum     string
		Content []byte
	}
	err := s.db.SelectContext(ctx, &rows, `SELECT sum, content FROM contents WHERE sum = ANY($1)`, pq.Array(sums))
	for _, row := range rows {
		found[row.Sum] = row.Content
	}
	return found, failed(ctx, "reading the files of a version", err)
}

// Content reads one file that is not text, of whichever version, by its sum. The error is [ErrNotFound] if no version
// has it.
func (s *Store) Content(ctx context.Context, sum string) ([]byte, error) {
	var content []byte
	err := s.db.GetContext(ctx, &content, `SELECT content FROM contents WHERE sum = $1`, storable(sum))
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return content, failed(ctx, "reading a file of a version", err)
}
