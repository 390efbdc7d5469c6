package translations

import "testing"

func BenchmarkReadOpting(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ReadOpting("Good morning, is the bus stop at Oak Street moved this week? My son needs to know.", []string{"en", "es"})
	}
}

func BenchmarkFold(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Fold("Más información, por favor")
	}
}

func BenchmarkMatch(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Match("es-MX", []string{"en", "es"})
	}
}
