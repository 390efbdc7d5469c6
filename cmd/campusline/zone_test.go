package main

import (
	"strings"
	"testing"

	"campusline/gateway/gatewaytest"
	"campusline/phone"
)

// What is listed for people is told by the clock of the district, and not by that of the machine on which somebody asks.
func TestListsTellTimesByTheClockOfTheDistrict(t *testing.T) {
	t.Parallel()
	folder := meadow(t)
	edit(t, folder, "district.yaml", "timezone: America/Chicago", "timezone: Asia/Tokyo")
	o := newOfficer(t)
	o.takesIn(1)
	id := o.drafts(ice())
	o.does("broadcast", "send", id, "--yes-to", "1", "--by", "Ana").ends(t, 0)
	o.does("publish", folder, "--author", "Ana", "--note", "A test.").ends(t, 0)
	const at, day, clock = "2026-09-02 05:00", "2026-09-02", " 05:00"
	db := gatewaytest.SQL(t, o.database)
	for _, statement := range []string{
		`INSERT INTO privacy_log (at, what, by_whom, sum, counts) VALUES (@, 'shown', 'castillo', '', '{}')`,
		`INSERT INTO consent (number, topic, state, words, how, language, at) VALUES ('+12015550100', '', 'in', '', 'staff', 'en', @)`,
		`UPDATE contact_groups SET created_at = @`,
		`UPDATE group_members SET added_at = @`,
		`UPDATE broadcasts SET sent_at = @, stopped_at = @, stopped_by = 'Ana', expires_at = @`,
		`UPDATE messages SET handed_at = @, replied_at = @, status = 'sent'`,
		`INSERT INTO sessions (id, channel, line, number, version, language, known, state, taken, started_at, touched_at, how, burst)
			SELECT 'T1', 'text', line, number, '', 'en', false, '', 1, @, @, '', 0 FROM messages`,
		`INSERT INTO exchanges VALUES ('T1', 0, @, 'text', 'Thanks', 0, '', 'SM1', '', '', 0, '', 0, 0, 0, false)`,
		`UPDATE publications SET at = @`,
		`INSERT INTO survey_waves (survey, wave, closes_at, version, asked_at) VALUES ('family-voice', 'fall-2026', @, '', @)`,
		`INSERT INTO family_offers VALUES ('G1', '+12015550100', 'skill', 'sewing', '', '', 'en', '', @)`,
		`UPDATE senders SET stopped_until = (date_trunc('day', now() AT TIME ZONE 'UTC') + interval '44 h') AT TIME ZONE 'UTC', stopped_code = 20003, stopped_reason = 'a test'`,
	} {
		gatewaytest.Exec(t, db, strings.ReplaceAll(statement, "@", `'2026-09-01 20:00Z'`))
	}
	for command, want := range map[string]string{
		"contact log": at, "consent show 201-555-0100": at, "groups list": day, "groups show families": day, "groups log families": at,
		"broadcast list": at, "broadcast report " + id: at, "broadcast replies " + id: at, "versions": at, "surveys status": at,
		"opportunities gifts": day, "lines": clock,
	} {
		o.does(strings.Fields(command)...).ends(t, 0).says(t, want)
	}
	gatewaytest.Exec(t, db, `UPDATE broadcasts SET sent_at = NULL, stopped_at = NULL`)
	o.does("broadcast", "preview", id).ends(t, 1).complains(t, at)
	gatewaytest.Exec(t, db, `DELETE FROM publications`)
	o.does("contact", "log").ends(t, 0).says(t, "2026-09-01 15:00") // of the sample
	o.does("contact", "log", "--district", folder).ends(t, 0).says(t, at)
	o.does("contact", "log", "--district", broken(t)).ends(t, 0).says(t, "castillo")
}

func TestWhatWasHeardIsToldByTheClockOfTheDistrict(t *testing.T) {
	t.Parallel()
	folder := meadow(t)
	edit(t, folder, "district.yaml", "timezone: America/Chicago", "timezone: Asia/Tokyo")
	line := gatewaytest.Start(t, gatewaytest.Options{District: folder})
	sid := line.Call(gatewaytest.Parent, line.Gateway.Version().Lines[0].Number, phone.AllAnswer(phone.Answered)).Press("1").HangUp().Transcript().CallSID
	for _, statement := range []string{
		`UPDATE exchanges SET at = '2026-09-01 20:00Z'`, `UPDATE sessions SET started_at = '2026-09-01 20:00Z'`,
	} {
		gatewaytest.Exec(t, line.SQL(t), statement)
	}
	campusline(t, "heard", sid, "--database", line.Database).ends(t, 0).says(t, "2026-09-02 05:00:00  > presses 1")
	edit(t, folder, "menus/main.yaml", "go: lunch}", "go: person}")
	again := []string{"replay", "--on", folder, "--database", line.Database, "--since"}
	campusline(t, append(again, "2026-09-02")...).ends(t, 0).says(t, "1 session taken again", ", 2026-09-02 05:00, call")
	campusline(t, append(again, "2026-09-03")...).ends(t, 0).says(t, "0 sessions taken again")
}
