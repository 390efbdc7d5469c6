package difference

import (
	"slices"

	"campusline/menus"
)

// keywords are the words by which a text is begun: one of each menu, and each that only one version knows.
func (w *walker) keywords(language string) []string {
	a, b := w.a.version, w.b.version
	words := append(a.Keywords(language), b.Keywords(language)...)
	words = append(words, onOneSide(a.AllKeywords(language), b.AllKeywords(language))...)
	slices.Sort(words)
	return slices.Compact(words)
}

// names are what a campus is called in one version only, each as it is said or texted.
func (w *walker) names() []deed {
	kind := menus.Speech
	if w.channel == menus.Text {
		kind = menus.Written
	}
	var all []deed
	for _, c := range w.a.version.Campuses {
		other := w.b.version.Campus(c.ID)
		if other == nil {
			continue
		}
		for _, name := range onOneSide(c.Also, other.Also) {
			all = append(all, same(menus.Input{Kind: kind, Words: name}))
		}
	}
	return all
}

// onOneSide gives what stands in only one of two lists.
func onOneSide(a, b []string) []string {
	var all []string
	for _, x := range append(slices.Clone(a), b...) {
		if slices.Contains(a, x) != slices.Contains(b, x) {
			all = append(all, x)
		}
	}
	return all
}
