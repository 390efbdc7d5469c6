package menus

import (
	"regexp"
	"slices"
	"strings"
)

var partInBraces = regexp.MustCompile(`\s([a-z-]+):\s`)

// commaMissing says where a comma, or the bracket before it, is missing between the parts of a choice in braces; text is
// empty where the parts are well apart.
func commaMissing(value string) (text, fix string) {
	if !strings.HasPrefix(value, "{") || strings.ContainsAny(value, `"'`) {
		return "", ""
	}
	known := namesOf(choiceWords())
	for _, at := range partInBraces.FindAllStringSubmatchIndex(value, -1) {
		before, name := strings.TrimSpace(value[:at[0]]), value[at[2]:at[3]]
		switch {
		case !slices.Contains(known, name):
		case strings.Count(before, "[") > strings.Count(before, "]"):
			return "A `[` is opened here and not closed.", "Put `]` behind the last of its words, before `" + name + ":`."
		case !strings.HasSuffix(before, ",") && before != "{":
			return "There is no comma before `" + name + ":`.", "Put one there, as in `{for: the front office, go: main}`."
		}
	}
	return "", ""
}
