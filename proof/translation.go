package proof

import (
	"fmt"
	"strings"

	"campusline/menus"
	"campusline/translations"
)

// translationsAreReviewed tells of languages in which something is said that nobody but its author has read. Whoever
// decides about publishing should know; it keeps nobody from it.
func (c *check) translationsAreReviewed() {
	for i, l := range c.version.Languages {
		var own translations.Progress
		file := "district.yaml"
		if i > 0 {
			own, file = progressOf(c.version, l.Tag), "translations/"+l.Tag+".po"
		}
		if said := unreviewed(own, l.Progress()); said != "" {
			c.suspect(suspect{
				rule: notReviewed, file: file, language: l.Tag,
				text: "Nobody has reviewed the " + l.EnglishName + ": " + said + ".",
			})
		}
	}
}

// progressOf counts how far the translations of a version's menus have come.
func progressOf(v *menus.Version, tag string) translations.Progress {
	var p translations.Progress
	for _, w := range v.Wordings() {
		if t, ok := v.Translation(tag, w.Text); !w.IsName() {
			p.Count(t, ok)
		}
	}
	return p
}

// unreviewed says which texts nobody has reviewed, "" where somebody has read all of them.
func unreviewed(own, product translations.Progress) string {
	var parts []string
	if n := own.Unreviewed(); n > 0 {
		parts = append(parts, part(n, own.Texts)+" texts of these menus")
	}
	if n := product.Unreviewed(); n > 0 {
		parts = append(parts, part(n, product.Texts)+" of Campusline's own")
	}
	return strings.Join(parts, ", ")
}

func part(n, of int) string {
	if n == of {
		return "all"
	}
	return fmt.Sprintf("%d of %d", n, of)
}

// translationsAreUpToDate tells of texts that have changed since they were translated.
func (c *check) translationsAreUpToDate() {
	for _, l := range c.version.Languages[1:] {
		for _, w := range c.version.Wordings() {
			t, ok := c.version.Translation(l.Tag, w.Text)
			if !ok || !t.Stale {
				continue
			}
			heard := "Callers still hear the translation of"
			if !c.version.District.KeepsStale {
				heard = "Callers hear it in the first language. It was"
			}
			use := w.Uses[0]
			c.suspect(suspect{
				rule: staleTranslation, file: use.File, line: use.Line, column: use.Column, language: l.Tag,
				text: "This text has changed since it was translated. " + heard + " “" + t.Earlier + "”.",
				fix:  "Look at its translation again; `campusline translate update` marks it.",
			})
		}
	}
}
