package translations

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

// tableOf reads a table of testdata that has an entry for each shipped language and for no other.
func tableOf[T any](t *testing.T, path string) map[string]T {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var table map[string]T
	if err := yaml.Load(data, &table); err != nil {
		t.Fatal(err)
	}
	for _, tag := range Shipped() {
		if _, ok := table[tag]; !ok {
			t.Errorf("%s has nothing for %s", path, tag)
		}
	}
	for tag := range table {
		if _, ok := Lookup(tag); !ok {
			t.Errorf("%s has something for %s, which is not shipped", path, tag)
		}
	}
	return table
}

func TestEveryLanguageCountsAsCLDRHasIt(t *testing.T) {
	t.Parallel()
	for tag, samples := range tableOf[map[string]string](t, "testdata/plurals.yaml") {
		l := lookup(t, tag)
		if l.PluralForms() != len(samples) {
			t.Errorf("%s has %d forms, want %d", tag, l.PluralForms(), len(samples))
		}
		for category, numbers := range samples {
			for _, n := range sampled(t, numbers) {
				if got := categoryNames()[l.plurals[l.PluralForm(n)]]; got != category {
					t.Errorf("%s: %d things have the form %s, want %s", tag, n, got, category)
				}
			}
		}
	}
}

// sampled spells out CLDR's way of writing samples: "3~5, 100" is 3, 4, 5 and 100.
func sampled(t *testing.T, samples string) []int {
	t.Helper()
	var numbers []int
	for sample := range strings.SplitSeq(samples, ",") {
		first, last, ranged := strings.Cut(strings.TrimSpace(sample), "~")
		if !ranged {
			last = first
		}
		from, errFrom := strconv.Atoi(first)
		to, errTo := strconv.Atoi(last)
		if errFrom != nil || errTo != nil || from > to {
			t.Fatalf("%q are no samples", sample)
		}
		for n := from; n <= to; n++ {
			numbers = append(numbers, n)
		}
	}
	return numbers
}

// The separators are those of CLDR 48 for the locale of each language.
func TestEveryLanguageWritesNumbersAsItsReadersDo(t *testing.T) {
	t.Parallel()
	numbers := []int{0, 7, 21, 999, 1000, 1234, 12345, 123456, 1234567, -1234}
	for tag, want := range tableOf[[]string](t, "testdata/numbers.yaml") {
		if len(want) != len(numbers) {
			t.Fatalf("%s has %d numbers, want %d", tag, len(want), len(numbers))
		}
		for i, n := range numbers {
			if got := lookup(t, tag).Number(n); got != want[i] {
				t.Errorf("%s: Number(%d) = %q, want %q", tag, n, got, want[i])
			}
		}
	}
}
