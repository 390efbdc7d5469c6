package menus

import (
	"time"

	"campusline/audio"
	"campusline/outbound"
	"campusline/surveys"
	"campusline/translations"
)

// Version is an immutable set of menus with the district they serve: what Load made of a folder of files.
// It is safe for use by many callers at once.
type Version struct {
	// Hash names the version by its content: lower-case hexadecimal SHA-256 of its files.
	Hash string
	// Files are what it was made from, by path.
	Files map[string][]byte

	District  District
	Languages []*translations.Language // those of the district; menus are written in the first
	Campuses  []*Campus                // in the order of their file
	Lines     []*Line                  // in the order of their file

	lines      map[string]*Line
	campuses   map[string]*Campus
	names      []campusName
	calendar   calendar
	allHours   []*hours // in the order of their names
	menus      map[string]*menu
	surveys    []*Survey    // by name
	words      []vocabulary // by language, as Languages
	thanking   []thanking   // by language, of all that the product ships
	keywords   []keyword
	topics     []translations.Topic // in the order of their file
	skills     []*skill             // in the order of their file
	seeking    map[string]bool      // words of the keywords of what is offered, and of skills, folded
	skillWords []string             // those of skills
	// mains are the steps where calls choose first, with the menus that can be come to from there.
	mains     map[*step]map[*menu]bool
	catalogue *translations.Catalogue
	wordings  []Wording

	phrases       []map[translations.Phrase]template // by language: those that have nothing to fill in
	carried       map[string]bool                    // answers that a menu says back without asking for them itself
	parties       map[string]bool                    // answers that say how many people come
	answerKinds   map[string]answerKind              // of every name under which an answer is kept
	narrowing     map[string][]string                // by the answers that narrow them, the kinds of opportunities, nil for all
	begins        map[string]*menu                   // the menu that a kind of name begins by text
	languageNames map[string]int                     // indexes of languages by folded name
	// languagesCalled are the names of the languages in the first of them.
	languagesCalled []string
	languageHints   []string // names of languages that a recogniser may hear
	parts           []Part
	standIns        map[string]string // of each campus, the first of its kind
	campusHints     []string          // names that a recogniser may hear
	// asksForOpportunities says that the district's own menus ask which opportunity is meant.
	asksForOpportunities bool

	expected []*audio.Library // by language: what would have to be recorded, nil where a voice speaks
	recorded []*audio.Library // by language: the same where callers are served by recordings, else nil
}

// District is the whole.
type District struct {
	Name     string
	Zone     *time.Location
	Operator *Desk // the desk that "a person" means where no campus is spoken of
	// TextsExpire is how long a text conversation may lie before the next text begins a new one.
	TextsExpire time.Duration
	// CarrierAnswersStop says that the carrier confirms STOP, START and HELP itself, as it does on long codes and
	// toll-free numbers; false for a short code, where the gateway has to.
	CarrierAnswersStop bool
	// TextHours are when texts that nobody is in need of may be sent, by the household's clock.
	TextHours outbound.Hours
	// State is the one whose hours for texts that sell hold as well, "" for none; see [outbound.PromotionalHours].
	State string
	// TextsWeekly is how many texts that nobody is in need of one person gets in seven days at most.
	TextsWeekly int
	// ApprovalAbove is how many people one person alone may send a broadcast to; above it a second one has to send it too.
	ApprovalAbove int
	// Surveys is how often one number may be asked, by all surveys together.
	Surveys surveys.Frequency
	// KeepsStale says that a text which has changed is still said in its old translation until somebody has looked at it;
	// otherwise it is said in the first language.
	KeepsStale bool
	// Approval says that what one person publishes goes live only when a second one approves it.
	Approval bool
	// Crisis is who is reached when somebody tells of a danger.
	Crisis Crisis
	hours  *hours
	desks  []*Desk
}

// Campus is one school, centre or department.
type Campus struct {
	ID      string
	Name    string // in the first language; see [Version.NameOf]
	Number  string // what callers enter, 3 or 4 digits
	Level   string // a word the district chose: elementary, middle, high, department, center …
	Address string
	Also    []string // other names it goes by
	Desks   []*Desk  // the first is its front desk
	hours   *hours
	zip     string // five digits, "" where its address has it
}

// Desk is a place that answers.
type Desk struct {
	Name   string // as menus call it: office, attendance
	Said   *text  // as callers hear it: "the front office"
	Phone  string // E.164
	Keys   string // keys sent once it answers, for an extension
	Ring   int    // seconds
	Screen bool   // the desk presses 1 to take a call
	hours  *hours // nil: the hours of its campus
	at     position
}

// Line is a phone number of the district.
type Line struct {
	Number string // E.164
	Name   string
	calls  destination
	texts  destination
	// PerSecond is how many segments of texts it sends a second; 0 for what is usual for its number.
	PerSecond float64
}

// Line finds the line of a number. A number that is none of the district's gets the first line, so that a number
// just bought answers before anyone has written it down; known is false then.
func (v *Version) Line(number string) (line *Line, known bool) {
	if line, known = v.lines[number]; known {
		return line, true
	}
	return v.Lines[0], false
}

// Campus finds a campus by its id, nil if there is none.
func (v *Version) Campus(id string) *Campus { return v.campuses[id] }

// Language gives the district's language of that tag, or its first.
func (v *Version) Language(tag string) *translations.Language {
	return v.Languages[v.languageIndex(tag)]
}

// Speaks says whether a tag is one of the district's languages.
func (v *Version) Speaks(tag string) bool {
	for _, l := range v.Languages {
		if l.Tag == tag {
			return true
		}
	}
	return false
}

// Tags lists the district's languages, the one its menus are written in first.
func (v *Version) Tags() []string {
	tags := make([]string, len(v.Languages))
	for i, l := range v.Languages {
		tags[i] = l.Tag
	}
	return tags
}

func (v *Version) languageIndex(tag string) int {
	for i, l := range v.Languages {
		if l.Tag == tag {
			return i
		}
	}
	return 0
}

// frontDesk is the desk that "a person" means at a campus, or in the district where campus is nil.
func (v *Version) frontDesk(campus *Campus) *Desk {
	if campus != nil && len(campus.Desks) > 0 {
		return campus.Desks[0]
	}
	return v.District.Operator
}

// deskOf finds the desk a menu names: at the campus spoken of, else in the district, else whoever answers first, so
// that a small school without a nurse's line still answers a parent who asks for the nurse.
func (v *Version) deskOf(name string, campus *Campus) *Desk {
	switch name {
	case operatorDesk:
		return v.frontDesk(campus)
	case districtDesk:
		return v.District.Operator
	case crisisDesk:
		return v.crisisDesk()
	}
	if campus != nil {
		for _, d := range campus.Desks {
			if d.Name == name {
				return d
			}
		}
	}
	for _, d := range v.District.desks {
		if d.Name == name {
			return d
		}
	}
	return v.frontDesk(campus)
}

// The names by which menus mean whoever answers first: where a campus is spoken of its front desk, else the district's
// operator; the district's operator wherever the caller is; and whoever is rung when somebody tells of a danger.
const (
	operatorDesk = "operator"
	districtDesk = "district"
	crisisDesk   = "crisis"
)

// hoursOf are the hours of a desk where a campus, or with nil none, is spoken of: its own, else those of the place it
// stands in.
func (v *Version) hoursOf(d *Desk, campus *Campus) *hours {
	switch {
	case d != nil && d.hours != nil:
		return d.hours
	case campus == nil, d != nil && d == v.District.Operator:
		return v.District.hours
	}
	return campus.hours
}
