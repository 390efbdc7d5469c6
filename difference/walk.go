package difference

import (
	"slices"

	"campusline/menus"
)

// pair is where the same caller stands on both versions.
type pair struct {
	a, b  menus.State
	in    set // the situations in which it is reached
	fresh set // those not followed yet; nil for none
	from  *pair
	line  *menus.Line // where the caller began, where from is nil
	// opening is what began by itself there, nil for the line's own menu.
	opening *opening
	input   menus.Input // on the second version
	next    map[*pair]bool
}

// walker goes through one channel of both versions.
type walker struct {
	a, b     *side
	channel  menus.Channel
	kinds    campusKinds
	calendar menus.Both
	told     map[string]*[mostTold]set // by the campus spoken of: the situations in which callers are told otherwise alike
	pairs    map[string]*pair
	waiting  []*pair
	roots    []*pair
	groups   []*group
	byCause  map[string]*group
	compared map[wordsKey]*finding // what has been compared before
	changing map[changeKey]set     // the situations in which a change of the calendar is noticed, by the campus spoken of
}

func newWalker(d *both, channel menus.Channel) *walker {
	return &walker{
		a: d.a, b: d.b, channel: channel, kinds: d.kinds, calendar: d.calendar, told: map[string]*[mostTold]set{},
		pairs: map[string]*pair{}, byCause: map[string]*group{}, compared: map[wordsKey]*finding{},
		changing: map[changeKey]set{},
	}
}

// mostTold is how many numbers [menus.Both.Told] can give.
const mostTold = 8

// toldAlike are the situations in which callers are told a campus's hours otherwise in the same way as in this one.
func (w *walker) toldAlike(campus string, x situation) set {
	sets := w.told[campus]
	if sets == nil {
		sets = &[mostTold]set{}
		for i := range sets {
			sets[i] = w.a.empty()
		}
		for cell := range w.calendar.Cells {
			for k := range callers {
				sets[w.calendar.Told(cell, campus)].add(situation(cell*callers + k))
			}
		}
		w.told[campus] = sets
	}
	return sets[w.calendar.Told(x.cell(), campus)]
}

// walk follows every caller from the beginning of every line that both versions have.
func (w *walker) walk() {
	for _, line := range w.sharedLines() {
		other, _ := w.b.version.Line(line.Number)
		for _, language := range w.a.version.Tags() {
			if w.b.version.Speaks(language) {
				w.begin(line, other, language)
			}
		}
	}
	w.openAll()
	for len(w.waiting) > 0 {
		p := w.waiting[0] // the one that waits longest has gathered most
		w.waiting = w.waiting[1:]
		w.visit(p)
	}
}

// openAll follows whoever comes to what begins by itself.
func (w *walker) openAll() {
	shared := w.sharedLines()
	if len(shared) == 0 {
		return
	}
	other, _ := w.b.version.Line(shared[0].Number)
	for _, o := range w.openings() {
		for _, language := range w.a.version.Tags() {
			if w.b.version.Speaks(language) {
				w.open(&o, shared[0], other, language)
			}
		}
	}
}

// sharedLines are the lines of the first version that the second has too.
func (w *walker) sharedLines() []*menus.Line {
	return slices.DeleteFunc(slices.Clone(w.a.version.Lines), func(line *menus.Line) bool {
		_, has := w.b.version.Line(line.Number)
		return !has
	})
}

func (w *walker) begin(line, other *menus.Line, language string) {
	p := &pair{
		a: w.a.version.Start(line, w.channel, language), b: w.b.version.Start(other, w.channel, language),
		line: line, next: map[*pair]bool{}, in: w.beginning(language),
	}
	if len(w.roots) == 0 {
		w.a.home, w.b.home = p.a.Home, p.b.Home
	}
	w.roots = append(w.roots, p)
	w.take(p, same(menus.Input{Kind: menus.Begin}), p.in.clone())
	if w.channel == menus.Call {
		return
	}
	for _, word := range w.keywords(language) {
		w.take(p, same(menus.Input{Kind: menus.Begin, Words: word}), p.in.clone())
	}
}

// beginning are the situations in which somebody reaches a line, with this language remembered. Another language than
// the first is remembered only of somebody known; nobody texts without a number, or is answered after saying stop.
func (w *walker) beginning(language string) set {
	all := w.a.ofTexting[menus.CanText].clone()
	if w.channel == menus.Call {
		all.join(w.a.ofTexting[menus.NoNumber])
		all.join(w.a.ofTexting[menus.OptedOut])
	}
	if language != w.a.version.Tags()[0] {
		all.within(w.a.ofKnown)
	}
	return all
}

// visit follows what can be done at a pair, in the situations that are new to it.
func (w *walker) visit(p *pair) {
	in := p.fresh
	p.fresh = nil
	choices := w.compareOffers(p, in)
	for _, d := range w.deeds(p, choices) {
		w.take(p, d, in.clone())
	}
}

// take lets the caller do something in every situation of a set, and follows where both versions lead alike. Situations
// that agree in everything both steps asked are taken once.
func (w *walker) take(p *pair, d deed, in set) {
	for x := in.first(); x >= 0; x = in.first() {
		a, b := w.a.step(p.a, d.a, x), w.b.step(p.b, d.b, x)
		alike := in.clone()
		w.a.world.keepAlike(alike)
		w.b.world.keepAlike(alike)
		if w.a.world.told || w.b.world.told {
			alike.within(w.toldAlike(b.State.Campus, x))
		}
		change := w.changeAt(x, b.State.Campus)
		if change != nil {
			alike.within(w.ofChange(change, b.State.Campus))
		}
		in.without(alike)
		c := comparison{walker: w, from: p, deed: d, in: alike, at: x, a: &a, b: &b, change: change}
		if c.compare() && !a.State.Done && !b.State.Done {
			w.arrive(p, d, alike, &a, &b)
		}
	}
}

// arrive finds or makes the pair that a deed leads to.
func (w *walker) arrive(from *pair, d deed, in set, a, b *menus.Outcome) {
	stateA, stateB := w.a.plain(a.State), w.b.plain(b.State)
	key := string(append(stateB.Append(append(stateA.Append(nil), '|')), '|'))
	to := w.pairs[key]
	if to == nil {
		to = &pair{a: stateA, b: stateB, in: w.a.empty(), from: from, input: d.b, next: map[*pair]bool{}}
		w.pairs[key] = to
	}
	from.next[to] = true
	fresh := in.clone()
	fresh.without(to.in)
	if fresh.first() < 0 {
		return
	}
	to.in.join(fresh)
	if to.fresh != nil {
		to.fresh.join(fresh)
		return
	}
	to.fresh = fresh
	w.waiting = append(w.waiting, to)
}

// lines gives, for every pair, the lines it is reached from; none where it is reached only from what begins by itself.
func (w *walker) lines() map[*pair][]*menus.Line {
	reached := map[*pair][]*menus.Line{}
	for _, root := range w.roots {
		if root.opening != nil {
			continue
		}
		waiting := []*pair{root}
		for len(waiting) > 0 {
			p := waiting[len(waiting)-1]
			waiting = waiting[:len(waiting)-1]
			if slices.Contains(reached[p], root.line) {
				continue
			}
			reached[p] = append(reached[p], root.line)
			for next := range p.next {
				waiting = append(waiting, next)
			}
		}
	}
	return reached
}
