package difference

import (
	"regexp"
	"testing"

	"campusline/menus"
	"campusline/menus/menustest"
)

var languagesLine = regexp.MustCompile(`(?m)^languages: \[.*?\]`)

// SampleInTwoLanguages is the sample in English and Spanish, in which differences are found as in all its languages,
// and sooner.
func SampleInTwoLanguages(t testing.TB) menus.Files {
	t.Helper()
	all := menustest.Files(t)
	const district = "district.yaml"
	all[district] = languagesLine.ReplaceAll(all[district], []byte("languages: [en, es]"))
	return all
}
