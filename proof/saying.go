package proof

import (
	"encoding/binary"

	"campusline/menus"
)

// saying is what an edge says, in each language in which it was asked for. Edges that take the same ways and say the same
// in one language say the same in every other, and share it.
type saying struct {
	silent bool
	times  menus.Times // those it tells, so that it is not the same at all hours
	in     []*said     // by language, nil where it was not asked for yet
}

// said is what is said in one language.
type said struct {
	prompt menus.Prompt
	texted []menus.TextCaller // the texts that a caller is sent
}

// saying finds what was said in a language on the ways that the step took.
func (e *explorer) saying(out *menus.Outcome, language int) *saying {
	e.key = e.key[:0]
	for _, part := range e.world.parts {
		e.key = binary.AppendUvarint(e.key, uint64(part)) //nolint:gosec // parts are numbered from 0
	}
	for _, s := range out.Prompt {
		e.key = append(append(append(append(e.key, 0), s.Language...), 0), s.Words...)
	}
	s := e.sayings[string(e.key)]
	if s == nil {
		s = &saying{silent: isSilent(out.Prompt), times: e.world.times, in: make([]*said, len(e.languages))}
		e.sayings[string(e.key)] = s
	}
	if s.in[language] == nil {
		s.in[language] = saidIn(out)
	}
	return s
}

func saidIn(out *menus.Outcome) *said {
	s := &said{prompt: out.Prompt}
	for _, act := range out.Acts {
		if text, ok := act.(menus.TextCaller); ok {
			s.texted = append(s.texted, text)
		}
	}
	return s
}

// said gives what an edge of a node says where a language is spoken before. The node is nil at the beginning of a line,
// where there is one language.
func (e *explorer) said(n *node, x *edge, language int) *said {
	if x.said.in[language] == nil {
		x.said.in[language] = e.saidAt(n, x, e.firstIn(x.in, language))
	}
	return x.said.in[language]
}

// saidAt gives what is said in a situation.
func (e *explorer) saidAt(n *node, x *edge, at situation) *said {
	e.world.reset(at)
	out := e.version.Step(e.placed(*e.stateBefore(n, x), at), x.option.in(e.language(at)), &e.world)
	return saidIn(&out)
}

// stateBefore is the state in which an edge is taken. The node is nil at the beginning of a line.
func (e *explorer) stateBefore(n *node, x *edge) *menus.State {
	if n == nil {
		return e.rootOf(x).state
	}
	return &n.state
}

// rootOf finds the beginning that an edge belongs to.
func (e *explorer) rootOf(x *edge) *root {
	for _, r := range e.roots {
		for i := range r.edges {
			if &r.edges[i] == x {
				return r
			}
		}
	}
	return nil
}

// prompt is the same without the texts.
func (e *explorer) prompt(n *node, x *edge, language int) menus.Prompt {
	return e.said(n, x, language).prompt
}

// question gives the halves of what a node asks where a language is spoken.
func (e *explorer) question(n *node, at situation) (say, question menus.Prompt) {
	e.world.reset(at)
	return e.version.Question(e.placed(n.state, at), &e.world)
}

// isSilent says whether a prompt has no words.
func isSilent(p menus.Prompt) bool {
	for _, s := range p {
		if s.Words != "" {
			return false
		}
	}
	return true
}
