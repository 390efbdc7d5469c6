package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"text/tabwriter"
	"time"

	"campusline/cases"
	"campusline/recordings"
	"campusline/store"
)

// recordingsCommand is for staff who listen to what callers recorded.
type recordingsCommand struct {
	List recordingsListCommand `cmd:"" help:"List what callers recorded, oldest first, and what has become of each."`
	Get  recordingsGetCommand  `cmd:"" help:"Write the recordings of a case, or one by its id, into a folder. That you did is kept."`
}

// recordingsListCommand lists recordings.
type recordingsListCommand struct {
	servedFlags
	Format string `enum:"text,json,csv" default:"text" help:"How they are written: text, json or csv."`
}

// Run lists them, oldest first.
func (c *recordingsListCommand) Run(ctx context.Context, t terminal) (err error) {
	s, version, closeStore, err := c.openServed(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	rows := []store.RecordingRow{}
	err = s.EachRecording(ctx, func(r store.RecordingRow) error {
		rows = append(rows, r)
		return nil
	})
	return errors.Join(err, writeStatuses(t.out, c.Format, rows, func(w io.Writer, rows []store.RecordingRow) error {
		return writeRecordings(w, rows, version.District.Zone)
	}))
}

// writeRecordings writes a table for people.
func writeRecordings(w io.Writer, rows []store.RecordingRow, zone *time.Location) error {
	if len(rows) == 0 {
		_, err := fmt.Fprintln(w, "Nobody has recorded anything.")
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "CASE\tWHEN\tSECONDS\tSTATE\tLISTENED\tID")
	for i := range rows {
		r := &rows[i]
		fmt.Fprintf(table, "%s\t%s\t%d\t%s\t%d\t%s\n", caseOrNone(r.Case), r.At.In(zone).Format("2006-01-02 15:04"), r.Seconds,
			recordingState(r), r.Listened, r.ID)
	}
	return table.Flush()
}

func caseOrNone(number int) string {
	if number == 0 {
		return "-"
	}
	return strconv.Itoa(number)
}

// recordingState says where a recording is, in words.
func recordingState(r *store.RecordingRow) string {
	switch store.RecordingStage(r.Stage) {
	case store.RecordingReported:
		return "being fetched"
	case store.RecordingKept, store.RecordingSettled:
		return "here"
	case store.RecordingLeft:
		return "here, and still at the carrier"
	case store.RecordingAbsent:
		return "nothing was recorded"
	case store.RecordingLost:
		return "lost"
	case store.RecordingUnwanted:
		return "being deleted"
	}
	return r.Stage
}

// recordingsGetCommand gives recordings to somebody of the staff.
type recordingsGetCommand struct {
	staffFlags
	Which      string `arg:"" name:"case" help:"The number of a case, or the id of a recording."`
	To         string `default:"." placeholder:"FOLDER" help:"Where the files are written (${default})."`
	Recordings string `env:"CAMPUSLINE_RECORDINGS" placeholder:"FOLDER" help:"Where the gateway keeps the sounds of messages; none: in the database."`
}

// Run writes a file a recording and says their names. The exit status is 1 when a sound is not here or somebody else's to
// hear, and 2 when there is no such case or recording.
func (c *recordingsGetCommand) Run(ctx context.Context, t terminal) (err error) {
	o, closeStore, err := c.open(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	rows, err := c.named(ctx, o.store)
	if err != nil {
		return err
	}
	for i := range rows {
		if err := o.mayHear(ctx, &rows[i]); err != nil {
			return err
		}
		if err := c.get(ctx, t.out, o, &rows[i]); err != nil {
			return err
		}
	}
	return nil
}

// named are the recordings that are asked for.
func (c *recordingsGetCommand) named(ctx context.Context, s *store.Store) ([]store.RecordingRow, error) {
	if number, err := strconv.Atoi(c.Which); err == nil {
		rows, err := s.RecordingsOfCase(ctx, number)
		if err == nil && len(rows) == 0 {
			err = usageError{fmt.Errorf("nothing was recorded in a case %d", number)}
		}
		return rows, err
	}
	row, err := s.Recording(ctx, c.Which)
	if errors.Is(err, store.ErrNotFound) {
		err = usageError{errors.New("there is no such recording. `campusline recordings list` lists them")}
	}
	return []store.RecordingRow{row}, err
}

// mayHear finds out whether a recording is this person's to hear: whoever may read its case may. What has come into no case is
// the district office's, as a case would be that is about nothing.
func (o *office) mayHear(ctx context.Context, r *store.RecordingRow) error {
	var about cases.Case
	if r.Case != 0 {
		found, err := o.store.Case(ctx, r.Case)
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return err
		}
		about = found
	}
	if !o.may(cases.ToSee, &about) {
		return fmt.Errorf("the recordings of case %s are not yours to hear", caseOrNone(r.Case))
	}
	return nil
}

// get writes one recording.
func (c *recordingsGetCommand) get(ctx context.Context, w io.Writer, o *office, r *store.RecordingRow) error {
	if r.KeptAt == nil {
		return fmt.Errorf("the sound of %s is not here: %s", r.ID, recordingState(r))
	}
	sound, err := o.store.HearRecording(ctx, *r, o.by, o.desk.Now())
	if err == nil && sound.Content == nil {
		sound.Content, err = recordings.Folder(c.Recordings).Read(sound.File)
	}
	if err != nil {
		return err
	}
	name := filepath.Join(c.To, fmt.Sprintf("case-%s-%s%s", caseOrNone(r.Case), sound.Sum[:8], recordings.Extension(sound.Type)))
	if err := os.WriteFile(name, sound.Content, 0o600); err != nil {
		return usageError{fmt.Errorf("%s cannot be written", name)}
	}
	_, err = fmt.Fprintf(w, "%s, %d seconds, recorded %s\n", name, r.Seconds, r.At.In(o.version.District.Zone).Format("2006-01-02 15:04"))
	return err
}
