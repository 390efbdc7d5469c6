package menus

// Logged is a step that keeps what someone told us as a case.
type Logged struct {
	// Part is the step's number among the version's parts.
	Part int
	// Kind is what it is logged as, "" for what the caller chose on the way.
	Kind  string
	Topic string
	// Campus is the campus that it is always about, "" for the one spoken of; with NeedsCampus there is one.
	Campus      string
	NeedsCampus bool
	// Says is what is said of it, in the first language.
	Says string
}

// LoggedSteps lists every step that keeps something as a case, menu by menu.
func (v *Version) LoggedSteps() []Logged {
	var all []Logged
	for _, name := range sortedKeys(v.menus) {
		m := v.menus[name]
		for _, s := range m.steps {
			if s.log == nil {
				continue
			}
			x := Logged{Part: s.part, Kind: s.log.kind, Topic: s.log.topic, Campus: s.log.campus, NeedsCampus: m.needsCampus}
			for _, t := range []*text{s.say, s.ask, s.then} {
				if t != nil {
					x.Says += t.source + " "
				}
			}
			all = append(all, x)
		}
	}
	return all
}
