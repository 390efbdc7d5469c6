package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/menus"
)

// unratedFor is how long after a case was closed a family can still rate it.
const unratedFor = 14 * 24 * time.Hour

// CaseTold tells a family of a case of theirs, and keeps everybody else from changing it until the transaction ends. Low is
// the highest rating after which a case is looked at again. The error is [ErrNotFound] where the person has no such case,
// and where the case is somebody else's.
func (s *Store) CaseTold(
	ctx context.Context, tx *sqlx.Tx, sought menus.CaseSought, contact string, low int, at time.Time,
) (menus.Case, error) {
	if contact == "" {
		return menus.Case{}, ErrNotFound
	}
	const ofPerson = `SELECT ` + caseColumns + ` FROM cases c WHERE c.contact = $1 AND `
	var c cases.Case
	var err error
	const lastFirst = ` ORDER BY (
			SELECT max(at) FROM case_events WHERE case_number = c.number AND kind IN ('opened', 'joined')) DESC
			LIMIT 1 FOR UPDATE OF c`
	switch {
	case sought.Open && sought.Topic != "":
		c, err = oneCase(ctx, tx, ofPerson+`c.state <> 'closed' AND c.kind = $2 AND c.topic = $3 AND c.campus = $4`+lastFirst,
			storable(contact), sought.Kind, storable(sought.Topic), sought.Campus)
	case sought.Open:
		c, err = oneCase(ctx, tx, ofPerson+`c.state <> 'closed'`+lastFirst, storable(contact))
	case sought.Unrated:
		c, err = oneCase(ctx, tx, ofPerson+`c.state = 'closed' AND c.rated_at IS NULL AND c.answered_at IS NOT NULL
			AND c.closed_at > $2 ORDER BY c.closed_at DESC LIMIT 1 FOR UPDATE OF c`, storable(contact), at.Add(-unratedFor))
	default:
		c, err = oneCase(ctx, tx, ofPerson+`c.number = $2 FOR UPDATE OF c`, storable(contact), sought.Number)
	}
	if err != nil {
		return menus.Case{}, err
	}
	told := menus.Case{Number: c.Number, State: toldState(&c), Urgent: c.Urgent, Rated: c.RatedAt != nil, Low: low}
	if c.Due != nil {
		told.Due = *c.Due
	}
	return told, nil
}

// toldState is how a case stands for its family: what was answered is done for them, though it can be taken up again.
func toldState(c *cases.Case) menus.CaseState {
	switch {
	case c.Owed():
		return menus.CaseOpen
	case c.State == cases.Waiting && (c.AnsweredAt == nil || !c.AnsweredAt.Equal(*c.WaitingSince)):
		return menus.CaseAsked
	}
	return menus.CaseDone
}
