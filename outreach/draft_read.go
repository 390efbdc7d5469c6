package outreach

import (
	"context"
	"path"
	"slices"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	"campusline/menus"
	"campusline/opportunities"
	"campusline/outbound"
	"campusline/settings"
)

// Names are those that a draft can have.
func Names() []string {
	return []string{"name", "purpose", "topic", "to", "from", "not before", "expires", "reason", "text"}
}

// audienceNames are those under `to`.
func audienceNames() []string { return []string{"groups", "campuses", "opportunities"} }

// Surroundings are what a draft is read against.
type Surroundings struct {
	Version *menus.Version
	Groups  []string // the names of the groups there are
	// Opportunity finds an opportunity by its code; found is false if there is none.
	Opportunity func(ctx context.Context, code string) (o opportunities.Opportunity, found bool, err error)
	Now         time.Time
}

// ReadDraft reads a draft, a YAML file. Its texts are filled with what stands in braces in them. Every problem is told at
// once. With an error among them there is no broadcast; warnings leave it as it is.
func ReadDraft(ctx context.Context, file string, content []byte, s Surroundings) (*Broadcast, []menus.Problem, error) {
	r := draftReader{
		Reader: &settings.Reader{File: file, Rule: "broadcast"}, Surroundings: s, said: map[string]bool{},
		broadcast: Broadcast{
			Name: strings.TrimSuffix(path.Base(file), path.Ext(file)), Line: s.Version.Lines[0].Number, First: s.Version.Tags()[0],
		},
	}
	root := r.Parse(content)
	if menus.Refused(r.Problems) {
		return nil, r.Problems, nil
	}
	r.Parts(root, "This file", Names(), func(name string, value *yaml.Node) {
		r.said[name] = true
		r.part(name, value)
	})
	if err := r.findOpportunities(ctx); err != nil {
		return nil, nil, err
	}
	r.require()
	r.readTexts()
	if menus.Refused(r.Problems) {
		return nil, r.Problems, nil
	}
	return &r.broadcast, r.Problems, nil
}

// draftReader reads one draft and collects what is wrong with it.
type draftReader struct {
	*settings.Reader
	Surroundings
	broadcast Broadcast
	said      map[string]bool // which parts are written, well or not
	codes     []*yaml.Node    // of opportunities
	found     []opportunities.Opportunity
	texts     *yaml.Node
}

// whole is where a problem is of a file as a whole.
func whole() *yaml.Node { return &yaml.Node{} }

func (r *draftReader) part(name string, value *yaml.Node) {
	b := &r.broadcast
	switch name {
	case "name":
		b.Name = r.Words(value, "`name`")
	case "purpose":
		r.purpose(value)
	case "topic":
		r.topic(value)
	case "to":
		r.Parts(value, "`to`", audienceNames(), r.audience)
	case "from":
		r.line(value)
	case "not before":
		b.NotBefore = r.moment(name, value)
	case "expires":
		b.Expires = r.moment(name, value)
	case "reason":
		b.Reason = r.Words(value, "`reason`")
	case "text":
		r.texts = value
	}
}

func (r *draftReader) purpose(value *yaml.Node) {
	p := outbound.Purpose(strings.ToLower(strings.TrimSpace(value.Value)))
	if !slices.Contains(Purposes(), p) {
		r.Add(value, "It can be: emergency, school-related, community or promotional.",
			"`%s` is not a purpose.", value.Value)
		return
	}
	r.broadcast.Purpose = p
}

func (r *draftReader) topic(value *yaml.Node) {
	var names []string
	for _, topic := range r.Version.Topics() {
		names = append(names, topic.Name)
	}
	r.broadcast.Topic = r.Name(value, "`topic`", "a topic of the district", names)
}
