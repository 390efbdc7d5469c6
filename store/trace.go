package store

import (
	"strings"

	"campusline/privacy"
)

// trace is what one table holds of people: which rows are somebody's, which are kept no longer, and what becomes of
// them. Its conditions and changes may use the values of [given].
type trace struct {
	table string
	kind  privacy.Kind
	of    string // which rows are of the person; "" for none
	old   string // which are kept no longer; "" for none, because another trace of the table says so
	set   string // what is changed, so that no person is in what remains; "" deletes the rows
}

// given is what every statement on traces is told: the person, a secret that nobody keeps, the time, and the moment
// before which the kind of record is kept no longer.
const given = `WITH given AS (SELECT $1::text AS person, $2::text AS secret, $3::timestamptz AS now, $4::timestamptz AS before) `

// The parts of conditions and changes. What stands for a name in what remains is made of the name and the secret. It is
// the same in all that one wish to be forgotten, or one day's retention, changes, so that people are counted once, and
// nobody can find out whose it was.
const (
	thePerson = `(SELECT person FROM given)`
	theCutoff = `(SELECT before FROM given)`
	theTime   = `(SELECT now FROM given)`
	goneMark  = `gone `

	theirSessions = `(SELECT id FROM sessions WHERE number = ` + thePerson + `)`
	oldSessions   = `(SELECT id FROM sessions WHERE started_at < ` + theCutoff + ` AND id NOT LIKE '` + goneMark + `%')`
	theirCases    = `(SELECT number FROM cases WHERE contact = ` + thePerson + `)`
	oldCases      = `(SELECT number FROM cases WHERE closed_at < ` + theCutoff + ` AND session NOT LIKE '` + goneMark + `%')`
	theirTexts    = `(number = ` + thePerson + ` OR about IN (
		SELECT k || c FROM unnest(ARRAY` + theirCases + `) c, unnest(ARRAY['case ', 'work ']) k))`
	oldTexts    = `(created_at < ` + theCutoff + ` AND status NOT IN ('waiting', 'sending') AND number NOT LIKE '` + goneMark + `%')`
	aboutTheirs = `EXISTS (SELECT 1 FROM unnest(ARRAY` + theirCases + `) c WHERE words || ' ' || %s LIKE '%%' || c || '%%')`
	theirSounds = `(session IN ` + theirSessions + ` OR id IN (
		SELECT unnest(recordings) FROM feedback WHERE number = ` + thePerson + `
		UNION ALL SELECT unnest(recordings) FROM family_offers WHERE number = ` + thePerson + `
		UNION ALL SELECT recording FROM survey_answers WHERE respondent = ` + thePerson + `))`
	newest = `id = (SELECT max(id) FROM consent e WHERE e.number = consent.number AND e.topic = consent.topic)`
)

// gone stands for a name in what remains of somebody.
func gone(column string) string {
	return `'` + goneMark + `' || left(encode(sha256(convert_to(` + column + ` || (SELECT secret FROM given), 'UTF8')), 'hex'), 24)`
}

// goneIfAny is gone of what may be empty, and then stays so.
func goneIfAny(column string) string {
	return `CASE WHEN ` + column + ` = '' THEN '' ELSE ` + gone(column) + ` END`
}

// still excludes rows of which only what has no person is left.
func still(column string) string { return column + ` NOT LIKE '` + goneMark + `%'` }

// traces are all tables that hold anything of people, each before those by which its rows are found.
func traces() []trace {
	var all []trace
	for _, part := range [][]trace{
		tracesOfAnswers(), tracesOfSounds(), tracesOfTexts(), tracesOfStaff(), tracesOfCases(), tracesOfSignups(), tracesOfSurveys(),
		tracesOfJourneys(), tracesOfContacts(),
	} {
		all = append(all, part...)
	}
	return all
}

// statement changes or deletes the rows for which a condition holds.
func (h *trace) statement(condition string) string {
	if h.set == "" {
		return given + `DELETE FROM ` + h.table + ` WHERE ` + condition
	}
	return given + `UPDATE ` + h.table + ` SET ` + h.set + ` WHERE ` + condition
}

// theirs are the conditions by which a person's rows are found in each table that has any, and the tables in order.
func theirs() (tables []string, conditions map[string]string) {
	conditions = map[string]string{}
	for _, h := range traces() {
		if h.of == "" {
			continue
		}
		if conditions[h.table] == "" {
			tables = append(tables, h.table)
			conditions[h.table] = h.of
			continue
		}
		conditions[h.table] = strings.Join([]string{conditions[h.table], h.of}, ` OR `)
	}
	return tables, conditions
}
