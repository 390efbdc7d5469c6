package postgres

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// makeData makes a new database with initdb, beside its final place, and moves
// it there once it is whole.
func makeData(ctx context.Context, f folder, b Binaries, durable bool, lock *os.File) error {
	draft := filepath.Join(f.path, "data.new")
	var failure error
	for _, locale := range locales(b.Major) {
		if err := os.RemoveAll(draft); err != nil {
			return fmt.Errorf("clearing an unfinished one: %w", err)
		}
		arguments := append([]string{
			"-D", draft, "-U", "postgres", "-E", "UTF8",
			"--auth-local=trust", "--auth-host=reject", "--no-instructions",
		}, locale...)
		if !durable {
			arguments = append(arguments, "--no-sync")
		}
		failure = runInitdb(ctx, f, b, arguments, lock)
		if failure == nil {
			return f.keepData(draft, durable)
		}
		if !strings.Contains(failure.Error(), "locale") {
			return failure
		}
	}
	return failure
}

// locales lists what to ask initdb for, best first, as systems differ in what
// they have. Sorting is by code point, fast and the same everywhere, but case
// and letters have to work beyond ASCII: names are searched by them.
func locales(major int) [][]string {
	list := [][]string{
		{"--locale=C.UTF-8"},
		{"--locale=en_US.UTF-8", "--lc-collate=C"},
		{"--locale=C"},
	}
	const firstWithBuiltin = 17
	if major < firstWithBuiltin {
		return list
	}
	builtin := []string{"--locale-provider=builtin", "--builtin-locale=C.UTF-8"}
	return append([][]string{
		append(builtin[:2:2], "--locale=C.UTF-8"),
		append(builtin[:2:2], "--locale=en_US.UTF-8"),
	}, list...)
}

// runInitdb holds the lock through the child too, so that nobody starts over
// while a child we left behind still writes.
func runInitdb(ctx context.Context, f folder, b Binaries, arguments []string, lock *os.File) error {
	var output bytes.Buffer
	cmd := command(f.path, b, "initdb", arguments...)
	cmd.Stdout, cmd.Stderr = &output, &output
	cmd.ExtraFiles = []*os.File{lock}
	cmd.WaitDelay = time.Second
	dieWithParent(cmd, syscall.SIGKILL)
	process, err := launch(cmd)
	if err != nil {
		return err
	}
	select {
	case <-process.done:
	case <-ctx.Done():
		process.stop(syscall.SIGINT, stopPatience)
		return context.Cause(ctx)
	}
	if process.err != nil {
		return errors.New(reason(output.String()))
	}
	return nil
}

// keepData puts the finished data in its place. The rename has to reach the
// disk before any commit is promised to last.
func (f folder) keepData(draft string, durable bool) error {
	if err := os.Rename(draft, f.data()); err != nil {
		return fmt.Errorf("putting it in its place: %w", err)
	}
	if !durable {
		return nil
	}
	dir, err := os.Open(f.path)
	if err != nil {
		return fmt.Errorf("putting it in its place: %w", err)
	}
	return errors.Join(dir.Sync(), dir.Close())
}
