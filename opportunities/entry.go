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
	before := len(*r.problems)
	r.checkNames()
	o := r.common()
	module := r.times(&o)
	if len(*r.problems) > before {
		return nil
	}
	if len(r.modules) > 0 {
		return r.workshop(o)
	}
	if r.text("repeats") == "" {
		o.Start, o.End = module.Start, module.End
		o.Name = r.name(&o, "")
		return []Opportunity{o}
	}
	return r.series(o, module)
}

// common reads what all dates have in common.
func (r *rowReader) common() Opportunity {
	o := Opportunity{
		Kind: r.kind(), Programme: r.text("programme"), Place: r.text("place"),
		Title: r.spoken("title"), About: r.spoken("about"), Zone: r.version.District.Zone.String(),
		Capacity: r.number("capacity", 1, 100_000, 0), Skills: r.list("skills"), Clearance: r.text("clearance"),
		Coordinators: r.phones("coordinators"), Agenda: r.list("agenda"), Survey: r.survey(),
	}
	if o.Title[""] == "" {
		r.add(r.line, "missing", "Add `title` in "+r.version.Languages[0].EnglishName+", the district's first language.", "There is no title.")
	}
	campus := r.campus()
	if campus != nil {
		o.Campus = campus.ID
	}
	o.ZIP = r.zip(campus)
	for _, words := range r.list("languages") {
		l, ok := translations.Lookup(words)
		if !ok {
			r.add(r.at("languages"), "unknown language", "Write tags such as `en` or `es`.", "`%s` is not a language we know.", words)
			continue
		}
		o.Languages = append(o.Languages, l.Tag)
	}
	return o
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
	r.add(r.at("survey"), "unknown survey", nearestName(name, known), "`%s` is not a survey.", name)
	return ""
}

func (r *rowReader) kind() Kind {
	words := strings.ToLower(r.text("kind"))
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
		r.add(r.line, "missing", "Add `campus` with its name in campuses.yaml.", "There is no campus.")
		return nil
	}
	var ids []string
	for _, c := range r.version.Campuses {
		if c.ID == words || strings.EqualFold(c.Name, words) {
			return c
		}
		ids = append(ids, c.ID)
	}
	r.add(r.at("campus"), "unknown campus", nearestName(words, ids), "`%s` is not in campuses.yaml.", words)
	return nil
}

var zip = regexp.MustCompile(`\b[0-9]{5}\b`)

// zip is the one written, or the last of the campus's address.
func (r *rowReader) zip(campus *menus.Campus) string {
	words := r.text("zip")
	switch {
	case words == "" && campus != nil:
		if all := zip.FindAllString(campus.Address, -1); len(all) > 0 && !strings.HasPrefix(campus.Address, all[len(all)-1]) {
			return all[len(all)-1]
		}
		return ""
	case words != "" && (len(words) != 5 || zip.FindString(words) == ""):
		r.add(r.at("zip"), "ZIP code", "Write its five digits; in a spreadsheet, as text.", "`%s` is not a ZIP code.", words)
	}
	return words
}

// workshop makes one opportunity of several modules, which must follow each other.
func (r *rowReader) workshop(o Opportunity) []Opportunity {
	for i := 1; i < len(o.Modules); i++ {
		if o.Modules[i].Start.Before(o.Modules[i-1].End) {
			r.add(r.modules[i].line, "order", "Write the modules in the order in which they are.", "This module begins before the one above it has ended.")
		}
	}
	o.Start, o.End = o.Modules[0].Start, o.Modules[len(o.Modules)-1].End
	o.Name = r.name(&o, "")
	return []Opportunity{o}
}

// series makes an opportunity for each date.
func (r *rowReader) series(o Opportunity, first Module) []Opportunity {
	rule, err := parseRecurrence(r.text("repeats"))
	var days []time.Time
	if err == nil {
		days, err = rule.days(first.Start, r.day("until"), r.number("times", 1, mostDates, 0), r.days("except"))
	}
	if err != nil {
		r.add(r.at("repeats"), "repeats", "Write it like `every week on tuesday and thursday`, with `until` or `times`.",
			"`%s` %s.", r.text("repeats"), err)
		return nil
	}
	from, _ := r.clock("from")
	to, _ := r.clock("to")
	schoolDays := r.yes("school days only")
	var all []Opportunity
	for _, d := range days {
		m := r.module(o.Title, d, from, to)
		if schoolDays && !r.version.IsSchoolDay(r.version.Campus(o.Campus), m.Start) {
			continue
		}
		o.Start, o.End = m.Start, m.End
		o.Name = r.name(&o, m.Start.Format(time.DateOnly))
		o.Series = r.seriesName(&o)
		all = append(all, o)
	}
	if len(all) == 0 {
		r.add(r.at("repeats"), "repeats", "Look at `on`, `until`, `except` and the calendar.", "None of its dates is left.")
	}
	return all
}

func (r *rowReader) seriesName(o *Opportunity) string {
	if id := r.text("id"); id != "" {
		return id
	}
	return o.Title[""] + " | " + o.Campus
}

// name is what the same opportunity has in every file: its id, for a series with the day, or what it is, when and where.
func (r *rowReader) name(o *Opportunity, date string) string {
	if id := r.text("id"); id != "" {
		return strings.TrimSpace(id + " " + date)
	}
	return o.Title[""] + " | " + o.Start.UTC().Format(time.RFC3339) + " | " + o.Campus
}
