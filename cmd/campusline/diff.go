package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"campusline/difference"
	"campusline/menus"
	"campusline/store"
)

// diffCommand says what families and staff will notice between two versions.
type diffCommand struct {
	databaseFlag
	From    string `arg:"" placeholder:"FOLDER|HASH" help:"How it is: a district's folder, the first 6 or more characters of a version, or the word sample."`
	To      string `arg:"" placeholder:"FOLDER|HASH" help:"How it is to be."`
	Format  string `enum:"text,json" default:"text" help:"How it is told: text or json."`
	Details bool   `help:"Say also each thing that callers notice of a change of the calendar or the hours."`
	Calls   bool   `help:"Say with each sentence which call shows it."`
}

// Help is what --help says beside the flags.
func (diffCommand) Help() string {
	return `The same callers go through both versions, on every line, in every language, at every moment of both school years. What
nobody can notice, such as another name of a menu or another order of the files, is no difference. What no call shows is told
too, where families or staff notice it: who answers, by when, how texts are sent, and for how long what is kept.
The exit status is 0 when nobody will notice anything, 1 when somebody will, and 2 when the versions cannot be looked at.`
}

// Run tells every difference.
func (c *diffCommand) Run(ctx context.Context, t terminal) (err error) {
	var opened *store.Store
	closeStore := func() error { return nil }
	defer func() { err = errors.Join(err, closeStore()) }()
	open := func() (*store.Store, error) {
		if opened == nil {
			var err error
			if opened, closeStore, err = c.openStore(ctx, t); err != nil {
				closeStore = func() error { return nil }
				return nil, usageError{err}
			}
		}
		return opened, nil
	}
	from, err := versionNamed(ctx, t, c.From, open)
	if err != nil {
		return err
	}
	to, err := versionNamed(ctx, t, c.To, open)
	if err != nil {
		return err
	}
	found := difference.Between(from, to)
	if err := c.write(t.out, found); err != nil {
		return err
	}
	if len(found) > 0 {
		return errSilent
	}
	return nil
}

// versionNamed loads a version that is to be looked at. Menus that cannot be served cannot be looked at.
func versionNamed(ctx context.Context, t terminal, name string, open func() (*store.Store, error)) (*menus.Version, error) {
	files, err := filesNamed(ctx, name, open)
	if err != nil {
		return nil, err
	}
	version, problems := menus.Load(files)
	if version == nil {
		for _, p := range problems {
			fmt.Fprintln(t.err, p)
		}
		return nil, usageError{fmt.Errorf("the menus of %s cannot be served", name)}
	}
	tellUntranslated(t.err, name, version, problems)
	return version, nil
}

// tellUntranslated says of each language whose file is missing that its speakers are compared by other words, as those of
// the sample are in its folder among the sources.
func tellUntranslated(w io.Writer, name string, version *menus.Version, problems []menus.Problem) {
	for _, p := range problems {
		if p.Rule == "translation" && p.Line == 0 {
			fmt.Fprintf(w, "%s: %s Where it is compared, they hear %s. The sample with its translations is called `%s`.\n",
				name, p.Text, version.Languages[0].EnglishName, sampleName)
		}
	}
}

func (c *diffCommand) write(w io.Writer, found []difference.Difference) error {
	if c.Format == "json" {
		if found == nil {
			found = []difference.Difference{}
		}
		encoder := json.NewEncoder(w)
		encoder.SetIndent("", "  ")
		encoder.SetEscapeHTML(false)
		return encoder.Encode(found)
	}
	if len(found) == 0 {
		_, err := fmt.Fprintln(w, "Nobody will notice a difference.")
		return err
	}
	for i := range found {
		if err := c.tell(w, &found[i], ""); err != nil {
			return err
		}
	}
	return nil
}

// tell says a difference, and below it what is asked for beside its sentence.
func (c *diffCommand) tell(w io.Writer, d *difference.Difference, indent string) error {
	if _, err := fmt.Fprintln(w, indent+d.Sentence); err != nil {
		return err
	}
	if c.Calls && d.Example != nil {
		fmt.Fprintln(w, indent+"  "+d.Example.Command(c.folder()))
	}
	if !c.Details {
		return nil
	}
	for i := range d.Details {
		if err := c.tell(w, &d.Details[i], indent+"  "); err != nil {
			return err
		}
	}
	return nil
}

// folder is that of the second version, "" where it is none.
func (c *diffCommand) folder() string {
	if isFolder(c.To) {
		return c.To
	}
	return ""
}
