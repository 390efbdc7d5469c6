package prices_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"campusline/prices"
)

func district(content string) fstest.MapFS {
	return fstest.MapFS{prices.File: {Data: []byte(content)}}
}

func TestTheShippedPricesSayWhatTheyAre(t *testing.T) {
	t.Parallel()
	table, problems := prices.Read(fstest.MapFS{})
	if len(problems) > 0 || table != prices.Shipped() {
		t.Fatalf("a folder without prices has %v", problems)
	}
	if table.AsOf.Year() < 2026 || table.Source == "" || table.Currency != "USD" {
		t.Errorf("they are of %s, from %q, in %s", table.AsOf, table.Source, table.Currency)
	}
	if got := table.Text(2).String(); got != "0.0256" {
		t.Errorf("two segments cost %s: twice the carrier's 0.0083 and the dearest fee, 0.0045", got)
	}
}

func TestADistrictHasItsOwnPrices(t *testing.T) {
	t.Parallel()
	table, problems := prices.Read(district("as of: 2026-11-02\nsegment: 0.0075\nfees: {A: 0.003, B: 0.005}\n"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if want := time.Date(2026, 11, 2, 0, 0, 0, 0, time.UTC); !table.AsOf.Equal(want) || table.Currency != "USD" {
		t.Errorf("the prices are of %s in %s", table.AsOf, table.Currency)
	}
	if got := table.Text(3).String(); got != "0.0375" {
		t.Errorf("three segments cost %s, want three times 0.0125", got)
	}
	if got := table.Text(0).String(); got != "0.00" {
		t.Errorf("a text that is not sent costs %s", got)
	}
}

func TestWrongPricesAreToldWithTheirLine(t *testing.T) {
	t.Parallel()
	for content, want := range map[string]string{
		"":                               "prices.yaml:1:1: Prices need their day. Write the day",
		"segment: 0.01":                  "prices.yaml:1:1: Prices need their day. Write the day",
		"as of: 2026-07-05":              "prices.yaml:1:1: There is no price of a segment. Write what",
		"as of: July\nsegment: 1":        "prices.yaml:1:8: `July` is not a day. Write it like `2026-07-05`.",
		"as of: 2026-07-05\nsegment: 8¢": "prices.yaml:2:10: `8¢` is not a price. Write it like `0.0083`",
		"sgement: 1":                     "prices.yaml:1:1: `sgement` has no meaning here. It can have: as of, source, currency, segment, fees.",
		"segment: 1\nsegment: 2":         "prices.yaml:2:1: `segment` is written twice here. Keep one of them.",
		"currency: dollars":              "prices.yaml:1:11: `dollars` is not a currency. Write its three letters",
		"fees: 0.003":                    "prices.yaml:1:7: `fees` should be a list of names with values.",
		"fees: {A: -1}":                  "prices.yaml:1:11: `-1` is not a price.",
		"- segment: 1":                   "prices.yaml:1:1: This file should be a list of names with values.",
		"segment: \"1":                   "prices.yaml:1:10: A quotation mark is opened here and not closed.",
	} {
		table, problems := prices.Read(district(content))
		if len(problems) == 0 || !strings.HasPrefix(problems[0].String(), want) {
			t.Errorf("%q gives\n%v, want\n%s", content, problems, want)
		}
		if table != prices.Shipped() {
			t.Errorf("%q is used", content)
		}
	}
}
