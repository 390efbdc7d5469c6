package cases

import (
	"slices"

	"go.yaml.in/yaml/v4"

	"campusline/menus"
	"campusline/translations"
)

// nobody is what a line leads to that is owed no answer.
const nobody = "nobody"

func (r *reading) routes(n *yaml.Node) {
	for _, item := range r.Items(n, "`route`") {
		x, because := route{about: about{At: placeOf(item)}}, ""
		wrong := len(r.Problems)
		r.Parts(item, "A line of `route`", namesOf(routeWords()), func(name string, value *yaml.Node) {
			switch name {
			case "to":
				r.routeTo(&x, value)
			case "because":
				because = r.Words(value, "`because`")
			case "urgent":
				x.urgent = r.Yes(value, "`urgent`")
			case "answers within", "resolves within":
				r.promisePart(&x.promise, name, value)
			default:
				r.aboutPart(&x.about, name, value)
			}
		})
		switch {
		case len(r.Problems) > wrong:
			continue
		case x.toWords == "":
			r.Add(item, "Write it like `{topic: late bus, to: transportation}`.", "This line does not say who answers.")
		case x.String() == "":
			r.Add(item, "Name what it is about, or write the team behind `otherwise:`.", "This line fits everything, so that none below it counts.")
		case x.nobody && x.urgent:
			r.Add(item, "Keep one of the two.", "What is urgent is answered by somebody.")
		case x.nobody && because == "":
			r.Add(item, "Add `because:` with the reason.", "It is not said why nobody has to answer.")
		}
		r.rules.routes = append(r.rules.routes, x)
	}
}

// routeTo reads the team of a line.
func (r *reading) routeTo(x *route, value *yaml.Node) {
	x.toWords = r.Name(value, "`to`", "a team", append(r.teamNames(), nobody))
	switch {
	case x.toWords == nobody:
		x.nobody = true
	case r.each[x.toWords] != nil:
		x.each = r.each[x.toWords]
	case x.toWords != "":
		x.to = r.rules.Team(x.toWords)
	}
}

// aboutPart reads a part of what a line fits. Topics are those that menus log, which check holds against them.
func (r *reading) aboutPart(a *about, name string, value *yaml.Node) {
	switch name {
	case "kind":
		a.kinds = r.Named(value, "`kind`", "a kind", menus.Kinds())
	case "topic":
		for _, item := range r.List(value, "`topic`") {
			a.topics = append(a.topics, item.Value)
		}
	case "campus":
		a.campuses = r.Named(value, "`campus`", "a campus", r.campusIDs())
	case "level":
		a.levels = r.Named(value, "`level`", "a level of campuses.yaml", r.levels())
	case "language":
		a.languages = r.Named(value, "`language`", "a language of district.yaml", r.version.Tags())
	case "words":
		for _, item := range r.List(value, "`words`") {
			a.words = append(a.words, translations.Fold(item.Value))
		}
	}
}

func (r *reading) sensitives(n *yaml.Node) {
	for _, item := range r.Items(n, "`sensitive`") {
		x := sensitive{about: about{At: placeOf(item)}}
		wrong := len(r.Problems)
		r.Parts(item, "A line of `sensitive`", namesOf(sensitiveWords()), func(name string, value *yaml.Node) {
			if name == "reviewers" {
				x.reviewers = r.Named(value, "`reviewers`", "one of `people`", r.personIDs())
				return
			}
			r.aboutPart(&x.about, name, value)
		})
		if len(r.Problems) == wrong && x.String() == "" {
			r.Add(item, "Name a topic, such as `topic: bullying`.", "This line makes everything sensitive.")
		}
		r.rules.sensitive = append(r.rules.sensitive, x)
	}
}

func (r *reading) roles(n *yaml.Node) {
	for _, item := range r.Items(n, "`roles`") {
		x := role{about: about{At: placeOf(item)}}
		wrong := len(r.Problems)
		r.Parts(item, "A line of `roles`", namesOf(roleWords()), func(name string, value *yaml.Node) {
			switch name {
			case "who":
				x.who = r.Named(value, "`who`", "one of `people`", r.personIDs())
			case "may":
				for _, may := range r.Named(value, "`may`", "something that people may do", rightNames()) {
					x.may = append(x.may, Right(may))
				}
			default:
				r.aboutPart(&x.about, name, value)
			}
		})
		if len(r.Problems) == wrong && (len(x.who) == 0 || len(x.may) == 0) {
			r.Add(item, "Write it like `{who: ortiz, may: [review, report]}`.", "A role says who may do what.")
		}
		if len(r.Problems) == wrong && slices.Contains(x.may, ToForget) && x.String() != "" {
			r.Add(item, "Write `forget` into a line of its own: `{who: ortiz, may: forget}`.",
				"What is held of a person is about everything, so `forget` cannot be for %s alone.", x.String())
		}
		r.rules.roles = append(r.rules.roles, x)
	}
}

func rightNames() []string {
	var names []string
	for _, right := range Rights() {
		names = append(names, string(right))
	}
	slices.Sort(names)
	return names
}
