package store

import (
	"context"
	"time"

	"campusline/opportunities"
)

// wordsOrHeard is what somebody wrote in feedback b, or what the carrier heard in the recordings. What is sensitive is read
// in its case alone.
const wordsOrHeard = `CASE
	WHEN EXISTS (SELECT 1 FROM cases WHERE number = b.case_number AND sensitive) THEN ''
	WHEN b.words <> '' THEN b.words
	ELSE (SELECT string_agg(r.transcript, ' ' ORDER BY r.at) FROM recordings r
		WHERE r.id = ANY (b.recordings) AND r.transcript <> '') END`

// MeetingsHeld lists the meetings that began in a span of time, were not cancelled and are over, with their agenda, who
// came, and what was said of them: the feedback that was given with their code, and the answers to the survey afterwards.
func (s *Store) MeetingsHeld(ctx context.Context, from, to, now time.Time) ([]opportunities.MeetingHeld, error) {
	var rows []struct {
		found
		SignedUp, WalkIns        int
		Known                    bool
		People, Visits, Feedback int
		Answered                 int
		Seconds                  float64
		Said                     string
	}
	err := s.db.SelectContext(ctx, &rows, `
		SELECT `+foundColumns+`, g.signedup, g.walkins, v.known, v.people, v.visits, v.seconds, f.feedback, f.said,
			(SELECT count(*) FROM survey_responses r JOIN survey_waves w ON w.survey = r.survey AND w.wave = r.wave
				WHERE w.opportunity = o.id) AS answered
		FROM opportunities o,
			LATERAL (
				SELECT coalesce(sum(s.party) FILTER (WHERE NOT s.walk_in), 0) AS signedup,
					coalesce(sum(s.party) FILTER (WHERE s.walk_in), 0) AS walkins
				FROM signups s WHERE s.opportunity = o.id AND `+seated+`
			) g,
			LATERAL (
				SELECT count(*) > 0 AS known, coalesce(sum(n.party), 0) AS people, coalesce(sum(n.visits), 0) AS visits,
					coalesce(sum(n.seconds), 0) AS seconds
				FROM (
					SELECT max(c.party) AS party, sum(c.party) AS visits, sum(c.party * `+secondsGiven+`) AS seconds
					FROM check_ins c WHERE c.opportunity = o.id GROUP BY c.number
				) n
			) v,
			LATERAL (
				SELECT count(*) AS feedback, coalesce(string_agg(nullif(`+wordsOrHeard+`, ''), ' | ' ORDER BY b.at), '') AS said
				FROM feedback b WHERE b.at >= o.starts_at AND b.at < coalesce(o.retired_at, 'infinity')
					AND b.details @> ANY (ARRAY[
						jsonb_build_array(jsonb_build_object('name', 'opportunity', 'value', o.code)),
						jsonb_build_array(jsonb_build_object('name', 'code', 'value', o.code))])
			) f
		WHERE o.kind = 'meeting' AND o.cancelled_at IS NULL AND o.starts_at >= $1 AND o.starts_at < $2 AND o.ends_at <= $3
		ORDER BY o.starts_at, o.code`, from, to, now)
	if err != nil {
		return nil, failed(ctx, "listing meetings", err)
	}
	held := make([]opportunities.MeetingHeld, len(rows))
	for i := range rows {
		r := &rows[i]
		o, err := r.opportunity()
		if err != nil {
			return nil, err
		}
		held[i] = opportunities.MeetingHeld{
			Opportunity: o, SignedUp: r.SignedUp, WalkIns: r.WalkIns, Known: r.Known, People: r.People, Visits: r.Visits, Seconds: r.Seconds,
			Feedback: r.Feedback, Said: r.Said, Answered: r.Answered,
		}
	}
	return held, s.answersOf(ctx, held)
}

// answersOf adds to meetings what was answered to the surveys that were asked after them, the most frequent first. Of
// several answers of one person to a question the last counts.
func (s *Store) answersOf(ctx context.Context, held []opportunities.MeetingHeld) error {
	place := make(map[string]int, len(held))
	ids := make([]string, len(held))
	for i := range held {
		ids[i], place[held[i].ID] = held[i].ID, i
	}
	var rows []struct {
		Opportunity string
		opportunities.Answers
	}
	err := s.db.SelectContext(ctx, &rows, `
		SELECT opportunity, survey, question, value, count(*) AS people
		FROM (
			SELECT DISTINCT ON (w.opportunity, a.survey, a.question, a.respondent)
				w.opportunity, a.survey, a.question, a.value, min(a.at) OVER (PARTITION BY w.opportunity, a.question) AS first
			FROM survey_waves w JOIN survey_answers a ON a.survey = w.survey AND a.wave = w.wave
			WHERE w.opportunity = ANY($1)
			ORDER BY w.opportunity, a.survey, a.question, a.respondent, a.at DESC, a.exchange DESC
		) answers
		WHERE value <> '' GROUP BY opportunity, survey, question, value
		ORDER BY opportunity, survey, min(first), question, people DESC, value`, texts(ids))
	for _, r := range rows {
		meeting := &held[place[r.Opportunity]]
		meeting.Answers = append(meeting.Answers, r.Answers)
	}
	return failed(ctx, "adding what was answered after meetings", err)
}
