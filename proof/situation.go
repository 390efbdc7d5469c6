package proof

import (
	"math/bits"
	"slices"

	"campusline/menus"
)

// situation is what a step may ask of the world and of the call so far: the calendar's state, whether the caller is
// known, whether they can be texted, the language spoken and the campus spoken of.
//
// Situations are numbered so that a set of them is a bit for each, and so that those of one language and campus, a plane,
// lie together.
type situation int

// callers are the kinds of caller: known or new, times whether they can be texted.
const (
	textings = 3
	callers  = 2 * textings
)

// space numbers the situations of a version.
type space struct {
	cells     []menus.Cell
	campuses  []string // "" for none, then one campus of each kind
	languages []string
	words     int // of a set, for each plane
}

func newSpace(v *menus.Version) *space {
	s := &space{cells: v.Cells(), campuses: append([]string{""}, v.StandIns()...), languages: v.Tags()}
	s.words = (len(s.cells)*callers + 63) / 64
	return s
}

func (s *space) planes() int                    { return len(s.languages) * len(s.campuses) }
func (s *space) plane(language, campus int) int { return language*len(s.campuses) + campus }

func (s *space) at(plane, cell int, known bool, texting menus.Texting) situation {
	k := 0
	if known {
		k = 1
	}
	return situation(plane*s.words*64 + cell*callers + k*textings + int(texting))
}

func (s *space) planeOf(x situation) int  { return int(x) / (s.words * 64) }
func (s *space) campus(x situation) int   { return s.planeOf(x) % len(s.campuses) }
func (s *space) language(x situation) int { return s.planeOf(x) / len(s.campuses) }
func (s *space) cell(x situation) int     { return int(x) % (s.words * 64) / callers }
func (s *space) known(x situation) bool   { return int(x)%(s.words*64)%callers >= textings }
func (s *space) texting(x situation) menus.Texting {
	return menus.Texting(int(x) % (s.words * 64) % textings)
}

func (s *space) empty() set { return make(set, s.planes()*s.words) }

// only keeps the situations of the planes from one to before another.
func (s *space) only(x set, from, to int) {
	clear(x[:from*s.words])
	clear(x[to*s.words:])
}

// onlyLanguage keeps the situations of one language.
func (s *space) onlyLanguage(x set, language int) {
	s.only(x, s.plane(language, 0), s.plane(language+1, 0))
}

// onlyCampus keeps the situations of one campus.
func (s *space) onlyCampus(x set, campus int) {
	for plane := range s.planes() {
		if plane%len(s.campuses) != campus {
			clear(x[plane*s.words : (plane+1)*s.words])
		}
	}
}

// inLanguage gives the situations of a set in which a language is spoken.
func (s *space) inLanguage(x set, language int) set {
	in := x.clone()
	s.onlyLanguage(in, language)
	return in
}

// firstIn is the lowest situation of a set in which a language is spoken, -1 if there is none.
func (s *space) firstIn(x set, language int) situation {
	from := s.plane(language, 0) * s.words
	if first := x[from : from+len(s.campuses)*s.words].first(); first >= 0 {
		return situation(from*64) + first
	}
	return -1
}

// eachHour gives one situation of each campus and each state of the calendar in which a language is spoken in a set.
func (s *space) eachHour(x set, language int, do func(situation)) {
	for campus := range s.campuses {
		plane := s.plane(language, campus)
		in := x[plane*s.words : (plane+1)*s.words]
		if in.isEmpty() {
			continue
		}
		for cell := range s.cells {
			if kinds := in.callersAt(cell); kinds != 0 {
				do(situation(plane*s.words*64 + cell*callers + bits.TrailingZeros64(kinds)))
			}
		}
	}
}

// spoken lists the languages that are spoken in a set, by number.
func (s *space) spokenIn(x set) []int {
	var all []int
	for language := range s.languages {
		if s.firstIn(x, language) >= 0 {
			all = append(all, language)
		}
	}
	return all
}

// landing is the plane that one becomes when another language or campus is spoken of; -1 is for the same as before.
func (s *space) landing(plane, language, campus int) int {
	if language < 0 {
		language = plane / len(s.campuses)
	}
	if campus < 0 {
		campus = plane % len(s.campuses)
	}
	return s.plane(language, campus)
}

// moved gives the situations that a set becomes when another language or campus is spoken of; -1 is for the same.
func (s *space) moved(x set, language, campus int) set {
	if language < 0 && campus < 0 {
		return x
	}
	all := s.empty()
	s.move(all, x, language, campus)
	return all
}

// move adds to a set what another becomes when another language or campus is spoken of.
func (s *space) move(all, x set, language, campus int) {
	for plane := range s.planes() {
		from, to := plane*s.words, s.landing(plane, language, campus)*s.words
		for i, w := range x[from : from+s.words] {
			all[to+i] |= w
		}
	}
}

// campusIndex is the number of the campus that stands for one, 0 for none.
func (s *space) campusIndex(v *menus.Version, id string) int {
	return max(slices.Index(s.campuses, v.StandIn(id)), 0)
}

func (s *space) languageIndex(tag string) int { return max(slices.Index(s.languages, tag), 0) }
