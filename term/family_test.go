package term_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/phone"
)

// family is a household with one phone, its habits, and what it remembers.
type family struct {
	*term
	name     string
	number   string
	language string // in which it was written to or spoken with, once it has said so
	zone     *time.Location
	chance   *rand.Rand
	calls    float64 // share of its contacts that are calls
	rates    bool
	out      bool // wants no texts
	known    bool // the line knows its language
	enrolled bool // it gave its number and language at enrollment
	alarmed  bool // it has told of a danger once
	read     int  // texts of its inbox that it has read
	next     time.Time
	words    int             // counts what it has said
	unkept   []time.Time     // of its contacts, texts while the database was away
	contacts []time.Time     // when it has called or written
	signedUp map[string]bool // by code
	seen     int             // texts in its inbox when it last wrote
	spoken   []string        // its texts and what it was answered, for whoever has to find out what went wrong
}

// tongue is a language that families speak.
type tongue struct {
	tag   string
	key   string // which they press for it
	name  string // which they write for it
	menu  string // which leads back to the first menu
	voice string // in which they are spoken with
}

// speaks says whether there is a voice that speaks it: else only what was recorded can be heard.
func (t tongue) speaks() bool { return t.voice != t.tag }

func tongues() []tongue {
	return []tongue{
		{"en", "1", "English", "menu", "en-US"},
		{"es", "2", "español", "inicio", "es-US"},
		{"vi", "3", "Tiếng Việt", "menu", "vi-VN"},
		{"ar", "4", "العربية", "القائمة", "ar-XA"},
		{"ur", "5", "اردو", "مینو", "ur"},
	}
}

func (f *family) tongue() tongue {
	for _, t := range tongues() {
		if t.tag == f.language {
			return t
		}
	}
	return tongues()[0]
}

// likely says whether something happens that is so likely.
func (f *family) likely(share float64) bool { return f.chance.Float64() < share }

// plans says when a family gets in touch next: some days on, at an hour at which families are awake, now and then at night.
func (f *family) plans(after time.Time) {
	day := after.In(f.version.District.Zone).AddDate(0, 0, 1+f.chance.IntN(2*f.every))
	hour := 7 + f.chance.IntN(14)
	if f.likely(.05) {
		hour = 2
	}
	f.next = time.Date(day.Year(), day.Month(), day.Day(), hour, f.chance.IntN(50), 0, 0, f.version.District.Zone)
}

// acts has a family get in touch.
func (f *family) acts(at time.Time) {
	switch {
	case f.out:
		f.comesBack()
	case f.likely(f.calls):
		f.phones()
	case f.likely(.04):
		f.stops()
	case f.likely(.03):
		f.writesOfADanger()
	case f.likely(.25):
		f.joins(at)
	case f.likely(.2):
		f.asksWhatWasAnswered()
	case f.likely(.5):
		f.asksAnything()
	case f.likely(.2):
		f.missesTheBus()
	default:
		f.givesFeedback()
	}
}

// texts has a family write, and gives what it is answered.
func (f *family) texts(words string) string {
	f.diary.note(func() { f.diary.texts++ })
	out, at := f.out, f.clock.now()
	f.contacts = append(f.contacts, at)
	if f.cable.isPulled() {
		f.unkept = append(f.unkept, at)
	}
	replies, err := f.network.Text(f.Context(), f.number, gatewaytest.District, words)
	if err != nil {
		f.Errorf("%s writes %q: %v", f.number, words, err)
	}
	answer := strings.Join(replies, "\n")
	f.spoken = append(f.spoken, fmt.Sprintf("%s > %s\n    < %s", at.In(f.begins.Location()).Format("Jan 2 15:04"), words, answer))
	if out && answer != "" && !f.cable.isPulled() { // when nobody can know, who writes is told sorry
		f.Errorf("%s wants no texts and is answered %q", f.number, answer)
	}
	f.seen = len(f.network.Inbox(f.number))
	if f.known && answer != "" && !f.cable.isPulled() { // who cannot be known then is told sorry in two languages
		f.reads(answer)
	}
	return answer
}

// lately is what a family and the line last said to each other.
func (f *family) lately() string { return strings.Join(f.spoken[max(0, len(f.spoken)-6):], "\n") }

// isGreeted has a family that is not known yet say which language it speaks.
func (f *family) isGreeted() {
	if f.known {
		return
	}
	f.texts(f.tongue().name)
	f.known = !f.cable.isPulled()
}

// says is something new to say, which nobody has said before.
func (f *family) says() string {
	f.words++
	return fmt.Sprintf("%s-%d W.", f.name, f.words)
}

// givesFeedback goes through the menus, in digits.
func (f *family) givesFeedback() {
	f.isGreeted()
	kind, words, answer := f.chance.IntN(len(kinds())), f.says(), ""
	ways, campus := f.about(kind, true)
	for i, written := range append(append([]string{f.tongue().menu, "4", "3", strconv.Itoa(kind + 1)}, ways...), words) {
		if i > 0 && f.likely(.03) { // before, it could be taken for the answer to what it was asked last, and rightly
			f.texts("7") // which is not among the choices
		}
		answer = f.texts(written)
	}
	f.hears(answer, told{channel: "text", kind: kinds()[kind], topic: "family feedback", campus: campus, words: words})
}

// kinds are what can be told, in the order of the keys for it.
func kinds() []string { return []string{"question", "concern", "suggestion", "compliment"} }

// about are the keys by which something is told about a campus or none, and that campus. Asked says whether whoever has a question
// is asked first whether it is one that others have had.
func (f *family) about(kind int, asked bool) (ways []string, campus string) {
	if kind == 0 && f.sharing && asked {
		ways = []string{"5"} // it is none of what others have asked
	}
	if f.likely(.5) {
		return append(ways, "2"), ""
	}
	c := []struct{ number, id string }{{"101", "oak-hill"}, {"102", "pecan-creek"}, {"202", "cedar-ridge"}, {"301", "cedar-prairie-high"}}[f.chance.IntN(4)]
	return append(ways, "1", c.number), c.id
}

// missesTheBus tells that a bus is late.
func (f *family) missesTheBus() {
	f.isGreeted()
	answer := ""
	for _, written := range []string{f.tongue().menu, "3", "1", strconv.Itoa(10 + f.chance.IntN(80))} {
		answer = f.texts(written)
	}
	f.hears(answer, told{channel: "text", kind: "concern", topic: "late bus", campus: "transportation"})
}

// asksAnything writes a sentence.
func (f *family) asksAnything() {
	f.isGreeted()
	words, topic := f.says(), f.topicOfText()
	if topic == "" {
		return // it would have to say which of two texts it means
	}
	t := told{channel: "text", kind: "question", topic: topic, words: words}
	if topic == aboutNight {
		t.campus = whereNightsAre
	}
	f.hears(f.texts("X Y Z "+words), t)
}

// aboutNight is the topic of what somebody writes about a workshop.
const aboutNight = "reply about an opportunity"

// topicOfText is what a sentence is taken to be about: a workshop, where the last text was about one and came after everything
// that the family has written; "" where several came, about different things, or long ago.
func (f *family) topicOfText() string {
	all, about := f.network.Inbox(f.number), map[bool]bool{}
	for _, d := range all[f.seen:] {
		about[d.By == phone.REST && strings.HasPrefix(f.subject(d), "opportunity")] = true
	}
	switch {
	case about[true] && (about[false] || f.wasSentBefore(all[len(all)-1], 6*24*time.Hour)):
		return ""
	case about[true]:
		return aboutNight
	}
	return "asked by text"
}

var caseNumber = regexp.MustCompile(`\b[1-9]\d{4,}\b`)

// hears writes down which case something was told for, if any was named.
func (f *family) hears(answer string, t told) {
	t.number, _ = strconv.Atoi(caseNumber.FindString(answer))
	t.by, t.at = f, f.clock.now()
	if t.number != 0 || t.urgent {
		f.diary.hears(t)
	}
}

// stops ends all texts.
func (f *family) stops() {
	f.texts("STOP")
	f.chooses("out")
}

// chooses writes down that a family wants texts or none.
func (f *family) chooses(state string) {
	f.out = state == "out"
	f.diary.note(func() { f.diary.consent[f.number] = append(f.diary.consent[f.number], choice{state, f.clock.now()}) })
}

// writesInVain writes something while it wants no texts, and hears nothing.
func (f *family) writesInVain() {
	words := f.says()
	f.texts("X Y Z " + words)
	f.diary.hears(told{by: f, channel: "text", kind: "question", topic: "from someone who wants no texts", words: words, at: f.clock.now()})
}

// comesBack wants texts again.
func (f *family) comesBack() {
	switch {
	case f.cable.isPulled(): // whoever wants texts again is asked to try later
	case f.known && f.likely(.3): // else nobody can know in which language
		f.writesInVain()
	case f.likely(.6):
		f.chooses("in")
		f.texts("START")
	}
}

// looks has a family read what it was sent since it last looked, and answer it, or not.
func (f *family) looks() {
	all := f.network.Inbox(f.number)
	unread := all[f.read:]
	f.read = len(all)
	// People answer what came last, unless they have written about something else since.
	if n := len(unread); n > 0 && unread[n-1].By == phone.REST && !f.out {
		f.answers(unread[n-1])
	}
}

// answers has a family answer a text of ours.
func (f *family) answers(d phone.Delivered) {
	about, number, _ := strings.Cut(f.subject(d), " ")
	n, _ := strconv.Atoi(number)
	switch {
	case about == "rating" && f.rates:
		score := 1 + f.chance.IntN(10)
		f.texts(strconv.Itoa(score))
		if !f.cable.isPulled() { // else it is asked to try again, and does not
			f.diary.note(func() { f.diary.rated[n] = score })
		}
	case about == "survey" && f.likely(.7):
		f.isAsked(number)
	case about == "case" && f.likely(.4):
		f.asksAnything()
	}
}
