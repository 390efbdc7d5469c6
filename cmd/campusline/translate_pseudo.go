package main

import "campusline/interchange"

// translatePseudoCommand writes a made-up translation.
type translatePseudoCommand struct {
	translatedDistrict `embed:""`

	To  string `placeholder:"TAG" help:"The language in whose place it is tried; none: the district's second."`
	Out string `short:"o" placeholder:"FILE" help:"Where it is written, such as the file of that language in a copy of the folder; none: the terminal."`
}

// Run writes it as a PO file.
func (c *translatePseudoCommand) Run(t terminal) error {
	tag := c.To
	if tag == "" {
		version, _, err := c.load()
		if err != nil {
			return err
		}
		if tags := version.Tags(); len(tags) > 1 {
			tag = tags[1]
		}
	}
	desk, err := c.open(tag, false)
	if err != nil {
		return err
	}
	desk.Pseudo()
	content := interchange.WritePO(desk.Document)
	if c.Out == "" {
		_, err := t.out.Write(content)
		return err
	}
	return replaceFile(c.Out, content)
}
