package opportunities_test

import (
	"strings"
	"testing"
	"time"

	"campusline/opportunities"
	"campusline/translations"
)

func TestWhatPeopleAreTold(t *testing.T) {
	t.Parallel()
	o := read(t, "shifts.yaml", oneInYAML)[0]
	o.Code = "4724"
	until := o.Start.AddDate(0, 0, -1)
	for _, one := range []struct {
		kind             opportunities.NoticeKind
		language, reason string
		want             string
	}{
		{opportunities.PlaceOffered, "en", "", "A place is free: Reading buddies, Tuesday, December 1, 3 p.m. To take it, reply 4724. It is held for you until Monday, November 30, 3 p.m."},
		{opportunities.CalledOff, "es", "", "Cancelado: Amigos de lectura, el martes 1 de diciembre, 3 p. m. Lo sentimos."},
		{opportunities.Moved, "en", "", "Changed: Reading buddies is now Tuesday, December 1, 3 p.m.-4:30 p.m. Place: Oak Hill, library. If you cannot come, text DROP 4724."},
		{opportunities.Restored, "en", "", "Restored: Reading buddies takes place after all, Tuesday, December 1, 3 p.m.-4:30 p.m. Place: Oak Hill, library. If you cannot come, text DROP 4724."},
		{opportunities.Restored, "es", "", "Ya no se cancela: Amigos de lectura, el martes 1 de diciembre, 3 p. m.-4:30 p. m. Lugar: Oak Hill, library. Si no puede venir, mande RETIRAR 4724."},
		{opportunities.CalledOff, "en", "rain", "Cancelled: Reading buddies, Tuesday, December 1, 3 p.m. The reason: rain. We are sorry."},
		{opportunities.CalledOff, "es", "Heavy rain", "Cancelado: Amigos de lectura, el martes 1 de diciembre, 3 p. m. El motivo: lluvia. Lo sentimos."},
		{opportunities.CalledOff, "en", "mưa", "Cancelled: Reading buddies, Tuesday, December 1, 3 p.m. The reason: rain. We are sorry."},
		{opportunities.CalledOff, "es", "no teacher", "Cancelado: Amigos de lectura, el martes 1 de diciembre, 3 p. m. El motivo: no teacher. Lo sentimos."},
		{opportunities.DayBefore, "fr", "", "Rappel : Reading buddies, le mardi 1er décembre, 15h. Lieu : Oak Hill, library. À votre arrivée, envoyez-nous 4724 par SMS. Si vous ne pouvez pas venir, envoyez RETIRER 4724."},
		{opportunities.OfferOver, "en", "", "The place is no longer held for you: Reading buddies, Tuesday, December 1, 3 p.m. If you still want one, reply 4724."},
		{opportunities.CalledOff, "ar", "", "أُلغي: Reading buddies، يوم الثلاثاء 1 ديسمبر، 3 م. نعتذر عن ذلك."},
	} {
		o.CancelReason = one.reason
		n := opportunities.Notice{
			Kind: one.kind, Opportunity: o, Where: "Oak Hill, library", Meetings: o.Meetings(),
			Signup: opportunities.Signup{Language: one.language, OfferedUntil: &until},
		}
		if got := n.Text(); got != one.want {
			t.Errorf("%s:\n got %s\nwant %s", one.kind, got, one.want)
		}
	}
}

// A text of any kind takes at most three segments in every language, and leaves no braces.
func TestWhatPeopleAreToldIsShort(t *testing.T) {
	t.Parallel()
	o := read(t, "shifts.yaml", oneInYAML)[0]
	o.Code, o.CancelReason = "47240", "rain"
	for _, language := range translations.Shipped() {
		for _, kind := range []opportunities.NoticeKind{
			opportunities.PlaceOffered, opportunities.OfferOver, opportunities.CalledOff, opportunities.Moved, opportunities.Restored,
			opportunities.DayBefore, opportunities.HoursBefore,
		} {
			n := opportunities.Notice{Kind: kind, Opportunity: o, Where: "Oak Hill Elementary School, library", Meetings: o.Meetings(), Signup: opportunities.Signup{
				Language: language, OfferedUntil: &o.Start,
			}}
			text := n.Text()
			if used := translations.Measure(text).Segments; used > 3 || strings.ContainsAny(text, "{}") {
				t.Errorf("%s, %s: %d segments: %s", language, kind, used, text)
			}
		}
	}
}

// What is called off at night is told in the morning, unless it begins before, or so soon after that people are on their way.
func TestWhatIsCalledOffAtNight(t *testing.T) {
	t.Parallel()
	o := read(t, "events.yaml", event("on: 2026-12-02, from: 7:30, to: 9:00"))[0]
	night := o.Start.Add(-4 * time.Hour)
	for _, one := range []struct {
		kind  opportunities.NoticeKind
		start time.Time
		want  bool
	}{
		{opportunities.CalledOff, o.Start, true},
		{opportunities.CalledOff, o.Start.Add(45 * time.Minute), true}, // 8:15
		{opportunities.CalledOff, o.Start.Add(149 * time.Minute), true},
		{opportunities.CalledOff, o.Start.Add(150 * time.Minute), false}, // 10:00
		{opportunities.DayBefore, o.Start, false},
	} {
		o.Start = one.start
		n := opportunities.Notice{Kind: one.kind, Opportunity: o}
		if got := n.AtOnce(night.UTC()); got != one.want {
			t.Errorf("%s of what begins at %s: %t", one.kind, one.start.Format("15:04"), got)
		}
	}
}

// What people need before they come is told in their language where it is usual, and only where the text stays short.
func TestAReminderSaysWhatIsNeededBefore(t *testing.T) {
	t.Parallel()
	o := opportunities.Opportunity{
		Code: "4271", Title: opportunities.Words{"": "Reading buddies"}, Start: time.Date(2026, 12, 1, 15, 0, 0, 0, time.UTC),
		Clearance: "Background check",
	}
	for _, one := range []struct{ language, place, want string }{
		{"en", "Oak Hill", "Needed before you come: a background check."},
		{"es", "Oak Hill", "Antes de venir se necesita: control de antecedentes."},
		{"en", strings.Repeat("x", 310), ""},
	} {
		n := opportunities.Notice{Kind: opportunities.DayBefore, Opportunity: o, Where: one.place, Signup: opportunities.Signup{Language: one.language}}
		text := n.Text()
		if !strings.HasSuffix(text, one.want) || one.want == "" && strings.Contains(text, "Needed") {
			t.Errorf("%s: %q", one.language, text)
		}
	}
}
