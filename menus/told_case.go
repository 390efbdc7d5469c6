package menus

// InReplyTo tells again what the text was a reply to. Where that is nothing it was nothing then.
func (t *Told) InReplyTo() About { return ParseAbout(t.About) }

// KeepInReplyTo keeps what the text is a reply to.
func (t *Told) KeepInReplyTo(a About) { t.About = a.String() }

// Case tells again what was told of a case. What was not asked then cannot be told now.
func (t *Told) Case(which CaseSought) (Case, Knowledge) {
	c, asked := t.Cases[which.key()]
	switch {
	case !asked:
		return Case{}, CannotTell
	case c == nil:
		return Case{}, NotFound
	}
	return *c, Found
}

// KeepCase keeps what is told of a case, nil for none.
func (t *Told) KeepCase(which CaseSought, c *Case) {
	if t.Cases == nil {
		t.Cases = map[string]*Case{}
	}
	t.Cases[which.key()] = c
}
