package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"campusline/interchange"
	"campusline/translating"
)

// translateImportCommand takes in a file of translations.
type translateImportCommand struct {
	translatedDistrict `embed:""`

	File   string `arg:"" placeholder:"FILE" help:"What came back: .po, .xlf, .csv, or a text file as a spreadsheet saves it."`
	To     string `placeholder:"TAG" help:"The language; none: as the file tells."`
	Format string `enum:",po,xliff,csv" default:"" help:"How the file is written; none: as its name tells."`
	Own    string `placeholder:"FILE" help:"It translates what Campusline says by itself. The whole of that language is written to this file, to be sent to its makers."`
	JSON   bool   `name:"json" help:"Write what became of it as JSON."`
}

// Help is what --help says beside the flags.
func (translateImportCommand) Help() string {
	return `A translation that has lost a name in braces, a plural form or a comma, and words that would begin another menu or end texts,
are refused with their line and the likely fix; all others are taken. What the file leaves empty stays as it is.`
}

// Run takes in what fits. The exit status is 1 when something was refused.
func (c *translateImportCommand) Run(t terminal) error {
	data, err := os.ReadFile(c.File)
	if err != nil {
		return usageError{fmt.Errorf("%s cannot be read: %w", c.File, err)}
	}
	format := interchange.Format(c.Format)
	if format == "" {
		format = interchange.FormatOf(c.File)
	}
	document, problems := interchange.Read(data, format)
	if len(document.Entries) == 0 && len(problems) > 0 {
		return c.tell(t, c.File, (&translating.Desk{}).Take(document, problems)) // nothing can be read, nor in which language
	}
	tag, err := c.language(document.Language)
	if err != nil {
		return err
	}
	desk, err := c.open(tag, c.Own != "")
	if err != nil {
		return err
	}
	name := c.Own
	if name == "" {
		if name, err = c.file(desk.Language.Tag); err != nil {
			return err
		}
	}
	taken := desk.Take(document, problems)
	if taken.Changed > 0 {
		if err := replaceFile(name, interchange.WritePO(desk.Document)); err != nil {
			return err
		}
	}
	return c.tell(t, name, taken)
}

// language is that of the flag, of the file, or of its name: es.csv.
func (c *translateImportCommand) language(told string) (string, error) {
	if told == "" && c.To == "" {
		return strings.TrimSuffix(filepath.Base(c.File), filepath.Ext(c.File)), nil
	}
	if told == "" {
		return c.To, nil
	}
	if _, same := translating.Meant(told, []string{c.To}); c.To != "" && !same {
		return "", usageError{fmt.Errorf("%s is a translation into %s, not %s", c.File, told, c.To)}
	}
	return told, nil
}

func (c *translateImportCommand) tell(t terminal, name string, taken translating.Taken) error {
	if c.JSON {
		encoder := json.NewEncoder(t.out)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		if err := encoder.Encode(taken); err != nil {
			return err
		}
	} else {
		for _, r := range taken.Refused {
			fmt.Fprintf(t.out, "%s:%d: %s%s %s\n", c.File, r.Line, quoted(r.Of), r.Text, r.Fix)
		}
		fmt.Fprintf(t.out, "%s: %s, %d were there already, %d refused.\n", name,
			plural(taken.Changed, "translation is new or changed", "translations are new or changed"), taken.Same, len(taken.Refused))
	}
	if len(taken.Refused) > 0 {
		return errSilent
	}
	return nil
}

// quoted is a text as a message begins with it, "" for none.
func quoted(text string) string {
	const longest = 60
	if runes := []rune(text); len(runes) > longest {
		text = string(runes[:longest-1]) + "…"
	}
	if text == "" {
		return ""
	}
	return "“" + text + "”: "
}
