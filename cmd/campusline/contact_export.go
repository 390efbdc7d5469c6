package main

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"campusline/recordings"
	"campusline/store"
)

// contactExportCommand writes all that is held of a person.
type contactExportCommand struct {
	contactFlags
	To         string `required:"" placeholder:"FILE" help:"The file, such as contact.zip; it must not be there yet."`
	Recordings string `env:"CAMPUSLINE_RECORDINGS" placeholder:"FOLDER" help:"Where the gateway keeps the sounds of messages; none: in the database."`
}

// Run writes a zip file with contact.json and the recordings, and enters that it did.
func (c *contactExportCommand) Run(ctx context.Context, t terminal) error {
	return c.with(ctx, t, func(s *store.Store, number string) error {
		file, err := os.OpenFile(c.To, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if err != nil {
			return usageError{fmt.Errorf("%s cannot be written, or is there already", c.To)}
		}
		content, rows, missing, err := c.packed(ctx, s, number)
		if err == nil {
			_, err = file.Write(content)
		}
		if err = errors.Join(err, file.Close()); err != nil {
			return errors.Join(err, os.Remove(c.To))
		}
		for _, id := range missing {
			fmt.Fprintf(t.out, "The sound of recording %s is not where it was kept, and not in the file.\n", id)
		}
		_, err = fmt.Fprintf(t.out, "%s holds %d rows and the recordings. Give it to nobody but them.\n", c.To, rows)
		return err
	})
}

// packed is the zip file, with the number of rows in it and the recordings whose sounds are missing, by their ids.
func (c *contactExportCommand) packed(
	ctx context.Context, s *store.Store, number string,
) (content []byte, rows int, missing []string, err error) {
	held, all, err := heldAndLogged(ctx, s, number, "exported", c.As)
	if err != nil {
		return nil, 0, nil, err
	}
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	if err := pack(archive, "contact.json", all); err != nil {
		return nil, 0, nil, err
	}
	if missing, err = c.packSounds(ctx, archive, s, number); err != nil {
		return nil, 0, nil, err
	}
	if err := archive.Close(); err != nil {
		return nil, 0, nil, fmt.Errorf("packing what is held: %w", err)
	}
	for _, n := range held.Counts() {
		rows += n
	}
	return out.Bytes(), rows, missing, nil
}

// packSounds puts the person's recordings in, and gives the ids of those whose files are gone.
func (c *contactExportCommand) packSounds(
	ctx context.Context, archive *zip.Writer, s *store.Store, number string,
) (missing []string, err error) {
	left, err := s.RecordingsOf(ctx, number)
	if err != nil {
		return nil, err
	}
	for i := range left {
		if left[i].KeptAt == nil {
			continue
		}
		sound, err := s.HearRecording(ctx, left[i], c.As, time.Now())
		if err == nil && sound.Content == nil {
			sound.Content, err = recordings.Folder(c.Recordings).Read(sound.File)
		}
		if errors.Is(err, fs.ErrNotExist) {
			missing = append(missing, left[i].ID)
			continue
		}
		if err != nil {
			return nil, err
		}
		if err := pack(archive, fmt.Sprintf("recordings/%d%s", i+1, recordings.Extension(sound.Type)), sound.Content); err != nil {
			return nil, err
		}
	}
	return missing, nil
}

// pack puts a file into an archive.
func pack(archive *zip.Writer, name string, content []byte) error {
	w, err := archive.Create(name)
	if err == nil {
		_, err = w.Write(content)
	}
	if err != nil {
		return fmt.Errorf("packing %s: %w", name, err)
	}
	return nil
}
