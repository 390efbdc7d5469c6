package menus

import "strings"

// begunByWords are what can be named by the texts that begin a menu.
func begunByWords() []string { return []string{"campus", string(SkillTrait), zipAnswer.String()} }

// longestName is the words of the longest text that is looked at as a name.
const longestName = 5

// meaningOfName is what a text that is the name of a campus means where something is chosen: the menu that such texts begin.
func (t *taking) meaningOfName(folded string) meaning {
	n := len(strings.Fields(folded))
	if t.state.Channel != Text || n == 0 || n > longestName {
		return meaning{}
	}
	if m := t.version.begunBy("campus"); m != nil {
		if id := t.version.campusNamed(folded); id != "" {
			return meaning{kind: meansNamed, words: id, menu: m.name}
		}
	}
	return meaning{}
}

// begunBy is the menu that texts begin which name a campus, or a skill; nil where there is none.
func (v *Version) begunBy(what string) *menu { return v.begins[what] }

// findBegunBy finds the menu for each kind of name.
func (v *Version) findBegunBy() map[string]*menu {
	begins := map[string]*menu{}
	for _, name := range sortedKeys(v.menus) {
		for _, what := range v.menus[name].begunBy {
			begins[what] = v.menus[name]
		}
	}
	return begins
}

// campusNamed is the campus whose whole name words are, or the only one whose name begins with them, "" for none.
func (v *Version) campusNamed(folded string) string {
	found := ""
	for i := range v.names {
		name := &v.names[i]
		joined := strings.ReplaceAll(folded, " ", "")
		switch {
		case name.joined.word == joined:
			return name.campus.ID
		case len(joined) < leastOfSkill || !strings.HasPrefix(name.joined.word, joined) || found == name.campus.ID:
		case found == "":
			found = name.campus.ID
		default:
			found = severalCampuses
		}
	}
	if found == severalCampuses {
		return ""
	}
	return found
}

// severalCampuses is no campus's id: an id has no space.
const severalCampuses = " "

// beginNamed begins the menu for the name of a campus.
func (t *taking) beginNamed(m meaning) {
	begun := t.version.menus[m.menu]
	t.forgetSearch()
	t.speakOf(m.words)
	t.state.Page = 0
	t.enter(begun.steps[0])
}

// nameOfSkill is the name under which a menu narrows what it offers by a skill, "" where it does not.
func (v *Version) nameOfSkill(m *menu) string {
	for _, s := range m.steps {
		for _, name := range s.by {
			if v.answerKinds[name] == skillAnswer {
				return name
			}
		}
	}
	return ""
}

// resolveBegunBy proves that a kind of name begins one menu only, and one that can do with it.
func (l *loader) resolveBegunBy() {
	owner := map[string]*menu{}
	for _, m := range l.allMenus() {
		for _, what := range m.begunBy {
			if other := owner[what]; other != nil {
				l.add(m.at, "begun twice", "Keep it with one of them.",
					"The name of a %s begins the menu `%s` already.", what, other.name)
			}
			owner[what] = m
			switch {
			case what != string(SkillTrait) && what != zipAnswer.String():
			case m.needsCampus:
				l.add(m.at, "campus not known", "Take out `needs: campus`.", "Who texts a %s has not said which campus.", what)
			case m.offering() == nil:
				l.add(m.at, "nothing offered", "Offer opportunities in it with `answer: opportunity` and `find:`.",
					"The menu `%s` is begun by a %s, and offers nothing.", m.name, what)
			case what == string(SkillTrait) && l.version.nameOfSkill(m) == "":
				l.add(m.at, "unknown answer to narrow by",
					"Offer opportunities with `find`, `by: [skill]`, and ask for `answer: skill` somewhere.",
					"The menu `%s` is begun by a skill, and does not look for it.", m.name)
			}
		}
	}
}
