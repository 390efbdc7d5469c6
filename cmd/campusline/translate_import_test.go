package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What comes back from a spreadsheet is taken where it can be, and what is wrong with the file is what is told.
func TestWhatASpreadsheetDidToAFileIsTold(t *testing.T) {
	t.Parallel()
	folder := cedar(t)
	sheet := campusline(t, "translate", "export", "--district", folder, "--to", "es", "--format", "csv").ends(t, 0).out
	sheet = strings.Replace(sheet, "la oficina del distrito", "la oficina central", 1)
	heading, rows, _ := strings.Cut(sheet, "\n")
	for _, c := range []struct {
		name, content string
		exit          int
		says          string
	}{
		{"the heading typed anew", strings.ReplaceAll(heading, "(es)", "(ES)") + "\n" + rows, 0, "1 translation is new or changed"},
		{"the tag of an agency", strings.ReplaceAll(heading, "(es)", "(es-MX)") + "\n" + rows, 0, "1 translation is new or changed"},
		{"no heading", rows, 1, "The first row does not name the columns."},
		{"saved for one country", heading + "\n\"the nurse\",\"la enfermer\xeda\"\n", 1, "This file is not in UTF-8. Save it as UTF-8"},
		{"another language", strings.ReplaceAll(heading, "(es)", "(fr)") + "\n" + rows, 2, "fr is not one of the languages that the menus are translated into: es, vi, ar, ur"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			own := cedar(t)
			file := filepath.Join(t.TempDir(), "final version.csv")
			if err := os.WriteFile(file, []byte(c.content), 0o600); err != nil {
				t.Fatal(err)
			}
			became := campusline(t, "translate", "import", file, "--district", own).ends(t, c.exit)
			mustSay(t, became.out+became.err, c.says)
		})
	}
}
