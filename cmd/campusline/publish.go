package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os/user"
	"strconv"
	"strings"

	"campusline/menus"
	"campusline/store"
)

// publishCommand makes a version live.
type publishCommand struct {
	databaseFlag
	What    string `arg:"" optional:"" env:"CAMPUSLINE_DISTRICT" placeholder:"FOLDER|HASH" help:"The district's folder; or, to go back, the first 6 or more characters of a version that was published before."`
	Note    string `placeholder:"WORDS" help:"What changes, for whoever reads the list of versions."`
	Author  string `placeholder:"NAME" help:"Who publishes, or approves; none: your name on this machine."`
	Approve bool   `help:"Approve a version that another person published, where the district wants two people."`
}

// Help is what --help says beside the flags.
func (publishCommand) Help() string {
	return `The menus are checked first, and are refused if they have errors. Every gateway that serves this database without a
folder has the new version within a second; calls and conversations under way finish on their own.
Where district.yaml says "publish: {approval: yes}", a second person has to approve:
  campusline publish --approve HASH --author NAME`
}

// look looks for every problem that should keep menus from going live. Those that are kept have been published before:
// going back to them is never refused for a rule that has come since.
func (c *publishCommand) look(files fs.FS) checked {
	if _, kept := files.(menus.Files); !kept {
		return checkFiles(c.What, files, listenerTo(c.What))
	}
	version, problems := menus.Load(files)
	return checked{version: version, problems: problems}
}

// Run publishes or approves. The exit status is 1 when the menus are refused or may not go live, and 2 when there is no
// such folder or version.
func (c *publishCommand) Run(ctx context.Context, t terminal) (err error) {
	author, err := c.author()
	if err != nil {
		return usageError{err}
	}
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	files, err := c.files(ctx, s)
	if err != nil {
		return err
	}
	end := spendMemory()
	found := c.look(files)
	end()
	if err := writeText(t.out, &found); err != nil {
		return err
	}
	version := found.version
	if found.refused() {
		fmt.Fprintln(t.out, "Nothing is published.")
		return errSilent
	}
	if c.Approve {
		return c.approve(ctx, t, s, version, author)
	}
	return c.publish(ctx, t, s, version, author)
}

// author is the name given, or the one of whoever uses this machine.
func (c *publishCommand) author() (string, error) {
	if name := strings.TrimSpace(c.Author); name != "" {
		return name, nil
	}
	if u, err := user.Current(); err == nil && u.Username != "" {
		return u.Username, nil
	}
	return "", errors.New("who publishes? Say it with --author")
}

// files are those of a folder, or of a version that is kept.
func (c *publishCommand) files(ctx context.Context, s *store.Store) (fs.FS, error) {
	if c.What == "" {
		return nil, usageError{errors.New("name the folder to publish, or the version to go back to")}
	}
	return filesNamed(ctx, c.What, func() (*store.Store, error) { return s, nil })
}

func (c *publishCommand) publish(ctx context.Context, t terminal, s *store.Store, version *menus.Version, author string) error {
	err := s.SaveVersion(ctx, store.Version{Hash: version.Hash, Files: version.Files, Author: author, Note: c.Note})
	if err != nil {
		return err
	}
	before, err := s.Live(ctx)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return err
	}
	p, err := s.Publish(ctx, store.Publication{
		Hash: version.Hash, Author: author, Note: c.Note, TwoPeople: version.District.Approval,
	})
	name := short(version.Hash)
	switch {
	case errors.Is(err, store.ErrLive):
		fmt.Fprintf(t.out, "%s is live already.\n", name)
		return nil
	case err != nil:
		return err
	case p.Waits():
		fmt.Fprintf(t.out, "%s waits: someone other than %s has to approve it. Until then nothing changes on the line.\n"+
			"  campusline publish --approve %[1]s --author NAME\n", name, strconv.Quote(author))
		return nil
	}
	fmt.Fprintf(t.out, "%s is live.\n", name)
	if before.Hash != "" {
		fmt.Fprintf(t.out, "  To go back: campusline publish %s\n", short(before.Hash))
	}
	return nil
}

func (c *publishCommand) approve(ctx context.Context, t terminal, s *store.Store, version *menus.Version, author string) error {
	p, err := s.Approve(ctx, version.Hash, author)
	switch {
	case errors.Is(err, store.ErrSamePerson):
		return fmt.Errorf("%s published %s, so another person has to approve it", author, short(version.Hash))
	case errors.Is(err, store.ErrNotWaiting):
		return fmt.Errorf("%s does not wait for approval. `campusline versions` lists what does", short(version.Hash))
	case err != nil:
		return err
	}
	fmt.Fprintf(t.out, "%s is live: published by %s, approved by %s.\n", short(p.Hash), p.Author, p.ApprovedBy)
	return nil
}

// short is as much of a hash as people need to see.
func short(hash string) string {
	const enough = 12
	return hash[:min(enough, len(hash))]
}
