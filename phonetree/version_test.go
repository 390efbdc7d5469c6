package phonetree_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"campusline/menus"
	"campusline/menus/menustest"
)

// meadow is the small district of the texts' tests, which is open at every hour.
func meadow(t testing.TB) *menus.Version {
	t.Helper()
	return must(t)(menus.Load(os.DirFS("../sms/testdata/meadow")))
}

var languagesLine = regexp.MustCompile(`(?m)^languages: \[.*?\]`)

// sample is the sample in three of its languages: two with voices, and one with recordings that runs from right to left.
func sample(t testing.TB) *menus.Version {
	t.Helper()
	files := menustest.Files(t)
	const district = "district.yaml"
	files[district] = languagesLine.ReplaceAll(files[district], []byte("languages: [en, es, ur]"))
	return must(t)(menus.Load(files))
}

func must(t testing.TB) func(*menus.Version, []menus.Problem) *menus.Version {
	return func(v *menus.Version, problems []menus.Problem) *menus.Version {
		t.Helper()
		if v == nil {
			t.Fatal(problems)
		}
		return v
	}
}

// outlines are those of every line of a version, on both channels and in every language.
func outlines(v *menus.Version) []menus.Outline {
	var all []menus.Outline
	for _, line := range v.Lines {
		for _, channel := range []menus.Channel{menus.Call, menus.Text} {
			for _, language := range v.Tags() {
				all = append(all, v.Outline(line, channel, language))
			}
		}
	}
	return all
}

func wantText(t *testing.T, got, want string) {
	t.Helper()
	if diff := cmp.Diff(strings.TrimPrefix(want, "\n"), got); diff != "" {
		t.Errorf("it reads (- wanted, + got)\n%s", diff)
	}
}
