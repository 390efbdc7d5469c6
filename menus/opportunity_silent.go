package menus

// Deeds are what somebody who wants no texts does by a text about an opportunity, without a word of answer: they withdraw, come,
// leave, or take a place that is held for them. Where it needs an answer of ours there are none. Meant says that it is about
// withdrawing, so that there is nothing to do for anybody even where they were in nothing.
func (v *Version) Deeds(line *Line, language, words string, w World) (acts []Act, meant bool) {
	s := v.Start(line, Text, language)
	in := Input{Kind: Begin, Words: words}
	t := &taking{version: v, state: s, input: in, language: v.languageIndex(language)}
	m := t.meaningOfCode(v.stepAt(s.Menu, s.Step))
	told, knows := w.(Opportunities)
	if m.kind != meansOpportunity || !knows {
		return nil, false
	}
	if _, knowledge := told.Opportunity(m.words); knowledge != Found {
		return nil, false
	}
	for _, act := range v.Step(s, in, w).Acts {
		switch act := act.(type) {
		case Withdraw, CheckIn, CheckOut:
			acts = append(acts, act)
		case SignUp:
			if !act.Wait {
				acts = append(acts, act)
			}
		}
	}
	return acts, len(acts) > 0 || m.menu == withdrawMenu
}
