package menus

// readLines reads the district's phone numbers. It runs when menus and campuses are known.
func (l *loader) readLines(root node) {
	for _, f := range l.fields(root, "This file") {
		if f.name != "lines" {
			continue
		}
		for _, line := range l.fields(f.value, "`lines`") {
			l.readLine(line)
		}
	}
	if len(l.version.Lines) == 0 {
		l.add(root.at(), "missing", "Add `lines:` with each number and the menu that answers it.", "The district has no lines.")
	}
}

func (l *loader) readLine(f field) {
	line := &Line{}
	line.Number, _ = l.phone(f.key())
	for _, part := range l.fields(f.value, "The line") {
		switch part.name {
		case "name":
			line.Name = l.text(part.value, "The line's name")
		case "menu":
			line.calls = l.destination(part.value)
		case "texts":
			line.texts = l.destination(part.value)
		case "sends":
			line.PerSecond = l.readSends(part.value)
		default:
			l.unknown(part, lineWords())
		}
	}
	if !line.calls.given() {
		l.add(f.at, "missing", "Add `menu:` with the menu that answers it.", "Nothing answers the line %s.", f.name)
		return
	}
	if !line.texts.given() {
		line.texts = line.calls
	}
	l.version.Lines = append(l.version.Lines, line)
	l.version.lines[line.Number] = line
}
