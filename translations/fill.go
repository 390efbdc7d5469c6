package translations

import "strings"

// fill puts values into a pattern in place of their names in braces: fill("{day} de {month}", "day", "3", "month", "mayo").
// A name that is not given stays as it is. It is done for every time and day that anybody hears, and a replacer made for
// each would take ten times as long.
func fill(pattern string, namesAndValues ...string) string {
	var b strings.Builder
	b.Grow(len(pattern) + len(pattern)/2)
	for {
		before, rest, ok := strings.Cut(pattern, "{")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		name, after, closed := strings.Cut(rest, "}")
		value, known := valueOf(name, namesAndValues)
		if !closed || !known {
			b.WriteByte('{')
			pattern = rest
			continue
		}
		b.WriteString(value)
		pattern = after
	}
}

func valueOf(name string, namesAndValues []string) (string, bool) {
	for i := 0; i+1 < len(namesAndValues); i += 2 {
		if namesAndValues[i] == name {
			return namesAndValues[i+1], true
		}
	}
	return "", false
}
