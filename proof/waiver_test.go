package proof

import (
	"strings"
	"testing"
	"time"

	"campusline/menus"
)

func TestAWaiverLastsASchoolYearAtMost(t *testing.T) {
	t.Parallel()
	v := hamlet(t, "main:\n  choose:\n    1: {for: the office, transfer: operator}\n    2: {for: a message, go: promise}\n")
	today := time.Date(2026, time.August, 20, 12, 0, 0, 0, time.UTC)
	for until, want := range map[string]string{
		"2026-08-19": waiverExpired, "2026-08-20": "", "2027-09-24": "", "2027-09-25": waiverTooLong, "2099-01-31": waiverTooLong,
	} {
		settings, problems := ReadSettings(menus.Files{SettingsFile: []byte(
			"waivers: [{rule: rings after hours, because: The office is being moved., until: " + until + "}]")})
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		r := Check(v, Options{Settings: settings, Today: today})
		got := ""
		for _, f := range r.Findings {
			if f.File == SettingsFile {
				got = f.Rule
			}
			if f.Rule == waiverTooLong && !strings.Contains(f.Fix, "`until: 2027-05-27`") { // the last day of the school year
				t.Errorf("what is said to write is %q", f.Fix)
			}
		}
		if got != want || len(r.Waived) == 1 != (want == "") {
			t.Errorf("until %s: told is %q, waived are %d", until, got, len(r.Waived))
		}
	}
}

func TestADistrictSaysHowMuchItsWaiversMatter(t *testing.T) {
	t.Parallel()
	v := hamlet(t, "main:\n  choose:\n    1: {for: a message, go: promise}\n    2: {for: another, go: promise}\n")
	settings, _ := ReadSettings(menus.Files{SettingsFile: []byte(
		"severity: {waiver not needed: error}\nwaivers: [{rule: many choices, because: The board asked for it., until: 2027-01-31}]")})
	if r := Check(v, Options{Settings: settings}); len(r.Findings) != 1 || !r.Refused() {
		t.Errorf("told is %+v", r.Findings)
	}
}
