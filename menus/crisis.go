package menus

import (
	"strings"

	"campusline/translations"
)

// crisisMenu leads whoever tells of a danger to a person. The names of the menus behind it begin like it.
const crisisMenu = "crisis"

// crisisHelplineMenu tells a caller who may think of suicide whom else they can call or text, and goes on there.
const crisisHelplineMenu = crisisMenu + "-helpline"

// crisisTextMenu does it by text.
const crisisTextMenu = crisisMenu + "-text"

// TopicOfDanger is the topic of what is kept when somebody tells of a danger.
const TopicOfDanger = "crisis"

// Crisis is who is reached when somebody tells of a danger, and what callers are told to call themselves.
type Crisis struct {
	Desk      *Desk    // nil for the operator
	Emergency string   // the number of the police and the ambulance, as it is dialled
	Helpline  string   // the number for somebody who thinks of suicide
	Words     []string // the district's own words that tell of a danger
	dangers   *translations.Dangers
}

// The numbers in the United States: of emergencies (47 CFR 9.4), and the 988 Suicide and Crisis Lifeline, which answers
// calls and texts (47 CFR 52.200).
const (
	usualEmergency = "911"
	usualHelpline  = "988"
)

// Danger is the danger that words tell of, in any language the product ships or by a word of the district's own; "" for none.
func (v *Version) Danger(words string) string {
	danger, _ := v.District.Crisis.dangers.Read(words, v.Languages[0].Tag)
	return string(danger)
}

// DangerAdvice is what somebody is told in a text who tells of a danger: whom to call themselves.
func (v *Version) DangerAdvice(tag string) string {
	m := v.menus[crisisTextMenu]
	if m == nil {
		return ""
	}
	language := v.languageIndex(tag)
	t := &taking{version: v, state: State{Channel: Text, Language: v.Languages[language].Tag}, language: language}
	t.say(m.steps[0].say)
	words := make([]string, len(t.prompt))
	for i, said := range t.prompt {
		words[i] = said.Words
	}
	return strings.Join(words, "\n")
}

// AdviceOn is the advice for whoever tells of a danger in a text, in the language that they tell it in; "" where they tell of
// none.
func (v *Version) AdviceOn(words string) string {
	danger, tag := v.District.Crisis.dangers.Read(words, v.Languages[0].Tag)
	if danger == translations.NoDanger {
		return ""
	}
	return v.DangerAdvice(tag)
}

// meaningOfDanger is what words mean that tell of a danger, wherever they come. In the menus that they lead to they are part
// of the message.
func (t *taking) meaningOfDanger() meaning {
	if t.input.Words == "" || t.inCrisis() {
		return meaning{}
	}
	danger, tag := t.version.District.Crisis.dangers.Read(t.input.Words, t.state.Language)
	if danger == translations.NoDanger {
		return meaning{}
	}
	return meaning{kind: meansDanger, words: string(danger), language: tag}
}

func (t *taking) inCrisis() bool {
	return t.state.Menu == crisisMenu || strings.HasPrefix(t.state.Menu, crisisMenu+"-")
}

// toHelp leads somebody who tells of a danger to a person, and has staff told before anything else can go wrong. Who tells
// more of it adds to what they told.
func (t *taking) toHelp(s *step, m meaning) {
	t.leave(s)
	if t.state.Channel == Text && m.language != t.state.Language && t.version.Speaks(m.language) {
		t.chooseLanguage(m.language)
	}
	if c, knowledge := t.caseTold(CaseSought{Open: true}); knowledge == Found && c.Urgent {
		t.joinWritten(c.Number)
	} else {
		t.state.Case = t.world.NextCase()
		t.state.OfCase = t.state.Case
		t.acts = append(t.acts, DangerTold(t.state.Case, m.words, t.campusToldOf(), t.input.Words))
	}
	if t.hearsHelpline(m) {
		t.enter(t.version.menus[crisisHelplineMenu].steps[0])
		return
	}
	t.enter(t.version.menus[crisisMenu].steps[0])
}

// hearsHelpline says whether somebody is told of the helpline before anybody is rung: a caller who may think of suicide, so that
// they know of it also if they hang up while it rings. Of every other danger it would only be a delay.
func (t *taking) hearsHelpline(m meaning) bool {
	return t.state.Channel == Call && m.words == string(translations.DangerSuicide)
}

// DangerTold is what is kept when somebody tells of a danger.
func DangerTold(number int, danger, campus, words string) Feedback {
	return Feedback{
		Case: number, Kind: "concern", Topic: TopicOfDanger, Campus: campus, Words: words,
		Details: []Answer{{Name: "danger", Value: danger}},
	}
}

// crisisDesk is who is rung when somebody tells of a danger: a desk of its own, else the operator.
func (v *Version) crisisDesk() *Desk {
	if d := v.District.Crisis.Desk; d != nil {
		return d
	}
	return v.District.Operator
}

// crisisDeskIsOpen says whether the desk for dangers answers now. One that the district names and that has no hours answers
// at any hour.
func (t *taking) crisisDeskIsOpen() bool {
	desk := t.version.crisisDesk()
	switch {
	case desk == nil:
		return false
	case desk.hours != nil:
		return t.fact(desk.hours, isOpenFact)
	}
	return t.version.RingsAlways(desk.Name) || t.fact(t.version.District.hours, isOpenFact)
}

// RingsAlways says whether a desk is the one for dangers, and answers at any hour.
func (v *Version) RingsAlways(desk string) bool {
	d := v.District.Crisis.Desk
	return d != nil && d.Name == desk && d.hours == nil && d != v.District.Operator
}

// readCrisis reads who is reached when somebody tells of a danger.
func (l *loader) readCrisis(n node) {
	c := &l.version.District.Crisis
	for _, f := range l.fields(n, "`crisis`") {
		switch f.name {
		case "desk":
			l.crisisDesk = l.text(f.value, "`desk`")
			l.at["crisis desk"] = f.value.at()
		case "emergency":
			c.Emergency = l.shortNumber(f.value, "`emergency`")
		case "helpline":
			c.Helpline = l.shortNumber(f.value, "`helpline`")
		case "words":
			l.crisisWords = l.list(f.value, "`words`")
		default:
			l.unknown(f, crisisWords())
		}
	}
}

// shortNumber reads a number as it is dialled: digits only.
func (l *loader) shortNumber(n node, what string) string {
	words := l.text(n, what)
	if words == "" || len(words) > longestDigits || strings.IndexFunc(words, isNoDigit) >= 0 {
		l.add(n.at(), "phone number", "Write it as it is dialled, such as `911`.", "`%s` is no number for %s.", words, what)
	}
	return words
}

// settleCrisis fills in what the district leaves out, once its desks are known.
func (l *loader) settleCrisis() {
	c := &l.version.District.Crisis
	if c.Emergency == "" {
		c.Emergency = usualEmergency
	}
	if c.Helpline == "" {
		c.Helpline = usualHelpline
	}
	c.Words = l.crisisWords
	if l.crisisDesk == "" {
		return
	}
	switch desk := l.desks[l.crisisDesk]; {
	case desk == nil:
		l.add(l.at["crisis desk"], "unknown desk", didYouMean(l.crisisDesk, sortedKeys(l.desks)), "`%s` is not a desk.", l.crisisDesk)
	case desk.Phone == "":
		l.add(l.at["crisis desk"], "desk without phone", "Give the desk a `phone:` in `desks`.",
			"The desk `%s`, which is rung when somebody is in danger, has no phone number.", l.crisisDesk)
	default:
		c.Desk = desk
	}
}
