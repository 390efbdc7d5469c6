// Package menustest gives tests the sample district.
package menustest

import (
	"testing"

	"campusline/menus"
)

// Sample is the sample district as it is shipped.
func Sample(t testing.TB) *menus.Version {
	t.Helper()
	return Load(t, Files(t))
}

// Files are those of the sample district, for tests that change some of them.
func Files(t testing.TB) menus.Files {
	t.Helper()
	files, err := menus.Sample()
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// Load loads a district that must be servable. Warnings are no matter.
func Load(t testing.TB, files menus.Files) *menus.Version {
	t.Helper()
	version, problems := menus.Load(files)
	if version == nil {
		t.Fatal(problems)
	}
	return version
}
