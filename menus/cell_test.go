package menus

import "testing"

func TestEveryMinuteOfTheSchoolYearIsInOneCell(t *testing.T) {
	t.Parallel()
	v := loadSample(t)
	from, to := v.SchoolYear()
	minutes := 0
	for _, c := range v.Cells() {
		minutes += c.Minutes
	}
	days := int(noon(to).Sub(noon(from)).Hours())/24 + 1
	if want := days * 24 * 60; minutes != want {
		t.Errorf("the cells hold %d minutes, the year %d", minutes, want)
	}
}

func TestNothingChangesWithinACell(t *testing.T) {
	t.Parallel()
	v := loadSample(t)
	known := map[string]bool{}
	for _, c := range v.Cells() {
		key := keyOfFacts(c.facts)
		if known[key] {
			t.Errorf("the state at %s is in two cells", c.At)
		}
		known[key] = true
	}
	from, to := v.SchoolYear()
	for at := from; at.Before(to); at = at.Add(97 * 60e9) {
		if !known[keyOfFacts(v.factsAt(at))] {
			t.Fatalf("the state at %s is in no cell", at)
		}
	}
}

func BenchmarkCells(b *testing.B) {
	v := loadSample(b)
	b.ReportAllocs()
	for b.Loop() {
		if len(v.Cells()) == 0 {
			b.Fatal("no cells")
		}
	}
	b.ReportMetric(float64(len(v.Cells())), "cells")
}
