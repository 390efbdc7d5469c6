package translations

import (
	"testing"
	"time"
)

// afternoon is a time that every language puts in words.
func afternoon() time.Time { return time.Date(2026, 9, 21, 15, 30, 0, 0, time.UTC) }

// formats are what is filled into messages: each by itself has to be done long before anybody would notice.
func formats() map[string]func(*Language) string {
	return map[string]func(*Language) string{
		"number":  func(l *Language) string { return l.Number(10_017) },
		"digits":  func(l *Language) string { return l.Digits("10017") },
		"time":    func(l *Language) string { return l.Time(afternoon(), false) },
		"written": func(l *Language) string { return l.Time(afternoon(), true) },
		"day":     func(l *Language) string { return l.Day(afternoon()) },
		"phone":   func(l *Language) string { return l.Phone("+15125550142", false) },
		"dialled": func(l *Language) string { return l.Phone("+15125550142", true) },
		"joined":  func(l *Language) string { return l.Join("La oficina abre a las 1:30 de la tarde el el lunes.") },
		"phrase":  func(l *Language) string { return l.Phrase(NotUnderstood) },
	}
}

// mostAllocations is how often any of them may ask for memory: what takes more is not done in two microseconds.
const mostAllocations = 10

func TestFormattingAsksForLittleMemory(t *testing.T) {
	for _, tag := range Shipped() {
		l := lookup(t, tag)
		for name, format := range formats() {
			if format(l) == "" {
				t.Errorf("%s: a %s is nothing", tag, name)
			}
			if n := testing.AllocsPerRun(100, func() { format(l) }); n > mostAllocations {
				t.Errorf("%s: a %s takes %v allocations, more than %d", tag, name, n, mostAllocations)
			}
		}
	}
}

func TestFillingAPattern(t *testing.T) {
	t.Parallel()
	for pattern, want := range map[string]string{
		"": "", "{a}": "1", "x{a}y{b}z": "x1y2z", "{b}{a}{b}": "212", "{c}": "{c}", "{{a}": "{1", "{a": "{a", "a}": "a}",
		"{c {a}}": "{c 1}",
	} {
		if got := fill(pattern, "a", "1", "b", "2"); got != want {
			t.Errorf("%q filled is %q, want %q", pattern, got, want)
		}
	}
}

func BenchmarkFormat(b *testing.B) {
	for _, tag := range Shipped() {
		l, _ := Lookup(tag)
		for name, format := range formats() {
			b.Run(tag+"/"+name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					format(l)
				}
			})
		}
	}
}
