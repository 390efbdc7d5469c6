package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"campusline/menus"
)

func TestTheSampleHasNoProblems(t *testing.T) {
	t.Parallel()
	campusline(t, "check").ends(t, 0).says(t, "Cedar Prairie ISD: no problems.", "campuses, 5 languages.")
	campusline(t, "check", meadow(t)).ends(t, 0).says(t, "Meadow ISD: no problems. 1 line, 1 campus, 2 languages.")
}

// broken is a folder with two errors and a warning.
func broken(t *testing.T) string {
	t.Helper()
	folder := meadow(t)
	edit(t, folder, "menus/main.yaml", "go: lunch}", "go: lnuch}")
	edit(t, folder, "district.yaml", "operator: office", "operator: ofice")
	return folder
}

func TestEveryProblemOfAFolderIsTold(t *testing.T) {
	t.Parallel()
	campusline(t, "check", broken(t)).ends(t, 1).says(t,
		"district.yaml:7:", "`ofice` is not a desk. Did you mean `office`?",
		"menus/main.yaml:4:", "`lnuch` is not a menu. Did you mean `lunch`?",
		"2 errors, 0 warnings. These menus cannot be served.")
}

func TestProblemsCanBeReadByPrograms(t *testing.T) {
	t.Parallel()
	folder := broken(t)
	var report struct{ Findings []menus.Problem }
	if err := json.Unmarshal([]byte(campusline(t, "check", folder, "--format", "json").ends(t, 1).out), &report); err != nil {
		t.Fatal(err)
	}
	problems := report.Findings
	if len(problems) != 2 || problems[1].File != "menus/main.yaml" || problems[1].Line != 4 || problems[1].Severity != menus.Error {
		t.Errorf("as JSON they are %+v", problems)
	}
	rows, err := csv.NewReader(strings.NewReader(campusline(t, "check", folder, "--format", "csv").ends(t, 1).out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 3 || rows[0][0] != "file" || rows[2][0] != "menus/main.yaml" || rows[2][1] != "4" {
		t.Errorf("as CSV they are %q", rows)
	}
}

func TestFiguresCanBeReadByPrograms(t *testing.T) {
	t.Parallel()
	out := campusline(t, "check", "--format", "json").ends(t, 0).says(t, `"findings": [],`, `"typicalSeconds":`, `"personMinutes":`).out
	var report struct {
		Figures struct {
			Texts []struct {
				Menu, Language, Channel, Encoding string
				Segments                          int
				Price                             float64
			}
		}
	}
	if err := json.Unmarshal([]byte(out), &report); err != nil {
		t.Fatal(err)
	}
	for _, f := range report.Figures.Texts {
		if f.Menu == "campus-info" && f.Language == "es" && f.Channel == "call" && f.Segments > 0 && f.Encoding != "" && f.Price > 0 {
			return
		}
	}
	t.Errorf("what the text of `campus-info` costs in Spanish is not among %d texts", len(report.Figures.Texts))
}

func TestCheckSaysWhatTextsCost(t *testing.T) {
	t.Parallel()
	folder := meadow(t)
	own := filepath.Join(folder, "prices.yaml")
	for content, status := range map[string]int{"as of: 2026-11-02\nsegment: 0.01\n": 0, "segment: 0.01\n": 1} {
		if err := os.WriteFile(own, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		says := ": 4 segments, 0.04 USD."
		if status != 0 {
			says = "prices.yaml:1:1: Prices need their day."
		}
		campusline(t, "check", folder).ends(t, status).says(t, says)
	}
}

func TestAFolderThatIsNoneIsWrongUsage(t *testing.T) {
	t.Parallel()
	nowhere := t.TempDir() + "/nowhere"
	campusline(t, "check", nowhere).ends(t, 2).complains(t, nowhere+" is not a folder", "campusline init")
	campusline(t, "check", "check_test.go").ends(t, 2).complains(t, "check_test.go is not a folder", "this file stands in .")
	folder := meadow(t)
	campusline(t, "check", folder+"/menus").ends(t, 2).complains(t, "is only a part of a district's folder", folder)
}
