package docs_test

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"campusline/cases"
	"campusline/goals"
	"campusline/menus"
	"campusline/menus/menustest"
	"campusline/privacy"
)

// The examples of menus.md are kept true by loading each of them into the sample district:
//
//   - A block of yaml begins with a comment that names its file. A file of menus stands there as it is; a file of the
//     district is merged into the sample's, see merged.
//   - A block of text behind it that begins with the name of that file is what loading it must report, and all of it.
//     Without one, it must load. Warnings are left aside: what is new in an example has no translation.
//   - A block of text behind it with "On the phone:" and "In a text:" is what its first menu must say. A slash stands
//     for a new line.
//   - A block of po is added to the sample's Spanish, where it must have no problem.

func TestExamplesAreTrue(t *testing.T) {
	t.Parallel()
	blocks := blocksOf(t)
	tried := 0
	for i, b := range blocks {
		if b.language != "yaml" {
			continue
		}
		tried++
		behind := block{}
		if i+1 < len(blocks) {
			behind = blocks[i+1]
		}
		t.Run(b.file(), func(t *testing.T) {
			t.Parallel()
			tryExample(t, b, behind)
		})
	}
	if tried < 15 {
		t.Errorf("menus.md has %d examples, which is too few to be all of them", tried)
	}
}

func tryExample(t *testing.T, example, behind block) {
	t.Helper()
	version, problems := menus.Load(sampleWith(t, example))
	var want []string
	if behind.language == "text" && strings.HasPrefix(behind.words, example.file()+":") {
		want = strings.Split(behind.words, "\n")
	}
	if got := errorsOf(problems); !slices.Equal(got, want) {
		t.Fatalf("line %d: check says\n%s\nand menus.md says\n%s", example.line, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if strings.HasPrefix(behind.words, "On the phone:") {
		checkHeard(t, version, behind)
	}
}

// errorsOf gives the problems that stop a version, as check prints them.
func errorsOf(problems []menus.Problem) []string {
	var all []string
	for _, p := range problems {
		if p.Severity == menus.Error {
			all = append(all, p.String())
		}
	}
	return all
}

// checkHeard compares what a block says is heard and written with what its example's line says.
func checkHeard(t *testing.T, version *menus.Version, behind block) {
	t.Helper()
	line, known := version.Line(exampleLine)
	if !known {
		t.Fatalf("the line %s of the example is missing", exampleLine)
	}
	for i, channel := range []menus.Channel{menus.Call, menus.Text} {
		lines := strings.Split(behind.words, "\n")
		if i >= len(lines) {
			t.Fatalf("line %d: there should be a line for the phone and one for a text", behind.line)
		}
		_, want, _ := strings.Cut(lines[i], ": ")
		out := version.Step(version.Start(line, channel, "en"), menus.Input{Kind: menus.Begin}, quietWorld{})
		var said []string
		for _, p := range out.Prompt {
			said = append(said, strings.ReplaceAll(p.Words, "\n", " / "))
		}
		if got := strings.Join(said, " "); got != want {
			t.Errorf("line %d: a %s gets\n%s\nand menus.md says\n%s", behind.line, channel, got, want)
		}
	}
}

// quietWorld is a school-day morning on which nothing is out of the ordinary.
type quietWorld struct{}

func (quietWorld) Now() time.Time         { return time.Date(2026, 9, 15, 15, 0, 0, 0, time.UTC) }
func (quietWorld) Known() bool            { return true }
func (quietWorld) Texting() menus.Texting { return menus.CanText }
func (quietWorld) NextCase() int          { return 4821 }

func TestTranslationsInExamplesLoad(t *testing.T) {
	t.Parallel()
	tried := 0
	for _, b := range blocksOf(t) {
		if b.language != "po" {
			continue
		}
		tried++
		files := sample(t)
		const catalogue = "translations/es.po"
		files[catalogue] = slices.Concat(files[catalogue], []byte("\n"+b.words+"\n"))
		if _, problems := menus.Load(files); len(problems) > 0 {
			t.Errorf("line %d: %v", b.line, problems)
		}
	}
	if tried == 0 {
		t.Error("menus.md shows no translation")
	}
}

func TestEveryWordTheSampleUsesIsExplained(t *testing.T) {
	t.Parallel()
	shown := codeIn(document(t))
	files := sample(t)
	delete(files, cases.File)   // teams.md explains it,
	delete(files, privacy.File) // privacy.md this,
	delete(files, goals.File)   // and reports.md this
	used := wordsUsed(t, files)
	if len(used) < 40 {
		t.Fatalf("the sample uses only %d words: %v", len(used), used)
	}
	for _, word := range used {
		if !shown[word] {
			t.Errorf("menus.md does not explain `%s`", word)
		}
	}
}

// sample is the sample district's folder, a copy for each test.
func sample(t *testing.T) menus.Files {
	t.Helper()
	files := menustest.Files(t)
	return maps.Clone(files)
}

// document is menus.md.
func document(t *testing.T) string {
	t.Helper()
	content, err := os.ReadFile("menus.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
