package translations

import (
	"campusline/interchange"
)

// readTranslations reads the translated entries of a PO file, by the text they translate, and everything in it that a
// translator should mend. An entry without words is not translated yet, and no problem; nor is one that a tool has
// guessed, or whose text has changed so much that its names in braces no longer fit.
func readTranslations(name, tag string, data []byte) (map[string]Translation, []CatalogueProblem) {
	document, problems := interchange.ReadPO(data)
	texts := make(map[string]Translation, len(document.Entries))
	var all []CatalogueProblem
	for _, p := range problems {
		all = append(all, CatalogueProblem{File: name, Line: p.Line, Text: p.Text, Fix: p.Fix})
	}
	for i := range document.Entries {
		e := &document.Entries[i]
		if e.Gone || len(e.Forms) == 0 || e.Stale && e.Earlier == "" {
			continue
		}
		misfit := Fits(e, tag)
		switch {
		case misfit == nil:
			texts[e.Text] = translationOf(e)
		case !e.Stale:
			all = append(all, CatalogueProblem{File: name, Line: e.Line, Text: misfit.Text, Fix: misfit.Fix})
		}
	}
	return texts, all
}

func translationOf(e *interchange.Entry) Translation {
	t := Translation{
		Text: e.Forms[len(e.Forms)-1], State: e.State, By: e.By, On: e.On, Stale: e.Stale, Earlier: e.Earlier, places: e.Context,
	}
	if e.Plural != "" {
		t.Forms, t.plural = e.Forms, e.Plural
	}
	return t
}
