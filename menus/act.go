package menus

import (
	"slices"
	"strconv"
	"strings"

	"campusline/translations"
)

// logFeedback makes the act that records what someone told us, with every message and short answer given in this
// menu, so that nothing said on the way is lost. Who says more about what they told us already adds to that case.
func (t *taking) logFeedback(s *step) {
	f := Feedback{Kind: t.feedbackKind(s), Topic: s.log.topic, Campus: t.campusLogged(s)}
	if t.logsOpportunity(s) {
		f.Details = append(f.Details, caseDetail(AboutOpportunity, t.state.Opportunity))
	}
	for _, a := range t.state.Answers {
		if asked := t.version.askedIn(s.menu, a.Name); asked != nil && asked.answer != wordsAnswer {
			f.Details = append(f.Details, a)
		}
	}
	t.attachMessages(&f, s.menu)
	if number, same := t.sameCase(&f); same {
		t.join(JoinCase{Case: number, Words: f.Words, Recording: f.Recording, Exchanges: f.Exchanges})
		return
	}
	f.Case = t.world.NextCase()
	t.state.Case = f.Case
	t.acts = append(t.acts, f)
}

// logsOpportunity says whether what a step logs is about the opportunity spoken of. One that was spoken of before, on the same
// call, is no matter of what somebody says later; but nothing else is left of it where nobody can sign up, whose number is
// hidden.
func (t *taking) logsOpportunity(s *step) bool {
	return t.state.Opportunity != "" && (s.needsOpportunity || s.menu.isAboutOpportunities() || t.isWithheld())
}

// campusLogged is the campus that something logged is about: the one that the menu names, that of the opportunity, or the one
// spoken of.
func (t *taking) campusLogged(s *step) string {
	if s.log.campus != "" {
		return s.log.campus
	}
	if s.needsOpportunity {
		if o := t.spokenOf(); o != nil && o.Campus != "" {
			return o.Campus
		}
	}
	return t.state.Campus
}

// attachMessages puts every message that was given in a menu into the feedback.
func (t *taking) attachMessages(f *Feedback, m *menu) {
	for _, a := range t.state.Answers {
		if asked := t.version.askedIn(m, a.Name); asked == nil || asked.answer != wordsAnswer {
			continue
		}
		if n, err := strconv.Atoi(a.Value); err == nil && n == t.state.Taken-1 {
			t.attachInput(f)
		} else if err == nil {
			f.Exchanges = append(f.Exchanges, n)
		}
	}
}

func (t *taking) feedbackKind(s *step) string {
	switch {
	case s.log.kind != "":
		return s.log.kind
	case slices.Contains(feedbackKinds, t.state.Kind):
		return t.state.Kind
	}
	return feedbackKinds[0]
}

// attachInput puts the words or recording of this exchange into the feedback.
func (t *taking) attachInput(f *Feedback) {
	if t.input.Kind == Recorded {
		f.Recording = t.input.Words
		return
	}
	f.Words = t.input.Words
}

// askedIn finds the step of a menu that asks for an answer of that name.
func (v *Version) askedIn(m *menu, name string) *step {
	for _, s := range m.steps {
		if s.name == name {
			return s
		}
	}
	return nil
}

// textCaller makes the act that sends a text, or says truthfully that none can be sent. In a text conversation it
// is simply written.
func (t *taking) textCaller(s *step) {
	if t.state.Channel == Text {
		t.say(s.text)
		return
	}
	if t.world.Texting() != CanText {
		t.sayPhrase(translations.CannotText)
		return
	}
	for _, p := range s.text.written[t.language] {
		var body strings.Builder
		t.fill(&body, p, Text)
		l := t.version.Languages[p.language]
		t.acts = append(t.acts, TextCaller{Language: l.Tag, Body: strings.TrimSpace(l.Join(body.String()))})
	}
	t.sayPhrase(translations.TextSent)
}

// transfer rings a desk. By text the person is told its number and can write instead; a desk that is closed now is
// not rung.
func (t *taking) transfer(s *step) *step {
	desk := t.version.deskOf(s.desk, t.campus())
	if desk == nil || desk.Phone == "" {
		return t.notReached(s, &s.otherwise)
	}
	name := t.deskName(desk)
	if t.state.Channel == Text {
		phone := t.version.Languages[t.language].Phone(desk.Phone, true)
		t.sayPhrase(translations.CallDeskWritten, "desk", name, "phone", phone)
		return t.notReached(s, &s.otherwise)
	}
	if desk.hours != nil && !t.fact(desk.hours, isOpenFact) {
		t.sayPhrase(translations.NobodyAtDesk, "desk", name)
		return t.notReached(s, &s.otherwise)
	}
	t.sayPhrase(translations.Connecting, "desk", name)
	t.await(s)
	t.expect.Transfer = t.transferTo(s, desk)
	t.acts = append(t.acts, *t.expect.Transfer)
	return nil
}

func (t *taking) transferTo(s *step, desk *Desk) *Transfer {
	ring := s.ring
	if ring == 0 {
		ring = desk.Ring
	}
	return &Transfer{
		Desk: desk.Name, Campus: t.state.Campus, Number: desk.Phone, Keys: desk.Keys, Ring: ring,
		Screen: desk.Screen, Whisper: t.whisper(desk),
	}
}

// whisper is what the desk hears before it takes the call, in the district's first language: which language the caller
// speaks, if another, so that somebody answers who speaks it too or calls an interpreter.
func (t *taking) whisper(desk *Desk) string {
	place := t.version.District.Name
	if c := t.campus(); c != nil && desk != t.version.District.Operator {
		place = c.Name
	}
	first := t.version.Languages[0]
	words := capitalised(substituted(first.Phrase(translations.Whisper), "desk", desk.Said.source, "place", place))
	if t.language == 0 {
		return words
	}
	language := t.version.languagesCalled[t.language]
	return capitalised(substituted(first.Phrase(translations.WhisperLanguage), "language", language)) + " " + words
}

// deskName is what callers hear a desk called.
func (t *taking) deskName(desk *Desk) string {
	words, _ := t.version.wordsIn(desk.Said, t.language, t.state.Channel)
	return words
}

// connected takes the result of a transfer.
func (t *taking) connected(s *step) {
	result := t.input.Words
	if t.input.Kind != Connected {
		t.enter(s)
		return
	}
	t.acts = append(t.acts, TransferEnded{result})
	if result == Reached {
		t.endAs(EndPerson)
		return
	}
	if result == LeftLine {
		t.endAs(EndHungUp)
		return
	}
	if desk := t.version.deskOf(s.desk, t.campus()); desk != nil {
		t.sayPhrase(translations.NobodyAtDesk, "desk", t.deskName(desk))
	}
	to := &s.otherwise
	switch {
	case result == Busy && s.busy.given():
		to = &s.busy
	case result == NoAnswer && s.noAnswer.given():
		to = &s.noAnswer
	case result == Failed && s.failed.given():
		to = &s.failed
	}
	t.enter(t.notReached(s, to))
}

// notReached leads on when nobody at a desk can be reached: where the menu says, else to a recorded promise.
func (t *taking) notReached(s *step, to *destination) *step {
	if to.given() {
		return t.follow(s, to)
	}
	if s.otherwise.given() {
		return t.follow(s, &s.otherwise)
	}
	return t.version.menus[promiseMenu].steps[0]
}
