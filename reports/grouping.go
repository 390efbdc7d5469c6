package reports

import "time"

// month is as figures are grouped by it.
const month = "2006-01"

// byCase groups cases.
func (o *Options) byCase() grouping[Life] {
	g := grouping[Life]{name: o.nameOf(), chronological: o.By == "month"}
	zone := o.Version.District.Zone
	g.key = map[string]func(*Life) string{
		"campus": func(l *Life) string { return l.Campus }, "topic": func(l *Life) string { return l.Topic },
		"language": func(l *Life) string { return l.Language }, "team": func(l *Life) string { return l.Team },
		"kind": func(l *Life) string { return l.Kind }, "channel": func(l *Life) string { return l.Channel },
		"month": func(l *Life) string { return l.OpenedAt.In(zone).Format(month) },
	}[o.By]
	return g
}

// byCall groups calls. Nobody says on a call to which team or topic it belongs, so it is not divided by them.
func (o *Options) byCall() grouping[Call] {
	g := grouping[Call]{name: o.nameOf(), chronological: o.By == "month"}
	zone := o.Version.District.Zone
	g.key = map[string]func(*Call) string{
		"campus": func(c *Call) string { return c.Campus }, "language": func(c *Call) string { return c.Language },
		"month": func(c *Call) string { return c.At.In(zone).Format(month) },
	}[o.By]
	return g
}

// nameOf says a group as people read it.
func (o *Options) nameOf() func(string) string {
	switch o.By {
	case "campus":
		return o.campus
	case "language":
		return o.language
	case "month":
		return func(key string) string {
			at, err := time.Parse(month, key)
			if err != nil {
				return key
			}
			return at.Format("January 2006")
		}
	}
	return func(key string) string {
		if key == "" {
			return "none"
		}
		return key
	}
}

func (o *Options) campus(id string) string {
	for _, c := range o.Version.Campuses {
		if c.ID == id {
			return c.Name
		}
	}
	if id == "" {
		return "No one campus"
	}
	return id
}

func (o *Options) language(tag string) string {
	for _, l := range o.Version.Languages {
		if l.Tag == tag {
			return l.EnglishName
		}
	}
	if tag == "" {
		return "not known"
	}
	return tag
}

// isCase says which case something is.
func isCase() thing[Life] {
	return thing[Life]{id: func(l *Life) string { return number(l.Number) }, at: func(l *Life) time.Time { return l.OpenedAt }}
}

// isCall says which call something is.
func isCall() thing[Call] {
	return thing[Call]{id: func(c *Call) string { return c.ID }, at: func(c *Call) time.Time { return c.At }}
}

func pointers[T any](all []T) []*T {
	to := make([]*T, len(all))
	for i := range all {
		to[i] = &all[i]
	}
	return to
}
