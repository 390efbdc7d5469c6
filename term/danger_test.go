package term_test

import (
	"strings"

	"campusline/phone"
)

// danger is what somebody says who tells of one, in each language.
func danger(language string) string {
	return map[string]string{
		"en": "there is a boy with a gun", "es": "hay un niño con una pistola", "vi": "con tôi muốn chết",
		"ar": "معه سلاح في المدرسة", "ur": "اس کے پاس بندوق ہے",
	}[language]
}

// writesOfADanger tells of a danger by text, at whatever hour it is. Nobody does it twice.
func (f *family) writesOfADanger() {
	if f.alarmed {
		return
	}
	f.alarmed = true
	f.isGreeted()
	words := f.says()
	answer := f.texts(danger(f.language) + " " + words)
	if !strings.Contains(answer, "911") || !strings.Contains(answer, "988") {
		f.Errorf("%s tells of a danger and is told %q", f.number, answer)
	}
	if !f.cable.isPulled() { // else nobody can be told
		f.hears(answer, told{channel: "text", kind: "concern", topic: "crisis", words: words, urgent: true})
	}
}

// tellsOfADanger says so on a call, and is put through, or leaves word.
func (c *onThePhone) tellsOfADanger() {
	f := c.family
	if !f.known || c.State().Gather == nil {
		c.hangsUp()
		return
	}
	f.alarmed = true
	c.does("a danger", c.Speak(danger(f.language)))
	if said := digits(c); !strings.Contains(said, "911") {
		f.Errorf("%s tells of a danger and is not told whom to call\n%s", f.number, c.Transcript())
	}
	t := told{channel: "call", kind: "concern", topic: "crisis", urgent: true}
	f.diary.note(func() { c.made.left = true })
	if c.State().Record != nil {
		c.records(t)
	} else {
		f.hears("", t)
	}
	c.hangsUp()
}

// digits are all that were heard in a call, one after the other.
func digits(c *onThePhone) string {
	var b strings.Builder
	for _, e := range c.Transcript().Events {
		for _, r := range e.Text {
			if r >= '0' && r <= '9' && e.Kind != phone.Presses {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// dangersAreToldAtOnce finds each danger that somebody told of in a case of its own that is urgent, and that somebody of staff
// was told of it in the same hour, at whatever hour.
func (x *term) dangersAreToldAtOnce() {
	x.Helper()
	reads := map[string]bool{}
	for _, c := range x.staff {
		reads[c.Phone] = c.Phone != ""
	}
	for i := range x.diary.told {
		t := &x.diary.told[i]
		if !t.urgent || t.topic != "crisis" {
			continue
		}
		told := 0
		for _, h := range x.handed.all() {
			if soon := h.at.Sub(t.at); reads[h.to] && namedIn(h.body) == t.number && soon >= 0 && soon.Hours() < 1 {
				told++
			}
		}
		if told == 0 {
			x.Errorf("%s told of a danger at %s in case %d, and no staff was told of it within the hour", t.by.number, t.at, t.number)
		}
	}
}
