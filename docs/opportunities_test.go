package docs_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"campusline/menus"
	"campusline/opportunities"
)

// ofOpportunities is what coordinators read.
func ofOpportunities(t *testing.T) string {
	t.Helper()
	content, err := os.ReadFile("opportunities.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

var fenced = regexp.MustCompile("(?s)```(yaml|csv)\n(.*?)```")

// The files that are shown can be imported into the sample district, and say what is written of them.
func TestTheOpportunitiesThatAreShownCanBeImported(t *testing.T) {
	t.Parallel()
	version, problems := menus.Load(sample(t))
	if version == nil {
		t.Fatal(problems)
	}
	counts := map[string]int{}
	for _, block := range fenced.FindAllStringSubmatch(ofOpportunities(t), -1) {
		all, problems := opportunities.Read("shown."+block[1], []byte(block[2]), version)
		for _, p := range problems {
			t.Error(p)
		}
		counts[block[1]] += len(all)
		for _, o := range all {
			if o.Kind == opportunities.Workshop && len(o.Modules) != 2 {
				t.Errorf("the workshop has %d modules", len(o.Modules))
			}
		}
	}
	if counts["yaml"] < 15 || counts["csv"] != 2 {
		t.Errorf("the examples make %v", counts)
	}
}

// Every name that a file may have is explained, and no other.
func TestTheNamesOfAnOpportunityAreExplained(t *testing.T) {
	t.Parallel()
	explained := map[string]bool{}
	for line := range strings.Lines(ofOpportunities(t)) {
		first, _, _ := strings.Cut(strings.TrimPrefix(line, "| "), " | ")
		if !strings.HasPrefix(line, "| `") {
			continue
		}
		for name := range strings.SplitSeq(first, ", ") {
			explained[strings.Trim(name, "`")] = true
		}
	}
	for _, name := range opportunities.Names() {
		if !explained[name] {
			t.Errorf("`%s` is not explained", name)
		}
		delete(explained, name)
	}
	for name := range explained {
		t.Errorf("`%s` is explained and means nothing", name)
	}
}
