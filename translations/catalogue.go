package translations

import (
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"

	"campusline/interchange"
)

// Catalogue holds a district's translations of its own menus. It never changes once loaded. A nil one has none.
type Catalogue struct {
	texts map[string]map[string]Translation // by language, then by the text they translate
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
	c := &Catalogue{texts: make(map[string]map[string]Translation, len(tags))}
	var all []CatalogueProblem
	for _, tag := range tags {
		name := path.Join(folder, tag+".po")
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			all = append(all, unreadable(name, tag, err))
			continue
		}
		texts, problems := readTranslations(name, tag, data)
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

// Translation returns what a text of the district's menus is in a language, and false where it is not translated.
func (c *Catalogue) Translation(tag, source string) (Translation, bool) {
	if c == nil {
		return Translation{}, false
	}
	t, ok := c.texts[tag][source]
	return t, ok
}

// Translate returns the words of a translation, stale or not, and false where there is none.
func (c *Catalogue) Translate(tag, source string) (string, bool) {
	t, ok := c.Translation(tag, source)
	return t.Text, ok
}

// Follow gives a text that was changed the translation of what it was before, as a stale one, where that is certain: a
// translated text no longer stands where its file says, and a near one without a translation stands there. Texts are all
// those of the menus.
func (c *Catalogue) Follow(texts []Placed) {
	places := make(map[string][]string, len(texts))
	for _, t := range texts {
		places[t.Text] = t.Places
	}
	for tag, translated := range c.texts {
		followForms(translated, texts)
		follow(tag, translated, texts, places)
	}
}

// followForms finds the counted texts of which only the words for other numbers were changed.
func followForms(translated map[string]Translation, texts []Placed) {
	for _, text := range texts {
		t, ok := translated[text.Text]
		if ok && !t.Stale && t.Forms != nil && t.plural != text.Plural {
			t.Stale, t.Earlier = true, t.plural
			translated[text.Text] = t
		}
	}
}

func follow(tag string, translated map[string]Translation, texts []Placed, places map[string][]string) {
	var left, now []Placed
	for _, source := range slices.Sorted(maps.Keys(translated)) {
		left = append(left, Placed{Text: source, Places: Left(translated[source].places, places[source])})
	}
	for _, t := range texts {
		if _, ok := translated[t.Text]; !ok {
			now = append(now, t)
		}
	}
	for j, i := range Successors(left, now) {
		t := translated[left[i].Text]
		forms := t.Forms
		if forms == nil {
			forms = []string{t.Text}
		}
		after := interchange.Entry{Text: now[j].Text, Plural: now[j].Plural, Forms: forms}
		if (t.Forms != nil) == (after.Plural != "") && Fits(&after, tag) == nil {
			t.plural = after.Plural
			if !t.Stale {
				t.Stale, t.Earlier = true, left[i].Text
			}
			translated[now[j].Text] = t
		}
	}
}
