package rehearsal

import (
	"fmt"
	"strings"

	"campusline/menus"
)

// Brief is the transcript in one line, as somebody would tell it:
//
//	Friday 18 December 15:40, Spanish, presses 2, says nothing twice → a person takes the call
func (t Transcript) Brief() string {
	told := []string{t.At.Format("Monday 2 January " + t.clock()), t.call.Version.Language(t.Language).EnglishName}
	for i := 0; i < len(t.Exchanges); {
		same := 1
		for i+same < len(t.Exchanges) && t.Exchanges[i+same].Did == t.Exchanges[i].Did {
			same++
		}
		if t.met(t.heardAt(i-1), t.Exchanges[i].After) {
			told = append(told, "it becomes "+t.call.Meets.In(t.At.Location()).Format("15:04"))
		}
		if i > 0 || t.call.Channel == menus.Text {
			told = append(told, t.Exchanges[i].Did+times(same))
		}
		i += same
	}
	return strings.Join(told, ", ") + " → " + t.ending()
}

func times(n int) string {
	switch n {
	case 1:
		return ""
	case 2:
		return " twice"
	}
	return fmt.Sprintf(" %d times", n)
}
