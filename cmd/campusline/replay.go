package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"campusline/menus"
	"campusline/replay"
	"campusline/store"
)

// replayCommand takes recorded sessions again on a draft.
type replayCommand struct {
	databaseFlag
	On       string `required:"" placeholder:"FOLDER|HASH" help:"The draft: a district's folder, or the first 6 or more characters of a version."`
	Since    string `default:"30d" placeholder:"TIME" help:"From when on: 30d, 12h, or a day like 2026-09-01."`
	Format   string `enum:"text,json,csv" default:"text" help:"How it is told: text, json, or csv with a row for each session."`
	Examples int    `default:"3" help:"How many sessions are told of each change."`
}

// Help is what --help says beside the flags.
func (replayCommand) Help() string {
	return `Everything that callers did is done again on the draft, at the time at which they did it. Nothing is rung, sent or
written. What people said or wrote as a message is not told.

The exit status is 1 when somebody would be stuck, or have to listen for noticeably longer (more than 5 s) until they come to
the same; when the draft cannot be served; and when a session made on this very version does not come out identical. It is 2
when there is no such folder or version, and else 0. Sessions that end elsewhere do not count for it, since that may be what
the draft is for: they are told, with how many and where.`
}

// Run replays. The exit status is 1 when anybody would be worse off, when the draft cannot be served, or when a session made
// on this very version does not come out identical; and 2 when there is no such folder or version.
func (c *replayCommand) Run(ctx context.Context, t terminal) (err error) {
	if _, err := moment(c.Since, time.Now()); err != nil {
		return usageError{err}
	}
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	files, err := filesNamed(ctx, c.On, func() (*store.Store, error) { return s, nil })
	if err != nil {
		return err
	}
	draft, problems := menus.Load(files)
	if draft == nil {
		if err := writeProblems(t.err, nil, problems); err != nil {
			return err
		}
		return errSilent
	}
	since, err := moment(c.Since, time.Now().In(draft.District.Zone))
	if err != nil {
		return usageError{err}
	}
	report, err := c.replay(ctx, t.out, s, draft, since)
	switch {
	case err != nil:
		return err
	case report.Identical < report.Own:
		return fmt.Errorf("%d sessions made on this very version do not come out identical", report.Own-report.Identical)
	case report.Worsens():
		return errSilent
	}
	return nil
}

func (c *replayCommand) replay(ctx context.Context, w io.Writer, s *store.Store, draft *menus.Version, since time.Time) (*replay.Report, error) {
	out := bufio.NewWriter(w)
	report := replay.NewReport(c.Examples)
	rows := newRows[replayRow](out, c.Format)
	if err := c.begin(rows); err != nil {
		return nil, err
	}
	passedOver, err := replay.Run(ctx, s, draft, since, func(r replay.Result) error {
		report.Add(r)
		if c.Format != "csv" {
			return nil
		}
		return rows.row(rowOf(r))
	})
	if err != nil {
		return nil, err
	}
	report.Finish(passedOver)
	if err := c.end(out, rows, report); err != nil {
		return nil, err
	}
	return report, out.Flush()
}

func (c *replayCommand) begin(rows rowWriter[replayRow]) error {
	if c.Format != "csv" {
		return nil
	}
	return rows.begin()
}

func (c *replayCommand) end(w io.Writer, rows rowWriter[replayRow], report *replay.Report) error {
	switch c.Format {
	case "csv":
		return rows.end()
	case "json":
		encoder := json.NewEncoder(w)
		encoder.SetIndent("", "  ")
		encoder.SetEscapeHTML(false)
		return encoder.Encode(report)
	}
	_, err := report.WriteTo(w)
	return err
}

// replayRow is a replayed session as a row.
type replayRow struct {
	Session  string    `json:"session"`
	Began    time.Time `json:"began"`
	Line     string    `json:"line"`
	Channel  string    `json:"channel"`
	Language string    `json:"language"`
	Ending   string    `json:"ending"` // same, longer, elsewhere or stuck
	Was      string    `json:"was"`
	Now      string    `json:"now"`
	Before   float64   `json:"seconds_before"`
	After    float64   `json:"seconds_after"`
	Reworded bool      `json:"reworded"`
}

func rowOf(r replay.Result) replayRow {
	return replayRow{
		r.Session, r.Began, r.Line, r.Channel, r.Language, string(r.Ending), r.Was, r.Now, r.Before, r.After, r.Reworded,
	}
}

// moment reads a time ago, in days or as Go writes durations, or a day, by the clock of now.
func moment(words string, now time.Time) (time.Time, error) {
	if day, err := time.ParseInLocation(time.DateOnly, words, now.Location()); err == nil {
		return day, nil
	}
	if days, found := strings.CutSuffix(words, "d"); found {
		if n, err := strconv.Atoi(days); err == nil && n >= 0 {
			return now.AddDate(0, 0, -n), nil
		}
	}
	if ago, err := time.ParseDuration(words); err == nil && ago >= 0 {
		return now.Add(-ago), nil
	}
	return time.Time{}, fmt.Errorf("--since should be like 30d, 12h or 2026-09-01, not %q", words)
}
