package menus

import (
	_ "embed"
)

// builtinFile is the name by which positions in the product's own menus are told from those in a district's.
const builtinFile = "(built in)"

//go:embed builtin.yaml
var builtinYAML []byte

// The product's own menus that steps lead to by themselves.
const (
	personMenu   = "person"
	promiseMenu  = "promise"
	languageMenu = "language"
	endMenu      = "end"
)

// readBuiltin reads the product's own menus, so that every district has a way to a person, a promise, another
// language and an end without writing them.
func (l *loader) readBuiltin() {
	root, ok := l.parsed(builtinFile, builtinYAML)
	if ok {
		l.readMenus(root)
	}
	for _, name := range []string{machineOffMenu, machineAnswerMenu} {
		if m := l.version.menus[name]; m != nil {
			m.steps[len(m.steps)-1].last = true // no machine is asked anything
		}
	}
}
