package menus

// What a district may do with the translation of a text that has changed.
const (
	keepStale = "keep"
	firstOnly = "first language"
)

// readTranslations reads what becomes of translations whose text has changed.
func (l *loader) readTranslations(n node) {
	for _, f := range l.fields(n, "`translations`") {
		switch f.name {
		case "stale":
			words := l.text(f.value, "`stale`")
			if words != keepStale && words != firstOnly {
				l.add(f.value.at(), "stale translations", "It can be: "+keepStale+", "+firstOnly+".", "`%s` is nothing that can be done with a translation whose text has changed.", words)
			}
			l.version.District.KeepsStale = words != firstOnly
		default:
			l.unknown(f, translationsWords())
		}
	}
}
