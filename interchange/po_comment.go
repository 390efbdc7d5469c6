package interchange

import (
	"regexp"
	"strconv"
	"strings"
)

func (e *poEntry) addComment(line string, number int) {
	mark, words := line[:1], line[1:]
	if words != "" && strings.ContainsRune(".:,|", rune(words[0])) {
		mark, words = line[:2], words[1:]
	}
	words = strings.TrimPrefix(words, " ")
	switch mark {
	case "#.":
		e.Context = append(e.Context, words)
	case "#:":
		e.Places = append(e.Places, placesIn(words)...)
	case "#,":
		e.Stale = e.Stale || strings.Contains(words, "fuzzy")
	case "#|":
		e.addEarlier(words, number)
	default:
		if !e.readState(words) {
			e.notes = append(e.notes, words)
		}
	}
}

// addEarlier takes what the text was when it was translated. Its plural and its context are passed over.
func (e *poEntry) addEarlier(words string, number int) {
	keyword, quoted := cutQuoted(words)
	if keyword != "" && keyword != "msgid" {
		return
	}
	text, err := strconv.Unquote(quoted)
	if err != nil {
		e.isStray(number)
		return
	}
	e.Earlier += text
}

var stateLine = regexp.MustCompile(`^state: *(draft|reviewed|approved)(?:, (.*?))??(?:, (\d{4}-\d{2}-\d{2}))?$`)

// readState reads a comment that tells the entry's own state: "state: approved, M. Tran, 2026-11-21".
func (e *poEntry) readState(words string) bool {
	found := stateLine.FindStringSubmatch(strings.TrimSpace(words))
	if found == nil || e.State != "" {
		return false
	}
	e.State, e.By, e.On = State(found[1]), found[2], found[3]
	return true
}
