package results

// hideGroups hides groups that are too small, and as many more that they cannot be computed from everybody and the others. Each
// question is looked at by itself, since fewer may have answered it.
func hideGroups(groups []Group, selfChosen bool, least int) {
	hideAnswers(&groups[0], least)
	parts := groups[1:]
	people := make([]int, len(parts))
	for i := range parts {
		people[i] = parts[i].Rate.Begun
		if selfChosen {
			people[i] = parts[i].Rate.ByThemselves
		}
	}
	hidden := small(people, make([]bool, len(parts)), least)
	for at := range groups[0].Items {
		for i := range parts {
			people[i] = parts[i].Items[at].Answered
		}
		for i, hide := range small(people, hidden, least) {
			if hide {
				parts[i].Items[at].hide()
			}
		}
	}
	for i := range parts {
		if hidden[i] {
			parts[i].hide()
		}
	}
}

// hideAnswers hides what too few of everybody have answered.
func hideAnswers(everybody *Group, least int) {
	for i := range everybody.Items {
		if n := everybody.Items[i].Answered; n > 0 && n < least {
			everybody.Items[i].hide()
		}
	}
}

// small says which of some groups are hidden, beside those that are already: those of fewer than least, though not of nobody, and
// the next smallest until what is hidden is two groups and at least as many people together.
func small(people []int, already []bool, least int) []bool {
	hidden, groups, together := make([]bool, len(people)), 0, 0
	hide := func(i int) {
		hidden[i] = true
		if people[i] > 0 {
			groups, together = groups+1, together+people[i]
		}
	}
	for i, n := range people {
		if already[i] || n > 0 && n < least {
			hide(i)
		}
	}
	for groups == 1 || groups > 0 && together < least {
		next := -1
		for i, n := range people {
			if !hidden[i] && n > 0 && (next < 0 || n < people[next]) {
				next = i
			}
		}
		if next < 0 {
			break
		}
		hide(next)
	}
	return hidden
}

// hide takes away what a group has told, and leaves how many were asked.
func (g *Group) hide() {
	g.Hidden, g.Rate = true, Rate{Asked: g.Rate.Asked}
	for i := range g.Items {
		g.Items[i].hide()
	}
}

func (item *Item) hide() {
	item.Hidden, item.Answered, item.Figures, item.Counts = true, 0, []Figure{}, []Count{}
}
