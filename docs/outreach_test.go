package docs_test

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"campusline/menus"
	"campusline/opportunities"
	"campusline/outreach"
)

// ofOutreach is what communications officers read.
func ofOutreach(t *testing.T) string {
	t.Helper()
	content, err := os.ReadFile("outreach.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// The files that are shown can be taken in by the sample district, and nothing is wrong with them.
func TestTheGroupAndTheBroadcastThatAreShownAreRight(t *testing.T) {
	t.Parallel()
	version, problems := menus.Load(sample(t))
	if version == nil {
		t.Fatal(problems)
	}
	people, texts := 0, 0
	for _, block := range fenced.FindAllStringSubmatch(ofOutreach(t), -1) {
		var problems []menus.Problem
		if block[1] == "csv" {
			var contacts outreach.Contacts
			contacts, problems = outreach.ReadMembers("shown.csv", []byte(block[2]), version)
			people += len(contacts.Members)
		} else {
			var b *outreach.Broadcast
			var err error
			b, problems, err = outreach.ReadDraft(t.Context(), "shown.yaml", []byte(block[2]), outreach.Surroundings{
				Version: version, Groups: []string{"families"}, Now: time.Date(2030, time.December, 1, 12, 0, 0, 0, time.UTC),
				Opportunity: func(context.Context, string) (o opportunities.Opportunity, found bool, err error) {
					return o, false, nil
				},
			})
			if err != nil || b == nil {
				t.Fatal(problems, err)
			}
			texts += len(b.Texts)
		}
		for _, p := range problems {
			t.Error(p)
		}
	}
	if people != 4 || texts != len(version.Languages) {
		t.Errorf("%d people and %d texts are shown", people, texts)
	}
}

// Every name that a file may have is explained, and no other, as is every purpose.
func TestTheNamesOfOutreachAreExplained(t *testing.T) {
	t.Parallel()
	known := append(outreach.Names(), outreach.Columns()...)
	for _, p := range outreach.Purposes() {
		known = append(known, string(p))
	}
	var explained []string
	for line := range strings.Lines(ofOutreach(t)) {
		if rest, ok := strings.CutPrefix(line, "| `"); ok {
			name, _, _ := strings.Cut(rest, "`")
			explained = append(explained, name)
		}
	}
	slices.Sort(known)
	slices.Sort(explained)
	if !slices.Equal(known, explained) {
		t.Errorf("explained are %q, and there are %q", explained, known)
	}
	for _, name := range outreach.Fillings() {
		if !strings.Contains(ofOutreach(t), "`{"+name+"}`") {
			t.Errorf("{%s} is not explained", name)
		}
	}
}
