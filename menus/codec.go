package menus

import (
	"errors"
	"strconv"
	"strings"
)

// errState is what UnmarshalText answers to anything MarshalText did not write.
var errState = errors.New("not an encoded state")

// codecVersion opens every encoded state. A new layout takes a new letter and keeps reading the old one.
const codecVersion = "a"

// sameCampus is written for the campus of a place where it is the one written last.
const sameCampus = "_"

// opportunityVersion opens the encoding of a state in which an opportunity is spoken of, or some are offered: it has one
// field more. The others are written as before, so that a replica of an earlier release goes on with them.
const opportunityVersion = "b"

// caseVersion opens the encoding of a state in which a case is spoken of: it has the field for an opportunity, which may be
// empty, and one more.
const caseVersion = "c"

// stateFields is how many fields separated by semicolons an encoded state has.
const stateFields = 14

// MarshalText writes the state as one short line of text, the same for equal states:
//
//	a;c;es;oak-hill;campus;0;1;17;main.0.;main.0.,schools.1._;day=2026-09-21;10423;question;
//
// Where an opportunity is spoken of, its code and the page of those offered follow as one more field: ;4271.0
// Where a case is spoken of, its number follows as another one: ;;10423
//
// The campus of a place is a low line where it is the one written last, since most places of a call share theirs.
// Names, tags and values are made of letters, digits and - _ . : + only, so that nothing needs escaping.
func (s State) MarshalText() ([]byte, error) {
	return s.Append(make([]byte, 0, 128)), nil
}

// Append appends the encoding of the state to b.
func (s State) Append(b []byte) []byte {
	opportunity := s.Opportunity != "" || s.Page > 0
	switch {
	case s.OfCase > 0:
		b = append(b, caseVersion...)
	case opportunity:
		b = append(b, opportunityVersion...)
	default:
		b = append(b, codecVersion...)
	}
	b = append(b, ';', "ct"[s.Channel&1], ';')
	b = append(append(b, s.Language...), ';')
	b = append(append(b, s.Campus...), ';')
	b = append(append(b, s.Menu...), ';')
	b = append(strconv.AppendInt(b, int64(s.Step), 10), ';')
	b = append(strconv.AppendInt(b, int64(s.Tries), 10), ';')
	b = append(strconv.AppendInt(b, int64(s.Taken), 10), ';')
	lastCampus := s.Campus
	b = append(s.Home.append(b, &lastCampus), ';')
	for i, p := range s.Trail {
		b = p.append(separate(b, i), &lastCampus)
	}
	b = append(b, ';')
	for i, a := range s.Answers {
		b = separate(b, i)
		b = append(append(append(b, a.Name...), '='), a.Value...)
	}
	b = append(b, ';')
	b = append(strconv.AppendInt(b, int64(s.Case), 10), ';')
	b = append(append(b, s.Kind...), ';')
	for i, id := range s.Between {
		b = append(separate(b, i), id...)
	}
	if s.Done {
		b = append(b, '!')
	}
	if opportunity || s.OfCase > 0 {
		b = append(b, ';')
	}
	if opportunity {
		b = append(append(b, s.Opportunity...), '.')
		b = strconv.AppendInt(b, int64(s.Page), 10)
	}
	if s.OfCase > 0 {
		b = strconv.AppendInt(append(b, ';'), int64(s.OfCase), 10)
	}
	return b
}

func (p Place) append(b []byte, lastCampus *string) []byte {
	if p.Menu == "" {
		return b
	}
	b = append(append(b, p.Menu...), '.')
	b = append(strconv.AppendInt(b, int64(p.Step), 10), '.')
	switch p.Campus {
	case "":
		return b
	case *lastCampus:
		return append(b, sameCampus...)
	}
	*lastCampus = p.Campus
	return append(b, p.Campus...)
}

func separate(b []byte, i int) []byte {
	if i > 0 {
		return append(b, ',')
	}
	return b
}

// UnmarshalText reads what MarshalText wrote. It answers an error, never a panic, to anything else.
func (s *State) UnmarshalText(text []byte) error {
	fields := strings.Split(string(text), ";")
	if !isLayout(fields) {
		return errState
	}
	r := stateReader{ok: true, lastCampus: fields[3]}
	read := State{
		Channel:  r.channel(fields[1]),
		Language: r.name(fields[2]), Campus: r.name(fields[3]), Menu: r.name(fields[4]),
		Step: r.number(fields[5]), Tries: r.number(fields[6]), Taken: r.number(fields[7]),
		Home: r.home(fields[8]), Trail: r.trail(fields[9]), Answers: r.answers(fields[10]),
		Case: r.number(fields[11]), Kind: r.name(fields[12]),
	}
	between, done := strings.CutSuffix(fields[13], "!")
	read.Between, read.Done = r.names(between), done
	if len(fields) > stateFields && (fields[0] != caseVersion || fields[stateFields] != "") {
		read.Opportunity, read.Page = r.opportunity(fields[stateFields])
	}
	if fields[0] == caseVersion {
		read.OfCase = r.number(fields[stateFields+1])
		r.ok = r.ok && read.OfCase > 0 // it would have been written without this field
	}
	if !r.ok {
		return errState
	}
	*s = read
	return nil
}

// isLayout says whether fields are those of one of the layouts.
func isLayout(fields []string) bool {
	return len(fields) == stateFields && fields[0] == codecVersion ||
		len(fields) == stateFields+1 && fields[0] == opportunityVersion ||
		len(fields) == stateFields+2 && fields[0] == caseVersion
}

// stateReader reads fields and remembers whether any was wrong.
type stateReader struct {
	lastCampus string
	ok         bool
}

func (r *stateReader) channel(field string) Channel {
	switch field {
	case "c":
		return Call
	case "t":
		return Text
	}
	r.ok = false
	return Call
}

func (r *stateReader) number(field string) int {
	n, err := strconv.Atoi(field)
	if err != nil || n < 0 || strconv.Itoa(n) != field {
		r.ok = false
	}
	return n
}

func (r *stateReader) name(field string) string {
	for i := range len(field) {
		if !isNameByte(field[i]) {
			r.ok = false
		}
	}
	return field
}

func (r *stateReader) names(field string) []string {
	if field == "" {
		return nil
	}
	names := strings.Split(field, ",")
	for _, name := range names {
		r.filled(name)
	}
	return names
}

func (r *stateReader) filled(field string) string {
	if field == "" {
		r.ok = false
	}
	return r.name(field)
}

func (r *stateReader) trail(field string) []Place {
	if field == "" {
		return nil
	}
	items := strings.Split(field, ",")
	trail := make([]Place, len(items))
	for i, item := range items {
		trail[i] = r.place(item)
	}
	return trail
}

func (r *stateReader) home(field string) Place {
	if field == "" {
		return Place{}
	}
	return r.place(field)
}

func (r *stateReader) place(field string) Place {
	parts := strings.Split(field, ".")
	if len(parts) != 3 {
		r.ok = false
		return Place{}
	}
	return Place{Menu: r.filled(parts[0]), Step: r.number(parts[1]), Campus: r.campusOf(parts[2])}
}

// campusOf reads the campus of a place. There is one way to write each state, so none is written twice in a row.
func (r *stateReader) campusOf(field string) string {
	switch {
	case field == "":
		return ""
	case field == sameCampus && r.lastCampus != "":
		return r.lastCampus
	case field == sameCampus || field == r.lastCampus:
		r.ok = false
	}
	r.lastCampus = r.name(field)
	return field
}

func (r *stateReader) opportunity(field string) (code string, page int) {
	code, number, _ := strings.Cut(field, ".")
	page = r.number(number)
	if code == "" && page == 0 {
		r.ok = false // it would have been written without this field
	}
	return r.name(code), page
}

func (r *stateReader) answers(field string) []Answer {
	if field == "" {
		return nil
	}
	items := strings.Split(field, ",")
	answers := make([]Answer, len(items))
	for i, item := range items {
		name, value, found := strings.Cut(item, "=")
		if !found {
			r.ok = false
			return nil
		}
		answers[i] = Answer{Name: r.filled(name), Value: r.name(value)}
	}
	return answers
}

// isNameByte says whether a byte may stand in a name or value of an encoded state. Menu names and campus ids are
// stricter still: the loader lets them hold letters, digits and hyphens only, so that the dots of a trail are clear.
func isNameByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' ||
		c == '-' || c == '_' || c == '.' || c == ':' || c == '+'
}
