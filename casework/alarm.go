package casework

import (
	"context"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/menus"
	"campusline/outbound"
	"campusline/store"
)

// Alarm tells whoever leads the team concerned of topics that have far more cases than usual, each once a day, and says how
// many there are. Many may call it at once.
func (d *Desk) Alarm(ctx context.Context) (int, error) {
	spikes, err := d.Spikes(ctx)
	if err != nil || len(spikes) == 0 {
		return 0, err
	}
	version, rules, err := d.Present(ctx)
	if err != nil {
		return 0, err
	}
	now := d.now()
	return len(spikes), d.Store.Transact(ctx, "raising an alarm", func(tx *sqlx.Tx) error {
		for _, s := range spikes {
			team := rules.Route(cases.Told{Topic: s.Topic, Campus: s.Campus}).Team
			p := rules.Leading(team, now)
			if p == nil {
				continue
			}
			key := fmt.Sprintf("spike %s %s %s", now.In(version.District.Zone).Format(time.DateOnly), s.Campus, s.Topic)
			if err := d.alarm(ctx, tx, version, p, key, SpikeInWords(version, s)); err != nil {
				return err
			}
		}
		return nil
	})
}

// Spikes are the topics that have far more cases than usual at present.
func (d *Desk) Spikes(ctx context.Context) ([]cases.Spike, error) {
	volumes, err := d.Store.CaseVolumes(ctx, d.now())
	return cases.Spikes(volumes), err
}

// SpikeInWords is a spike as staff read it.
func SpikeInWords(version *menus.Version, s cases.Spike) string {
	where := ""
	if c := version.Campus(s.Campus); c != nil {
		where = " at " + c.Name
	}
	return fmt.Sprintf("Far more cases than usual about %s%s: %d in the last %d hours, usually %.1f.",
		s.Topic, where, s.Cases, cases.SpikeHours, s.Usual)
}

// alarm tells a person something that is no case, by text or mail. One of the same key is told once.
func (d *Desk) alarm(ctx context.Context, tx *sqlx.Tx, version *menus.Version, p *cases.Person, key, words string) error {
	words += " A notice can be put in front of the lines."
	if p.Phone == "" {
		_, err := d.Store.EnqueueMail(ctx, tx, store.Mail{
			Key: key, Person: p.ID, Address: p.Email, Subject: "Far more cases than usual", Body: words, At: d.now(),
		})
		return err
	}
	_, err := d.Store.Enqueue(ctx, tx, store.Message{
		Key: key, Line: version.Lines[0].Number, Number: p.Phone, Language: version.Languages[0].Tag, Body: words,
		Purpose: outbound.Joined, At: d.now(), Expires: d.now().Add(worthTelling),
	})
	return err
}
