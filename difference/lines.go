package difference

import "campusline/menus"

// ofLines tells of lines and languages that only one of the versions has.
func ofLines(a, b *menus.Version) []Difference {
	var all []Difference
	add := func(kind Kind, sentence string, lines ...string) {
		d := whole(kind, []string{menus.Call.String(), menus.Text.String()}, "", "", "%s", sentence)
		d.Lines = append(d.Lines, lines...)
		all = append(all, d)
	}
	only := func(v, other *menus.Version, line func(*menus.Line), language func(tag, name string)) {
		for _, l := range v.Lines {
			if _, has := other.Line(l.Number); !has {
				line(l)
			}
		}
		for _, l := range v.Languages {
			if !other.Speaks(l.Tag) {
				language(l.Tag, l.EnglishName)
			}
		}
	}
	only(a, b,
		func(l *menus.Line) {
			add(LineGone, "Whoever reaches "+lineName(l)+" now comes to "+lineName(b.Lines[0])+", since no line has that number any more.", l.Number)
		},
		func(_, name string) { add(LanguageGone, "Nobody is served in "+name+" any more.") })
	only(b, a,
		func(l *menus.Line) {
			add(LineNew, "There is a new line: "+lineName(l)+". Before, its number led to "+lineName(a.Lines[0])+".", l.Number)
		},
		func(_, name string) { add(LanguageNew, "Callers can be served in "+name+" now.") })
	return all
}
