package phone

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// attribute is the rule for one attribute of a verb.
type attribute struct {
	code  int                     // the carrier's error code for a bad value
	wants string                  // what it must be, to complete "x must be …"
	good  func(value string) bool // nil accepts anything
}

// attributes are the rules for those of one verb, by name.
type attributes map[string]attribute

func anything() attribute { return attribute{} }

func isURL() attribute {
	return attribute{11100, "a URL", func(v string) bool { return strings.TrimSpace(v) != "" }}
}

func boolean() attribute { return oneOf(0, "true", "false") }

func method() attribute { return oneOf(0, "GET", "POST") }

// whole wants a whole number from least to most, written in digits.
func whole(code, least, most int) attribute {
	return attribute{code, fmt.Sprintf("a whole number from %d to %d", least, most), func(v string) bool {
		n, err := strconv.Atoi(v)
		return err == nil && n >= least && n <= most && !strings.HasPrefix(v, "+")
	}}
}

func oneOf(code int, values ...string) attribute {
	return attribute{code, "one of " + strings.Join(values, ", "), func(v string) bool {
		return slices.Contains(values, v)
	}}
}

// someOf wants values from a list, each at most once, with spaces between.
func someOf(code int, values ...string) attribute {
	return attribute{code, "some of " + strings.Join(values, ", "), func(v string) bool {
		given := strings.Fields(v)
		slices.Sort(given)
		return len(given) > 0 && len(slices.Compact(given)) == len(strings.Fields(v)) &&
			!slices.ContainsFunc(given, func(one string) bool { return !slices.Contains(values, one) })
	}}
}

// keys wants characters of a telephone's keypad, at most so many.
func keys(code, most int, others string) attribute {
	return attribute{code, fmt.Sprintf("at most %d of the keys 0123456789*#%s", most, others), func(v string) bool {
		return len(v) <= most && strings.Trim(v, "0123456789*#"+others) == ""
	}}
}

// atMost wants no more than so many characters.
func atMost(code, most int) attribute {
	return attribute{code, fmt.Sprintf("at most %d characters", most), func(v string) bool {
		return len([]rune(v)) <= most
	}}
}

// check finds fault with the attributes an element has, in the order of their
// names so that the same document always has the same fault.
func (rules attributes) check(e *element) *Fault {
	var names []string
	for name := range e.attrs {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		rule, known := rules[name]
		if !known {
			return faultf(12200, "<%s> has no attribute %s", e.name, name)
		}
		if rule.good != nil && !rule.good(e.attrs[name]) {
			return faultf(rule.code, "%s of <%s> must be %s, not %q", name, e.name, rule.wants, e.attrs[name])
		}
	}
	return nil
}

// e164 is a phone number as ITU-T E.164 and the carrier write it.
var e164 = regexp.MustCompile(`^\+[1-9][0-9]{6,14}$`)
