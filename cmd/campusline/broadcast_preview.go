package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"time"

	"campusline/menus"
	"campusline/outbound"
	"campusline/outreach"
	"campusline/prices"
	"campusline/store"
	"campusline/translations"
)

// broadcastPreviewCommand says what a broadcast would come to.
type broadcastPreviewCommand struct {
	servedFlags
	listFormat
	ID string `arg:"" help:"The broadcast."`
}

// preview is what a broadcast would come to if it were sent now, as one JSON object.
type preview struct {
	ID       string    `json:"id"`
	Name     string    `json:"name"`
	State    string    `json:"state"`
	Purpose  string    `json:"purpose"`
	Topic    string    `json:"topic"`
	Reason   string    `json:"reason"` // why an emergency is one
	To       string    `json:"to"`     // the audience, in words
	Line     string    `json:"line"`
	Expires  time.Time `json:"expires"`
	Audience int       `json:"audience"` // people, whether they get it or not
	People   int       `json:"people"`   // who get it
	// Postponed is how many of them get it when their quiet hours end.
	Postponed int              `json:"postponed"`
	Skipped   []reasonCount    `json:"skipped"`
	Languages []previewRow     `json:"languages"`
	Without   []languageWanted `json:"withoutText"`
	Segments  int              `json:"segments"`
	Price     prices.Amount    `json:"price"`
	Currency  string           `json:"currency"`
	// Begins is when it would begin to go out, in the district's zone, and Minutes how long the line takes for it.
	Begins   time.Time `json:"begins"`
	Minutes  int       `json:"minutes"`
	Approval bool      `json:"approval"` // a second person has to send it too
	// ConfirmedBy is who has sent it already, where it waits for a second person; "" for nobody.
	ConfirmedBy string `json:"confirmed_by"`
	// Before are broadcasts of the same words that went out or are to, the newest first.
	Before []sentBefore `json:"sent_before"`
}

// reasonCount is how many people a reason holds for.
type reasonCount struct {
	Reason string `json:"reason"`
	People int    `json:"people"`
}

// previewRow is what a broadcast would come to in one language.
type previewRow struct {
	Language string        `json:"language"`
	People   int           `json:"people"`
	Each     int           `json:"segments_each"`
	Segments int           `json:"segments"`
	Price    prices.Amount `json:"price"`
	Currency string        `json:"currency"`
	Hints    string        `json:"hints"`
	Text     string        `json:"text"`
}

// languageWanted is a language that people chose and that it has no text in.
type languageWanted struct {
	Language string `json:"language"`
	People   int    `json:"people"`
}

// Run says it.
func (c *broadcastPreviewCommand) Run(ctx context.Context, t terminal) (err error) {
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	b, err := broadcastNamed(ctx, s, c.ID)
	if err != nil {
		return err
	}
	version, err := c.version(ctx, s)
	if err != nil {
		return err
	}
	if now := time.Now(); b.State(now) == outreach.Expired {
		return fmt.Errorf("%s expired on %s, and is never sent", b.ID, b.Expires.In(version.District.Zone).Format("2006-01-02 15:04"))
	}
	p, err := previewIn(ctx, s, &b, version)
	if err != nil {
		return err
	}
	switch c.Format {
	case "json":
		out := json.NewEncoder(t.out)
		out.SetIndent("", "  ")
		out.SetEscapeHTML(false)
		return out.Encode(p)
	case "csv":
		return writeStatuses(t.out, c.Format, p.Languages, nil)
	}
	if err := p.write(t.out, version); err != nil {
		return err
	}
	_, err = fmt.Fprintf(t.out, "\nTo send it: campusline broadcast send %s\n", p.ID)
	return err
}

// previewIn is what a broadcast would come to if it were sent now; of one that is held, what is left of it.
func previewIn(ctx context.Context, s *store.Store, b *outreach.Broadcast, version *menus.Version) (preview, error) {
	now, rules := time.Now(), rulesOf(version)
	foresee := s.ForeseeBroadcast
	if b.State(now) == outreach.Held {
		foresee = s.ForeseeRest
	}
	foreseen, err := foresee(ctx, b, rules, now)
	if err != nil {
		return preview{}, err
	}
	p := previewOf(b, &foreseen, rules, version, now)
	p.Before, err = sentBeforeIn(ctx, s, b, version.District.Zone)
	return p, err
}

func previewOf(b *outreach.Broadcast, f *store.Foreseen, r store.Rules, version *menus.Version, now time.Time) preview {
	p := preview{
		ID: b.ID, Name: b.Name, State: string(b.State(now)), Purpose: string(b.Purpose), Topic: b.Topic, Line: b.Line,
		Reason: b.Reason, To: inWords(&b.Audience),
		Expires: b.Expires.In(version.District.Zone), Audience: f.Audience, People: f.People, Postponed: f.Postponed,
		Skipped: []reasonCount{}, Without: []languageWanted{}, Currency: f.Currency, Approval: f.People > r.Approval && b.SentAt == nil,
	}
	if b.State(now) == outreach.Waits {
		p.ConfirmedBy = b.ConfirmedBy
	}
	for _, why := range slices.Sorted(maps.Keys(f.Skipped)) {
		p.Skipped = append(p.Skipped, reasonCount{string(why), f.Skipped[why]})
	}
	for _, tag := range slices.Sorted(maps.Keys(b.Texts)) {
		share, words := f.Languages[tag], translations.Smart(b.Texts[tag])
		row := previewRow{
			Language: tag, People: share.People, Each: translations.Measure(words).Segments, Segments: share.Segments,
			Price: share.Price, Currency: f.Currency, Hints: hintsIn(words, tag), Text: words,
		}
		p.Segments += row.Segments
		p.Price += row.Price
		p.Languages = append(p.Languages, row)
	}
	for _, tag := range slices.Sorted(maps.Keys(f.Spoken)) {
		if _, has := b.Texts[tag]; !has && tag != "" {
			p.Without = append(p.Without, languageWanted{tag, f.Spoken[tag]})
		}
	}
	p.Begins = begins(b, f, r.Policy, now).In(version.District.Zone)
	p.Minutes = int(math.Ceil(float64(p.Segments) / version.SegmentsPerSecond(b.Line) / 60))
	return p
}

// inWords says who an audience is.
func inWords(a *outreach.Audience) string {
	var all []string
	of := func(what string, names []string) {
		if len(names) > 0 {
			all = append(all, what+" "+strings.Join(names, ", "))
		}
	}
	of("groups", a.Groups)
	of("campuses", a.Campuses)
	if n := len(a.Opportunities); n > 0 {
		all = append(all, "those in "+plural(n, "opportunity", "opportunities"))
	}
	return strings.Join(all, "; ")
}

// hintsIn are ways in which a text would cost less.
func hintsIn(words, tag string) string {
	var all []string
	for _, hint := range translations.Hints(words, tag) {
		all = append(all, hint.String())
	}
	return strings.Join(all, " ")
}

// begins is when it would begin to go out: at once where it is day for somebody who gets it, else when it could go to
// somebody in the district's own zone who agreed to everything.
func begins(b *outreach.Broadcast, f *store.Foreseen, policy *outbound.Policy, now time.Time) time.Time {
	if b.NotBefore.After(now) {
		now = b.NotBefore
	}
	if f.Postponed < f.People {
		return now
	}
	yes := outbound.Consent{State: outbound.In, How: "staff"}
	d := policy.Decide(now, outbound.Text{Purpose: b.Purpose, Expires: b.Expires}, outbound.Recipient{Known: true, All: yes})
	if d.Reason != outbound.Sendable {
		return now
	}
	return d.At
}
