package proof

import "campusline/menus"

// everythingIsTaken proves that somebody, some day, comes to every step and takes every way that the menus write.
func (c *check) everythingIsTaken(texts *check) {
	taken := func(part int) bool { return c.world.taken[part] || texts.world.taken[part] }
	reached := c.menusReached(taken)
	for number := range c.parts {
		part := &c.parts[number]
		if number == 0 || part.BuiltIn || taken(number) || !reached[part.Menu] && part.Kind != menus.StepPart {
			continue
		}
		if part.Kind != menus.StepPart && !c.isPassed(part, taken) {
			continue // the step is the reason
		}
		if part.Kind == menus.StepPart && !c.isFirstUnreached(part, reached) {
			continue
		}
		c.suspect(suspect{rule: neverTaken, part: number, text: untakenText(part), fix: untakenFix(part)})
	}
}

// menusReached says of which menus some step or branch was taken.
func (c *check) menusReached(taken func(int) bool) map[string]bool {
	reached := map[string]bool{}
	for number := range c.parts {
		if taken(number) && c.parts[number].Kind != menus.BackPart {
			reached[c.parts[number].Menu] = true
		}
	}
	return reached
}

// isPassed says whether the step that a way belongs to was come to: by itself, or as far as one of its branches.
func (c *check) isPassed(way *menus.Part, taken func(int) bool) bool {
	for number := range c.parts {
		p := &c.parts[number]
		if p.Menu == way.Menu && p.Step == way.Step && taken(number) && (p.Kind == menus.StepPart || p.Kind == menus.WhenPart && way.Kind == menus.WhenPart) {
			return true
		}
	}
	return false
}

// isFirstUnreached says whether a step that nobody comes to is the first such of a menu that is reached. The loader
// tells of menus to which nothing leads; the first step of another menu is told here.
func (c *check) isFirstUnreached(step *menus.Part, reached map[string]bool) bool {
	if reached[step.Menu] {
		return true
	}
	return step.Step == 0 && c.isNamed(step.Menu)
}

// isNamed says whether any written way leads to a menu, or a keyword begins it.
func (c *check) isNamed(menu string) bool {
	for i := range c.parts {
		if c.parts[i].To == menu && c.parts[i].Menu != menu {
			return true
		}
	}
	return false
}

func untakenText(p *menus.Part) string {
	switch p.Kind {
	case menus.StepPart:
		return "Nobody ever comes to " + p.Name() + "."
	case menus.WhenPart:
		return p.Name() + " is never true here: not on any day of the school year, and for no caller."
	case menus.BackPart:
		return "Nobody can go back from this menu: nothing is asked in it."
	}
	return "Nobody ever takes " + p.Name() + "."
}

func untakenFix(p *menus.Part) string {
	switch p.Kind {
	case menus.StepPart:
		return "Look at what leads here: every caller is sent elsewhere before. Mend that, or take the step out."
	case menus.WhenPart:
		return "Put it before the lines that are true of the same moments, write the days into calendar.yaml, or take it out."
	}
	return "Take it out, or mend what keeps callers from it."
}
