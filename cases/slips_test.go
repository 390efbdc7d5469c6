package cases

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"campusline/translations"
)

// Each file of testdata/teams has one slip, and its last lines are the problems that must be told then.
func TestEverySlipIsToldWithItsPlaceAndItsFix(t *testing.T) {
	t.Parallel()
	paths, err := filepath.Glob("testdata/teams/*.yaml")
	if err != nil || len(paths) < 50 {
		t.Fatalf("there are %d slips: %v", len(paths), err)
	}
	v, files := sampleWith(t, "")
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var got, want []string
		for line := range strings.SplitSeq(string(content), "\n") {
			if problem, ok := strings.CutPrefix(line, "# problem: "); ok {
				want = append(want, strings.ReplaceAll(problem, "{languages}", strings.Join(translations.Shipped(), ", ")))
			}
		}
		files[File] = content
		rules, problems := ReadRules(files, v)
		for _, p := range problems {
			got = append(got, p.String())
		}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s: told is\n%s\nwant\n%s", path, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		if rules.Otherwise.ID != DistrictOffice {
			t.Errorf("%s: rules with a slip are gone by", path)
		}
	}
}
