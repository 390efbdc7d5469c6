package menus

import (
	"testing"
	"time"
)

// Reports ask for the open time of every case of a year.
func BenchmarkOpenTimeOfAWeek(b *testing.B) {
	c, ok := loadSample(b).Clock("elementary")
	if !ok {
		b.Fatal("the sample has no such hours")
	}
	from := time.Date(2026, 10, 5, 17, 0, 0, 0, time.UTC)
	b.ReportAllocs()
	for b.Loop() {
		c.Between(from, from.AddDate(0, 0, 7))
	}
}

func BenchmarkWhenADayOfOpenTimeIsOver(b *testing.B) {
	c, ok := loadSample(b).Clock("elementary")
	if !ok {
		b.Fatal("the sample has no such hours")
	}
	from := time.Date(2026, 10, 5, 17, 0, 0, 0, time.UTC)
	b.ReportAllocs()
	for b.Loop() {
		c.After(from, 40*time.Hour)
	}
}
