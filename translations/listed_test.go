package translations

import (
	"slices"
	"testing"
)

// TestListsHaveTheCommaOfTheirScript: a translator types the comma of the keyboard.
func TestListsHaveTheCommaOfTheirScript(t *testing.T) {
	t.Parallel()
	for list, want := range map[string][]string{
		"bus, buses,late bus": {"bus", "buses", "late bus"},
		"حافلة، باص":          {"حافلة", "باص"},
		"校车，巴士、公交车":           {"校车", "巴士", "公交车"},
		"결석; 아파요":             {"결석", "아파요"},
		"foto\nretrato":       {"foto", "retrato"},
		"bus,,buses":          {"bus", "", "buses"},
		"bus":                 {"bus"},
	} {
		if got := Listed(list); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", list, got, want)
		}
	}
}
