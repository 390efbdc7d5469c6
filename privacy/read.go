package privacy

import (
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"campusline/menus"
	"campusline/settings"
)

// File is where a district says for how long it keeps what.
const File = "privacy.yaml"

// Read reads privacy.yaml out of a district's folder. There need be none: then what is usual holds, as it does for every
// kind of record that it does not name.
func Read(files fs.FS) (Rules, []menus.Problem) {
	r := reader{Reader: &settings.Reader{File: File, Rule: "privacy"}, rules: Usual()}
	root, found := r.Root(files)
	if !found || len(r.Problems) > 0 {
		return r.rules, r.Problems
	}
	r.Each(root, "This file", func(name string, key, value *yaml.Node) {
		if name != "keep" {
			r.Add(key, "Write `keep:`, and below it how long each kind of record is kept.", "`%s` has no meaning here.", name)
			return
		}
		r.keep(value)
	})
	return r.rules, r.Problems
}

// reader reads the file.
type reader struct {
	*settings.Reader
	rules Rules
}

// keep reads how long each kind is kept. What is not named is kept as long as is usual, which whoever writes some of them
// should know.
func (r *reader) keep(n *yaml.Node) {
	kept := maps.Clone(r.rules.keep)
	named := map[Kind]bool{}
	r.Each(n, "`keep`", func(name string, key, value *yaml.Node) {
		k, found := keepingOf(name)
		if !found {
			r.Unknown(key, names(), "`%s` is no kind of record.", name)
			return
		}
		named[k.kind] = true
		if period, ok := r.period(value, &k); ok {
			kept[k.kind] = period
		}
	})
	for _, k := range keepings() {
		if !named[k.kind] {
			r.Tell(menus.Warning, n, fmt.Sprintf("Write `%s: %s`, or what you decide.", k.kind, k.usual), "Nothing says how long %s are kept: it is %s.", k.kind, k.usual)
		}
	}
	r.rules.keep = kept
}

// period reads how long a kind is kept.
func (r *reader) period(n *yaml.Node, k *keeping) (Period, bool) {
	p, ok := parsePeriod(n.Value)
	switch days := p.About(); {
	case n.Kind != yaml.ScalarNode || !ok:
		r.Add(n, "Write it like `90 days`, `18 months` or `3 years`.", "This is not how long something is kept.")
	case days < k.least:
		r.Add(n, fmt.Sprintf("Write %s or more.", Period{Days: k.least}), "%s should be kept for longer than %s.", title(k.kind), p)
	case days > k.most:
		r.Add(n, "Write 10 years or less.", "%s is as good as for ever.", p)
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

// names are the kinds of record, as they are written.
func names() []string {
	var all []string
	for _, kind := range Kinds() {
		all = append(all, string(kind))
	}
	return all
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
