package privacy

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"campusline/menus"
	"campusline/translations"
)

// File is where a district says for how long it keeps what.
const File = "privacy.yaml"

// Read reads privacy.yaml out of a district's folder. There need be none: then what is usual holds, as it does for every
// kind of record that it does not name.
func Read(files fs.FS) (Rules, []menus.Problem) {
	r := reader{rules: Usual()}
	content, err := fs.ReadFile(files, File)
	if errors.Is(err, fs.ErrNotExist) {
		return r.rules, nil
	}
	var document yaml.Node
	if err != nil || yaml.Unmarshal(content, &document) != nil {
		r.add(&yaml.Node{Line: 1, Column: 1}, menus.Error, "Look for a missing colon, quotation mark or bracket.", "This file cannot be read.")
		return r.rules, r.problems
	}
	if len(document.Content) > 0 {
		r.file(document.Content[0])
	}
	return r.rules, r.problems
}

// reader collects what the file says and everything that is wrong with it.
type reader struct {
	rules    Rules
	problems []menus.Problem
}

func (r *reader) add(at *yaml.Node, severity menus.Severity, fix, text string, args ...any) {
	r.problems = append(r.problems, menus.Problem{
		File: File, Line: at.Line, Column: at.Column, Rule: "privacy", Severity: severity, Text: fmt.Sprintf(text, args...), Fix: fix,
	})
}

func (r *reader) file(n *yaml.Node) {
	r.each(n, func(key, value *yaml.Node) {
		if key.Value != "keep" {
			r.add(key, menus.Error, "Write `keep:`, and below it how long each kind of record is kept.", "`%s` has no meaning here.", key.Value)
			return
		}
		r.keep(value)
	})
}

// each calls for every name with its value.
func (r *reader) each(n *yaml.Node, do func(key, value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		r.add(n, menus.Error, "Write each part as `name: value`.", "This should be a list of names with values.")
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		do(n.Content[i], n.Content[i+1])
	}
}

// keep reads how long each kind is kept. What is not named is kept as long as is usual, which whoever writes some of them
// should know.
func (r *reader) keep(n *yaml.Node) {
	kept := maps.Clone(r.rules.keep)
	named := map[Kind]bool{}
	r.each(n, func(key, value *yaml.Node) {
		k, found := keepingOf(key.Value)
		if !found {
			r.add(key, menus.Error, nearest(key.Value), "`%s` is no kind of record.", key.Value)
			return
		}
		if named[k.kind] {
			r.add(key, menus.Error, "Keep one of them.", "`%s` is written twice here.", key.Value)
		}
		named[k.kind] = true
		if period, ok := r.period(value, &k); ok {
			kept[k.kind] = period
		}
	})
	for _, k := range keepings() {
		if !named[k.kind] {
			r.add(n, menus.Warning, fmt.Sprintf("Write `%s: %s`, or what you decide.", k.kind, k.usual), "Nothing says how long %s are kept: it is %s.", k.kind, k.usual)
		}
	}
	r.rules.keep = kept
}

// period reads how long a kind is kept.
func (r *reader) period(n *yaml.Node, k *keeping) (Period, bool) {
	p, ok := parsePeriod(n.Value)
	switch days := p.About(); {
	case n.Kind != yaml.ScalarNode || !ok:
		r.add(n, menus.Error, "Write it like `90 days`, `18 months` or `3 years`.", "This is not how long something is kept.")
	case days < k.least:
		r.add(n, menus.Error, fmt.Sprintf("Write %s or more.", Period{Days: k.least}), "%s should be kept for longer than %s.", title(k.kind), p)
	case days > k.most:
		r.add(n, menus.Error, "Write 10 years or less.", "%s is as good as for ever.", p)
	default:
		return p, true
	}
	return p, false
}

func title(k Kind) string { return strings.ToUpper(string(k[:1])) + string(k[1:]) }

func keepingOf(name string) (keeping, bool) {
	for _, k := range keepings() {
		if string(k.kind) == name {
			return k, true
		}
	}
	return keeping{}, false
}

// nearest names what was probably meant, or lists what there is.
func nearest(wrong string) string {
	best, distance := Kind(""), len(wrong)/3+2
	var names []string
	for _, kind := range Kinds() {
		names = append(names, string(kind))
		if d := translations.Distance(translations.Fold(wrong), string(kind)); d < distance {
			best, distance = kind, d
		}
	}
	if best != "" {
		return "Did you mean `" + string(best) + "`?"
	}
	return "It can be: " + strings.Join(names, ", ") + "."
}

// periodWords is how a period is written.
var periodWords = regexp.MustCompile(`^([1-9]\d{0,4}) (day|month|year)s?$`)

func parsePeriod(words string) (Period, bool) {
	m := periodWords.FindStringSubmatch(strings.TrimSpace(words))
	if m == nil {
		return Period{}, false
	}
	n, _ := strconv.Atoi(m[1]) // at most five digits
	switch m[2] {
	case "day":
		return Period{Days: n}, true
	case "month":
		return Period{Months: n}, true
	}
	return Period{Years: n}, true
}

// String is the period as it is written in privacy.yaml.
func (p Period) String() string {
	for _, part := range []struct {
		n    int
		unit string
	}{{p.Years, "year"}, {p.Months, "month"}, {p.Days, "day"}} {
		if part.n == 1 {
			return "1 " + part.unit
		}
		if part.n > 0 {
			return strconv.Itoa(part.n) + " " + part.unit + "s"
		}
	}
	return "0 days"
}
