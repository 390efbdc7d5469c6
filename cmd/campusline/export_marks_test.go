package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"campusline/store/storetest"
)

// What families write is exported byte for byte, whatever direction it runs in and however its marks are put together:
// none of these texts is in a form of Unicode's (UAX 15), each says the same in another, and nobody may choose for them.
func TestWordsFromRightToLeftAndWithCombiningMarksSurviveToTheExport(t *testing.T) {
	t.Parallel()
	texts := []string{
		"الحَافِلَةُ مُتَأَخِّرَةٌ جِدًّا، والسَّائق لا يَرُدّ", // Arabic, the vowels after the doubling
		"مر\u064e\u0651ة", // the vowel before the doubling
		"\u0627\u0653ج بس نہیں ا\u0653ئی، 17 نمبر، \u06c1\u0654",                                          // Urdu, its madda and hamza apart
		"\u2067بس 17\u2069 is late \u200fآج",                                                              // marks of direction among words of two scripts
		"Xe buy\u0301t tre\u0302\u0303 30 phu\u0301t, con to\u0302i va\u0302\u0303n \u0111o\u031b\u0323i", // Vietnamese, taken apart
		"बस द\u093c\u0947र से आई, सड\u093cक पर क\u094d\u200dष",                                            // Hindi, the dot apart, and a joiner
	}
	database, folder := storetest.URL(t), meadow(t)
	for i, words := range texts { // each by somebody else, since what the same person tells next joins their open case
		campusline(t, "text", "tell", words, "--from", fmt.Sprintf("512-555-014%d", i), "--database", database, "--district", folder).ends(t, 0)
	}
	out := campusline(t, "export", "feedback", "--database", database).ends(t, 0).out
	rows := table(t, out)
	var named []struct{ Words string }
	asJSON := campusline(t, "export", "feedback", "--format", "json", "--database", database).ends(t, 0).out
	if err := json.Unmarshal([]byte(asJSON), &named); err != nil {
		t.Fatal(err)
	}
	if len(rows) != len(texts) || len(named) != len(texts) {
		t.Fatalf("%d texts become %d rows of CSV and %d of JSON", len(texts), len(rows), len(named))
	}
	for i, words := range texts {
		if rows[i]["words"] != words || named[i].Words != words {
			t.Errorf("%+q is exported as %+q in CSV and as %+q in JSON", words, rows[i]["words"], named[i].Words)
		}
		if !strings.Contains(out, words) || !strings.Contains(asJSON, words) {
			t.Errorf("%+q does not stand in the files as it was written", words)
		}
	}
}
