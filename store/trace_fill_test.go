package store_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/jmoiron/sqlx"
)

// impersonal are the columns of text, by table, that hold nothing of a family or of what one said: what the district
// wrote itself, who of its staff did something, and words that the program chooses from. A column that is in none of
// these lines has to be emptied when somebody is forgotten and when it is kept no longer.
func impersonal() map[string]string {
	return map[string]string{
		"absences":             "person told_by stand_in",
		"answers":              "id topic campus keywords words left_out not_names state wrote reviewed_by published_by ended_by", // two people have seen to it
		"answers_read":         "answer language",
		"answers_shown":        "answer way language campus outcome",
		"broadcasts":           "id name purpose topic groups campuses opportunities line first texts override drafted_by confirmed_by approved_by stopped_by",
		"case_events":          "kind by_whom",
		"carrier_accounts":     "account", // of the district
		"cases":                "kind topic campus language channel line version team owner state held_by held_as held_seen_by how",
		"check_ins":            "opportunity how_out",
		"consent":              "number topic state how language",
		"contact_groups":       "name",
		"contents":             "sum content",
		"deliveries":           "status",
		"exchanges":            "kind menu to_menu",
		"family_offers":        "kind",
		"feedback":             "kind topic campus language channel",
		"group_members":        "group_name language campuses basis by_whom",
		"mails_received":       "token message_id", // of staff
		"mails":                "status",
		"messages":             "id channel line language purpose status reason topic encoding currency plan override",
		"notices":              "id lines words put_by why only_for ended_by",
		"notice_sounds":        "notice language path content",
		"opportunities":        "id code name series kind programme campus zip place title about zone skills languages clearance agenda modules cancel_reason survey file",
		"plans":                "id line purpose topic texts override released_by",
		"privacy_log":          "what by_whom sum counts",
		"publications":         "hash author note approved_by",
		"recordings":           "id status stage type file transcription", // until the carrier has deleted it, and then the row goes
		"senders":              "line worker stopped_reason",
		"sessions":             "channel line version language how call_status",
		"signups":              "opportunity state line language",
		"survey_answers":       "question survey wave item channel language",
		"survey_confirmations": "survey wave confirmed_by",
		"survey_invitations":   "survey wave line language campus",
		"survey_responses":     "survey wave channel language campus",
		"survey_waves":         "survey wave opportunity version asked_by stopped_by",
		"transfers":            "desk campus desk_number result",
		"versions":             "hash files author note",
		// The queue only names lines.
		"river_client": "id metadata", "river_client_queue": "river_client_id name metadata",
		"river_job":    "args attempted_by errors kind metadata queue tags unique_key state",
		"river_leader": "leader_id name", "river_migration": "line", "river_notification": "payload topic", "river_queue": "name metadata",
	}
}

// column is one column of the database.
type column struct {
	Table    string `db:"table_name"`
	Name     string `db:"column_name"`
	Type     string `db:"data_type"`
	Identity string `db:"is_identity"`
}

// holdsText says whether words or a number could be in it.
func (c *column) holdsText() bool {
	return slices.Contains([]string{"text", "character varying", "json", "jsonb", "ARRAY", "bytea", "USER-DEFINED"}, c.Type)
}

func (c *column) isImpersonal() bool {
	return slices.Contains(strings.Fields(impersonal()[c.Table]), c.Name)
}

func columnsOf(t *testing.T, db *sqlx.DB) []column {
	t.Helper()
	var all []column
	if err := db.SelectContext(t.Context(), &all, `
		SELECT table_name, column_name, data_type, is_identity FROM information_schema.columns
		WHERE table_schema = 'public' AND is_generated = 'NEVER' AND table_name NOT LIKE 'goose%'
		ORDER BY table_name, ordinal_position`); err != nil {
		t.Fatal(err)
	}
	return all
}

// fixed are values that a constraint, or a condition of what is tested, asks for.
func fixed() map[string]string {
	return map[string]string{
		"answers.state": "published", "answers_shown.way": "offered", "answers_shown.outcome": "helped",
		"sessions.id": "CA-theirs", "sessions.channel": "text", "consent.how": "text", "consent.state": "in", "messages.status": "sent", "messages.channel": "text", "messages.lane": "1",
		"mails.status": "sent", "mails.case_number": "1", "mail_threads.case_number": "1", "cases.number": "1", "cases.state": "closed",
		"cases.team": "office", "case_events.case_number": "1", "case_events.n": "0", "feedback.case_number": "1", "signups.state": "attended",
		"signups.party": "1", "check_ins.how_out": "on time", "family_offers.kind": "time", "recordings.stage": "settled",
		"recordings.file": "", "notice_sounds.content": "x", "recordings.id": "RE-theirs", "recording_reads.recording": "RE-theirs", "mails_received.token": "x",
		"deliveries.carrier_id": "SM-theirs", "messages.carrier_id": "SM-theirs", "signups.opportunity": "o1", "opportunities.id": "o1",
		"opportunities.coordinators": "{" + parent + "}", "opportunities.cancelled_by": parent, "opportunities.kind": "event", "opportunities.zone": "UTC", "check_ins.opportunity": "o1",
		"case_events.data": `{"origin": {"contact": "` + parent + `", "session": "CA-theirs"}, "recordings": ["RE-theirs"], "session": "CA-theirs"}`,
	}
}

// secretly is what must be nowhere when somebody is forgotten.
const secretly = "something that only they said"

// value is what a column is filled with: what is personal names the person.
func (c *column) value() any {
	if v, is := fixed()[c.Table+"."+c.Name]; is {
		return v
	}
	switch {
	case c.Name == "number" && c.Type == "text", c.Name == "contact", c.Name == "respondent":
		return parent
	case c.Name == "session" && c.Type == "text":
		return "CA-theirs"
	case c.Type == "jsonb" && c.isImpersonal():
		return "{}"
	case c.Type == "jsonb":
		return `{"said": "` + secretly + " " + parent + `"}`
	case c.Type == "ARRAY" && c.isImpersonal():
		return "{}"
	case c.Type == "ARRAY":
		return `{"` + parent + `","` + secretly + `"}`
	case c.Type == "text" && c.isImpersonal():
		return "x"
	case c.Type == "text", c.Type == "bytea":
		return secretly + ", case 1, " + parent
	case c.Type == "date":
		return "2020-03-04"
	case strings.HasPrefix(c.Type, "timestamp"):
		return "2020-03-04 05:06:07+00"
	case c.Type == "boolean":
		return "false"
	}
	return "1"
}

// filled puts a row of one person into every table but those of the queue and of versions.
func filled(t *testing.T, db *sqlx.DB) {
	t.Helper()
	rows := map[string][]column{}
	for _, c := range columnsOf(t, db) {
		if !strings.HasPrefix(c.Table, "river_") && !slices.Contains([]string{"versions", "publications", "contents", "privacy_log"}, c.Table) {
			rows[c.Table] = append(rows[c.Table], c)
		}
	}
	for table, columns := range rows {
		var names, marks []string
		var values []any
		for _, c := range columns {
			if c.Identity == "YES" {
				continue
			}
			names, values = append(names, c.Name), append(values, c.value())
			marks = append(marks, fmt.Sprintf("$%d", len(values)))
		}
		if _, err := db.ExecContext(t.Context(), fmt.Sprintf(`INSERT INTO %s (%s) VALUES (%s)`,
			table, strings.Join(names, ", "), strings.Join(marks, ", ")), values...); err != nil {
			t.Fatalf("filling %s: %v", table, err)
		}
	}
	for _, state := range []string{"in", "out"} { // the newest counts
		if _, err := db.ExecContext(t.Context(), `
			INSERT INTO consent (number, topic, state, words, how, language, at) VALUES ($1, '', $2, $3, 'text', 'en', '2020-03-05')`,
			parent, state, secretly); err != nil {
			t.Fatal(err)
		}
	}
}

// whereFound are the tables in which a word is.
func whereFound(t *testing.T, db *sqlx.DB, word string) []string {
	t.Helper()
	var found []string
	tables := map[string]bool{}
	for _, c := range columnsOf(t, db) {
		tables[c.Table] = true
	}
	for table := range tables {
		var n int
		if err := db.GetContext(t.Context(), &n, `SELECT count(*) FROM `+table+` t
			WHERE t::text LIKE '%' || $1 || '%' OR t::text LIKE '%' || encode(convert_to($1, 'UTF8'), 'hex') || '%'`, word); err != nil {
			t.Fatal(err)
		}
		if n > 0 {
			found = append(found, table)
		}
	}
	slices.Sort(found)
	return found
}
