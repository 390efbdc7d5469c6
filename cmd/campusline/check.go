package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"campusline/audio"
	"campusline/cases"
	"campusline/goals"
	"campusline/menus"
	"campusline/prices"
	"campusline/privacy"
	"campusline/proof"
	"campusline/translations"
)

// checkCommand proves a district's menus.
type checkCommand struct {
	District string `arg:"" optional:"" env:"CAMPUSLINE_DISTRICT" placeholder:"FOLDER" help:"The district's folder; none: the sample district."`
	Format   string `enum:"text,json,csv,sarif" default:"text" help:"How problems are written: text, json, csv or sarif."`
	Watch    bool   `help:"Check again whenever a file is saved, and tell what has changed."`
}

// Help is what --help says beside the flags.
func (checkCommand) Help() string {
	return `Everything that can happen on every line is tried, at every hour of the school year and in every language, by the same
program that answers calls. What fails is shown as the call that fails, with the command that makes it happen again.
Limits, severities and exceptions stand in check.yaml in the district's folder; docs/menus.md tells of each rule.`
}

// checked is all that is known of a folder's menus.
type checked struct {
	folder   string         // "" for the sample
	version  *menus.Version // nil when they cannot be served
	problems []menus.Problem
	proof.Report
}

// checkFiles loads menus and proves them. Who listens to the recordings may be nil.
func checkFiles(folder string, files fs.FS, listener *audio.Listener) checked {
	go translations.PrepareDangers() // while the files are read, as loading them asks for it
	c := checked{folder: folder}
	c.version, c.problems = menus.Load(files)
	settings, wrong := proof.ReadSettings(files)
	c.problems = append(c.problems, wrong...)
	table, wrong := prices.Read(files)
	c.problems = append(c.problems, wrong...)
	_, wrong = privacy.Read(files)
	c.problems = append(c.problems, wrong...)
	if c.version != nil {
		rules, wrong := cases.ReadRules(files, c.version)
		c.problems = append(c.problems, wrong...)
		_, wrong = goals.Read(files, c.version)
		c.problems = append(c.problems, wrong...)
		c.Report = proof.Check(c.version, proof.Options{Settings: settings, Listener: listener, Prices: table, Rules: rules, Today: time.Now()})
		_ = listener.Keep() // without a place to keep it, the next check listens again
	}
	return c
}

// listenerTo listens to a folder's recordings. What was heard of a file by an earlier check is known already. Nobody listens
// to the sample's: a test does before it is shipped.
func listenerTo(folder string) *audio.Listener {
	if folder == "" {
		return nil
	}
	return audio.NewListener(filepath.Join(stateFolder(), "heard.json"))
}

// refused says whether any problem keeps the menus from being published.
func (c *checked) refused() bool { return menus.Refused(c.problems) || c.Refused() }

// all are the problems of the files and those found by the proof, in that order.
func (c *checked) all() []proof.Finding {
	all := make([]proof.Finding, 0, len(c.problems)+len(c.Findings))
	for _, p := range c.problems {
		all = append(all, proof.Finding{Problem: p})
	}
	return append(all, c.Findings...)
}

// Run writes every problem. The exit status is 1 when one of them keeps the menus from being published, and 2 when there
// is no folder to look at.
func (c *checkCommand) Run(ctx context.Context, t terminal) error {
	folder, err := c.folder()
	if err != nil {
		return usageError{err}
	}
	if c.Watch {
		return c.watch(ctx, t, folder)
	}
	defer spendMemory()()
	found := checkFiles(c.District, folder, listenerTo(c.District))
	if err := c.write(t.out, &found); err != nil {
		return err
	}
	if found.refused() {
		return errSilent
	}
	return nil
}

// spendMemory gives up memory for time, as long as there is enough of it: a check is over in a moment, and collects no garbage
// before. What it returns ends that.
func spendMemory() (end func()) {
	const most = 700 << 20
	percent, limit := debug.SetGCPercent(-1), debug.SetMemoryLimit(most)
	return func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	}
}

func (c *checkCommand) folder() (fs.FS, error) {
	if c.District == "" {
		return menus.Sample()
	}
	return districtFolder(c.District)
}

// districtFolder opens a district's folder. The error tells which folder was probably meant.
func districtFolder(name string) (fs.FS, error) {
	info, err := os.Stat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s is not a folder. `campusline init %s` makes one", name, name)
	}
	if err != nil {
		return nil, fmt.Errorf("looking for the district's folder: %w", err)
	}
	around := filepath.Dir(filepath.Clean(name))
	switch {
	case !info.IsDir():
		return nil, fmt.Errorf("%s is not a folder. Name the district's folder; this file stands in %s", name, around)
	case !holdsDistrict(name) && holdsDistrict(around):
		return nil, fmt.Errorf("%s is only a part of a district's folder. Name the whole, %s", name, around)
	}
	return os.DirFS(name), nil
}

// holdsDistrict says whether a folder has the file that every district's folder has.
func holdsDistrict(folder string) bool {
	_, err := os.Stat(filepath.Join(folder, "district.yaml"))
	return err == nil
}

func (c *checkCommand) write(w io.Writer, found *checked) error {
	switch c.Format {
	case "json":
		return writeJSON(w, found)
	case "csv":
		return writeCSV(w, found)
	case "sarif":
		return writeSARIF(w, found)
	}
	return writeText(w, found)
}
