package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"

	"github.com/lib/pq"
)

var (
	// ErrNotFound says that there is no such row.
	ErrNotFound = errors.New("not found")

	// ErrTaken says that somebody else has taken this step, or that this text was taken before. Nothing was written.
	ErrTaken = errors.New("the step was taken already")
)

// Codes of Postgres that are told apart here (Postgres manual, appendix A).
const (
	codeUnique     = "23505" // a unique index already holds the key
	codeDeadlock   = "40P01" // two transactions waited for each other, and this one was given up
	codeTooMany    = "53300" // no more connections
	codeShutdown   = "57P01" // the server is stopping
	codeCrash      = "57P02" // the server is stopping after a crash
	codeStarting   = "57P03" // the server is starting
	classOfNetwork = "08"    // the connection failed
)

// Away says that err came about because Postgres cannot be reached: it is stopped, starting, stopping, full, or the
// connection to it broke. A caller who ran out of time is not told apart here; ask the context.
func Away(err error) bool {
	var refused *pq.Error
	if errors.As(err, &refused) {
		switch code := string(refused.Code); code {
		case codeTooMany, codeShutdown, codeCrash, codeStarting:
			return true
		default:
			return strings.HasPrefix(code, classOfNetwork)
		}
	}
	var network net.Error
	return errors.As(err, &network) && !errors.Is(err, context.DeadlineExceeded) ||
		errors.Is(err, driver.ErrBadConn) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
}

// failed wraps err with what was being tried. Postgres reports a statement whose context ended in words of its own
// (code 57014), so the context's error is put in its place. The answer is nil if err is nil.
func failed(ctx context.Context, trying string, err error) error {
	if err == nil {
		return nil
	}
	if ctx.Err() != nil {
		err = ctx.Err()
	}
	return fmt.Errorf("%s: %w", trying, err)
}

// Deadlocked says that err came about because two transactions waited for each other. Nothing was written, and it can be
// tried again.
func Deadlocked(err error) bool {
	var refused *pq.Error
	return errors.As(err, &refused) && string(refused.Code) == codeDeadlock
}

// isDuplicate says that a statement was refused because a unique index already holds its key.
func isDuplicate(err error) bool {
	var refused *pq.Error
	return errors.As(err, &refused) && string(refused.Code) == codeUnique
}
