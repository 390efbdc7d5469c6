// Package translating is the translator's desk: it lists the texts of a district's menus with what a translator has to
// know of each, brings a file of translations up to date with them, and takes in what comes back, from whatever tool,
// without losing or spoiling anything.
package translating

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"golang.org/x/text/language"

	"campusline/interchange"
	"campusline/menus"
	"campusline/proof"
	"campusline/translations"
)

// Folder is where a district's translations stand in its folder, one file a language: es.po.
const Folder = "translations"

// FileOf is the file of a language in a district's folder.
func FileOf(tag string) string { return path.Join(Folder, tag+".po") }

// Desk is texts and the translations of them into one language.
type Desk struct {
	Language *translations.Language
	// Document is the translations, up to date with the texts of the menus.
	Document interchange.Document
	// Changes is what bringing them up to date has changed.
	Changes Changes

	version *menus.Version // nil for the product's own texts
}

// Open lays out the translations into a language. What the district's file holds is brought up to date with the menus;
// without a file, everything is still to be translated. A file that cannot be read to its end is not opened, since what
// is written back would lack what was not read.
func Open(v *menus.Version, limits proof.Limits, tag string) (*Desk, error) {
	offered := v.Tags()[1:]
	meant, ok := Meant(tag, offered)
	if !ok {
		return nil, fmt.Errorf("%s is not one of the languages that the menus are translated into: %s", tag, strings.Join(offered, ", "))
	}
	d := &Desk{version: v, Language: v.Language(meant)}
	current, err := d.current()
	if err != nil {
		return nil, err
	}
	d.Document, d.Changes = Update(current, withoutRepeats(wanted(v, limits, d.Language), ownWords(current, d.Language)))
	return d, nil
}

// Meant returns the one of some languages that a tag means as another tool writes it: KO and ko-KR mean ko, and zh-TW is
// zh-Hant. What is written in one script never counts as the other.
func Meant(tag string, offered []string) (string, bool) {
	meant, ok := translations.Match(tag, offered)
	if !ok {
		return "", false
	}
	script, _ := language.Make(tag).Script()
	scriptOfMeant, _ := language.Make(meant).Script()
	return meant, script == scriptOfMeant
}

// OpenOwn lays out the product's own texts in a language, for those who review what ships.
func OpenOwn(tag string) (*Desk, error) {
	if meant, ok := Meant(tag, translations.Shipped()); ok {
		tag = meant
	}
	l, ok := translations.Lookup(tag)
	document, err := translations.Own(tag)
	if !ok || err != nil {
		return nil, fmt.Errorf("there are no texts of Campusline's own in %s", tag)
	}
	document.Forms = l.PluralForms()
	return &Desk{Language: l, Document: document}, nil
}

// current is what the district's file holds, or an empty one.
func (d *Desk) current() (interchange.Document, error) {
	name := FileOf(d.Language.Tag)
	data, err := fs.ReadFile(menus.Files(d.version.Files), name)
	if errors.Is(err, fs.ErrNotExist) {
		return d.fresh(), nil
	}
	if err != nil {
		return interchange.Document{}, fmt.Errorf("reading the translations: %w", err)
	}
	document, problems := interchange.ReadPO(data)
	if len(problems) > 0 {
		p := problems[0]
		return document, fmt.Errorf("%s has to be mended first. Line %d: %s %s", name, p.Line, p.Text, p.Fix)
	}
	document.Source, document.Language = d.version.Tags()[0], d.Language.Tag
	document.Forms = d.Language.PluralForms()
	return document, nil
}

// fresh is a file in which nothing is translated yet.
func (d *Desk) fresh() interchange.Document {
	return interchange.Document{
		Source: d.version.Tags()[0], Language: d.Language.Tag, State: interchange.Draft, Forms: d.Language.PluralForms(),
		Note: fmt.Sprintf("The menus of %s in %s.\nWords in braces are filled in: copy them as they are.", d.version.District.Name, d.Language.EnglishName),
		Header: []interchange.Field{
			{Name: "Content-Type", Value: "text/plain; charset=UTF-8"},
			{Name: "Content-Transfer-Encoding", Value: "8bit"},
			{Name: "Plural-Forms", Value: pluralFormula(d.Language)},
		},
	}
}
