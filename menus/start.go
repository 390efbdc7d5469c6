package menus

// Start is the state in which a line's calls or texts begin. Begin is its first input.
func (v *Version) Start(line *Line, channel Channel, language string) State {
	to := line.calls
	if channel == Text {
		to = line.texts
	}
	if i := v.languageIndex(language); v.Languages[i].Tag != language || !v.isOffered(i, channel) {
		language = v.Languages[0].Tag
	}
	return State{
		Channel: channel, Language: language, Campus: to.campus, Menu: to.menu.name, Home: home(to),
	}
}

// home is where "menu" leads in a session that begins at a line: the first menu that offers something, behind those
// that only greet or ask for the language. One that leads to different menus at different times is home itself.
func home(to destination) Place {
	place := Place{Menu: to.menu.name, Campus: to.campus}
	for range mostSteps {
		first := to.menu.steps[0]
		if first.next.kind != toMenu || first.kind != passing && first.answer != languageAnswer || first.divides() {
			break
		}
		to = first.next
		place.Menu = to.menu.name
		if to.campus != "" {
			place.Campus = to.campus
		}
	}
	return place
}

// divides says whether the branches of a step lead, behind what they say, to other menus than the step itself.
func (s *step) divides() bool {
	for i := range s.when {
		if to := s.when[i].to; to.kind != toMenu || behind(to) != behind(s.next) {
			return true
		}
	}
	return false
}

// behind is the first menu that offers something where a way leads, whatever its branches.
func behind(to destination) *menu {
	for range mostSteps {
		first := to.menu.steps[0]
		if first.next.kind != toMenu || first.kind != passing && first.answer != languageAnswer {
			break
		}
		to = first.next
	}
	return to.menu
}
