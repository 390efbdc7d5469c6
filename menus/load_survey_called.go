package menus

import (
	"strconv"
	"time"
)

// waveRead is a wave as it is written, before it is known how long it is open.
type waveRead struct {
	field
	days string
	by   Asking
	on   position // where its days stand
}

// askings are the ways to ask, the one that counts where nothing is said first.
func askings() []Asking { return []Asking{AskedByText, AskedByCall, AskedByTextThenCall} }

func asWords(all []Asking) []string {
	words := make([]string, len(all))
	for i, a := range all {
		words[i] = string(a)
	}
	return words
}

// readWave reads one wave: its days, or its days and how people are asked.
func (b *surveyBuilder) readWave(of field) {
	wave := waveRead{field: of, by: AskedByText, on: of.value.at()}
	if of.value.isWords() {
		wave.days = b.text(of.value, "The days of a wave")
	} else {
		for _, f := range b.fields(of.value, "A wave") {
			switch f.name {
			case "on":
				wave.days, wave.on = b.text(f.value, "`on`"), f.value.at()
			case "by":
				if by := b.oneOf(f.value, asWords(askings()), "`by`"); by != "" {
					wave.by = Asking(by)
				}
			default:
				b.unknown(f, waveWords())
			}
		}
		if wave.days == "" {
			b.add(of.at, "missing", "Add `on:`, such as `on: third week of October`.", "This wave does not say when it is.")
			return
		}
	}
	b.waves = append(b.waves, wave)
}

// readDay reads on which day a wave begins, and finds fault with one in which nobody would be called.
func (b *surveyBuilder) readDay(w *waveRead) {
	if !b.goodName(w.field, "a wave") {
		return
	}
	first, ok := b.firstDay(w.days, w.on)
	if !ok {
		return
	}
	wave := Wave{
		Name: w.name, ID: w.name + "-" + strconv.Itoa(first.Year()), Days: w.days, From: first, By: w.by,
		To: first.AddDate(0, 0, int(b.openFor.Hours())/24),
	}
	b.survey.Waves = append(b.survey.Waves, wave)
	switch {
	case !w.by.Calls():
	case b.survey.Longest(Call) == 0:
		b.add(w.at, "nothing to call about", "Take `by: text` out of a question.", "Nothing of this survey is asked on calls.")
	case w.by == AskedByTextThenCall && b.survey.CallAfter() >= wave.To.Sub(wave.From)-24*time.Hour:
		b.add(w.at, "closes before the call", "Make `open for` longer, or `remind after` shorter.",
			"People would be called on day %d of the wave, which closes after %d days.", int(b.survey.CallAfter().Hours())/24+1, int(b.openFor.Hours())/24)
	}
}

// CallAfter is how long after the invitation somebody is called who has not answered by text: as long after the reminder as
// that comes after the invitation.
func (s *Survey) CallAfter() time.Duration { return 2 * s.RemindAfter }

// called says whether any wave is called.
func (b *surveyBuilder) called() bool {
	for i := range b.waves {
		if b.waves[i].by.Calls() {
			return true
		}
	}
	return false
}

// resolveCallingBack warns of surveys that people are called with, and that nobody gets to who calls back: a machine tells them
// to.
func (l *loader) resolveCallingBack() {
	led := map[*menu]bool{}
	for _, m := range l.allMenus() {
		for _, d := range m.destinations() {
			if d.menu != m {
				led[d.menu] = true
			}
		}
	}
	for _, s := range l.version.surveys {
		if s.IsCalled() && !led[s.menu] {
			l.warn(s.at, "calling back", "Lead to `"+s.menu.name+"` from a menu, such as with `when: {asked "+s.Name+": "+s.menu.name+"}` behind its last step.",
				"Whoever calls back after a call of this survey does not get to it.")
		}
	}
}
