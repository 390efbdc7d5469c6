package outreach

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/nyaruka/phonenumbers"
	"go.yaml.in/yaml/v4"

	"campusline/menus"
	"campusline/outbound"
)

// audience reads who gets it.
func (r *draftReader) audience(key, value *yaml.Node) {
	a := &r.broadcast.Audience
	nodes := []*yaml.Node{value}
	if value.Kind == yaml.SequenceNode {
		nodes = value.Content
	}
	for _, n := range nodes {
		words := r.words(key, n)
		switch key.Value {
		case "groups":
			if !slices.Contains(r.Groups, words) {
				r.add(n.Line, "unknown group", meant(words, r.Groups)+" `campusline groups import` makes one.",
					"There is no group `%s`.", words)
			}
			a.Groups = append(a.Groups, words)
		case "campuses":
			campus, near := campusCalled(r.Version, words)
			if campus == nil {
				r.add(n.Line, "unknown campus", near, "`%s` is not in campuses.yaml.", words)
				continue
			}
			a.Campuses = append(a.Campuses, campus.ID)
		case "opportunities":
			r.codes = append(r.codes, n)
		default:
			r.unknown(key, audienceNames())
			return
		}
	}
}

// campusCalled finds a campus by its id, its name or another one that it goes by. Near is which was meant where there is none.
func campusCalled(version *menus.Version, words string) (campus *menus.Campus, near string) {
	var ids []string
	for _, c := range version.Campuses {
		called := append([]string{c.ID, c.Name}, c.Also...)
		if slices.ContainsFunc(called, func(name string) bool { return strings.EqualFold(name, words) }) {
			return c, ""
		}
		ids = append(ids, c.ID)
	}
	return nil, meant(words, ids)
}

func (r *draftReader) findOpportunities(ctx context.Context) error {
	for _, n := range r.codes {
		o, found, err := r.Opportunity(ctx, n.Value)
		if err != nil {
			return fmt.Errorf("looking for opportunity %s: %w", n.Value, err)
		}
		if !found {
			r.add(n.Line, "unknown opportunity", "`campusline opportunities list` lists them.",
				"No opportunity has the code `%s`.", n.Value)
			continue
		}
		r.found = append(r.found, o)
		r.broadcast.Audience.Opportunities = append(r.broadcast.Audience.Opportunities, o.ID)
	}
	return nil
}

// line reads the line that sends it.
func (r *draftReader) line(value *yaml.Node) {
	var numbers []string
	for _, line := range r.Version.Lines {
		numbers = append(numbers, line.Number)
	}
	n, err := phonenumbers.Parse(value.Value, "US")
	number := phonenumbers.Format(n, phonenumbers.E164)
	if err != nil || !slices.Contains(numbers, number) {
		r.add(value.Line, "unknown line", "It can be: "+strings.Join(numbers, ", ")+".",
			"`%s` is not a line of the district.", value.Value)
		return
	}
	r.broadcast.Line = number
}

// moment reads a day and a time on the district's clock.
func (r *draftReader) moment(key, value *yaml.Node) time.Time {
	words := strings.ToUpper(strings.Join(strings.Fields(r.words(key, value)), " "))
	for _, layout := range []string{
		"2006-01-02 15:04", "2006-01-02T15:04", "2006-01-02 3:04 PM", "2006-01-02 3 PM", "1/2/2006 15:04", "1/2/2006 3:04 PM",
	} {
		if t, err := time.ParseInLocation(layout, words, r.Version.District.Zone); err == nil {
			return t
		}
	}
	r.add(value.Line, "time", "Write a day and a time, like `2026-12-04 18:00`.",
		"`%s` says `%s`, which is not a time.", key.Value, value.Value)
	return time.Time{}
}

// require finds what is missing, and what does not go together.
func (r *draftReader) require() {
	b := &r.broadcast
	missing := func(is bool, name, fix string) {
		if is && !r.mentioned(name) {
			r.add(0, "missing", fix, "There is no `%s`.", name)
		}
	}
	missing(b.Purpose == "", "purpose", "Say why it is sent: emergency, school-related, community or promotional.")
	missing(b.Expires.IsZero(), "expires",
		"Say from when on it is worth nothing any more, like `expires: 2026-12-04 18:00`. It is never sent after.")
	missing(b.Audience.Empty() && len(r.codes) == 0, "to", "Say who gets it, like `to: {groups: [families]}`.")
	emergency := b.Purpose == outbound.Emergency
	switch {
	case emergency && b.Reason == "":
		r.add(0, "missing", "Say why, like `reason: ice on the roads`. It is sent whatever the hour, and the reason is kept.",
			"An emergency needs a `reason`.")
	case !emergency && b.Reason != "":
		r.add(0, "reason", "Take it out, or make the purpose `emergency`.", "Only an emergency has a `reason`.")
	}
	if b.Expires.IsZero() {
		return
	}
	if !b.Expires.After(r.Now) {
		r.add(0, "expired", "Make `expires` a time to come.", "It would have expired already.")
	}
	if !b.NotBefore.IsZero() && !b.NotBefore.Before(b.Expires) {
		r.add(0, "expired", "Make `not before` earlier than `expires`.", "It would expire before it is sent.")
	}
}

// mentioned says whether something was found wrong with a part already.
func (r *draftReader) mentioned(name string) bool {
	return slices.ContainsFunc(r.problems, func(p menus.Problem) bool {
		return p.Rule == name || p.Rule == "time" && name == "expires"
	})
}
