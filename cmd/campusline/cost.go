package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"campusline/menus"
	"campusline/prices"
	"campusline/translations"
)

// costCommand says what a text costs.
type costCommand struct {
	Text     string `arg:"" optional:"" placeholder:"TEXT" help:"The text; none: what comes on standard input."`
	Lang     string `placeholder:"TAG" help:"The language that hints look for other words in, such as es; none: all."`
	District string `env:"CAMPUSLINE_DISTRICT" placeholder:"FOLDER" help:"The district's folder, for its own prices.yaml; none: the shipped prices."`
	Format   string `enum:"json,text" default:"json" help:"How it is written: json or text (${default})."`
}

// Help is what --help says beside the flags.
func (costCommand) Help() string {
	return `A text is measured as it is sent: the carrier exchanges curly quotation marks, dashes and the like for cheaper ones first.
Accents are never exchanged; hints say where other words would cost less. One line break at the end does not count.`
}

// textCost is what a text costs, as one JSON object.
type textCost struct {
	Encoding string        `json:"encoding"` // GSM-7 or UCS-2
	Units    int           `json:"units"`
	Segments int           `json:"segments"`
	Price    prices.Amount `json:"price"`
	Currency string        `json:"currency"`
	AsOf     string        `json:"pricesAsOf"`
	// Sent is the text as it is sent, and Changed whether that is not how it was written.
	Sent    string              `json:"sent"`
	Changed bool                `json:"changed"`
	Hints   []translations.Hint `json:"hints"`
}

// Run writes what the text costs.
func (c *costCommand) Run(_ context.Context, t terminal) error {
	text, err := c.text(t.in)
	if err != nil {
		return err
	}
	table, err := c.prices()
	if err != nil {
		return err
	}
	tags, err := c.tags()
	if err != nil {
		return err
	}
	cost := costOf(text, table, tags)
	if c.Format == "text" {
		return cost.write(t.out)
	}
	encoder := json.NewEncoder(t.out)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(cost)
}

func costOf(text string, table *prices.Table, tags []string) textCost {
	sent := translations.Smart(text)
	cost := translations.Measure(sent)
	return textCost{
		Encoding: cost.Encoding, Units: cost.Units, Segments: cost.Segments,
		Price: table.Text(cost.Segments), Currency: table.Currency, AsOf: table.AsOf.Format(time.DateOnly),
		Sent: sent, Changed: sent != text, Hints: append([]translations.Hint{}, translations.Hints(text, tags...)...),
	}
}

// most is how much is read of standard input, in bytes. The carrier takes 1600 characters in one text.
const most = 1 << 20

func (c *costCommand) text(in io.Reader) (string, error) {
	if c.Text != "" {
		return c.Text, nil
	}
	content, err := io.ReadAll(io.LimitReader(in, most+1))
	if err != nil {
		return "", fmt.Errorf("reading the text: %w", err)
	}
	if len(content) > most {
		return "", usageError{errors.New("this is longer than any text")}
	}
	if !utf8.Valid(content) {
		return "", usageError{errors.New("this is not written in UTF-8. Save it as UTF-8, and try again")}
	}
	return strings.TrimSuffix(strings.TrimSuffix(string(content), "\n"), "\r"), nil
}

func (c *costCommand) prices() (*prices.Table, error) {
	var folder fs.FS = menus.Files{}
	if c.District != "" {
		if !isFolder(c.District) {
			return nil, usageError{fmt.Errorf("%s is not a folder", c.District)}
		}
		folder = os.DirFS(c.District)
	}
	table, problems := prices.Read(folder)
	if len(problems) > 0 {
		return nil, usageError{errors.New(problems[0].String())}
	}
	return table, nil
}

func (c *costCommand) tags() ([]string, error) {
	if c.Lang == "" {
		return nil, nil
	}
	tag, ok := translations.Match(c.Lang, translations.Shipped())
	if !ok {
		return nil, usageError{fmt.Errorf("%s is no language that Campusline knows. It knows: %s", c.Lang, strings.Join(translations.Shipped(), ", "))}
	}
	return []string{tag}, nil
}

func (c *textCost) write(w io.Writer) error {
	_, err := fmt.Fprintf(w, "%s, %d %s: %s, %s %s (prices of %s)\n", c.Encoding, c.Units, unitsOf(c.Encoding),
		plural(c.Segments, "segment", "segments"), c.Price, c.Currency, c.AsOf)
	if c.Changed {
		_, err = fmt.Fprintf(w, "Sent as: %s\n", strings.ReplaceAll(c.Sent, "\n", "\n         "))
	}
	for _, hint := range c.Hints {
		_, err = fmt.Fprintf(w, "Hint: %s\n", hint)
	}
	return err
}

// unitsOf names what is counted in an encoding.
func unitsOf(encoding string) string {
	if encoding == "GSM-7" {
		return "septets"
	}
	return "code units"
}
