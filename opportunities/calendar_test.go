package opportunities_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"campusline/opportunities"
)

// unfolded are the lines of a calendar file, put together again where they were broken.
func unfolded(t *testing.T, file string) []string {
	t.Helper()
	for line := range strings.SplitSeq(strings.TrimSuffix(file, "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") {
			t.Errorf("this line has %d bytes: %q", len(line), line)
		}
	}
	return strings.Split(strings.ReplaceAll(file, "\r\n ", ""), "\r\n")
}

func TestACalendarFile(t *testing.T) {
	t.Parallel()
	o := read(t, "shifts.yaml", oneInYAML)[0]
	o.ID = "ABC"
	o.About = opportunities.Words{"": "Bring: a book, a pen; and patience.\nDoors open at 2:30.", "es": strings.Repeat("Traiga un lápiz y un corazón. ", 8)}
	now := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	lines := unfolded(t, o.Calendar("en", "Oak Hill Elementary School, library", now))
	for _, want := range []string{
		"BEGIN:VCALENDAR", "VERSION:2.0", "UID:ABC-0@campusline", "DTSTAMP:20261121T120000Z", "DTSTART:20261201T210000Z",
		"DTEND:20261201T223000Z", "SUMMARY:Reading buddies", `LOCATION:Oak Hill Elementary School\, library`,
		`DESCRIPTION:Bring: a book\, a pen\; and patience.\nDoors open at 2:30.\nNeeded before you come: a background check.`, "STATUS:CONFIRMED", "END:VCALENDAR",
	} {
		if !slices.Contains(lines, want) {
			t.Errorf("there is no line %q in\n%s", want, strings.Join(lines, "\n"))
		}
	}
	spanish := unfolded(t, o.Calendar("es", "", now))
	if !slices.Contains(spanish, "SUMMARY:Amigos de lectura") || !slices.Contains(spanish, "DESCRIPTION:"+o.About["es"]+`\nAntes de venir se necesita: control de antecedentes.`) {
		t.Errorf("in Spanish:\n%s", strings.Join(spanish, "\n"))
	}
	o.CancelledAt = &now
	if !slices.Contains(unfolded(t, o.Calendar("en", "", now)), "STATUS:CANCELLED") {
		t.Error("a cancelled one stands as it was")
	}
}

func TestACalendarFileHasEveryModule(t *testing.T) {
	t.Parallel()
	o := read(t, "workshops.yaml", workshopInYAML)[0]
	lines := unfolded(t, o.Calendar("es", "", time.Now()))
	for _, want := range []string{"SUMMARY:Computers for parents: El teclado", "SUMMARY:Computers for parents: Writing to school"} {
		if !slices.Contains(lines, want) {
			t.Errorf("there is no line %q", want)
		}
	}
}
