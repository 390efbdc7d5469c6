package conversation

import "campusline/menus"

// InReplyTo tells what the text is a reply to. It was read with the conversation.
func (w *liveWorld) InReplyTo() menus.About {
	w.told.KeepInReplyTo(w.inReplyTo)
	return w.inReplyTo
}

// Case tells of a case of the person's.
func (w *liveWorld) Case(menus.CaseSought) (menus.Case, menus.Knowledge) {
	return menus.Case{}, menus.CannotTell
}
