package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/phone"
	"campusline/replay"
)

// recordedMeadow is a district whose line was called once and texted once, and the database that has it.
func recordedMeadow(t *testing.T) (folder, database string) {
	t.Helper()
	folder = meadow(t)
	line := gatewaytest.Start(t, gatewaytest.Options{District: folder})
	number := line.Gateway.Version().Lines[0].Number
	line.Call(gatewaytest.Parent, number, phone.AllAnswer(phone.Answered)).Press("1").HangUp()
	line.Text(gatewaytest.Parent, number, "hello")
	return folder, line.Database
}

func TestReplayOnTheSameMenusIsIdentical(t *testing.T) {
	t.Parallel()
	folder, database := recordedMeadow(t)
	campusline(t, "replay", "--on", folder, "--since", "2026-01-01", "--database", database).ends(t, 0).says(t,
		"2 sessions taken again: 1 call and 1 conversation.", "2 end the same; 0 end elsewhere; 0 get stuck.",
		"2 were made on this very version; 2 of them came out identical.")
}

func TestReplayOnADraftSaysWhoEndsElsewhere(t *testing.T) {
	t.Parallel()
	folder, database := recordedMeadow(t)
	edit(t, folder, "menus/main.yaml", "go: lunch}", "go: person}")
	args := []string{"replay", "--on", folder, "--since", "2026-01-01", "--database", database}
	campusline(t, args...).ends(t, 0).says(t, "1 end elsewhere", "1 call that", "now ", "  CA", "presses 1", "\nAll that was heard of one: `campusline heard CA")

	var report replay.Report
	if err := json.Unmarshal([]byte(campusline(t, append(args, "--format", "json")...).ends(t, 0).out), &report); err != nil {
		t.Fatal(err)
	}
	if report.Sessions != 2 || report.Elsewhere != 1 || len(report.Changes) != 1 || len(report.Changes[0].Examples) != 1 {
		t.Errorf("as JSON it is %+v", report)
	}
	rows, err := csv.NewReader(strings.NewReader(campusline(t, append(args, "--format", "csv")...).ends(t, 0).out)).ReadAll()
	if err != nil || len(rows) != 3 || rows[0][5] != "ending" || rows[1][5] != "elsewhere" || rows[2][5] != "same" {
		t.Errorf("as CSV it is %q (%v)", rows, err)
	}
}

func TestReplayFailsWhereCallersAreStuckOrListenForLonger(t *testing.T) {
	t.Parallel()
	folder, database := recordedMeadow(t)
	for name, test := range map[string]struct {
		from, to string
		status   int
		says     string
	}{
		"another way":  {"go: lunch}", "go: person}", 0, "1 end elsewhere; 0 get stuck"},
		"no such key":  {"    1: {", "    5: {", 1, "1 get stuck"},
		"a long story": {"say: Lunch", "say: " + strings.Repeat("We are glad that you call. ", 8) + "Lunch", 1, "1 noticeably longer"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			draft := t.TempDir()
			if err := os.CopyFS(draft, os.DirFS(folder)); err != nil {
				t.Fatal(err)
			}
			edit(t, draft, "menus/main.yaml", test.from, test.to)
			campusline(t, "replay", "--on", draft, "--since", "2026-01-01", "--database", database).ends(t, test.status).says(t, test.says)
		})
	}
}

// What each caller heard can be told as long as the journey and its version are kept, and not what they wrote as a message.
func TestWhatWasHeardOfASessionCanBeTold(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{District: meadow(t)})
	number := line.Gateway.Version().Lines[0].Number
	sid := line.Call(gatewaytest.Parent, number, phone.AllAnswer(phone.Answered)).Press("1").HangUp().Transcript().CallSID
	told := campusline(t, "heard", sid, "--database", line.Database).ends(t, 0).says(t,
		sid+", a call to "+number, "> begins", "> presses 1", "Lunch today is pizza.", "ends: ")
	if strings.Contains(told.out, gatewaytest.Parent) {
		t.Errorf("the caller's number is told:\n%s", told.out)
	}
	var heard replay.Heard
	if err := json.Unmarshal([]byte(campusline(t, "heard", sid, "--format", "json", "--database", line.Database).ends(t, 0).out), &heard); err != nil ||
		len(heard.Exchanges) != 2 || heard.Exchanges[1].Did != "presses 1" {
		t.Errorf("as JSON it is %+v (%v)", heard, err)
	}
	gatewaytest.Exec(t, line.SQL(t), "DELETE FROM versions")
	campusline(t, "heard", sid, "--database", line.Database).ends(t, 1).complains(t, "not kept any more")
	campusline(t, "heard", "CA1", "--database", line.Database).ends(t, 1).complains(t, "there is no session CA1")
}

func TestReplayNeedsADraftAndATime(t *testing.T) {
	t.Parallel()
	_, database := recordedMeadow(t)
	campusline(t, "replay").ends(t, 2).complains(t, "--on")
	campusline(t, "replay", "--on", meadow(t), "--since", "lately").ends(t, 2).complains(t, "--since should be like 30d")
	campusline(t, "replay", "--on", "nowhere", "--database", database).ends(t, 2).complains(t, "nowhere is neither a folder nor")
	campusline(t, "replay", "--on", "abcdef", "--database", database).ends(t, 2).complains(t, "no version begins with abcdef")
	campusline(t, "replay", "--on", broken(t), "--database", database).ends(t, 1).complains(t, "cannot be served")
}

func TestMomentsAgo(t *testing.T) {
	t.Parallel()
	zone := time.FixedZone("", -5*60*60)
	now := time.Date(2026, time.November, 2, 12, 0, 0, 0, zone)
	for words, want := range map[string]time.Time{
		"30d": now.AddDate(0, 0, -30), "12h": now.Add(-12 * time.Hour), "0d": now,
		"2026-09-01": time.Date(2026, time.September, 1, 0, 0, 0, 0, zone),
	} {
		if got, err := moment(words, now); err != nil || !got.Equal(want) {
			t.Errorf("%s is %v (%v), want %v", words, got, err, want)
		}
	}
	for _, words := range []string{"", "d", "-3d", "-1h", "3 weeks", "2026-13-01"} {
		if got, err := moment(words, now); err == nil {
			t.Errorf("%q is %v, want an error", words, got)
		}
	}
}
