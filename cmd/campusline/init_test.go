package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestADistrictOfOnesOwnChecksClean(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "schools", "my-district")
	campusline(t, "init", folder).ends(t, 0).says(t, "district.yaml", "campusline check "+folder)
	campusline(t, "check", folder).ends(t, 0).says(t, "no problems")
	for _, name := range []string{"district.yaml", "campuses.yaml", "calendar.yaml", "menus", "translations/es.po"} {
		if _, err := os.Stat(filepath.Join(folder, filepath.FromSlash(name))); err != nil {
			t.Error(err)
		}
	}
	edit(t, folder, "district.yaml", "Cedar Prairie ISD", "Willow Bend ISD")
	campusline(t, "check", folder).ends(t, 0).says(t, "1 are missing, the first “Willow Bend ISD”", "0 errors")
	edit(t, folder, "district.yaml", "languages: [en, es, vi, ar, ur]", "languages: [en, es]")
	campusline(t, "check", folder).ends(t, 0).says(t, "Willow Bend ISD: no problems")
}

func TestInitOverwritesNothing(t *testing.T) {
	t.Parallel()
	folder := meadow(t)
	campusline(t, "init", folder).ends(t, 2).complains(t, folder+" holds files already")
	campusline(t, "check", folder).ends(t, 0).says(t, "Meadow ISD")
	campusline(t, "init", filepath.Join(folder, "district.yaml")).ends(t, 2).complains(t, "cannot be used")
	campusline(t, "init", t.TempDir()).ends(t, 0)
	campusline(t, "init", "").ends(t, 2).complains(t, "the folder needs a name")
}
