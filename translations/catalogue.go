package translations

import (
	"errors"
	"io/fs"
	"path"
)

// Catalogue holds a district's translations of its own menus. It never changes once loaded. A nil one has none.
type Catalogue struct {
	texts map[string]map[string]string // by language, then by source text
}

// CatalogueProblem is something for a translator to mend, in words that need no knowledge of the format.
type CatalogueProblem struct {
	// File is the path within the district's folder, and Line counts from 1; it is 0 for a file that is missing.
	File string
	Line int
	// Text says what is wrong, and Fix what to do.
	Text, Fix string
}

// LoadCatalogue reads the translations into each of the given languages from the files FOLDER/TAG.po. It returns
// every entry that can be used together with every problem; whoever publishes decides whether a problem stops it.
// An entry with a problem is left out, so that nothing half right is said.
func LoadCatalogue(fsys fs.FS, folder string, tags []string) (*Catalogue, []CatalogueProblem) {
	c := &Catalogue{texts: make(map[string]map[string]string, len(tags))}
	var all []CatalogueProblem
	for _, tag := range tags {
		name := path.Join(folder, tag+".po")
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			all = append(all, unreadable(name, tag, err))
			continue
		}
		texts, problems := readTranslations(name, data)
		c.texts[tag] = texts
		all = append(all, problems...)
	}
	return c, all
}

func unreadable(name, tag string, err error) CatalogueProblem {
	language := tag
	if l, ok := Lookup(tag); ok {
		language = l.EnglishName
	}
	if errors.Is(err, fs.ErrNotExist) {
		return CatalogueProblem{
			File: name, Text: "There are no translations into " + language + ".",
			Fix: "Add this file, or take " + tag + " out of the district's languages.",
		}
	}
	return CatalogueProblem{
		File: name, Text: "The translations into " + language + " cannot be read.",
		Fix: "See that this is a file and that Campusline is allowed to read it.",
	}
}

// Translate returns what a text of the district's menus is in a language, and false where it is not translated.
func (c *Catalogue) Translate(tag, source string) (string, bool) {
	if c == nil {
		return "", false
	}
	text, ok := c.texts[tag][source]
	return text, ok
}
