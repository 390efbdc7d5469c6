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
	read     int  // texts of its inbox that it has read
	next     time.Time
	words    int             // counts what it has said
	signedUp map[string]bool // by code
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
	case f.likely(.25):
		f.joins(at)
	case f.likely(.5):
		f.asksAnything()
	default:
		f.givesFeedback()
	}
}

// texts has a family write, and gives what it is answered.
func (f *family) texts(words string) string {
	f.diary.note(func() { f.diary.texts++ })
	replies, err := f.network.Text(f.Context(), f.number, gatewaytest.District, words)
	if err != nil {
		f.Errorf("%s writes %q: %v", f.number, words, err)
	}
	answer := strings.Join(replies, "\n")
	f.spoken = append(f.spoken, fmt.Sprintf("%s > %s\n    < %s", f.clock.now().Format("Jan 2 15:04"), words, answer))
	if f.known && answer != "" {
		f.reads(answer)
	}
	return answer
}

// begins has a family that is not known yet say which language it speaks.
func (f *family) begins() {
	if f.known {
		return
	}
	f.known = true
	f.texts(f.tongue().name)
}

// says is something new to say, which nobody has said before.
func (f *family) says() string {
	f.words++
	return fmt.Sprintf("%s-%d W.", f.name, f.words)
}

// givesFeedback goes through the menus, in digits.
func (f *family) givesFeedback() {
	f.begins()
	kinds := []string{"question", "concern", "suggestion", "compliment"}
	kind := f.chance.IntN(len(kinds))
	words := f.says()
	answer := ""
	for i, written := range []string{f.tongue().menu, "4", "3", strconv.Itoa(kind + 1), "2", words} {
		if i > 0 && f.likely(.03) { // before, it could be taken for the answer to what it was asked last, and rightly
			f.texts("7") // which is not among the choices
		}
		answer = f.texts(written)
	}
	f.hears(answer, told{channel: "text", kind: kinds[kind], words: words})
}

// asksAnything writes a sentence.
func (f *family) asksAnything() {
	f.begins()
	words := f.says()
	f.hears(f.texts("X Y Z "+words), told{channel: "text", words: words})
}

var caseNumber = regexp.MustCompile(`\b[1-9]\d{4,}\b`)

// hears writes down which case something was told for, if any was named.
func (f *family) hears(answer string, t told) {
	number, _ := strconv.Atoi(caseNumber.FindString(answer))
	t.by, t.number, t.at = f, number, f.clock.now()
	f.diary.note(func() {
		if number != 0 {
			f.diary.told = append(f.diary.told, t)
			f.diary.promised[number] = f.number
		}
	})
}

// stops ends all texts.
func (f *family) stops() {
	f.texts("STOP")
	f.out = true
	f.diary.note(func() { f.diary.consent[f.number] = append(f.diary.consent[f.number], "out") })
}

// comesBack wants texts again.
func (f *family) comesBack() {
	if !f.likely(.5) {
		return
	}
	f.out = false
	f.texts("START")
	f.diary.note(func() { f.diary.consent[f.number] = append(f.diary.consent[f.number], "in") })
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
	about, number, _ := strings.Cut(f.about(d), " ")
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
		words := f.says()
		f.hears(f.texts("X Y Z "+words), told{channel: "text", words: words})
	}
}
