package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

func TestTheSchemaOfAFileIsWritten(t *testing.T) {
	t.Parallel()
	for file, says := range map[string]string{
		"menus": "What is said on a call", "district": "The time zone", "campuses": "three or four digits", "calendar": "The days without school.",
		"check": "How much a rule matters in this district",
	} {
		r := campusline(t, "schema", file).ends(t, 0).says(t, `"$schema"`, says)
		if !json.Valid([]byte(r.out)) {
			t.Errorf("the schema of %s is no JSON:\n%s", file, r.out)
		}
	}
	campusline(t, "schema").ends(t, 0).says(t, `"choose"`)
	campusline(t, "schema", "sewers").ends(t, 2)
}

func TestADistrictOfOnesOwnHasTheSchemasOfItsFiles(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "district")
	campusline(t, "init", folder).ends(t, 0)
	written := filepath.Join(folder, "schema", "menus.json")
	want, err := os.ReadFile(written)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Join(folder, "schema")); err != nil {
		t.Fatal(err)
	}
	campusline(t, "schema", "--write", folder).ends(t, 0).says(t, written)
	if got, err := os.ReadFile(written); err != nil || string(got) != string(want) {
		t.Errorf("the schema is not written again: %v", err)
	}
	campusline(t, "check", folder).ends(t, 0)
	campusline(t, "schema", "--write", filepath.Join(folder, "nowhere")).ends(t, 2).complains(t, "is not a folder")
}
