package menus

// DeskCalled is what callers hear a desk called in a language: the desk that a menu means by this name where this
// campus, or with "" none, is spoken of. It is "" for a name that is no desk's.
func (v *Version) DeskCalled(name, campus, language string) string {
	desk := v.deskOf(name, v.campuses[campus])
	if desk == nil {
		return ""
	}
	words, _ := v.wordsIn(desk.Said, v.languageIndex(language), Call)
	return words
}
