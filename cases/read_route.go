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
	for _, item := range r.items(n, "`route`") {
		x, because := route{about: about{At: placeOf(item)}}, ""
		wrong := len(r.problems)
		r.reader.parts(item, "A line of `route`", routeWords(), func(name string, value *yaml.Node) {
			switch name {
			case "to":
				r.routeTo(&x, value)
			case "because":
				because = r.words(value, "`because`")
			case "urgent":
				x.urgent = r.yes(value, "`urgent`")
			case "answers within", "resolves within":
				r.promisePart(&x.promise, name, value)
			default:
				r.aboutPart(&x.about, name, value)
			}
		})
		switch {
		case len(r.problems) > wrong:
			continue
		case x.toWords == "":
			r.add(item, "Write it like `{topic: late bus, to: transportation}`.", "This line does not say who answers.")
		case x.String() == "":
			r.add(item, "Name what it is about, or write the team behind `otherwise:`.", "This line fits everything, so that none below it counts.")
		case x.nobody && x.urgent:
			r.add(item, "Keep one of the two.", "What is urgent is answered by somebody.")
		case x.nobody && because == "":
			r.add(item, "Add `because:` with the reason.", "It is not said why nobody has to answer.")
		}
		r.rules.routes = append(r.rules.routes, x)
	}
}

// routeTo reads the team of a line.
func (r *reading) routeTo(x *route, value *yaml.Node) {
	x.toWords = r.name(value, "`to`", "a team", append(r.teamNames(), nobody))
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
		a.kinds = r.named(value, "`kind`", "a kind", menus.Kinds())
	case "topic":
		for _, item := range r.list(value, "`topic`") {
			a.topics = append(a.topics, item.Value)
		}
	case "campus":
		a.campuses = r.named(value, "`campus`", "a campus", r.campusIDs())
	case "level":
		a.levels = r.named(value, "`level`", "a level of campuses.yaml", r.levels())
	case "language":
		a.languages = r.named(value, "`language`", "a language of district.yaml", r.version.Tags())
	case "words":
		for _, item := range r.list(value, "`words`") {
			a.words = append(a.words, translations.Fold(item.Value))
		}
	}
}

func (r *reading) sensitives(n *yaml.Node) {
	for _, item := range r.items(n, "`sensitive`") {
		x := sensitive{about: about{At: placeOf(item)}}
		wrong := len(r.problems)
		r.reader.parts(item, "A line of `sensitive`", sensitiveWords(), func(name string, value *yaml.Node) {
			if name == "reviewers" {
				x.reviewers = r.named(value, "`reviewers`", "one of `people`", r.personIDs())
				return
			}
			r.aboutPart(&x.about, name, value)
		})
		if len(r.problems) == wrong && x.String() == "" {
			r.add(item, "Name a topic, such as `topic: bullying`.", "This line makes everything sensitive.")
		}
		r.rules.sensitive = append(r.rules.sensitive, x)
	}
}

func (r *reading) roles(n *yaml.Node) {
	for _, item := range r.items(n, "`roles`") {
		x := role{about: about{At: placeOf(item)}}
		wrong := len(r.problems)
		r.reader.parts(item, "A line of `roles`", roleWords(), func(name string, value *yaml.Node) {
			switch name {
			case "who":
				x.who = r.named(value, "`who`", "one of `people`", r.personIDs())
			case "may":
				for _, may := range r.named(value, "`may`", "something that people may do", rightNames()) {
					x.may = append(x.may, Right(may))
				}
			default:
				r.aboutPart(&x.about, name, value)
			}
		})
		if len(r.problems) == wrong && (len(x.who) == 0 || len(x.may) == 0) {
			r.add(item, "Write it like `{who: ortiz, may: [review, report]}`.", "A role says who may do what.")
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
