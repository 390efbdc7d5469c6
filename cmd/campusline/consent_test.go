package main

import (
	"encoding/json"
	"strings"
	"testing"

	"campusline/store/storetest"
)

// theParent is who calls and texts when nobody else is named.
const theParent = "512-555-0199"

func TestStaffEnterWhatAPersonSaysAndEverybodySeesWhoAndWhy(t *testing.T) {
	t.Parallel()
	database, folder := storetest.URL(t), meadow(t)
	consent := func(args ...string) result {
		return campusline(t, append(append([]string{"consent"}, args...), "--database", database)...)
	}
	consent("show", theParent).ends(t, 0).says(t, "The ledger says nothing of this number.")
	consent("stop", theParent, "--by", "T. Example", "--reason", "asked at the front desk", "--words", "ya no quiero mensajes",
		"--language", "es").ends(t, 0).says(t, "Texts this person wants now: nothing.")
	campusline(t, "text", "tell", "--database", database, "--district", folder).ends(t, 0).says(t, "(no reply)")
	consent("start", theParent, "--by", "T. Example", "--reason", "called again", "--how", "call", "--call", "CA1").
		ends(t, 0).says(t, "Texts this person wants now: all.")
	consent("start", theParent, "--by", "T. Example", "--reason", "called again").ends(t, 0).says(t, "It was so before.")
	consent("show", theParent).ends(t, 0).
		says(t, "out", "all", "staff", "T. Example", "ya no quiero mensajes", "asked at the front desk", "nothing").
		says(t, "in", "call", "called again", "all")

	rows := table(t, consent("show", "(512) 555-0199", "--format", "csv").ends(t, 0).out)
	if len(rows) != 3 || rows[0]["language"] != "es" || rows[0]["by"] != "T. Example" || rows[1]["session"] != "CA1" ||
		rows[0]["remains"] != "nothing" || rows[1]["remains"] != "all" {
		t.Errorf("as CSV: %q", rows)
	}
	var same []map[string]any
	if err := json.Unmarshal([]byte(consent("show", theParent, "--format", "json").ends(t, 0).out), &same); err != nil || len(same) != 3 {
		t.Errorf("as JSON: %v, %v", same, err)
	}
	exported := campusline(t, "export", "consent", "--history", "--database", database).ends(t, 0).out
	if got := table(t, exported); len(got) != 3 || got[0]["reason"] != "asked at the front desk" {
		t.Errorf("exported: %q", got)
	}
}

func TestATopicIsEnteredOnlyIfTheDistrictHasIt(t *testing.T) {
	t.Parallel()
	database := storetest.URL(t)
	stop := func(topic string, more ...string) result {
		return campusline(t, append([]string{
			"consent", "stop", theParent, "--topic", topic, "--by", "T. Example", "--reason", "asked", "--database", database,
		}, more...)...)
	}
	stop("events").ends(t, 0).says(t, "Texts this person wants now: all but events.")
	stop("lunches").ends(t, 2).complains(t, `"lunches" is no topic of the district; it has attendance, events, meals`)
	stop("meals", "--district", meadow(t)).ends(t, 2).complains(t, "it has events, bus")
	campusline(t, "consent", "stop", "55", "--reason", "asked", "--database", database).ends(t, 2).complains(t, "is not a phone number")
	campusline(t, "consent", "stop", theParent, "--database", database).ends(t, 2).complains(t, "--reason")
}

func TestStaffAreToldThatOnlyThePersonCanUndoTheCarriersStop(t *testing.T) {
	t.Parallel()
	database, folder := storetest.URL(t), meadow(t)
	start := func() result {
		return campusline(t, "consent", "start", theParent, "--by", "T. Example", "--reason", "asked", "--database", database).ends(t, 0)
	}
	campusline(t, "text", "STOP", "--database", database, "--district", folder).ends(t, 0)
	start().says(t, "all.", "until they text START themselves")
	campusline(t, "text", "START", "--database", database, "--district", folder).ends(t, 0)
	if got := start().out; strings.Contains(got, "START") {
		t.Errorf("after their START it says %q", got)
	}
}
