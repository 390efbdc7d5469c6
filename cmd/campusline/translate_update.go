package main

import (
	"fmt"

	"campusline/interchange"
)

// translateUpdateCommand brings a district's files of translations up to date with its menus.
type translateUpdateCommand struct {
	translatedDistrict `embed:""`

	To []string `placeholder:"TAG" help:"The languages; none: all of the district's."`
}

// Help is what --help says beside the flags.
func (translateUpdateCommand) Help() string {
	return `New texts are added without a translation. One that has changed keeps its translation, marked as to be looked at again.
The translation of one that is gone is kept at the end of the file, in case that it comes back.`
}

// Run writes each language's file, if anything in it changes.
func (c *translateUpdateCommand) Run(t terminal) error {
	version, _, err := c.load()
	if err != nil {
		return err
	}
	tags := c.To
	if len(tags) == 0 {
		tags = version.Tags()[1:]
	}
	for _, tag := range tags {
		if err := c.update(t, tag); err != nil {
			return err
		}
	}
	return nil
}

func (c *translateUpdateCommand) update(t terminal, tag string) error {
	name, err := c.file(tag)
	if err != nil {
		return err
	}
	desk, err := c.open(tag, false)
	if err != nil {
		return err
	}
	if err := replaceFile(name, interchange.WritePO(desk.Document)); err != nil {
		return err
	}
	changes := desk.Changes
	fmt.Fprintf(t.out, "%s: %d new, %d changed, %d gone, %d back.\n", name, changes.New, changes.Changed, changes.Gone, changes.Back)
	return nil
}
