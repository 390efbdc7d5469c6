package main

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"campusline/menus"
)

func TestTheSampleHasNoProblems(t *testing.T) {
	t.Parallel()
	campusline(t, "check").ends(t, 0).says(t, "Cedar Prairie ISD: no problems.", "campuses, 2 languages.")
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
	var problems []menus.Problem
	if err := json.Unmarshal([]byte(campusline(t, "check", folder, "--format", "json").ends(t, 1).out), &problems); err != nil {
		t.Fatal(err)
	}
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
	if out := campusline(t, "check", "--format", "json").ends(t, 0).out; strings.TrimSpace(out) != "[]" {
		t.Errorf("no problems as JSON are %q", out)
	}
}

func TestAFolderThatIsNoneIsWrongUsage(t *testing.T) {
	t.Parallel()
	nowhere := t.TempDir() + "/nowhere"
	campusline(t, "check", nowhere).ends(t, 2).complains(t, nowhere+" is not a folder", "campusline init")
	campusline(t, "check", "check_test.go").ends(t, 2).complains(t, "check_test.go is not a folder")
}
