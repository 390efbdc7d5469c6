package gateway

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"

	"campusline/cases"
	"campusline/menus"
)

// fingerprint tells one state of a folder from another, by names, sizes and times of change.
type fingerprint string

// watchEvery is how often the served folder is looked at for an edit.
const watchEvery = 300 * time.Millisecond

// load reads the district's folder.
func (g *Gateway) load() (fingerprint, *menus.Version, error) {
	folder := os.DirFS(g.options.District)
	print := fingerprintOf(folder)
	version, problems := menus.Load(folder)
	if version == nil {
		return print, nil, fmt.Errorf("%w:\n%s", ErrRefused, lines(problems))
	}
	if _, wrong := cases.ReadRules(folder, version); menus.Refused(wrong) {
		return print, nil, fmt.Errorf("%w:\n%s", ErrRefused, lines(wrong)) // what families tell would come to nobody
	}
	for _, p := range problems {
		g.options.Log.Warn("menus", "problem", p.String())
	}
	return print, version, nil
}

func lines(problems []menus.Problem) string {
	all := make([]string, len(problems))
	for i, p := range problems {
		all[i] = "  " + p.String()
	}
	return strings.Join(all, "\n")
}

// fingerprintOf looks at every file of a folder.
func fingerprintOf(folder fs.FS) fingerprint {
	var b strings.Builder
	_ = fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return nil //nolint:nilerr // what cannot be read is reported when it is loaded
		}
		if info, err := entry.Info(); err == nil {
			fmt.Fprintf(&b, "%s %d %d\n", name, info.Size(), info.ModTime().UnixNano())
		}
		return nil
	})
	return fingerprint(b.String())
}

// serveFolder serves the district's folder as it stands, and its edits as they are saved.
func (g *Gateway) serveFolder(ctx context.Context, seen fingerprint, version *menus.Version) error {
	if err := g.versions.Serve(ctx, version, "served from a folder"); err != nil {
		return err
	}
	g.options.Log.Info("a folder is served: its edits count at once, and what is published is not served",
		"folder", g.options.District, "version", version.Hash[:12])
	g.beside(func(ctx context.Context) { g.watch(ctx, seen) })
	return nil
}

// watch serves edits of the folder as they are saved. An edit that has problems is refused, and what was served goes
// on being served.
func (g *Gateway) watch(ctx context.Context, seen fingerprint) {
	tick := time.NewTicker(watchEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		now := fingerprintOf(os.DirFS(g.options.District))
		if now == seen {
			continue
		}
		if g.edited(ctx) {
			seen = now
		}
	}
}

// edited serves an edit, or refuses it. It is false when the edit could be neither, since the database is away, so that
// it is tried again.
func (g *Gateway) edited(ctx context.Context) bool {
	_, version, err := g.load()
	if err != nil {
		g.metrics.refused.Set(1)
		g.options.Log.Error("the edit is not served; what was served before still is", "why", err)
		return true
	}
	if version.Hash == g.versions.Current().Hash {
		g.metrics.refused.Set(0)
		return true
	}
	if err := g.versions.Serve(ctx, version, "edited in the served folder"); err != nil {
		g.options.Log.Error("the edit could not be kept; what was served before still is", "why", err)
		g.metrics.refused.Set(1)
		return false
	}
	g.metrics.refused.Set(0)
	g.options.Log.Info("the edit is served from the next call on", "version", version.Hash[:12])
	return true
}
