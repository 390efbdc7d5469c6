package cases

import (
	"regexp"

	"go.yaml.in/yaml/v4"
)

// term reads how long something may take.
func (r *reading) term(n *yaml.Node, what string) Term {
	words := r.Words(n, what)
	term, ok := parseTerm(words)
	if !ok && words != "" {
		r.Add(n, "Write it like `1 day`, `4 hours` or `30 minutes`.", "`%s` is not how long something may take.", words)
	}
	return term
}

var goodName = regexp.MustCompile(`^[a-z][a-z0-9-]{0,39}$`)

// isGood says whether a name can be used in cases, texts and reports, and reports it if not.
func (r *reading) isGood(key *yaml.Node, what string) bool {
	if goodName.MatchString(key.Value) {
		return true
	}
	r.Add(key, "Use small letters, digits and hyphens, and begin with a letter.", "`%s` cannot be the name of %s.", key.Value, what)
	return false
}

func placeOf(n *yaml.Node) Place { return Place{n.Line, n.Column} }
