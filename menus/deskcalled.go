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

// DeskWritten says where the number of a desk is written, of a campus's or with "" of the district's: the file, and the
// line and column from 1. The file is "" for a desk that there is not.
func (v *Version) DeskWritten(name, campus string) (file string, line, column int) {
	desk := v.deskOf(name, v.campuses[campus])
	if desk == nil {
		return "", 0, 0
	}
	return desk.at.file, desk.at.line, desk.at.column
}
