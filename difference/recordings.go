package difference

import (
	"campusline/audio"
	"campusline/menus"
)

// ofRecordings tells, of the languages that no voice speaks, what callers hear recorded otherwise, newly, or not any more. What
// both versions say and neither has recorded is no difference.
func ofRecordings(a, b *menus.Version) []Difference {
	var all []Difference
	for _, l := range b.Languages {
		if !a.Speaks(l.Tag) || l.Voice.Name != "" {
			continue
		}
		was := map[string]*audio.Recording{}
		for _, r := range a.Recorded(l.Tag).Recordings() {
			was[r.Words] = r
		}
		var anew, gone, other []string
		for _, r := range b.Recorded(l.Tag).Recordings() {
			before := was[r.Words]
			switch {
			case before == nil:
			case before.Sound == nil && r.Sound != nil:
				anew = append(anew, r.Words)
			case before.Sound != nil && r.Sound == nil:
				gone = append(gone, r.Words)
			case before.Path != r.Path:
				other = append(other, r.Words)
			}
		}
		for _, x := range []struct {
			words    []string
			sentence string
		}{
			{anew, "%s callers now hear a recording of %s."},
			{gone, "%s callers no longer hear a recording of %s: where it would be said, they hear an apology and reach a person."},
			{other, "%s callers now hear another recording of %s."},
		} {
			if len(x.words) == 0 {
				continue
			}
			d := whole(OtherRecording, []string{menus.Call.String()}, "", "", x.sentence, l.EnglishName, few(quotedEach(x.words), "sentences"))
			d.Languages = append(d.Languages, l.Tag)
			all = append(all, d)
		}
	}
	return all
}
