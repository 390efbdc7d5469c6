package store

import (
	"fmt"
	"strconv"

	"campusline/privacy"
)

// tracesOfSounds are the recordings. What is only here goes at once; what may be at the carrier, or in a folder, is
// nobody's from now on, and goes when it is deleted there. Those of notices are of staff, and go when the notice has long
// been over.
func tracesOfSounds() []trace {
	const here = `stage IN ('settled', 'absent') AND file = ''`
	return []trace{
		{
			table: "recording_reads", kind: privacy.Cases, old: `at < ` + theCutoff,
			of: `recording IN (SELECT id FROM recordings WHERE ` + theirSounds + `)`,
		},
		{
			table: "recordings", kind: privacy.Recordings,
			of:  theirSounds + ` AND ` + here,
			old: `coalesce(kept_at, at) < ` + theCutoff + ` AND ` + here,
		},
		{
			table: "recordings", kind: privacy.Recordings,
			of:  theirSounds + ` AND stage <> 'unwanted'`,
			old: `coalesce(kept_at, at) < ` + theCutoff + ` AND stage <> 'unwanted'`,
			set: `stage = 'unwanted', session = '', url = '', sound = NULL, sum = '', transcript = '', reason = '', attempts = 0,
				due_at = ` + theTime,
		},
		{
			table: "notice_sounds", kind: privacy.Recordings,
			old: `NOT EXISTS (SELECT 1 FROM notices WHERE id = notice AND coalesce(ended_at, ends_at) >= ` + theCutoff + `)`,
		},
	}
}

// tracesOfTexts are the texts that were sent, with what the carrier said of them, and the mails. A text that waits is
// never sent; one that was never sent, since there is nobody to hand it to, goes as well.
func tracesOfTexts() []trace {
	final := strconv.Itoa(rankOfFinal) // the carrier is not asked about a text of which it said less
	return []trace{
		{
			table: "deliveries", kind: privacy.Texts,
			of:  `carrier_id IN (SELECT carrier_id FROM messages WHERE ` + theirTexts + `)`,
			old: `carrier_id IN (SELECT carrier_id FROM messages WHERE ` + oldTexts + `)`,
			set: `carrier_id = ` + gone("carrier_id"),
		},
		{
			table: "messages", kind: privacy.Texts, of: theirTexts + ` AND status = 'waiting'`,
			old: `created_at < ` + theCutoff + ` AND expires_at < ` + theCutoff + ` AND status IN ('waiting', 'sending')`,
		},
		{
			table: "messages", kind: privacy.Texts, of: theirTexts, old: oldTexts,
			set: `number = ` + gone("number") + `, carrier_id = (
					SELECT carrier_id FROM deliveries d WHERE d.carrier_id = ` + gone("messages.carrier_id") + ` AND rank >= ` + final + `),
				body = '', session = '', about = '', key = NULL`,
		},
		{
			table: "mails", kind: privacy.Texts, of: `case_number IN ` + theirCases,
			old: `created_at < ` + theCutoff + ` AND (status IN ('sent', 'failed') OR expires_at < ` + theCutoff + `)`,
		},
		{table: "mail_threads", kind: privacy.Texts, of: `case_number IN ` + theirCases, old: `created_at < ` + theCutoff},
		{table: "mails_received", kind: privacy.Texts, old: `at < ` + theCutoff},
	}
}

// tracesOfStaff are what staff and coordinators text, who are people too, and may speak of others' cases.
func tracesOfStaff() []trace {
	return []trace{
		{
			table: "staff_texts", kind: privacy.Staff, old: `at < ` + theCutoff,
			of: `(number = ` + thePerson + ` OR ` + fmt.Sprintf(aboutTheirs, "reply") + `)`,
		},
		{
			table: "staff_asked", kind: privacy.Staff, old: `until < ` + theCutoff,
			of: `(number = ` + thePerson + ` OR ` + fmt.Sprintf(aboutTheirs, "''") + `)`,
		},
		{table: "absences", kind: privacy.Staff, old: `until_at < ` + theCutoff},
	}
}

// tracesOfCases are what people told us. What remains is when, about what, and how it went, of
// somebody who withheld their number: nobody can be answered any more.
func tracesOfCases() []trace {
	return []trace{
		{
			table: "case_events", kind: privacy.Cases, of: `case_number IN ` + theirCases, old: `case_number IN ` + oldCases,
			set: `words = '', data = CASE WHEN data ? 'origin' THEN
				jsonb_set(jsonb_set(data - 'recordings' - 'session' - 'sensitive_for', '{origin,contact}', '""'),
					'{origin,session}', to_jsonb(` + gone(`coalesce(data #>> '{origin,session}', '')`) + `))
				ELSE data - 'recordings' - 'session' - 'sensitive_for' END`,
		},
		{
			table: "feedback", kind: privacy.Cases,
			of: `(number = ` + thePerson + ` OR session IN ` + theirSessions + `)`,
			old: `(case_number IN ` + oldCases + ` OR at < ` + theCutoff + ` AND ` + still("session") + `
				AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.number = case_number))`,
			set: `number = ` + gone("number") + `, session = ` + gone("session") + `, words = '', recordings = '{}', details = '[]'`,
		},
		{
			table: "cases", kind: privacy.Cases, of: `contact = ` + thePerson, old: `closed_at < ` + theCutoff + ` AND ` + still("session"),
			set: `contact = '', session = ` + gone("session") + `, held_words = '', sensitive_for = ''`,
		},
	}
}

// tracesOfSignups are who joined what. Visits and hours are still counted.
func tracesOfSignups() []trace {
	const over = `opportunity IN (SELECT id FROM opportunities WHERE ends_at < ` + theCutoff + `) AND `
	return []trace{
		{
			table: "check_ins", kind: privacy.Signups, of: `number = ` + thePerson, old: over + still("number"),
			set: `number = ` + gone("number") + `, by_whom = ` + goneIfAny("by_whom"),
		},
		{table: "check_ins", kind: privacy.Signups, of: `by_whom = ` + thePerson, set: `by_whom = ` + gone("by_whom")},
		{
			table: "signups", kind: privacy.Signups, of: `number = ` + thePerson, old: over + still("number"),
			set: `number = ` + gone("number"),
		},
		{table: "family_offers", kind: privacy.Signups, of: `number = ` + thePerson, old: `at < ` + theCutoff},
		{
			table: "opportunities", kind: privacy.Signups,
			of:  `(` + thePerson + ` = ANY (coordinators) OR cancelled_by = ` + thePerson + `)`,
			old: `ends_at < ` + theCutoff + ` AND (coordinators <> '{}' OR starts_with(cancelled_by, '+'))`,
			set: `coordinators = CASE WHEN ` + thePerson + ` = '' THEN '{}' ELSE array_remove(coordinators, ` + thePerson + `) END,
				cancelled_by = CASE WHEN cancelled_by = ` + thePerson + ` OR ` + thePerson + ` = '' AND starts_with(cancelled_by, '+')
					THEN '' ELSE cancelled_by END`,
		},
	}
}

// tracesOfSurveys are who was asked and what they said. An answer is kept if somebody else gave the same or it is a
// short number: words that nobody else wrote may say who wrote them.
func tracesOfSurveys() []trace {
	return []trace{
		{
			table: "survey_answers", kind: privacy.Surveys,
			of:  `(respondent = ` + thePerson + ` OR session IN ` + theirSessions + `)`,
			old: `at < ` + theCutoff + ` AND ` + still("respondent"),
			set: `respondent = ` + gone("respondent") + `, session = ` + gone("session") + `, recording = '',
				value = CASE WHEN value ~ '^[0-9]{1,3}$' OR EXISTS (SELECT 1 FROM survey_answers a WHERE a.survey = survey_answers.survey
					AND a.question = survey_answers.question AND a.value = survey_answers.value
					AND a.respondent <> survey_answers.respondent) THEN value ELSE '' END`,
		},
		{
			table: "survey_responses", kind: privacy.Surveys, of: `respondent = ` + thePerson,
			old: `begun_at < ` + theCutoff + ` AND ` + still("respondent"), set: `respondent = ` + gone("respondent"),
		},
		{
			table: "survey_invitations", kind: privacy.Surveys, of: `number = ` + thePerson,
			old: `invited_at < ` + theCutoff + ` AND ` + still("number"), set: `number = ` + gone("number") + `, message = '', call = ''`,
		},
	}
}

// tracesOfJourneys are the calls and conversations. What remains is which steps were taken, when, and how it ended.
func tracesOfJourneys() []trace {
	return []trace{
		{
			table: "exchanges", kind: privacy.Journeys, of: `session IN ` + theirSessions, old: `session IN ` + oldSessions,
			set: `session = ` + gone("session") + `, message = ` + gone("message") + `, words = '', key = '', state = '', told = NULL,
				case_number = 0`,
		},
		{
			table: "transfers", kind: privacy.Journeys, of: `session IN ` + theirSessions, old: `session IN ` + oldSessions,
			set: `session = ` + gone("session"),
		},
		{
			table: "sessions", kind: privacy.Journeys, of: `number = ` + thePerson, old: `started_at < ` + theCutoff + ` AND ` + still("id"),
			set: `id = ` + gone("id") + `, number = ` + goneIfAny("number") + `, state = '',
				ended_at = coalesce(ended_at, ` + theTime + `), how = coalesce(nullif(how, ''), 'expired')`,
		},
	}
}

// tracesOfAnswers are who was told which shared answer. How often one was told, and whether it helped and spared them another
// contact, is still counted. That is found out first, while their other traces are there.
func tracesOfAnswers() []trace {
	return []trace{
		{
			table: "answers_shown", kind: privacy.Journeys, of: `(number = ` + thePerson + ` OR session IN ` + theirSessions + `)`,
			old: `at < ` + theCutoff + ` AND ` + still("session"),
			set: `came_back = coalesce(came_back, (SELECT ` + cameBack() + ` FROM (SELECT answers_shown.number, answers_shown.session, answers_shown.at) t)),
				session = ` + gone("session") + `, number = ` + goneIfAny("number") + `, case_number = 0,
				outcome = coalesce(nullif(outcome, ''), 'silence'), settled_at = coalesce(settled_at, ` + theTime + `)`,
		},
	}
}

// tracesOfContacts are the numbers themselves. Of consent what ends texts is kept, without the words, since it has to
// go on protecting whoever said so.
func tracesOfContacts() []trace {
	return []trace{
		{
			table: "group_members", kind: privacy.Groups, of: `number = ` + thePerson,
			old: `removed_at < ` + theCutoff + ` AND ` + still("number"),
			set: `number = ` + gone("number") + `, removed_at = coalesce(removed_at, ` + theTime + `)`,
		},
		{
			table: "contacts", kind: privacy.Contacts, of: `number = ` + thePerson,
			old: `last_seen < ` + theCutoff + ` AND NOT EXISTS (
				SELECT 1 FROM group_members g WHERE g.number = contacts.number AND g.removed_at IS NULL)`,
		},
		{table: "unreachable", kind: privacy.Contacts, of: `number = ` + thePerson, old: `at < ` + theCutoff},
		{
			table: "consent", kind: privacy.Consent, of: `number = ` + thePerson + ` AND NOT (` + newest + ` AND state = 'out')`,
			old: `at < ` + theCutoff + ` AND NOT (` + newest + `)`,
		},
		{
			table: "consent", kind: privacy.Consent, of: `number = ` + thePerson,
			set: `words = '', message = NULL, session = '', by_whom = '', reason = ''`,
		},
	}
}
