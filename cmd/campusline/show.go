package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"campusline/menus"
	"campusline/phonetree"
	"campusline/store"
)

// showCommand shows what the lines of a version say and where they lead.
type showCommand struct {
	databaseFlag
	Menus  string `arg:"" optional:"" env:"CAMPUSLINE_DISTRICT" placeholder:"FOLDER|VERSION" help:"The district's folder, or a version as the command versions names it; none: the sample district."`
	Live   bool   `help:"Show what is published and live in the database."`
	Line   string `placeholder:"NUMBER" help:"The line to show; none: each, or in a picture or document the first."`
	Lang   string `placeholder:"TAG" help:"The language to show it in; none: the one the menus are written in."`
	Text   bool   `help:"Show what texts get instead of calls."`
	Year   bool   `help:"Show only at which hours of the year a person answers; as text or svg."`
	Format string `enum:"text,svg,md,html" default:"text" help:"How it is shown: text, svg (a picture), md or html (a document to print)."`
}

// Run shows the lines.
func (c *showCommand) Run(ctx context.Context, t terminal) error {
	version, err := c.version(ctx, t)
	if err != nil {
		return err
	}
	lines, err := c.lines(version)
	if err != nil {
		return usageError{err}
	}
	var out bytes.Buffer
	for i, line := range lines {
		if i > 0 {
			out.WriteString("\n")
		}
		if err := c.show(&out, version, line); err != nil {
			return err
		}
	}
	_, err = t.out.Write(out.Bytes())
	return err
}

// version is that of a folder, or one that is kept in the database.
func (c *showCommand) version(ctx context.Context, t terminal) (version *menus.Version, err error) {
	if !c.Live && (c.Menus == "" || isFolder(c.Menus)) {
		return loaded(c.Menus)
	}
	var closing undoing
	defer func() { err = errors.Join(err, closing.all()) }()
	folder, err := c.kept(ctx, func() (*store.Store, error) {
		s, closeStore, err := c.openStore(ctx, t)
		if err == nil {
			closing.add(closeStore)
		}
		return s, err
	})
	if err != nil {
		return nil, err
	}
	return loadedFrom(folder)
}

// kept are the files of the version that is live, or of the one that is named.
func (c *showCommand) kept(ctx context.Context, open func() (*store.Store, error)) (fs.FS, error) {
	if !c.Live {
		return filesNamed(ctx, c.Menus, open)
	}
	s, err := open()
	if err != nil {
		return nil, err
	}
	live, err := s.Live(ctx)
	if errors.Is(err, store.ErrNotFound) {
		return nil, usageError{errors.New("nothing is published yet. `campusline publish` makes a folder live")}
	}
	if err != nil {
		return nil, err
	}
	version, err := s.Version(ctx, live.Hash)
	return menus.Files(version.Files), err
}

// lines are those to be shown.
func (c *showCommand) lines(version *menus.Version) ([]*menus.Line, error) {
	if c.Lang != "" && !version.Speaks(c.Lang) {
		return nil, fmt.Errorf("--lang should be one of %v, not %s", version.Tags(), c.Lang)
	}
	if c.Year && c.Format != "text" && c.Format != "svg" {
		return nil, fmt.Errorf("--year is shown as text or svg, not %s", c.Format)
	}
	if c.Line != "" {
		line, err := lineNamed(version, c.Line)
		return []*menus.Line{line}, err
	}
	if c.Format == "text" {
		return version.Lines, nil
	}
	return version.Lines[:1], nil
}

// show shows one line.
func (c *showCommand) show(w io.Writer, version *menus.Version, line *menus.Line) error {
	if c.Year {
		return c.showYear(w, version, line)
	}
	channel := menus.Call
	if c.Text {
		channel = menus.Text
	}
	outline := version.Outline(line, channel, c.Lang)
	switch c.Format {
	case "svg":
		return phonetree.Picture(w, version, outline)
	case "md":
		return phonetree.Markdown(w, version, outline)
	case "html":
		return phonetree.Document(w, version, outline)
	}
	return phonetree.Text(w, version, outline)
}

func (c *showCommand) showYear(w io.Writer, version *menus.Version, line *menus.Line) error {
	days := phonetree.Coverage(version, line, c.Lang)
	language := version.Language(c.Lang)
	name := phonetree.Title(version, version.Outline(line, menus.Call, c.Lang))
	if c.Format == "svg" {
		return phonetree.YearStrip(w, language, name, days)
	}
	fmt.Fprintln(w, name)
	return phonetree.TextStrip(w, language, days)
}

// lineNamed is the line of a number as people write it.
func lineNamed(version *menus.Version, words string) (*menus.Line, error) {
	number, err := e164(words)
	if err != nil {
		return nil, err
	}
	line, known := version.Line(number)
	if !known {
		return nil, fmt.Errorf("%s is not a line of %s. It has %s", words, version.District.Name, lineNumbers(version))
	}
	return line, nil
}

// lineNumbers lists the district's lines as a command takes them.
func lineNumbers(version *menus.Version) string {
	var all []string
	for _, l := range version.Lines {
		all = append(all, strings.TrimSpace(l.Number+" "+l.Name))
	}
	return strings.Join(all, ", ")
}
