package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"math"
	"path"
	"strings"

	"campusline/audio"
	"campusline/menus"
	"campusline/translations"
)

// audioCommand is for languages that no voice speaks.
type audioCommand struct {
	List audioListCommand `cmd:"" help:"Tell what is to be read aloud, into which files."`
}

// audioListCommand lists the recordings of a language.
type audioListCommand struct {
	District string `arg:"" optional:"" env:"CAMPUSLINE_DISTRICT" placeholder:"FOLDER" help:"The district's folder; none: the sample district."`
	Lang     string `placeholder:"TAG" help:"The language, like ur; none: the only one of the district that no voice speaks."`
	Missing  bool   `help:"Only what is not recorded yet."`
	Format   string `enum:"text,json,csv" default:"text" help:"How it is written: text, json or csv."`
}

// Help is what --help says beside the flags.
func (audioListCommand) Help() string {
	return `Each file holds one sentence, or the words between two that are filled in, such as the name of a school. Save it as mp3
or wav under the name that is listed; what stands before the last eight characters of the name may be changed. When the
words change, so does the name: the old file is then listed as not used any more.`
}

// recordingRow is one file to be recorded.
type recordingRow struct {
	File string `json:"file"`
	// State is "recorded", "draft" for what a machine spoke, "missing" or "not played".
	State string `json:"state"`
	Words string `json:"words"`
	// ReadAs is how a number is read.
	ReadAs string `json:"readAs"`
	// Where lists the places where it is said.
	Where string `json:"where"`
	// MostSeconds is how long it may be, and Seconds how long it is.
	MostSeconds int     `json:"mostSeconds"`
	Seconds     float64 `json:"seconds"`
}

// Run lists them. The exit status is 2 when there is no such folder or language.
func (c *audioListCommand) Run(t terminal) error {
	version, err := loaded(c.District)
	if err != nil {
		return err
	}
	language, err := c.language(version)
	if err != nil {
		return usageError{err}
	}
	rows := c.rows(version.Expected(language.Tag), language)
	if c.Format == "text" {
		return c.write(t.out, rows, version.Expected(language.Tag), language)
	}
	out := newRows[recordingRow](t.out, c.Format)
	err = out.begin()
	for _, r := range rows {
		err = errors.Join(err, out.row(r))
	}
	return errors.Join(err, out.end())
}

// language is the one that is asked for, or the only one that no voice speaks.
func (c *audioListCommand) language(version *menus.Version) (*translations.Language, error) {
	var silent []string
	for _, tag := range version.Tags() {
		if version.Expected(tag) == nil {
			continue
		}
		silent = append(silent, tag)
	}
	switch {
	case c.Lang == "" && len(silent) == 1:
		return version.Language(silent[0]), nil
	case c.Lang == "" && len(silent) == 0:
		return nil, errors.New("a voice speaks each of the district's languages: nothing has to be recorded")
	case c.Lang == "":
		return nil, fmt.Errorf("say with --lang which of %s", strings.Join(silent, ", "))
	case !version.Speaks(c.Lang):
		return nil, fmt.Errorf("--lang should be one of %v, not %s", version.Tags(), c.Lang)
	case version.Expected(c.Lang) == nil:
		return nil, fmt.Errorf("a voice speaks %s: nothing of it has to be recorded", version.Language(c.Lang).EnglishName)
	}
	return version.Language(c.Lang), nil
}

func (c *audioListCommand) rows(library *audio.Library, language *translations.Language) []recordingRow {
	rows := []recordingRow{}
	for _, r := range library.Recordings() {
		if c.Missing && r.Sound != nil {
			continue
		}
		row := recordingRow{
			File:  cmp.Or(r.File, path.Join("translations/audio", language.Tag, r.Name+".mp3")),
			State: stateOf(r), Words: r.Words, ReadAs: language.ReadAs(r.Words), Where: strings.Join(r.Places, ", "),
			MostSeconds: int(r.MostSeconds()),
		}
		if r.Sound != nil {
			row.Seconds = math.Round(r.Sound.Seconds*10) / 10
		}
		rows = append(rows, row)
	}
	return rows
}

func stateOf(r *audio.Recording) string {
	switch {
	case r.File == "":
		return "missing"
	case r.Sound == nil:
		return "not played"
	case r.Sound.Draft:
		return "draft"
	}
	return "recorded"
}

// write writes them for whoever reads aloud.
func (c *audioListCommand) write(w io.Writer, rows []recordingRow, library *audio.Library, language *translations.Language) error {
	var b strings.Builder
	for _, r := range rows {
		words := r.Words
		if r.ReadAs != "" {
			words += " (" + r.ReadAs + ")"
		}
		fmt.Fprintf(&b, "%s\n  %s\n  %s, at most %d seconds; %s\n", r.File, words, r.State, r.MostSeconds, r.Where)
	}
	for _, file := range library.Unused() {
		fmt.Fprintf(&b, "%s\n  not used any more\n", file)
	}
	all, missing := len(library.Recordings()), len(library.Missing())
	fmt.Fprintf(&b, "%s needs %d recordings; %d of them are missing, and %d files are not used any more.\n",
		language.EnglishName, all, missing, len(library.Unused()))
	_, err := io.WriteString(w, b.String())
	return err
}
