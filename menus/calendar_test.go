package menus

import (
	"strings"
	"testing"
	"time"
)

// townCalendar gives the town's calendar with its hours by the places that have them.
func townCalendar(t testing.TB) (*Version, map[string]*hours) {
	t.Helper()
	v := loaded(t, folder(t, "town"))
	return v, map[string]*hours{
		"offices": v.District.hours, "buses": v.deskOf("dispatch", nil).hours, "saturdays": v.Campus("center").hours,
	}
}

func TestOpenAndClosed(t *testing.T) {
	t.Parallel()
	v, places := townCalendar(t)
	for place, cases := range map[string]map[string]bool{
		"offices": {
			"2026-09-22 07:29": false, "2026-09-22 07:30": true, "2026-09-22 11:29": true, "2026-09-22 11:30": false,
			"2026-09-22 12:29": false, "2026-09-22 12:30": true, "2026-09-22 15:59": true, "2026-09-22 16:00": false,
			"2026-09-26 10:00": false, "2026-09-07 10:00": false, "2026-11-25 10:00": false, "2026-11-30 10:00": true,
			"2026-10-09 12:00": true, "2026-10-09 13:29": true, "2026-10-09 13:30": false, "2027-01-18 10:00": false,
		},
		"buses":     {"2026-10-09 17:59": true, "2027-01-18 10:00": true, "2026-09-07 10:00": false},
		"saturdays": {"2026-09-26 13:29": true, "2026-09-26 13:30": false, "2026-09-25 10:00": false, "2027-01-18 10:00": false},
	} {
		for when, want := range cases {
			if got := v.calendar.isOpen(places[place], at(t, v, when)); got != want {
				t.Errorf("%s at %s: open is %t", place, when, got)
			}
		}
	}
}

func TestTheNextOpening(t *testing.T) {
	t.Parallel()
	v, places := townCalendar(t)
	for when, want := range map[string]string{
		"2026-09-22 06:00": "2026-09-22 07:30", // before it opens
		"2026-09-22 08:00": "2026-09-22 12:30", // while it is open: when it opens again
		"2026-09-22 11:30": "2026-09-22 12:30", // at lunch
		"2026-09-22 16:00": "2026-09-23 07:30",
		"2026-09-25 16:00": "2026-09-28 07:30", // over a weekend
		"2026-09-04 18:00": "2026-09-08 07:30", // over Labor Day
		"2026-11-20 18:00": "2026-11-30 07:30", // over a week's break and both weekends
		"2026-10-31 12:00": "2026-11-02 07:30", // over the night on which clocks go back
		"2027-03-13 12:00": "2027-03-15 07:30", // over the night on which they go forward
		"2027-03-14 01:59": "2027-03-15 07:30",
		"2026-11-01 01:30": "2026-11-02 07:30",
	} {
		got, ok := v.calendar.opens(places["offices"], at(t, v, when))
		if !ok || got.Format("2006-01-02 15:04") != want {
			t.Errorf("after %s it opens %s, want %s", when, got, want)
		}
	}
	if got, ok := v.calendar.opens(&hours{}, at(t, v, "2026-09-22 10:00")); ok {
		t.Errorf("what is never open opens %s", got)
	}
}

func TestTheTwoNightsOnWhichClocksChange(t *testing.T) {
	t.Parallel()
	v, _ := townCalendar(t)
	night := &hours{week: [7][]span{time.Sunday: {{from: 90, to: 210}}}} // 1:30 to 3:30
	for when, want := range map[string]bool{
		"2026-11-01T01:29:00-05:00": false, "2026-11-01T01:30:00-05:00": true,
		"2026-11-01T01:29:00-06:00": false, "2026-11-01T01:30:00-06:00": true, "2026-11-01T03:29:00-06:00": true, "2026-11-01T03:30:00-06:00": false,
		"2027-03-14T01:59:00-06:00": true, "2027-03-14T03:00:00-05:00": true, "2027-03-14T03:30:00-05:00": false,
	} {
		moment, err := time.Parse(time.RFC3339, when)
		if err != nil {
			t.Fatal(err)
		}
		if got := v.calendar.isOpen(night, moment.In(v.District.Zone)); got != want {
			t.Errorf("at %s: open is %t", when, got)
		}
	}
	opens, _ := v.calendar.opens(night, at(t, v, "2027-03-13 12:00"))
	if got := opens.Format(time.RFC3339); got != "2027-03-14T01:30:00-06:00" {
		t.Errorf("it opens %s", got)
	}
	closes, _ := v.calendar.closes(night, at(t, v, "2027-03-14 01:45"))
	if got := closes.Format(time.RFC3339); got != "2027-03-14T03:30:00-05:00" {
		t.Errorf("it closes %s", got)
	}
}

func TestWhenAPlaceOpensAndClosesIsSaidAsPeopleSayIt(t *testing.T) {
	t.Parallel()
	files := folder(t, "town")
	files["menus/when.yaml"] = []byte("when:\n  needs: campus\n  ask: \"opens {opens}, closes {closes}\"\n  answer: yes-no\n")
	files[districtFile] = []byte(strings.NewReplacer("menu: campus at birch", "menu: when at birch", "menu: buses", "menu: when at center").Replace(string(files[districtFile])))
	files["translations/es.po"] = append(files["translations/es.po"], "\nmsgid \"opens {opens}, closes {closes}\"\nmsgstr \"abre {opens}, cierra {closes}\"\n"...)
	v, _ := Load(files)
	for _, c := range []struct{ line, when, language, want string }{
		{"birch", "2026-09-22 06:00", "en", "opens today at 7:30 a.m., closes today from 11:30 a.m. to 12:30 p.m."},
		{"birch", "2026-09-22 13:00", "en", "opens tomorrow at 7:30 a.m., closes today at 4 p.m."},
		{"birch", "2026-09-25 13:00", "en", "opens Monday at 7:30 a.m., closes today at 4 p.m."},
		{"birch", "2026-11-21 13:00", "en", "opens Monday, November 30, at 7:30 a.m., closes "},
		{"birch", "2026-10-09 08:00", "es", "abre el lunes a las 7:30 de la mañana, cierra hoy a la 1:30 de la tarde"},
		{"buses", "2026-09-26 10:00", "es", "abre el sábado 3 de octubre a las 9 de la mañana, cierra hoy a la 1:30 de la tarde"},
		{"buses", "2026-09-25 10:00", "es", "abre mañana a las 9 de la mañana, cierra "},
		{"birch", "2026-11-21 13:00", "es", "abre el lunes 30 de noviembre a las 7:30 de la mañana, cierra "},
	} {
		_, outcome := begin(t, v, c.line, Call, c.language, &world{now: at(t, v, c.when)}, "")
		said, _, _ := strings.Cut(outcome.Prompt[0].Words, " For yes")
		said, _, _ = strings.Cut(said, " Para decir")
		if strings.TrimSpace(said) != strings.TrimSpace(c.want) {
			t.Errorf("%s at %s:\n got %s\nwant %s", c.line, c.when, said, c.want)
		}
	}
}
