package opportunities

import (
	"campusline/menus"
	"campusline/translations"
)

// Where tells the campus and place of an opportunity in a language, by the names that a version of the menus has.
func (o *Opportunity) Where(version *menus.Version, language string) string {
	name := o.Campus
	if c := version.Campus(o.Campus); c != nil {
		name = version.NameOf(c, language)
	}
	l, ok := translations.Lookup(language)
	if !ok {
		l = version.Languages[0]
	}
	return l.Beside(name, o.Place)
}
