package term_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"campusline/menus"
)

// staffed is a folder with the sample district, in which some of those who answer read mail and no texts, and some are away for
// a while.
func staffed(t *testing.T) string {
	t.Helper()
	files, err := menus.Sample()
	if err != nil {
		t.Fatal(err)
	}
	teams := string(files["teams.yaml"])
	for _, change := range [][2]string{
		{"Ms. Tran, phone: 254-555-0104,", "Ms. Tran,"},
		{"Mr. Benson, phone: 254-555-0122,", "Mr. Benson,"},
		{"Ms. Moreno, phone: 254-555-0107,", "Ms. Moreno,"},
		{"siddiqui@cedarprairie.example,", "siddiqui@cedarprairie.example, away: [" +
			"{from: 2026-09-15, to: 2026-09-17, stand-in: salinas}, {from: 2026-10-19, to: 2026-10-30, stand-in: salinas}],"},
		{"haddad@cedarprairie.example,", "haddad@cedarprairie.example, away: [" +
			"{from: 2026-09-17, to: 2026-09-18}, {from: 2026-11-09, to: 2026-11-20}],"},
		{"aguilar@cedarprairie.example,", "aguilar@cedarprairie.example, away: " +
			"{from: 2026-09-14, to: 2026-09-21, stand-in: benson},"},
	} {
		if !strings.Contains(teams, change[0]) {
			t.Fatalf("teams.yaml of the sample has no %q", change[0])
		}
		teams = strings.Replace(teams, change[0], change[1], 1)
	}
	files["teams.yaml"] = []byte(teams)
	folder := t.TempDir()
	for name, content := range files {
		to := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(to), 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(to, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}
