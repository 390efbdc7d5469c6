package main

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"campusline/parity"
)

func TestParityIsATableRowsAndAPicture(t *testing.T) {
	t.Parallel()
	var rows []struct{ Name string }
	if err := json.Unmarshal([]byte(campusline(t, "parity", "--format", "json").ends(t, 0).out), &rows); err != nil || len(rows) < 2 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	table, err := csv.NewReader(strings.NewReader(campusline(t, "parity", "--format", "csv").ends(t, 0).out)).ReadAll()
	if err != nil || len(table) != len(rows)+1 || table[0][0] != "language" {
		t.Errorf("as CSV there are %d rows, %v", len(table), err)
	}
	text := campusline(t, "parity").ends(t, 0).out
	for _, r := range rows {
		if !strings.Contains(text, r.Name) {
			t.Errorf("%s is not in the table:\n%s", r.Name, text)
		}
	}
	if picture := campusline(t, "parity", "--format", "svg").ends(t, 0).out; !strings.Contains(picture, "<svg") {
		t.Errorf("the picture is %.80q", picture)
	}
	var gaps []parity.Gap
	if err := json.Unmarshal([]byte(campusline(t, "parity", "--gaps", "--format", "json").ends(t, 0).out), &gaps); err != nil || len(gaps) == 0 {
		t.Errorf("%d gaps, %v: Spanish texts take more segments than English ones", len(gaps), err)
	}
	texts := campusline(t, "parity", "--texts").ends(t, 0).out
	if heading, _, _ := strings.Cut(texts, "\n"); strings.Join(strings.Fields(heading), " ") != "menu place en es vi ar ur" || !strings.Contains(texts, "menus/main.yaml:") {
		t.Errorf("texts side by side are\n%s", texts)
	}
}
