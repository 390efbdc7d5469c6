package docs_test

import (
	"fmt"
	"strings"
	"testing"

	"campusline/menus"
	"campusline/proof"
)

func TestEveryRuleIsExplained(t *testing.T) {
	t.Parallel()
	words := document(t)
	for _, r := range proof.Rules() {
		if row := fmt.Sprintf("| `%s` | %s | %s |\n", r.Name, r.Severity, r.Why); !strings.Contains(words, row) {
			t.Errorf("menus.md should have the line\n%s", row)
		}
	}
}

// The check.yaml that is shown can be read, and its figures are those that hold without it.
func TestTheSettingsThatAreShownAreTrue(t *testing.T) {
	t.Parallel()
	for _, b := range blocksOf(t) {
		if b.file() != proof.SettingsFile {
			continue
		}
		settings, problems := proof.ReadSettings(menus.Files{proof.SettingsFile: []byte(b.words)})
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		if settings.Limits != proof.DefaultLimits() || len(settings.Severities) != 2 || len(settings.Waivers) != 1 {
			t.Errorf("it says %+v", settings)
		}
		for name := range strings.SplitSeq("seconds to a person, choices, reading grade", ", ") {
			if !strings.Contains(b.words, name+":") {
				t.Errorf("it should show `%s`", name)
			}
		}
		return
	}
	t.Fatal("menus.md shows no check.yaml")
}
