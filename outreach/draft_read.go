package outreach

import (
	"context"
	"fmt"
	"path"
	"slices"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	"campusline/menus"
	"campusline/opportunities"
	"campusline/outbound"
	"campusline/translations"
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
	r := draftReader{file: file, Surroundings: s, broadcast: Broadcast{
		Name: strings.TrimSuffix(path.Base(file), path.Ext(file)), Line: s.Version.Lines[0].Number, First: s.Version.Tags()[0],
	}}
	var document yaml.Node
	if err := yaml.Unmarshal(content, &document); err != nil {
		r.add(1, "wrong form", "Look for a missing colon, quotation mark or bracket.", "This file cannot be read: %s.", err)
		return nil, r.problems, nil
	}
	if len(document.Content) > 0 {
		r.each(document.Content[0], "This file", r.part)
	}
	if err := r.findOpportunities(ctx); err != nil {
		return nil, nil, err
	}
	r.require()
	r.readTexts()
	if menus.Refused(r.problems) {
		return nil, r.problems, nil
	}
	return &r.broadcast, r.problems, nil
}

// draftReader reads one draft and collects what is wrong with it.
type draftReader struct {
	Surroundings
	file      string
	broadcast Broadcast
	codes     []*yaml.Node // of opportunities
	found     []opportunities.Opportunity
	texts     *yaml.Node
	problems  []menus.Problem
}

func (r *draftReader) add(line int, rule, fix, text string, args ...any) {
	r.put(menus.Error, line, rule, fix, text, args...)
}

func (r *draftReader) put(s menus.Severity, line int, rule, fix, text string, args ...any) {
	r.problems = append(r.problems, menus.Problem{
		File: r.file, Line: line, Column: min(line, 1), Rule: rule, Severity: s, Text: fmt.Sprintf(text, args...), Fix: fix,
	})
}

// each calls for every name of a list of names with values.
func (r *draftReader) each(n *yaml.Node, what string, do func(key, value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		r.add(n.Line, "wrong form", "Write each part as `name: value`.", "%s should be a list of names with values.", what)
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if seen[key.Value] {
			r.add(key.Line, "written twice", "Keep one of them.", "`%s` is written twice here.", key.Value)
			continue
		}
		seen[key.Value] = true
		do(key, n.Content[i+1])
	}
}

func (r *draftReader) part(key, value *yaml.Node) {
	b := &r.broadcast
	switch key.Value {
	case "name":
		b.Name = r.words(key, value)
	case "purpose":
		r.purpose(value)
	case "topic":
		r.topic(value)
	case "to":
		r.each(value, "`to`", r.audience)
	case "from":
		r.line(value)
	case "not before":
		b.NotBefore = r.moment(key, value)
	case "expires":
		b.Expires = r.moment(key, value)
	case "reason":
		b.Reason = r.words(key, value)
	case "text":
		r.texts = value
	default:
		r.unknown(key, Names())
	}
}

func (r *draftReader) unknown(key *yaml.Node, known []string) {
	r.add(key.Line, "unknown word", meant(key.Value, known), "`%s` has no meaning here.", key.Value)
}

// words reads a value that is words.
func (r *draftReader) words(key, value *yaml.Node) string {
	if value.Kind != yaml.ScalarNode {
		r.add(value.Line, "wrong form", "", "`%s` should be words.", key.Value)
	}
	return strings.TrimSpace(value.Value)
}

func (r *draftReader) purpose(value *yaml.Node) {
	p := outbound.Purpose(strings.ToLower(strings.TrimSpace(value.Value)))
	if !slices.Contains(Purposes(), p) {
		r.add(value.Line, "purpose", "It can be: emergency, school-related, community or promotional.",
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
	if r.broadcast.Topic = strings.TrimSpace(value.Value); !slices.Contains(names, r.broadcast.Topic) {
		r.add(value.Line, "unknown topic", meant(value.Value, names), "`%s` is not a topic of the district.", value.Value)
	}
}

// meant suggests which of some names was meant, or lists them.
func meant(wrong string, known []string) string {
	best, least := "", len(wrong)/3+2
	for _, name := range known {
		if d := translations.Distance(strings.ToLower(wrong), strings.ToLower(name)); d < least {
			best, least = name, d
		}
	}
	switch {
	case best != "":
		return "Did you mean `" + best + "`?"
	case len(known) == 0:
		return "There are none."
	}
	return "It can be: " + strings.Join(known, ", ") + "."
}
