package docs_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"campusline/menus"
	"campusline/privacy"
)

// The file that is shown says what holds without it, and every kind is explained.
func TestWhatIsKeptIsAsShown(t *testing.T) {
	t.Parallel()
	content, err := os.ReadFile("privacy.md")
	if err != nil {
		t.Fatal(err)
	}
	shown := fenced.FindStringSubmatch(string(content))
	rules, problems := privacy.Read(menus.Files{privacy.File: []byte(shown[2])})
	if len(problems) > 0 {
		t.Error(problems)
	}
	for _, kind := range privacy.Kinds() {
		if rules.Keeps(kind) != privacy.Usual().Keeps(kind) {
			t.Errorf("%s are kept %s, and shown is %s", kind, privacy.Usual().Keeps(kind), rules.Keeps(kind))
		}
		if row := fmt.Sprintf("| `%s` | %s |\n", kind, privacy.Means(kind)); !strings.Contains(string(content), row) {
			t.Errorf("privacy.md should have the line\n%s", row)
		}
	}
}
