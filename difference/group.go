package difference

import (
	"cmp"
	"maps"
	"slices"

	"campusline/menus"
)

// group is all findings of one cause.
type group struct {
	kind      Kind
	cause     string
	first     finding
	versions  []wording // was and now, by language where the words are the caller's
	languages map[string]bool
	channels  map[menus.Channel]bool
	lines     map[*menus.Line]bool
	pairs     map[*pair]bool    // where it is noticed
	campuses  map[string]set    // the situations, by the id of the campus spoken of
	in        set               // the situations in which it is noticed
	context   set               // those in which the place is reached at all
	deeds     map[string]string // what callers do who notice it, in words, by what it is in any language
	anyhow    bool              // nothing in particular is done to notice it
	spots     map[string]bool   // the menus it leads to
	segments  [2]int            // of the text that grows most
}

// wording is what was and is said in one language.
type wording struct{ language, was, now string }

func (w *walker) newGroup(f *finding, cause string) *group {
	return &group{
		kind: f.kind, cause: cause, first: *f, languages: map[string]bool{}, channels: map[menus.Channel]bool{w.channel: true},
		lines: map[*menus.Line]bool{}, pairs: map[*pair]bool{}, campuses: map[string]set{}, in: w.a.empty(), context: w.a.empty(),
		deeds: map[string]string{}, spots: map[string]bool{},
	}
}

func (g *group) add(f *finding) {
	language := f.caller()
	if !g.languages[language] {
		g.languages[language] = true
		g.versions = append(g.versions, wording{language, f.was, f.now})
	}
	if !g.pairs[f.pair] {
		g.pairs[f.pair] = true
		g.context.join(f.pair.in)
	}
	campus := f.state.Campus
	if g.campuses[campus] == nil {
		g.campuses[campus] = make(set, len(g.in))
	}
	if g.campuses[campus].join(f.in) {
		g.in.join(f.in)
	}
	if id, words := deedWords(f); id == "" {
		g.anyhow = true
	} else if g.deeds[id] == "" {
		g.deeds[id] = words
	}
	g.spots[f.state.Menu] = true
	if f.segments[1]-f.segments[0] > g.segments[1]-g.segments[0] {
		g.segments = f.segments
	}
}

// copy is a group of its own with the same findings.
func (g *group) copy() *group {
	c := *g
	c.versions, c.languages, c.channels, c.lines = slices.Clone(g.versions), maps.Clone(g.languages), maps.Clone(g.channels), maps.Clone(g.lines)
	c.pairs, c.deeds, c.spots = maps.Clone(g.pairs), maps.Clone(g.deeds), maps.Clone(g.spots)
	c.campuses = map[string]set{}
	for campus, in := range g.campuses {
		c.campuses[campus] = in.clone()
	}
	c.in, c.context = g.in.clone(), g.context.clone()
	return &c
}

// grouped puts the groups of both channels together, and says which lines each is noticed on.
func grouped(walkers ...*walker) []*group {
	byCause := map[string]*group{}
	var all []*group
	for _, w := range walkers {
		lines := w.lines()
		for _, g := range w.groups {
			for p := range g.pairs {
				for _, line := range lines[p] {
					g.lines[line] = true
				}
			}
			if len(g.lines) == 0 { // what begins by itself does so on every line
				for _, line := range w.sharedLines() {
					g.lines[line] = true
				}
			}
			if first := byCause[g.cause]; first != nil {
				first.take(g)
				continue
			}
			byCause[g.cause] = g
			all = append(all, g)
		}
	}
	return acrossLanguages(all)
}

// deedWords says what a caller does who notices a finding, and what it is in any language and on any channel; both are
// empty where it is nothing in particular, as an answer is that was understood and still is.
func deedWords(f *finding) (id, words string) {
	if f.deed == nil {
		return "", ""
	}
	in := f.deed.b
	switch {
	case f.pair.opening != nil:
		return "opening " + f.pair.opening.who, f.pair.opening.who
	case f.pair.from == nil && in.Words != "":
		return "keyword " + in.Words, "who text “" + in.Words + "”"
	case f.pair.from == nil:
		return "", ""
	case f.deed.offer != nil:
		return "choice " + f.answers.Menu + f.deed.offer.Key, "who choose “" + f.deed.offer.Words + "”"
	case in.Kind == menus.Silence, in.Kind == menus.Written && in.Words == "", in.Kind == menus.Recorded && in.Seconds+len(in.Key) == 0:
		return "silence", "who say nothing"
	case in.Kind == menus.Connected:
		return "desk " + in.Words, "whose desk " + deskDid(in.Words)
	case in.Kind == menus.Recorded && in.Key == "", in.Kind == menus.Written && f.answers.Waits == menus.ARecording:
		return "message", "who leave a message"
	case in.Words == "0", in.Words == "*0", in.Key == "0":
		return "person", "who ask for a person"
	case in.Words == "*", in.Key == "*":
		return "back", "who go back"
	case f.answers.Answer != "" && f.was != notUnderstood && f.now != notUnderstood:
		return "", ""
	case in.Kind == menus.Keys, in.Words != "" && in.Words[0] >= '0' && in.Words[0] <= '9':
		return "keys " + in.Words, "who enter “" + in.Words + "”"
	}
	return "words " + in.Words, "who say “" + in.Words + "”"
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
	if g.first.change != other.first.change || g.kind != other.kind || g.kind != OtherWords && g.kind != OtherText && g.kind != ChoiceRenamed {
		return false
	}
	for language := range other.languages {
		if g.languages[language] {
			return false
		}
	}
	return maps.Equal(g.spots, other.spots)
}

func (g *group) take(other *group) {
	for _, w := range other.versions {
		if !g.languages[w.language] {
			g.versions = append(g.versions, w)
		}
	}
	maps.Copy(g.languages, other.languages)
	maps.Copy(g.channels, other.channels)
	maps.Copy(g.lines, other.lines)
	for id, words := range other.deeds {
		if g.deeds[id] == "" {
			g.deeds[id] = words
		}
	}
	g.anyhow = g.anyhow || other.anyhow
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
