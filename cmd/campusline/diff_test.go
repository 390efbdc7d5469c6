package main

import (
	"encoding/json"
	"strings"
	"testing"

	"campusline/difference"
)

func TestDiffOfWhatNobodyNoticesIsNone(t *testing.T) {
	t.Parallel()
	folder, other := meadow(t), meadow(t)
	edit(t, other, "menus/main.yaml", "lunch", "midday")
	edit(t, other, "menus/main.yaml", "keywords: [midday]", "keywords: [lunch]")
	edit(t, other, "menus/main.yaml", "for: midday today", "for: lunch today")
	campusline(t, "diff", folder, other).ends(t, 0).says(t, "Nobody will notice a difference.")
	if out := campusline(t, "diff", folder, other, "--format", "json").ends(t, 0).out; strings.TrimSpace(out) != "[]" {
		t.Errorf("no differences as JSON are %q", out)
	}
}

func TestDiffTellsWhatCallersNotice(t *testing.T) {
	t.Parallel()
	folder, other := meadow(t), meadow(t)
	edit(t, other, "menus/main.yaml", "3: {for: to tell us something", "5: {for: to tell us something")
	campusline(t, "diff", folder, other).ends(t, 1).says(t, "People who call or text now choose “to tell us something” by 5, not by 3.")
	var found []difference.Difference
	if err := json.Unmarshal([]byte(campusline(t, "diff", folder, other, "--format", "json").ends(t, 1).out), &found); err != nil {
		t.Fatal(err)
	}
	if len(found) != 1 || found[0].Kind != difference.ChoiceMoved || len(found[0].Lines) != 1 || len(found[0].Languages) != 2 {
		t.Errorf("as JSON it is %+v", found)
	}
}

func TestDiffWithAVersionThatWasPublished(t *testing.T) {
	t.Parallel()
	d, folder := newDesk(t), meadow(t)
	campusline(t, "publish", folder, "--database", d.database, "--author", "Ana").ends(t, 0)
	listed := campusline(t, "versions", "--database", d.database).ends(t, 0)
	edit(t, folder, "menus/main.yaml", "Lunch today is pizza.", "Lunch today is soup.")
	campusline(t, "diff", listed.out[:12], folder, "--database", d.database).ends(t, 1).says(t, "“Lunch today is soup.”", "not “Lunch today is pizza.”")
	campusline(t, "diff", listed.out[:12], folder, "--database", d.database, "--calls").ends(t, 1).says(t, "“Lunch today is soup.”", "\n  campusline ", "--district "+folder)
}

func TestDiffOfWhatCannotBeLookedAt(t *testing.T) {
	t.Parallel()
	campusline(t, "diff", meadow(t)).ends(t, 2).complains(t, "to")
	campusline(t, "diff", meadow(t), "nowhere").ends(t, 2).complains(t, "nowhere is neither a folder nor")
	campusline(t, "diff", meadow(t), broken(t)).ends(t, 2).complains(t, "Did you mean `lunch`?", "cannot be served")
}

func TestDiffWithTheSampleInItsOwnLanguages(t *testing.T) {
	t.Parallel()
	campusline(t, "diff", "sample", "../../menus/sample").ends(t, 1).complains(t,
		"../../menus/sample: There are no translations into Spanish.", "The sample with its translations is called `sample`.")
	folder := t.TempDir() + "/copy"
	campusline(t, "init", folder).ends(t, 0)
	campusline(t, "diff", "sample", folder).ends(t, 0).says(t, "Nobody will notice a difference.")
}

func TestDiffTellsAChangeOfTheCalendarOnceAndItsDetailsWhenAsked(t *testing.T) {
	t.Parallel()
	folder := t.TempDir() + "/copy"
	campusline(t, "init", folder).ends(t, 0)
	edit(t, folder, "calendar.yaml", "for: Labor Day}", "for: Labor Day}\n  - {on: 2026-10-20, for: Staff Day}")
	short := campusline(t, "diff", "sample", folder).ends(t, 1).says(t, "On Tuesday, October 20, now a day without school (Staff Day), ")
	if lines := strings.Count(short.out, "\n"); lines != 1 {
		t.Errorf("a new holiday is told in %d lines:\n%s", lines, short.out)
	}
	campusline(t, "diff", "sample", folder, "--details").ends(t, 1).says(t, "\n  Callers who choose “to ask about a stop or a route” on October 20 from 8 am to 4:30 pm now are asked to leave a message")
}
