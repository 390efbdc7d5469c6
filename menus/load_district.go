package menus

import (
	"regexp"
	"strings"
	"time"
	_ "time/tzdata" // a machine without time zones of its own serves every district all the same

	"github.com/nyaruka/phonenumbers"

	"campusline/outbound"
	"campusline/surveys"
	"campusline/translations"
)

// The rings of a desk in seconds: what is used when nothing is written, and the bounds (carrier: ring time is 5 to
// 600 s; beyond 25 s many offices' own voicemail takes the call).
const (
	usualRing    = 20
	shortestRing = 5
	longestRing  = 60
)

// usualExpiry is how long a text conversation may lie when the district does not say: as long as the carrier itself
// remembers one.
const usualExpiry = 4 * time.Hour

func (l *loader) readDistrict(root node) {
	d := &l.version.District
	d.TextsExpire, d.CarrierAnswersStop, d.KeepsStale = usualExpiry, true, true
	d.TextHours, d.TextsWeekly, d.ApprovalAbove = outbound.UsualHours(), outbound.UsualWeekly, usualAlone
	d.Surveys = surveys.UsualFrequency()
	var hoursAt field
	for _, f := range l.fields(root, "This file") {
		switch f.name {
		case "name":
			d.Name = l.text(f.value, "The district's name")
		case "timezone":
			d.Zone = l.zone(f.value)
		case "languages":
			l.readLanguages(f.value)
		case "desks":
			l.readDesks(f.value)
		case "operator":
			l.operator = l.text(f.value, "`operator`")
			l.at["operator"] = f.value.at()
		case "hours":
			hoursAt = f
		case "texts":
			l.readTexts(f.value)
		case "topics":
			l.readTopics(f.value)
		case "skills":
			l.readSkills(f.value)
		case "translations":
			l.readTranslations(f.value)
		case "publish":
			l.readPublish(f.value)
		case "surveys":
			l.readFrequency(f.value)
		case "crisis":
			l.readCrisis(f.value)
		case "lines":
		default:
			l.unknown(f, districtWords())
		}
	}
	l.at["district"] = root.at()
	l.at["hours"] = hoursAt.at
	if hoursAt.name != "" {
		l.at["hours"] = hoursAt.value.at()
		d.hours = &hours{name: l.text(hoursAt.value, "`hours`")}
	}
	l.requireDistrict(root.at())
	l.settleCrisis()
}

func (l *loader) requireDistrict(at position) {
	d := &l.version.District
	if d.Name == "" {
		l.add(at, "missing", "Add `name: Your District`.", "The district has no name.")
	}
	if d.Zone == nil {
		d.Zone = time.UTC
		l.add(at, "missing", "Add `timezone: America/Chicago`, or the zone you are in.", "The district has no time zone.")
	}
	if len(l.version.Languages) == 0 {
		l.supposeEnglish()
		l.add(at, "missing", "Add `languages: [en, es]`, with the language the menus are written in first.", "The district has no languages.")
	}
	l.chooseOperator(at)
}

// supposeEnglish goes on in English where no language is given, so that everything else is still looked at.
func (l *loader) supposeEnglish() {
	if english, ok := translations.Lookup("en"); ok {
		l.version.Languages = append(l.version.Languages, english)
	}
}

func (l *loader) chooseOperator(at position) {
	if l.operator == "" {
		l.add(at, "missing", "Add `operator:` with the name of the desk that answers when someone asks for a person.", "Nobody answers when a caller asks for a person.")
		return
	}
	desk := l.desks[l.operator]
	if desk == nil {
		l.add(l.at["operator"], "unknown desk", didYouMean(l.operator, sortedKeys(l.desks)), "`%s` is not a desk.", l.operator)
		return
	}
	if desk.Phone == "" {
		l.add(l.at["operator"], "desk without phone", "Give the desk a `phone:` in `desks`.", "The operator's desk `%s` has no phone number.", l.operator)
	}
	l.version.District.Operator = desk
}

func (l *loader) zone(n node) *time.Location {
	l.at["timezone"] = n.at()
	name := l.text(n, "`timezone`")
	zone, err := time.LoadLocation(name)
	if err != nil || name == "" {
		zones := []string{"America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu"}
		l.add(n.at(), "unknown time zone", didYouMean(name, zones), "`%s` is not a time zone.", name)
		return time.UTC // so that everything else is still looked at
	}
	return zone
}

func (l *loader) readLanguages(n node) {
	for _, tag := range l.list(n, "`languages`") {
		language, ok := translations.Lookup(tag)
		if !ok {
			l.add(n.at(), "unknown language", tagMeant(tag), "`%s` is not a language we speak yet.", tag)
			continue
		}
		if l.version.Speaks(tag) {
			l.add(n.at(), "written twice", "Keep one of them.", "`%s` is written twice here.", tag)
			continue
		}
		l.version.Languages = append(l.version.Languages, language)
	}
}

func (l *loader) readTexts(n node) {
	for _, f := range l.fields(n, "`texts`") {
		switch f.name {
		case "expire":
			words := l.text(f.value, "`expire`")
			d, err := time.ParseDuration(strings.NewReplacer(" hours", "h", " hour", "h", " minutes", "m", " minute", "m").Replace(words))
			if err != nil || d < 5*time.Minute || d > 72*time.Hour {
				l.add(f.value.at(), "duration", "Write it like `4 hours` or `30 minutes`.", "`%s` is not a time from 5 minutes to 72 hours.", words)
				continue
			}
			l.version.District.TextsExpire = d
		case "hours":
			l.readTextHours(f.value)
		case "a week":
			l.version.District.TextsWeekly = l.number(f.value, "`a week`", 1, mostWeekly)
		case "approval above":
			l.version.District.ApprovalAbove = l.number(f.value, "`approval above`", 0, mostAlone)
		case "state":
			l.readState(f.value)
		case "carrier answers stop":
			l.version.District.CarrierAnswersStop = l.yes(f.value, "`carrier answers stop`")
		default:
			l.unknown(f, textsWords())
		}
	}
}

func (l *loader) readPublish(n node) {
	for _, f := range l.fields(n, "`publish`") {
		switch f.name {
		case "approval":
			l.version.District.Approval = l.yes(f.value, "`approval`")
		default:
			l.unknown(f, publishWords())
		}
	}
}

// readDesks reads what each kind of desk is called, and the desks of the district itself.
func (l *loader) readDesks(n node) {
	for _, f := range l.fields(n, "`desks`") {
		if !l.goodName(f, "a desk") {
			continue
		}
		if f.name == operatorDesk || f.name == districtDesk || f.name == crisisDesk {
			l.add(f.at, "name", "Choose another name.", "`%s` has a meaning of its own and cannot be the name of a desk.", f.name)
		}
		desk := &Desk{Name: f.name, Ring: usualRing, Screen: true}
		if f.value.isWords() {
			desk.Said = l.newText(f.value, "The desk's name")
		} else {
			l.readDesk(f, desk)
		}
		if desk.Said == nil {
			l.add(f.at, "missing", "Add `name: the front office`, as callers should hear it.", "The desk `%s` has no name.", f.name)
			desk.Said = &text{source: f.name, at: f.at, builtin: true}
		}
		l.desks[f.name] = desk
		if desk.Phone != "" {
			l.version.District.desks = append(l.version.District.desks, desk)
		}
	}
}

func (l *loader) readDesk(of field, desk *Desk) {
	for _, f := range l.fields(of.value, "The desk") {
		switch f.name {
		case "name":
			desk.Said = l.newText(f.value, "The desk's name")
		case "phone":
			desk.Phone, desk.Keys = l.phone(f.value)
			desk.at = f.value.at()
		case "ring":
			desk.Ring = l.number(f.value, "`ring`", shortestRing, longestRing)
		case "screen":
			desk.Screen = l.yes(f.value, "`screen`")
		case "hours":
			desk.hours = &hours{name: l.text(f.value, "`hours`")}
			l.at["desk hours "+of.name] = f.value.at()
		default:
			l.unknown(f, deskWords())
		}
	}
}

var extension = regexp.MustCompile(`(?i)\s*(?:ext\.?|x|extension)\s*([0-9]{1,8})$`)

// phone reads a number as people write it, with or without an extension, as E.164 and the keys to send.
func (l *loader) phone(n node) (number, keys string) {
	if n.isNothing() {
		l.add(n.at(), "phone number", "Write it like `512-555-0142`, or take the line out.", "The phone number is missing.")
		return "", ""
	}
	words := l.text(n, "The phone number")
	if words == "" {
		return "", ""
	}
	plain := words
	if m := extension.FindStringSubmatchIndex(words); m != nil {
		// Each w is half a second's wait for the office's own greeting (carrier: sendDigits).
		plain, keys = words[:m[0]], "wwww"+words[m[2]:m[3]]
	}
	parsed, err := phonenumbers.Parse(plain, "US")
	if err != nil || !phonenumbers.IsPossibleNumber(parsed) {
		l.add(n.at(), "phone number", "Write it like `512-555-0142`, or `512-555-0142 ext 3`.", "`%s` is not a phone number.", words)
		return "", ""
	}
	return phonenumbers.Format(parsed, phonenumbers.E164), keys
}

var goodName = regexp.MustCompile(`^[a-z][a-z0-9-]{0,39}$`)

// goodName says whether a name can be used in files, states and reports.
func (l *loader) goodName(f field, what string) bool {
	if goodName.MatchString(f.name) {
		return true
	}
	l.add(f.at, "name", "Use small letters, digits and hyphens, beginning with a letter, like `front-office`.", "`%s` cannot be the name of %s.", f.name, what)
	return false
}
