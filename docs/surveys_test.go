package docs_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"campusline/menus"
)

// ofSurveys is what people read who ask families.
func ofSurveys(t *testing.T) string {
	t.Helper()
	content, err := os.ReadFile("surveys.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// Each survey that is shown can stand in the sample's folder, and nothing is wrong with it.
func TestTheSurveysThatAreShownAreRight(t *testing.T) {
	t.Parallel()
	tried := 0
	for _, block := range fenced.FindAllStringSubmatch(ofSurveys(t), -1) {
		first, _, _ := strings.Cut(block[2], "\n")
		files := sample(t)
		files[strings.TrimPrefix(first, "# ")] = []byte(block[2])
		version, problems := menus.Load(files)
		if version == nil {
			t.Errorf("%s: %v", first, errorsOf(problems))
			continue
		}
		if len(version.Surveys()) != 4 {
			t.Errorf("%s is not read", first)
		}
		tried++
	}
	if tried < 2 {
		t.Errorf("only %d surveys are shown", tried)
	}
}

// Every part that a survey may have is explained, and no other.
func TestTheWordsOfSurveysAreExplained(t *testing.T) {
	t.Parallel()
	schemas, err := menus.Schemas()
	if err != nil {
		t.Fatal(err)
	}
	var schema schemaPart
	if err := json.Unmarshal(schemas["schema/survey.json"], &schema); err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for name, part := range schema.Definitions {
		for word := range part.Properties {
			known[word] = name != "log" && !strings.HasPrefix(name, "words-for") || known[word]
		}
	}
	explained := map[string]bool{}
	for line := range strings.Lines(ofSurveys(t)) {
		rest, ok := strings.CutPrefix(line, "| `")
		if !ok || strings.HasPrefix(rest, "campusline ") {
			continue
		}
		names, _, _ := strings.Cut(rest, " |")
		for name := range strings.SplitSeq(names, ", ") {
			explained[strings.Trim(name, "`")] = true
		}
	}
	var missing, unknown []string
	for word, own := range known {
		if own && !explained[word] {
			missing = append(missing, word)
		}
	}
	for word := range explained {
		if !known[word] {
			unknown = append(unknown, word)
		}
	}
	slices.Sort(missing)
	if len(missing)+len(unknown) > 0 || len(explained) < 25 {
		t.Errorf("not explained are %q, and %q are no parts of a survey", missing, unknown)
	}
}
