package docs_test

import (
	"os"
	"regexp"
	"testing"

	"campusline/goals"
	"campusline/menus"
)

// The goals.yaml that reports.md shows can be read as it stands there.
func TestTheGoalsShownCanBeRead(t *testing.T) {
	t.Parallel()
	content, err := os.ReadFile("reports.md")
	if err != nil {
		t.Fatal(err)
	}
	shown := regexp.MustCompile("(?s)```yaml\n# goals.yaml\n(.*?)```").FindSubmatch(content)
	if shown == nil {
		t.Fatal("reports.md shows no goals.yaml")
	}
	version, problems := menus.Load(sample(t))
	if version == nil {
		t.Fatal(problems)
	}
	aims, problems := goals.Read(menus.Files{goals.File: shown[1]}, version)
	if len(problems) > 0 || len(aims) != 1 || aims[0].Figure != "one-day" {
		t.Errorf("%v: %+v", problems, aims)
	}
}
