package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"campusline/proof"
)

// watchEvery is how often the folder is looked at: often enough to have the answer before one has looked up.
const watchEvery = 200 * time.Millisecond

// watch checks now, and again whenever a file changes, and tells what is new and what is mended. It goes on until it is
// stopped.
func (c *checkCommand) watch(ctx context.Context, t terminal, folder fs.FS) error {
	if c.District == "" {
		return usageError{errors.New("name the folder to watch. `campusline init` makes one")}
	}
	if c.Format != "text" {
		return usageError{errors.New("--watch writes text only")}
	}
	listener := listenerTo(c.District)
	found := checkFiles(c.District, folder, listener)
	if err := writeText(t.out, &found); err != nil {
		return err
	}
	seen := stamp(c.District)
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(watchEvery):
		}
		now := stamp(c.District)
		if now == seen {
			continue
		}
		seen = now
		before := found
		found = checkFiles(c.District, folder, listener)
		fmt.Fprint(t.out, changes(&before, &found))
	}
}

// stamp is different whenever a file of the folder has been written, added or taken away.
func stamp(folder string) string {
	var all strings.Builder
	for _, pattern := range []string{"*.yaml", "menus/*.y*ml", "translations/*.po", "translations/audio/*/*"} {
		names, _ := filepath.Glob(filepath.Join(folder, pattern))
		for _, name := range names {
			if info, err := os.Stat(name); err == nil {
				fmt.Fprintln(&all, name, info.Size(), info.ModTime().UnixNano())
			}
		}
	}
	return all.String()
}

// changes tells which problems are new and which are mended.
func changes(before, after *checked) string {
	var out strings.Builder
	fmt.Fprintf(&out, "\n%s\n", time.Now().Format(time.TimeOnly))
	had, has := byText(before.all()), byText(after.all())
	for _, f := range before.all() {
		if _, still := has[f.String()]; !still {
			fmt.Fprintln(&out, "Mended:", f.Problem)
		}
	}
	for _, f := range after.all() {
		if _, known := had[f.String()]; !known {
			writeFinding(&out, after, &f)
		}
	}
	fmt.Fprintf(&out, "%s.\n", counted(after.all()))
	return out.String()
}

func byText(all []proof.Finding) map[string]bool {
	texts := map[string]bool{}
	for i := range all {
		texts[all[i].String()] = true
	}
	return texts
}
