package store

import (
	"context"
	"time"

	"github.com/lib/pq"
)

// Group is a group of contacts as it is at present.
type Group struct {
	Name      string    `json:"name"`
	Members   int       `json:"members"`
	WantNone  int       `json:"want_none"` // of them, who have ended all texts
	Basis     string    `json:"basis"`     // that of whoever came last
	ChangedAt time.Time `json:"changed_at" db:"changed_at"`
}

// Groups lists the groups by name.
func (s *Store) Groups(ctx context.Context) ([]Group, error) {
	var all []Group
	err := s.db.SelectContext(ctx, &all, `
		SELECT g.name,
			(SELECT count(*) FROM group_members WHERE group_name = g.name AND removed_at IS NULL) AS members,
			(SELECT count(*) FROM group_members m WHERE group_name = g.name AND removed_at IS NULL AND 'out' = (
				SELECT state FROM consent WHERE number = m.number AND topic = '' ORDER BY id DESC LIMIT 1)) AS wantnone,
			coalesce((SELECT basis FROM group_members WHERE group_name = g.name ORDER BY added_at DESC LIMIT 1), '') AS basis,
			coalesce((SELECT greatest(max(added_at), max(removed_at)) FROM group_members WHERE group_name = g.name),
				g.created_at) AS changed_at
		FROM contact_groups g ORDER BY g.name`)
	return all, failed(ctx, "listing groups", err)
}

// GroupMember is somebody who is in a group at present.
type GroupMember struct {
	Number   string         `json:"number"`   // E.164
	Language string         `json:"language"` // the one they get texts in, BCP 47; "" if it is not known
	Campuses pq.StringArray `json:"campuses"`
	Zone     string         `json:"zone"`
	// Household is the district's name of theirs, "" if it is not known.
	Household string    `json:"household"`
	Remains   string    `json:"remains"` // what texts they want: "everything", "nothing", or all but some topics
	Basis     string    `json:"basis"`   // why they may be written to
	By        string    `json:"by" db:"by_whom"`
	Since     time.Time `json:"since"`
}

// GroupMembers lists who is in a group, by number. The error is [ErrNotFound] if there is no such group.
func (s *Store) GroupMembers(ctx context.Context, group string) ([]GroupMember, error) {
	if err := s.hasGroup(ctx, group); err != nil {
		return nil, err
	}
	var all []GroupMember
	err := s.db.SelectContext(ctx, &all, `
		SELECT m.number, coalesce(c.language, m.language) AS language, m.campuses, coalesce(c.zone, '') AS zone,
			coalesce(c.household, '') AS household, m.basis,
			m.by_whom, m.added_at AS since,
			CASE WHEN o.topics IS NULL THEN 'everything' WHEN '' = ANY(o.topics) THEN 'nothing'
				ELSE 'everything but ' || array_to_string(o.topics, ', ') END AS remains
		FROM group_members m LEFT JOIN contacts c ON c.number = m.number
		CROSS JOIN LATERAL (
			SELECT array_agg(topic ORDER BY topic) AS topics FROM (
				SELECT DISTINCT ON (topic) topic, state FROM consent WHERE number = m.number ORDER BY topic, id DESC
			) newest WHERE state = 'out') o
		WHERE m.group_name = $1 AND m.removed_at IS NULL ORDER BY m.number`, storable(group))
	return all, failed(ctx, "listing the members of a group", err)
}

// hasGroup finds out whether there is a group. The error is [ErrNotFound] if there is not.
func (s *Store) hasGroup(ctx context.Context, group string) error {
	var there bool
	err := s.db.GetContext(ctx, &there, `SELECT EXISTS (SELECT 1 FROM contact_groups WHERE name = $1)`, storable(group))
	if err == nil && !there {
		err = ErrNotFound
	}
	return failed(ctx, "looking for a group", err)
}
