package main

import (
	"campusline/interchange"
)

// translateExportCommand writes texts and their translations into one language.
type translateExportCommand struct {
	translatedDistrict `embed:""`

	To     string `required:"" placeholder:"TAG" help:"The language, such as es."`
	Own    bool   `help:"What Campusline says by itself, such as \"press 1\", instead of the district's menus."`
	Format string `enum:",po,xliff,csv" default:"" help:"How it is written: po, xliff or csv; none: as the name of the file tells, else po."`
	Out    string `short:"o" placeholder:"FILE" help:"Where it is written; none: the terminal."`
}

// Help is what --help says beside the flags.
func (translateExportCommand) Help() string {
	return `Each text comes with where it stands, whether it is said or written, and how long it may be. PO is what most tools for
translators open, XLIFF what agencies ask for, and CSV is for spreadsheets: a double click opens it.`
}

// Run writes the texts as they are now. The district's own file stays as it is.
func (c *translateExportCommand) Run(t terminal) error {
	desk, err := c.open(c.To, c.Own)
	if err != nil {
		return err
	}
	format := interchange.Format(c.Format)
	if format == "" {
		format = interchange.FormatOf(c.Out)
	}
	content := interchange.Write(desk.Document, format)
	if c.Out == "" {
		_, err := t.out.Write(content)
		return err
	}
	return replaceFile(c.Out, content)
}
