package difference

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"campusline/menus"
)

// group is all findings of one cause.
type group struct {
	kind      Kind
	first     finding
	versions  []wording // was and now, by language where the words are the caller's
	languages map[string]bool
	channels  map[menus.Channel]bool
	lines     map[*menus.Line]bool
	campuses  map[string]set // the situations, by the id of the campus spoken of
	in        set            // the situations in which it is noticed
	context   set            // those in which the place is reached at all
	deeds     map[string]bool
	spots     map[string]bool // where it is noticed, whatever the language
	segments  [2]int          // of the text that grows most
}

// wording is what was and is said in one language.
type wording struct{ language, was, now string }

// grouped puts findings of the same cause together, in the order in which callers meet them.
func (d *both) grouped(findings []finding, lines map[*pair][]*menus.Line) []*group {
	byKey := map[string]*group{}
	var all []*group
	for i := range findings {
		f := &findings[i]
		key := string(f.kind) + "\x00" + strings.Join(f.group, "\x00")
		g := byKey[key]
		if g == nil {
			g = d.newGroup(f)
			byKey[key] = g
			all = append(all, g)
		}
		g.add(f, d.b, lines[f.pair])
	}
	return acrossLanguages(all)
}

func (d *both) newGroup(f *finding) *group {
	return &group{
		kind: f.kind, first: *f, languages: map[string]bool{}, channels: map[menus.Channel]bool{}, lines: map[*menus.Line]bool{},
		campuses: map[string]set{}, in: d.a.empty(), context: d.a.empty(), deeds: map[string]bool{}, spots: map[string]bool{},
	}
}

func (g *group) add(f *finding, b *side, lines []*menus.Line) {
	language := f.state.Language
	if !g.languages[language] {
		g.versions = append(g.versions, wording{language, f.was, f.now})
	}
	g.languages[language] = true
	g.channels[f.state.Channel] = true
	for _, line := range lines {
		g.lines[line] = true
	}
	campus := f.state.Campus
	if g.campuses[campus] == nil {
		g.campuses[campus] = b.empty()
	}
	g.campuses[campus].join(f.in)
	g.in.join(f.in)
	g.context.join(f.pair.in)
	g.deeds[deedWords(f)] = true
	g.spots[f.pair.b.Menu+" "+deedWords(f)+" "+f.state.Menu] = true
	if f.segments[1]-f.segments[0] > g.segments[1]-g.segments[0] {
		g.segments = f.segments
	}
}

// deedWords says what a caller does who notices it, "" where nothing in particular is done.
func deedWords(f *finding) string {
	if f.deed == nil {
		return ""
	}
	in, begins := f.deed.b, f.pair.from == nil
	switch {
	case begins && in.Words != "":
		return "who text “" + in.Words + "”"
	case begins:
		return ""
	case f.deed.offer != nil:
		return "who choose “" + f.deed.offer.Words + "”"
	case in.Kind == menus.Silence:
		return "who say nothing"
	case in.Kind == menus.Keys && (in.Words == "0" || in.Words == "*0"):
		return "who ask for a person"
	case in.Kind == menus.Keys:
		return "who press " + in.Words
	case in.Kind == menus.Connected:
		return "whose desk " + deskDid(in.Words)
	case in.Kind == menus.Recorded && in.Seconds > 0:
		return "who leave a message"
	case in.Kind == menus.Recorded && in.Key == "":
		return "who leave no message"
	case in.Kind == menus.Recorded:
		return "who press " + in.Key + " instead of leaving a message"
	case in.Kind == menus.Written && in.Words == "":
		return "who text nothing"
	case in.Kind == menus.Written:
		return "who text “" + in.Words + "”"
	}
	return "who say “" + in.Words + "”"
}

func deskDid(result string) string {
	switch result {
	case menus.Reached:
		return "answered"
	case menus.Busy:
		return "is busy"
	case menus.NoAnswer:
		return "does not answer"
	case menus.Screened:
		return "is answered by a machine"
	}
	return "cannot be reached"
}

// acrossLanguages puts together groups of other words that are noticed at the same spots in different languages: one
// sentence and its translation changed.
func acrossLanguages(all []*group) []*group {
	var kept []*group
	for _, g := range all {
		i := slices.IndexFunc(kept, func(k *group) bool { return k.isTranslationOf(g) })
		if i < 0 {
			kept = append(kept, g)
			continue
		}
		kept[i].take(g)
	}
	return kept
}

func (g *group) isTranslationOf(other *group) bool {
	if g.kind != other.kind || g.kind != OtherWords && g.kind != OtherText && g.kind != ChoiceRenamed {
		return false
	}
	for language := range other.languages {
		if g.languages[language] {
			return false
		}
	}
	return slices.Equal(g.menus(), other.menus())
}

// menus are those that the spots lead to.
func (g *group) menus() []string {
	seen := map[string]bool{}
	for spot := range g.spots {
		seen[spot[strings.LastIndex(spot, " ")+1:]] = true
	}
	return slices.Sorted(maps.Keys(seen))
}

func (g *group) take(other *group) {
	g.versions = append(g.versions, other.versions...)
	maps.Copy(g.languages, other.languages)
	maps.Copy(g.channels, other.channels)
	maps.Copy(g.lines, other.lines)
	maps.Copy(g.deeds, other.deeds)
	maps.Copy(g.spots, other.spots)
	for campus, in := range other.campuses {
		if g.campuses[campus] == nil {
			g.campuses[campus] = in
			continue
		}
		g.campuses[campus].join(in)
	}
	g.in.join(other.in)
	g.context.join(other.context)
	if other.segments[1]-other.segments[0] > g.segments[1]-g.segments[0] {
		g.segments = other.segments
	}
}

// wordings are was and now in each language, the district's first language first.
func (g *group) wordings(tags []string) []wording {
	slices.SortStableFunc(g.versions, func(x, y wording) int {
		return cmp.Compare(slices.Index(tags, x.language), slices.Index(tags, y.language))
	})
	return g.versions
}
