package cases

import (
	"net/mail"
	"strings"

	"github.com/nyaruka/phonenumbers"
	"go.yaml.in/yaml/v4"

	"campusline/translations"
)

func (r *reading) people(n *yaml.Node) {
	var away []func()
	r.Each(n, "`people`", func(id string, key, value *yaml.Node) {
		if !r.isGood(key, "a person") {
			return
		}
		p := &Person{ID: id, At: placeOf(key)}
		r.Parts(value, "The person", namesOf(personWords()), func(name string, value *yaml.Node) {
			switch name {
			case "name":
				p.Name = r.Words(value, "The person's name")
			case "phone":
				p.Phone = r.phone(value)
			case "email":
				p.Email = r.email(value)
			case "languages":
				p.Languages = r.Named(value, "`languages`", "a language that the line can speak", translations.Shipped())
			case "away":
				away = append(away, func() { r.away(p, value) })
			}
		})
		if p.Name == "" && value.Kind == yaml.MappingNode {
			r.Add(key, "Add `name:` with what families read, such as `Ms. Reyes`.", "The person `%s` has no name.", id)
		}
		r.rules.People = append(r.rules.People, p)
	})
	for _, read := range away {
		read() // they name other people
	}
	r.apart()
}

// phone reads a number that gets texts.
func (r *reading) phone(n *yaml.Node) string {
	words := r.Words(n, "`phone`")
	parsed, err := phonenumbers.Parse(words, "US")
	if words != "" && (err != nil || !phonenumbers.IsPossibleNumber(parsed) || parsed.GetExtension() != "") {
		r.Add(n, "Write it like `512-555-0142`.", "`%s` is no phone number that gets texts.", words)
	}
	if words == "" || err != nil {
		return ""
	}
	number := phonenumbers.Format(parsed, phonenumbers.E164)
	if _, isLine := r.version.Line(number); isLine {
		r.Add(n, "Give the number of the person's own phone.", "`%s` is a line of the district, which would text itself.", words)
	}
	return number
}

// email reads a mail address.
func (r *reading) email(n *yaml.Node) string {
	words := r.Words(n, "`email`")
	parsed, err := mail.ParseAddress(words)
	if words != "" && (err != nil || parsed.Address != words || !strings.Contains(words, ".")) {
		r.Add(n, "Write it like `reyes@cedarprairie.example`.", "`%s` is not a mail address.", words)
	}
	return words
}

func sameAddress(a, b string) bool { return strings.EqualFold(a, b) }

// apart reports two people with the same number or address: what comes from it could be from either.
func (r *reading) apart() {
	for i, p := range r.rules.People {
		at := &yaml.Node{Line: p.At.Line, Column: p.At.Column}
		for _, other := range r.rules.People[:i] {
			switch {
			case p.Phone != "" && p.Phone == other.Phone:
				r.Add(at, "Give each the number of their own phone.", "`%s` and `%s` have the same phone number.", other.ID, p.ID)
			case p.Email != "" && sameAddress(p.Email, other.Email):
				r.Add(at, "Give each their own address.", "`%s` and `%s` have the same mail address.", other.ID, p.ID)
			}
		}
	}
}

// away reads when a person is away: one time or several.
func (r *reading) away(p *Person, n *yaml.Node) {
	times := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		times = n.Content
	}
	for _, item := range times {
		a := Away{At: placeOf(item)}
		wrong := len(r.Problems)
		r.Parts(item, "`away`", namesOf(awayWords()), func(name string, value *yaml.Node) {
			switch name {
			case "from":
				a.From = r.Day(value, r.version.District.Zone)
			case "to":
				a.To = r.Day(value, r.version.District.Zone)
			case "stand-in":
				a.StandIn = r.Name(value, "`stand-in`", "one of `people`", r.personIDs())
			}
		})
		switch {
		case len(r.Problems) > wrong:
			continue
		case a.From.IsZero() || a.To.IsZero():
			r.Add(item, "Write it like `{from: 2026-11-02, to: 2026-11-06, stand-in: cole}`.", "`%s` is away without a first and a last day.", p.ID)
		case a.To.Before(a.From):
			r.Add(item, "Change the two days round.", "`%s` comes back before they go.", p.ID)
		case a.StandIn == p.ID:
			r.Add(item, "Name somebody else.", "`%s` cannot stand in for themselves.", p.ID)
		}
		a.To = a.To.AddDate(0, 0, 1)
		p.Away = append(p.Away, a)
	}
}

func (r *reading) personIDs() []string {
	ids := make([]string, len(r.rules.People))
	for i, p := range r.rules.People {
		ids[i] = p.ID
	}
	return ids
}
