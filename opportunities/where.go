package opportunities

import "campusline/menus"

// Where tells the campus and place of an opportunity in a language, by the names that a version of the menus has.
func (o *Opportunity) Where(version *menus.Version, language string) string {
	name := o.Campus
	if c := version.Campus(o.Campus); c != nil {
		name = version.NameOf(c, language)
	}
	switch {
	case o.Place == "":
		return name
	case name == "":
		return o.Place
	}
	return name + ", " + o.Place
}
