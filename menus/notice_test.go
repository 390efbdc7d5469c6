package menus

import (
	"strings"
	"testing"
	"time"
)

// noticed is a world in which something stands in front of the line.
type noticed struct {
	known   bool
	notices []Notice
	asked   int
}

func (w *noticed) Now() time.Time   { return time.Date(2026, time.September, 8, 15, 0, 0, 0, time.UTC) }
func (w *noticed) Known() bool      { return w.known }
func (w *noticed) Texting() Texting { return CanText }
func (w *noticed) NextCase() int    { return 10009 }
func (w *noticed) Notice() []Notice { w.asked++; return w.notices }

// closed is a notice in two languages.
func closed(urgent bool) []Notice {
	return []Notice{{ID: "n1", Urgent: urgent, Words: map[string]string{
		"en": "Schools are closed today.", "es": "Las escuelas están cerradas hoy.",
	}}}
}

// heardOf is what a prompt says, in order.
func heardOf(p Prompt) string {
	var words []string
	for _, s := range p {
		words = append(words, s.Language+": "+s.Words)
	}
	return strings.Join(words, "\n")
}

func TestANoticeIsHeardFirstInTheCallersLanguage(t *testing.T) {
	t.Parallel()
	v := loadSample(t)
	known := &noticed{known: true, notices: closed(false)}
	first := v.Step(v.Start(v.Lines[0], Call, "es"), Input{Kind: Begin}, known)
	if first.Prompt[0] != (Saying{Language: "es", Words: "Las escuelas están cerradas hoy."}) {
		t.Errorf("somebody known hears\n%s", heardOf(first.Prompt))
	}
	if first.Expect.Awaiting != AnAnswer {
		t.Error("behind the notice no key is awaited")
	}
	next := v.Step(first.State, Input{Kind: Keys, Words: "1"}, known)
	if strings.Contains(heardOf(next.Prompt), "cerradas") || known.asked != 1 {
		t.Errorf("it is heard again, or asked for %d times:\n%s", known.asked, heardOf(next.Prompt))
	}
}

func TestWhoIsAskedForTheirLanguageHearsANoticeInIt(t *testing.T) {
	t.Parallel()
	v := loadSample(t)
	for _, urgent := range []bool{false, true} {
		w := &noticed{notices: closed(urgent)}
		question := v.Step(v.Start(v.Lines[0], Call, "en"), Input{Kind: Begin}, w)
		if got := strings.HasPrefix(heardOf(question.Prompt), "en: Schools are closed"); got != urgent {
			t.Errorf("urgent %v: before the question is heard\n%s", urgent, heardOf(question.Prompt))
		}
		again := v.Step(question.State, Input{Kind: Silence}, w)
		if strings.Contains(heardOf(again.Prompt), "closed") {
			t.Errorf("it is heard while the question is repeated:\n%s", heardOf(again.Prompt))
		}
		spanish := v.Step(again.State, Input{Kind: Keys, Words: "2"}, w)
		if got := heardOf(spanish.Prompt); !strings.HasPrefix(got, "es: Las escuelas están cerradas hoy.") {
			t.Errorf("after the answer is heard\n%s", got)
		}
	}
}

func TestANoticeIsWrittenFirstInTheLanguageOfTheText(t *testing.T) {
	t.Parallel()
	v := loadSample(t)
	w := &noticed{notices: closed(false)}
	reply := v.Step(v.Start(v.Lines[0], Text, "en"), Input{Kind: Begin, Words: "autobús"}, w)
	if got := heardOf(reply.Prompt); !strings.HasPrefix(got, "es: Las escuelas están cerradas hoy.") || !strings.Contains(got, "\n") {
		t.Errorf("the reply is\n%s", got)
	}
}

func TestARecordingOfANoticeIsPlayedOnCallsInPlaceOfItsWords(t *testing.T) {
	t.Parallel()
	v := loadSample(t)
	w := &noticed{known: true, notices: closed(false)}
	w.notices[0].Sounds = map[string]string{"es": "/audio/1/notice.mp3"}
	for _, c := range []struct {
		channel         Channel
		language, sound string
	}{{Call, "es", "/audio/1/notice.mp3"}, {Call, "en", ""}, {Text, "es", ""}} {
		first := v.Step(v.Start(v.Lines[0], c.channel, c.language), Input{Kind: Begin}, w).Prompt[0]
		if first.Sound != c.sound || first.Words != w.notices[0].Words[c.language] {
			t.Errorf("%v in %s begins with %+v", c.channel, c.language, first)
		}
	}
}

func TestALanguageWithoutWordsIsToldNothing(t *testing.T) {
	t.Parallel()
	v := loadSample(t)
	w := &noticed{known: true, notices: []Notice{{Words: map[string]string{"en": "Schools are closed today."}}}}
	with := v.Step(v.Start(v.Lines[0], Call, "es"), Input{Kind: Begin}, w)
	w.notices = nil
	if without := v.Step(v.Start(v.Lines[0], Call, "es"), Input{Kind: Begin}, w); heardOf(with.Prompt) != heardOf(without.Prompt) {
		t.Errorf("it hears\n%s", heardOf(with.Prompt))
	}
}

func TestWhatWasToldOfNoticesIsToldAgain(t *testing.T) {
	t.Parallel()
	text, err := (&Told{Notices: closed(true)}).Text()
	if err != nil {
		t.Fatal(err)
	}
	told, err := ReadTold(text)
	if err != nil || len(told.Notice()) != 1 || told.Notice()[0].Words["es"] != closed(true)[0].Words["es"] || !told.Notice()[0].Urgent {
		t.Errorf("of %s came %+v, %v", text, told.Notices, err)
	}
}
