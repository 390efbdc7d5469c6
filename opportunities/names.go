package opportunities

import (
	"slices"
	"strings"

	"campusline/menus"
	"campusline/translations"
)

// Names are those that an entry of a file can have; title, about and module may be followed by a language.
func Names() []string {
	return []string{
		"id", "kind", "title", "about", "programme", "campus", "place", "zip", "on", "from", "to", "repeats", "until",
		"times", "except", "school days only", "capacity", "skills", "languages", "clearance", "coordinators", "agenda",
		"modules", "module", "survey",
	}
}

// needed are the names without which there is no opportunity.
func needed() []string { return []string{"kind", "title", "campus", "on", "from", "to"} }

// inLanguages are the names of words that can be said in several languages.
func inLanguages() []string { return []string{"title", "about", "module"} }

// alsoCalled are other words for a name, which mean nothing else.
func alsoCalled(name string) string {
	others := map[string]string{
		"program": "programme", "center": "campus", "centre": "campus", "school": "campus", "zip code": "zip", "skill": "skills",
		"language": "languages", "coordinator": "coordinators", "repeat": "repeats", "exceptions": "except",
	}
	if other, ok := others[name]; ok {
		return other
	}
	return name
}

// meant are the names that people are likely to mean by words that could mean more than one thing.
func meant(words string) string {
	return map[string]string{
		"date": "on", "day": "on", "start date": "on", "when": "on", "start": "from", "start time": "from", "begins": "from",
		"end": "to", "end time": "to", "ends": "to", "finish": "to", "end date": "until", "type": "kind", "name": "title",
		"description": "about", "location": "place", "room": "place", "where": "place", "site": "campus", "seats": "capacity",
		"places": "capacity", "spots": "capacity", "contact": "coordinators", "phone": "coordinators", "recurrence": "repeats",
	}[words]
}

// nameOf is a name as it is told here: in small letters, with a language as its tag. "Title (Español)" is "title es".
func nameOf(written string, version *menus.Version) string {
	name := strings.Join(strings.Fields(strings.NewReplacer("_", " ", "-", " ", "(", " ", ")", " ", ":", " ", "*", " ").
		Replace(strings.ToLower(written))), " ")
	if name = alsoCalled(name); slices.Contains(Names(), name) {
		return name
	}
	of, language, _ := strings.Cut(name, " ")
	if language == "" || !slices.Contains(inLanguages(), of) {
		return name
	}
	if l := languageNamed(language, version); l != nil {
		return of + " " + l.Tag
	}
	return name
}

// languageNamed finds one of the district's languages by its tag, or by what it is called in English or by itself.
func languageNamed(words string, version *menus.Version) *translations.Language {
	asked := translations.Fold(words)
	for _, l := range version.Languages {
		for _, called := range append([]string{l.Tag, l.EnglishName, l.Name}, l.Also...) {
			if translations.Fold(called) == asked {
				return l
			}
		}
	}
	return nil
}

// nameMeant tells which of the names that can stand there was meant, or all that there are. No name calls anything off.
func nameMeant(wrong string, known []string) string {
	if folded := translations.Fold(wrong); strings.HasPrefix(folded, "cancel") || folded == "status" || folded == "state" {
		return "`campusline opportunities cancel CODE --reason WORDS` calls one off, and tells everybody."
	}
	if name := meant(wrong); slices.Contains(known, name) {
		return "Did you mean `" + name + "`?"
	}
	return NearestName(wrong, known)
}

// NearestName tells which name was meant, or all that there are.
func NearestName(wrong string, known []string) string {
	best, least := "", len(wrong)/3+2
	for _, name := range known {
		if d := translations.Distance(strings.ToLower(wrong), strings.ToLower(name)); d < least {
			best, least = name, d
		}
	}
	if best == "" {
		return "It can be: " + strings.Join(known, ", ") + "."
	}
	return "Did you mean `" + best + "`?"
}

// NearestCampus tells which campus was meant by words that name none, or all that there are.
func NearestCampus(words string, version *menus.Version) string {
	folded := translations.Fold(words)
	var ids []string
	for _, c := range version.Campuses {
		if name := translations.Fold(c.Name); len(folded) > 2 && (strings.Contains(name, folded) || strings.Contains(folded, name)) {
			return "Did you mean `" + c.ID + "`?"
		}
		ids = append(ids, c.ID)
	}
	return NearestName(words, ids)
}
