package menus

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"campusline/translations"
)

// folder reads a district's folder below testdata.
func folder(t testing.TB, name string) Files {
	t.Helper()
	files := Files{}
	if err := files.take(os.DirFS("testdata"), name, ""); err != nil {
		t.Fatal(err)
	}
	return files
}

// loaded compiles files that must have no problem at all.
func loaded(t testing.TB, files Files) *Version {
	t.Helper()
	version, problems := Load(files)
	for _, p := range problems {
		t.Errorf("%s", p)
	}
	if version == nil {
		t.FailNow()
	}
	return version
}

// lines are the problems as an editor reads them.
func lines(problems []Problem) []string {
	var all []string
	for _, p := range problems {
		all = append(all, p.String())
	}
	return all
}

// rule is one file of testdata/rules. Its first line names the file of the good district that it takes the place of,
// and its last lines are the problems that must be found then.
type rule struct {
	name  string
	files Files
	want  []string
}

// rules reads testdata/rules.
func rules(t *testing.T) []rule {
	t.Helper()
	paths, err := filepath.Glob("testdata/rules/*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no rules: %v", err)
	}
	good := folder(t, "good")
	var all []rule
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		first, _, _ := strings.Cut(string(content), "\n")
		r := rule{name: strings.TrimSuffix(filepath.Base(path), ".yaml"), files: maps.Clone(good)}
		replaced := strings.TrimPrefix(first, "# ")
		if strings.HasPrefix(replaced, translationsFolder) {
			r.files[districtFile] = inSpanishToo(good[districtFile])
		}
		if strings.HasPrefix(r.name, "survey-beside-") {
			r.files["surveys/visit.yaml"] = folder(t, "beside")["visit.yaml"]
		}
		r.files[replaced] = content
		for line := range strings.SplitSeq(string(content), "\n") {
			if problem, ok := strings.CutPrefix(line, "# problem: "); ok {
				r.want = append(r.want, strings.ReplaceAll(problem, "{languages}", strings.Join(translations.Shipped(), ", ")))
			}
		}
		all = append(all, r)
	}
	return all
}

func inSpanishToo(district []byte) []byte {
	return []byte(strings.Replace(string(district), "[en]", "[en, es]", 1))
}

func TestTheGoodDistrictHasNoProblem(t *testing.T) {
	t.Parallel()
	files := folder(t, "good")
	loaded(t, files)
	files[districtFile] = inSpanishToo(files[districtFile])
	loaded(t, files)
}

func TestEveryRuleSaysWhereWhatAndHowToMendIt(t *testing.T) {
	t.Parallel()
	for _, r := range rules(t) {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			if len(r.want) == 0 {
				t.Error("this rule names no problem")
			}
			_, problems := Load(r.files)
			if diff := cmp.Diff(r.want, lines(problems)); diff != "" {
				t.Errorf("the problems found are not those named (-named +found):\n%s", diff)
			}
		})
	}
}

func TestProblemsOfEveryFileAreReportedAtOnce(t *testing.T) {
	t.Parallel()
	files := folder(t, "good")
	for file, slip := range map[string][2]string{
		districtFile:      {"timezone: America/Chicago", "timezone: Central"},
		calendarFile:      {"2026-09-07", "9/7"},
		campusesFile:      {"number: 201", "number: 0"},
		"menus/main.yaml": {"answer: campus", "answer: camp"},
	} {
		files[file] = []byte(strings.Replace(string(files[file]), slip[0], slip[1], 1))
	}
	version, problems := Load(files)
	if version != nil {
		t.Error("a broken district was served")
	}
	var in []string
	for _, p := range problems {
		in = append(in, p.File)
	}
	in = slices.Compact(in)
	if diff := cmp.Diff([]string{calendarFile, campusesFile, districtFile, "menus/main.yaml"}, in); diff != "" {
		t.Errorf("files with problems (-want +got):\n%s\n%s", diff, strings.Join(lines(problems), "\n"))
	}
}

func TestAWarningDoesNotStopAVersion(t *testing.T) {
	t.Parallel()
	files := folder(t, "good")
	files["menus/more.yaml"] = []byte("forgotten:\n  say: Nobody hears this.\n")
	version, problems := Load(files)
	if version == nil || len(problems) != 1 || problems[0].Severity != Warning {
		t.Errorf("got version %v and %q", version, lines(problems))
	}
}
