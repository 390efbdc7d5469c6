package opportunities

import (
	"regexp"
	"strings"
	"time"

	"campusline/menus"
	"campusline/translations"
)

// opportunities makes what a row says: one opportunity, or one for each date of a series.
func (r *rowReader) opportunities() []Opportunity {
	before := r.faults()
	r.checkNames(Names())
	r.checkBraces()
	o := r.common()
	m := r.times(&o)
	if r.faults() > before || r.table != nil && r.table.lacks {
		return nil
	}
	if len(r.modules) > 0 {
		return r.workshop(o)
	}
	if r.repeats() == "" {
		module := r.module(o.Title, m)
		o.Start, o.End = module.Start, module.End
		o.Name = r.name(&o, "")
		r.checkSchoolDays(&o, []time.Time{m.on})
		return []Opportunity{o}
	}
	return r.series(o, m)
}

// common reads what all dates have in common.
func (r *rowReader) common() Opportunity {
	o := Opportunity{
		Kind: r.kind(), Programme: r.text("programme"), Place: r.text("place"),
		Title: r.spoken("title"), About: r.spoken("about"), Zone: r.version.District.Zone.String(),
		Capacity: r.number("capacity", 1, 100_000, 0), Skills: r.skills(), Clearance: r.text("clearance"),
		Coordinators: r.phones("coordinators"), Agenda: r.list("agenda"), Survey: r.survey(),
	}
	if o.Title[""] == "" {
		r.missing("title", "Add `title` in "+r.version.Languages[0].EnglishName+", the district's first language.", "There is no title.")
	}
	campus := r.campus()
	if campus != nil {
		o.Campus = campus.ID
	}
	o.ZIP = r.zip(campus)
	o.Languages = r.languages()
	return o
}

// languages reads the languages in which it is held, by their tags or, if the district has them, by their names.
func (r *rowReader) languages() (tags []string) {
	for _, words := range r.list("languages") {
		l := languageNamed(words, r.version)
		if l == nil {
			l, _ = translations.Lookup(words)
		}
		if l == nil {
			r.add(r.at("languages"), "unknown language", "Write tags such as `en` or `es`.", "`%s` is not a language we know.", words)
			continue
		}
		tags = append(tags, l.Tag)
	}
	return tags
}

// mostAsked is how many questions one person is asked afterwards at most.
const mostAsked = 3

// survey reads which survey is asked afterwards.
func (r *rowReader) survey() string {
	name := strings.ToLower(r.text("survey"))
	s := r.version.Survey(name)
	switch {
	case name == "", name == NoSurvey:
		return name
	case s != nil && s.Longest(menus.Text) > mostAsked:
		r.add(r.at("survey"), "long survey", "Choose a shorter one, or none.",
			"`%s` asks one person up to %d questions; %d are the most after an event.", name, s.Longest(menus.Text), mostAsked)
		return ""
	case s != nil:
		return name
	}
	known := []string{NoSurvey}
	for _, s := range r.version.Surveys() {
		known = append(known, s.Name)
	}
	r.add(r.at("survey"), "unknown survey", NearestName(name, known), "`%s` is not a survey.", name)
	return ""
}

func (r *rowReader) kind() Kind {
	words := strings.ToLower(r.text("kind"))
	if words == "" {
		r.missing("kind", "It can be: volunteer, workshop, event or meeting.", "There is no kind.")
		return ""
	}
	for _, k := range Kinds() {
		if words == string(k) {
			return k
		}
	}
	r.add(r.at("kind"), "kind", "It can be: volunteer, workshop, event or meeting.", "`%s` is not a kind.", words)
	return ""
}

// campus finds a campus by its id, or by its name.
func (r *rowReader) campus() *menus.Campus {
	words := r.text("campus")
	if words == "" {
		r.missing("campus", "Add `campus` with its name in campuses.yaml.", "There is no campus.")
		return nil
	}
	for _, c := range r.version.Campuses {
		if c.ID == words || strings.EqualFold(c.Name, words) || c.ID == strings.ReplaceAll(strings.ToLower(words), " ", "-") {
			return c
		}
	}
	r.add(r.at("campus"), "unknown campus", NearestCampus(words, r.version), "`%s` is not in campuses.yaml.", words)
	return nil
}

var zip = regexp.MustCompile(`\b[0-9]{5}\b`)

// zip is the one written, or the last of the campus's address.
func (r *rowReader) zip(campus *menus.Campus) string {
	words := r.text("zip")
	switch {
	case words == "" && campus != nil:
		return campus.ZIP()
	case words != "" && (len(words) != 5 || zip.FindString(words) == ""):
		r.add(r.at("zip"), "ZIP code", "Write its five digits; in a spreadsheet, as text.", "`%s` is not a ZIP code.", words)
	}
	return words
}

// workshop makes one opportunity of several modules, which must follow each other.
func (r *rowReader) workshop(o Opportunity) []Opportunity {
	days := []time.Time{o.Modules[0].Start}
	for i := 1; i < len(o.Modules); i++ {
		if o.Modules[i].Start.Before(o.Modules[i-1].End) {
			r.add(r.modules[i].line, "order", "Write the modules in the order in which they are.", "This module begins before the one above it has ended.")
		}
		days = append(days, o.Modules[i].Start)
	}
	o.Start, o.End = o.Modules[0].Start, o.Modules[len(o.Modules)-1].End
	o.Name = r.name(&o, "")
	r.checkSchoolDays(&o, days)
	return []Opportunity{o}
}

// name is what the same opportunity has in every file: its id, for a series with the day, or what it is, when and where.
func (r *rowReader) name(o *Opportunity, date string) string {
	if id := r.text("id"); id != "" {
		return strings.TrimSpace(id + " " + date)
	}
	return o.Title[""] + " | " + o.Start.UTC().Format(time.RFC3339) + " | " + o.Campus
}
