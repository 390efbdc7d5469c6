package difference

import (
	"fmt"
	"strings"
)

// whole is a difference that concerns the district as a whole and is told without a call: on no line, in no language and at no
// campus in particular. Those channels are named on which families notice it; none where only staff do.
func whole(kind Kind, channels []string, was, now, sentence string, words ...any) Difference {
	return Difference{
		Kind: kind, Sentence: fmt.Sprintf(sentence, words...), Was: was, Now: now,
		Lines: []string{}, Channels: append([]string{}, channels...), Languages: []string{}, Campuses: []string{},
	}
}

// few lists names, as many as are listened to: "Transportation, School Meals and 4 other teams".
func few(names []string, others string) string {
	const most = 3
	if len(names) > most+1 {
		return fmt.Sprintf("%s and %d other %s", strings.Join(names[:most], ", "), len(names)-most, others)
	}
	return listed(names)
}
