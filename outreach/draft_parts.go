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
	"campusline/settings"
)

// audience reads who gets it.
func (r *draftReader) audience(name string, value *yaml.Node) {
	a := &r.broadcast.Audience
	for _, n := range r.List(value, "`"+name+"`") {
		switch name {
		case "groups":
			if !slices.Contains(r.Groups, n.Value) {
				r.Add(n, strings.TrimSpace(settings.Suggestion(n.Value, r.Groups)+" `campusline groups import` makes one."), "There is no group `%s`.", n.Value)
			}
			a.Groups = append(a.Groups, n.Value)
		case "campuses":
			campus, near := campusCalled(r.Version, n.Value)
			if campus == nil {
				r.Add(n, near, "`%s` is not in campuses.yaml.", n.Value)
				continue
			}
			a.Campuses = append(a.Campuses, campus.ID)
		case "opportunities":
			r.codes = append(r.codes, n)
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
	return nil, settings.Suggestion(words, ids)
}

func (r *draftReader) findOpportunities(ctx context.Context) error {
	for _, n := range r.codes {
		o, found, err := r.Opportunity(ctx, n.Value)
		if err != nil {
			return fmt.Errorf("looking for opportunity %s: %w", n.Value, err)
		}
		if !found {
			r.Add(n, "`campusline opportunities list` lists them.",
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
		r.Add(value, "It can be: "+strings.Join(numbers, ", ")+".",
			"`%s` is not a line of the district.", value.Value)
		return
	}
	r.broadcast.Line = number
}

// moment reads a day and a time on the district's clock.
func (r *draftReader) moment(name string, value *yaml.Node) time.Time {
	words := strings.ToUpper(strings.Join(strings.Fields(r.Words(value, "`"+name+"`")), " "))
	for _, layout := range []string{
		"2006-01-02 15:04", "2006-01-02T15:04", "2006-01-02 3:04 PM", "2006-01-02 3 PM", "1/2/2006 15:04", "1/2/2006 3:04 PM",
	} {
		if t, err := time.ParseInLocation(layout, words, r.Version.District.Zone); err == nil {
			return t
		}
	}
	r.Add(value, "Write a day and a time, like `2026-12-04 18:00`.",
		"`%s` says `%s`, which is not a time.", name, value.Value)
	return time.Time{}
}

// require finds what is missing, and what does not go together.
func (r *draftReader) require() {
	b := &r.broadcast
	missing := func(is bool, name, fix string) {
		if is && !r.said[name] {
			r.Add(whole(), fix, "There is no `%s`.", name)
		}
	}
	missing(b.Purpose == "", "purpose", "Say why it is sent: emergency, school-related, community or promotional.")
	missing(b.Expires.IsZero(), "expires",
		"Say from when on it is worth nothing any more, like `expires: 2026-12-04 18:00`. It is never sent after.")
	missing(b.Audience.Empty() && len(r.codes) == 0, "to", "Say who gets it, like `to: {groups: [families]}`.")
	emergency := b.Purpose == outbound.Emergency
	switch {
	case emergency && b.Reason == "":
		r.Add(whole(), "Say why, like `reason: ice on the roads`. It is sent whatever the hour, and the reason is kept.",
			"An emergency needs a `reason`.")
	case !emergency && b.Reason != "":
		r.Add(whole(), "Take it out, or make the purpose `emergency`.", "Only an emergency has a `reason`.")
	}
	if b.Expires.IsZero() {
		return
	}
	if !b.Expires.After(r.Now) {
		r.Add(whole(), "Make `expires` a time to come.", "It would have expired already.")
	}
	if !b.NotBefore.IsZero() && !b.NotBefore.Before(b.Expires) {
		r.Add(whole(), "Make `not before` earlier than `expires`.", "It would expire before it is sent.")
	}
}
