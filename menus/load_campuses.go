package menus

import "regexp"

func (l *loader) readCampuses(root node) {
	numbers := map[string]string{}
	for _, f := range l.fields(root, "This file") {
		if !l.goodName(f, "a campus") {
			continue
		}
		campus := l.readCampus(f)
		if other := numbers[campus.Number]; other != "" && campus.Number != "" {
			l.add(f.at, "number taken", "Give each campus a number of its own.", "The campuses `%s` and `%s` have the same number %s.", other, f.name, campus.Number)
		}
		numbers[campus.Number] = f.name
		l.version.Campuses = append(l.version.Campuses, campus)
		l.version.campuses[f.name] = campus
	}
}

var campusNumber = regexp.MustCompile(`^[1-9][0-9]{2,3}$`)

func (l *loader) readCampus(of field) *Campus {
	c := &Campus{ID: of.name}
	hoursName, hoursAt := "", of.at
	for _, f := range l.fields(of.value, "The campus") {
		switch f.name {
		case "name":
			c.Name = l.text(f.value, "The campus's name")
			l.at["campus "+c.ID] = f.value.at()
		case "number":
			c.Number = l.text(f.value, "`number`")
			if !campusNumber.MatchString(c.Number) {
				l.add(f.value.at(), "campus number", "Give it three or four digits, the first not 0, like `101`.", "`%s` cannot be the number of a campus.", c.Number)
			}
		case "level":
			c.Level = l.text(f.value, "`level`")
			l.at["level "+c.ID] = f.value.at()
		case "also":
			c.Also = l.list(f.value, "`also`")
		case "address":
			c.Address = l.text(f.value, "`address`")
		case "zip":
			c.zip = l.zip(f.value)
		case "hours":
			hoursName, hoursAt = l.text(f.value, "`hours`"), f.value.at()
		case "desks":
			l.readCampusDesks(f, c)
		default:
			l.unknown(f, campusWords())
		}
	}
	c.hours = l.campusHours(c, hoursName, hoursAt)
	l.requireCampus(c, of.at)
	return c
}

// campusHours are those named, else those of the campus's level, else the district's.
func (l *loader) campusHours(c *Campus, name string, at position) *hours {
	if name != "" {
		return l.hoursNamed(name, at)
	}
	if h := l.hours[c.Level]; h != nil {
		return h
	}
	if h := l.version.District.hours; h != nil {
		return h
	}
	return &hours{}
}

func (l *loader) requireCampus(c *Campus, at position) {
	if c.Name == "" {
		l.add(at, "missing", "Add `name: Oak Hill Elementary School`.", "The campus `%s` has no name.", c.ID)
	}
	if c.Number == "" {
		l.add(at, "missing", "Add `number: 101`, so that callers can enter it.", "The campus `%s` has no number.", c.ID)
	}
	if _, written := l.at["desks "+c.ID]; len(c.Desks) == 0 && !written {
		l.add(at, "missing", "Add `desks:` with at least one desk and its phone number; the first answers when someone asks for a person.", "The campus `%s` has no desks.", c.ID)
	}
}

// readCampusDesks reads the phone number of each desk of a campus; what a desk is called stands in the district's file.
func (l *loader) readCampusDesks(of field, c *Campus) {
	for _, f := range l.fields(of.value, "`desks`") {
		l.at["desks "+c.ID] = of.at
		kind := l.desks[f.name]
		if kind == nil {
			l.add(f.at, "unknown desk", didYouMean(f.name, sortedKeys(l.desks)), "`%s` is not a desk of %s.", f.name, districtFile)
			continue
		}
		desk := *kind
		desk.Phone, desk.Keys = l.phone(f.value)
		desk.at = f.value.at()
		c.Desks = append(c.Desks, &desk)
	}
}
