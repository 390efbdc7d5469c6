package difference

import (
	"slices"

	"campusline/menus"
)

// keywords are the words by which a text is begun: one of each menu, each that only one version knows, and a name of each kind
// that begins something by itself.
func (w *walker) keywords(language string) []string {
	a, b := w.a.version, w.b.version
	words := append(a.Keywords(language), b.Keywords(language)...)
	words = append(words, w.namesThatBegin()...)
	words = append(words, onOneSide(a.AllKeywords(language), b.AllKeywords(language))...)
	slices.Sort(words)
	return slices.Compact(words)
}

// namesThatBegin are those in either version, with the name of one campus of each kind where such a name begins something.
func (w *walker) namesThatBegin() []string {
	var names []string
	for _, v := range []*menus.Version{w.a.version, w.b.version} {
		begin := v.NamesThatBegin()
		names = append(names, begin...)
		for _, c := range v.Campuses {
			if len(begin) > 0 && w.kinds.members[c.ID] != nil {
				names = append(names, c.Name)
			}
		}
	}
	return names
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
