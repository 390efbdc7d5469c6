package difference

import (
	"slices"
	"strings"

	"campusline/menus"
)

// comparison is one deed on both versions.
type comparison struct {
	*walker
	from *pair
	deed deed
	in   set
	at   situation
	a, b *menus.Outcome

	change *menus.Change // of the calendar, which is the cause of all that differs; nil for none
}

// compare notes what differs between two outcomes, and says whether both lead to the same place, so that it makes sense
// to go on from there.
func (c *comparison) compare() (alike bool) {
	if !c.leadAlike() {
		c.elsewhere()
		return false
	}
	if c.deed.renamed != "" {
		c.found(finding{kind: ChoiceRenamed, was: c.deed.renamed, now: c.deed.offer.Words, key: c.deed.offer.Key, group: []string{c.from.a.Menu, c.deed.a.Words}})
	}
	if c.a.State.Language != c.b.State.Language {
		c.found(finding{
			kind: OtherLanguage, choice: c.called(c.b.State.Language), was: c.called(c.a.State.Language), now: c.called(c.b.State.Language),
			group: c.whereSaid(),
		})
		return false
	}
	c.compareDesks()
	c.compareWords()
	c.compareTexts()
	c.compareKept()
	return true
}

// whereSaid is the menu at which something is done, or the word of a first text, which is the same on every line.
func (c *comparison) whereSaid() []string {
	if c.from.from == nil && c.deed.b.Words != "" {
		return []string{"begins", c.deed.b.Words}
	}
	return []string{c.from.a.Menu}
}

func (c *comparison) called(tag string) string { return c.walker.b.version.Language(tag).EnglishName }

func (c *comparison) found(f finding) {
	f.pair, f.deed, f.in, f.at, f.state, f.change = c.from, &c.deed, c.in, c.at, c.b.State, c.change
	f.answers, f.heard = c.walker.a.part(&c.from.a), said(c.b.Prompt)
	c.find(f)
}

// leadAlike says whether both versions lead to the same place: the same is awaited, at a menu of the same name, or where
// the same is heard, or where the menu has another name that the first version did not know.
func (c *comparison) leadAlike() bool {
	a, b := &c.a.State, &c.b.State
	if c.a.Expect.Awaiting != c.b.Expect.Awaiting || a.Done != b.Done || (a.Tries > 0) != (b.Tries > 0) ||
		ending(c.a) != ending(c.b) || c.walker.a.campusName(a) != c.walker.b.campusName(b) && !c.sameCampus() {
		return false
	}
	if ringA, ringB := c.a.Expect.Transfer, c.b.Expect.Transfer; ringA != nil && ringB != nil {
		return ringA.Number+ringA.Keys == ringB.Number+ringB.Keys || ringA.Desk == ringB.Desk
	}
	if a.Done || said(c.a.Prompt) == said(c.b.Prompt) {
		return true
	}
	if !c.asksTheSameKind() {
		return false
	}
	if a.Menu == b.Menu && a.Step == b.Step {
		return true
	}
	if a.Menu == b.Menu { // a step was put before another, or taken away
		return c.walker.a.question(a) == c.walker.b.question(b)
	}
	return c.walker.b.version.PartOf(a.Menu, 0) < 0 && c.walker.a.version.PartOf(b.Menu, 0) < 0 || c.sameQuestion()
}

// asksTheSameKind says whether both outcomes wait for the same kind of answer.
func (c *comparison) asksTheSameKind() bool {
	a, b := c.walker.a.part(&c.a.State), c.walker.b.part(&c.b.State)
	return a.Waits == b.Waits && a.Answer == b.Answer && (a.Choices > 0) == (b.Choices > 0)
}

// part is the step of a state, as it is written.
func (s *side) part(state *menus.State) menus.Part {
	number := s.version.PartOf(state.Menu, state.Step)
	if number < 0 {
		return menus.Part{}
	}
	return s.version.Parts()[number]
}

// sameCampus says whether a campus is the same, under another name.
func (c *comparison) sameCampus() bool { return c.a.State.Campus == c.b.State.Campus }

// sameQuestion says whether the same is asked, behind whatever is said before it.
func (c *comparison) sameQuestion() bool {
	question := c.walker.a.question(&c.a.State)
	return question != "" && question == c.walker.b.question(&c.b.State)
}

// question is what a state asks by itself.
func (s *side) question(state *menus.State) string {
	_, question := s.version.Question(*state, &s.world)
	return said(question)
}

func ending(o *menus.Outcome) string {
	for _, act := range o.Acts {
		if end, ok := act.(menus.Ended); ok {
			return end.How
		}
	}
	return ""
}

// said is everything of a prompt as one.
func said(p menus.Prompt) string {
	all := make([]string, len(p))
	for i, s := range p {
		all[i] = strings.TrimSpace(s.Words)
	}
	return strings.Join(all, " ")
}

// generic is what an outcome says, with the campus's name left open.
func (s *side) generic(o *menus.Outcome) string { return s.openCampus(said(o.Prompt), &o.State) }

// openCampus leaves the campus's name open in words.
func (s *side) openCampus(words string, state *menus.State) string {
	if name := s.campusName(state); name != "" {
		return strings.ReplaceAll(words, name, openCampus)
	}
	return words
}

// openCampus stands for a campus's name in words that are heard at several.
const openCampus = "{campus}"

// compareWords notes other words, and words that are not in the caller's language any more. The choices are compared
// apart.
func (c *comparison) compareWords() {
	if slices.Equal(c.a.Prompt, c.b.Prompt) {
		return
	}
	f := c.worded(c.walker.a.withoutChoices(c.a), c.walker.b.withoutChoices(c.b), c.a.State, c.b.State)
	if f == nil {
		return
	}
	if foreignA, foreignB := c.foreign(c.a), c.foreign(c.b); foreignA != foreignB {
		f.kind, f.foreign = OtherLanguage, [2]string{foreignA, foreignB}
	}
	if c.channel == menus.Text {
		f.segments = [2]int{segments(c.a.Prompt), segments(c.b.Prompt)}
	}
	c.found(*f)
}

// worded makes the finding that words differ, nil where they do not. Words that differ only in what is filled in are of
// the same cause wherever they are said.
func (c *comparison) worded(was, now string, a, b menus.State) *finding {
	if was == now {
		return nil
	}
	key := wordsKey{was, now, a.Campus, a.Language, a.Channel}
	known := c.compared[key]
	if known == nil {
		known = c.compareFilled(was, now, a, b)
		c.compared[key] = known
	}
	f := *known
	return &f
}

// wordsKey is all that it depends on how words differ.
type wordsKey struct {
	was, now, campus, language string
	channel                    menus.Channel
}

func (c *comparison) compareFilled(was, now string, a, b menus.State) *finding {
	f := finding{kind: OtherWords}
	openA, openB := c.walker.a.opened(was, a), c.walker.b.opened(now, b)
	if openA != openB {
		f.was, f.now = apart(c.walker.a.openCampus(was, &a), c.walker.b.openCampus(now, &b))
		wasOpen, nowOpen := apart(openA, openB)
		f.group = []string{a.Language, wasOpen, nowOpen}
		return &f
	}
	f.was, f.now = apart(was, now)
	for _, name := range slotNames() {
		if slot := "{" + name + "}"; strings.Contains(openA, slot) && c.walker.a.filled(a, name) != c.walker.b.filled(b, name) {
			f.slot = name
		}
	}
	f.group = []string{"filled in", f.slot}
	return &f
}

// withoutChoices is what an outcome says beside the choices that both versions offer apart.
func (s *side) withoutChoices(o *menus.Outcome) string {
	words := said(o.Prompt)
	for _, offer := range s.version.Offers(o.State) {
		if offer.Sentence != "" {
			words = strings.Replace(words, offer.Sentence, "", 1)
		}
	}
	return strings.Join(strings.Fields(words), " ")
}

// foreign is the language of the first words of a prompt that are not in the caller's, "" where all are. Where a
// language is asked for, each is said in its own.
func (c *comparison) foreign(o *menus.Outcome) string {
	for _, s := range o.Prompt {
		if s.Language != o.State.Language && c.walker.b.part(&o.State).Answer != "language" {
			return c.called(s.Language)
		}
	}
	return ""
}
