package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"campusline/menus"
	"campusline/outreach"
	"campusline/prices"
	"campusline/store"
)

// broadcastCommand is for communications officers: one text, in each language, to many.
type broadcastCommand struct {
	Draft   broadcastDraftCommand   `cmd:"" help:"Keep a draft from a file, and say what is wrong with it."`
	Preview broadcastPreviewCommand `cmd:"" help:"Say who would get it, who would not and why, when, and what it costs."`
	Send    broadcastSendCommand    `cmd:"" help:"Confirm it; a second person confirms a large one too."`
	Release broadcastReleaseCommand `cmd:"" help:"Have one that is held go on."`
	Stop    broadcastStopCommand    `cmd:"" help:"Have nothing more of it sent."`
	Report  broadcastReportCommand  `cmd:"" help:"Say by language whom it reached, whom not and why, who answered, and what it cost."`
	Replies broadcastRepliesCommand `cmd:"" help:"List what people wrote in answer to it."`
	List    broadcastListCommand    `cmd:"" help:"List the broadcasts, the newest first."`
}

// rulesOf is how a district sends, by a version of its menus.
func rulesOf(version *menus.Version) store.Rules {
	table, _ := prices.Read(menus.Files(version.Files)) // wrong ones keep a version from being published
	return store.Rules{Policy: version.District.SendingPolicy(), Prices: table, Approval: version.District.ApprovalAbove}
}

// broadcastNamed reads a broadcast. The error is one of usage where there is none of this id.
func broadcastNamed(ctx context.Context, s *store.Store, id string) (outreach.Broadcast, error) {
	b, err := s.Broadcast(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		err = usageError{fmt.Errorf("there is no broadcast %s. `campusline broadcast list` lists them", id)}
	}
	return b, err
}

// broadcastListCommand lists broadcasts.
type broadcastListCommand struct {
	servedFlags
	listFormat
}

// broadcastRow is a broadcast as it is listed.
type broadcastRow struct {
	ID         string     `json:"id"`
	Name       string     `json:"name"`
	State      string     `json:"state"`
	Purpose    string     `json:"purpose"`
	Topic      string     `json:"topic"`
	People     int        `json:"people"` // as confirmed; 0 for a draft
	Expires    time.Time  `json:"expires"`
	DraftedBy  string     `json:"drafted_by"`
	Confirmed  string     `json:"confirmed_by"`
	ApprovedBy string     `json:"approved_by"`
	Sent       *time.Time `json:"sent"`
	StoppedBy  string     `json:"stopped_by"`
	Stopped    *time.Time `json:"stopped"`
}

// Run lists them.
func (c *broadcastListCommand) Run(ctx context.Context, t terminal) (err error) {
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	all, err := s.Broadcasts(ctx, "")
	if err != nil {
		return err
	}
	rows := make([]broadcastRow, len(all))
	for i := range all {
		b := &all[i]
		rows[i] = broadcastRow{
			ID: b.ID, Name: b.Name, State: string(b.State(time.Now())), Purpose: string(b.Purpose), Topic: b.Topic,
			People: b.People, Expires: b.Expires, DraftedBy: b.DraftedBy, Confirmed: b.ConfirmedBy, ApprovedBy: b.ApprovedBy,
			Sent: b.SentAt, StoppedBy: b.StoppedBy, Stopped: b.StoppedAt,
		}
	}
	return writeTimed(ctx, c.servedFlags, s, t.out, c.Format, rows, writeBroadcasts)
}

// writeBroadcasts writes a table for people.
func writeBroadcasts(w io.Writer, rows []broadcastRow, zone *time.Location) error {
	if len(rows) == 0 {
		_, err := fmt.Fprintln(w, "There are none. `campusline broadcast draft FILE` makes one.")
		return err
	}
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(out, "ID\tNAME\tSTATE\tPURPOSE\tPEOPLE\tEXPIRES\tBY")
	for i := range rows {
		r := &rows[i]
		by := r.DraftedBy
		if r.Confirmed != "" {
			by = r.Confirmed
		}
		fmt.Fprintf(out, "%s\t%s\t%s\t%s\t%d\t%s\t%s\n", r.ID, oneLine(r.Name), r.State, r.Purpose, r.People,
			r.Expires.In(zone).Format("2006-01-02 15:04"), andBy(by, r.ApprovedBy))
	}
	return out.Flush()
}
