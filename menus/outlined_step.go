package menus

import "slices"

func (o *outlining) step(s *step, campus string) OutlinedStep {
	v, channel := o.version, o.state.Channel
	x := OutlinedStep{
		Step: s.index, Answer: s.answer.String(),
		Says:  o.prompt(o.rendering(s).full),
		Texts: o.filledIn(v.template(s.text, o.language, Text), Text),
		Then:  o.prompt(v.template(s.then, o.language, channel)),
	}
	x.Words = o.prompt(v.template(s.say, o.language, channel))
	switch {
	case s.kind == passing:
		x.Says = x.Words
	case s.kind == transferring:
		x.Waits, x.Says = ADesk, x.Words
		o.ring(&x, s, campus)
	case s.answer == wordsAnswer:
		x.Waits, x.Words = ARecording, x.Says
	case s.kind == asking:
		x.Waits, x.Words = AnAnswer, x.Says
	default:
		x.Waits = AnAnswer
	}
	for i, c := range s.choices {
		x.Choices = append(x.Choices, o.choice(c, i == 0))
	}
	if s.log != nil {
		x.Logs = s.log.topic
	}
	x.Ways = o.ways(s)
	return x
}

// ring says which desk a step rings. Where the caller names the campus, a desk of the campuses is known by name only.
func (o *outlining) ring(x *OutlinedStep, s *step, campus string) {
	desk := o.version.deskOf(s.desk, o.version.campuses[campus])
	if campus == "" && s.desk == operatorDesk && s.menu.needsCampus {
		return // the first desk of whichever campus it is
	}
	if campus != "" || s.desk == operatorDesk || s.desk == districtDesk || desk.Name == s.desk {
		x.Desk, x.Rung = o.deskName(desk), desk
		return
	}
	for _, c := range o.version.Campuses {
		if d := o.version.deskOf(s.desk, c); d.Name == s.desk {
			x.Desk = o.deskName(d)
			return
		}
	}
}

func (o *outlining) choice(c *choice, first bool) OutlinedChoice {
	words, _ := o.version.wordsIn(c.said, o.language, o.state.Channel)
	offered := o.prompt(o.version.choice(c, o.language, o.state.Channel, first))
	x := OutlinedChoice{Key: string(c.key), For: words, OutlinedWay: wayOut(&c.to, ChoicePart)}
	if len(offered) > 0 {
		x.Says = offered[0].Words
	}
	return x
}

// ways lists the ways out of a step that are written, but for branches that this line, campus and channel never take.
func (o *outlining) ways(s *step) []OutlinedWay {
	var all []OutlinedWay
	for i := range s.when {
		if slices.ContainsFunc(s.when[i].all, o.never) {
			continue
		}
		w := wayOut(&s.when[i].to, WhenPart)
		w.When = s.when[i].words
		all = append(all, w)
	}
	for _, x := range []struct {
		to   *destination
		kind PartKind
	}{
		{&s.yes, YesPart},
		{&s.no, NoPart},
		{&s.busy, BusyPart},
		{&s.noAnswer, NoAnswerPart},
		{&s.failed, FailedPart},
		{&s.none, NonePart},
		{&s.narrow, NarrowPart},
		{&s.otherwise, OtherwisePart},
		{&s.next, GoPart},
	} {
		if x.to.given() {
			all = append(all, wayOut(x.to, x.kind))
		}
	}
	return all
}

// never says whether a condition cannot be true here.
func (o *outlining) never(c condition) bool {
	campus := o.version.campuses[o.state.Campus]
	switch c.kind {
	case whenCall:
		return o.state.Channel == Text
	case whenText:
		return o.state.Channel == Call
	case whenLevel:
		return campus != nil && campus.Level != c.word
	case whenWithoutDesk:
		return campus != nil && campus.has(c.desk)
	}
	return false
}

func wayOut(d *destination, kind PartKind) OutlinedWay {
	w := OutlinedWay{Kind: kind, Campus: d.campus}
	switch d.kind {
	case toMenu:
		w.To = d.menu.name
	case toStep:
		w.Inside = d.step
	case toBack:
		w.To = "back"
	case toRepeat:
		w.To = "repeat"
	}
	return w
}

// prompt fills a template of this channel with what is known without a call.
func (o *outlining) prompt(t template) Prompt { return o.filledIn(t, o.state.Channel) }

func (o *outlining) filledIn(t template, channel Channel) Prompt {
	var said Prompt
	for _, p := range t {
		words := o.wordsOf(p.parts, p.language, channel)
		said = append(said, Saying{Language: o.version.Languages[p.language].Tag, Words: words})
	}
	return said
}

// wordsOf are the words of some parts. Of a counted text they are those for most numbers.
func (o *outlining) wordsOf(parts []part, language int, channel Channel) string {
	words := ""
	for _, part := range parts {
		switch {
		case part.forms != nil:
			words += o.wordsOf(part.forms[len(part.forms)-1], language, channel)
		case part.slot == "":
			words += part.words
		default:
			words += o.known(part.slot, language, channel)
		}
	}
	return words
}

// known fills a name in braces where no call is needed for it.
func (o *outlining) known(name string, language int, channel Channel) string {
	switch {
	case name == "district", o.state.Campus != "" && (name == "campus" || name == "address" || name == "phone"):
		return o.slot(name, language, channel == Text)
	}
	return "{" + name + "}"
}
