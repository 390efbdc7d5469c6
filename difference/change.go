package difference

import "campusline/menus"

// changeKey is a change of the calendar, for those who speak of a campus or with "" of none.
type changeKey struct {
	change *menus.Change
	campus string
}

// changeAt is the change of the calendar that is noticed in a situation where a campus is spoken of, nil for none.
func (w *walker) changeAt(x situation, campus string) *menus.Change {
	if i := w.calendar.ChangeAt(x.cell(), campus); i >= 0 {
		return &w.calendar.Changes[i]
	}
	return nil
}

// ofChange are all situations in which it is the same one.
func (w *walker) ofChange(change *menus.Change, campus string) set {
	key := changeKey{change, campus}
	if w.changing[key] == nil {
		all := w.a.empty()
		for cell := range w.calendar.Cells {
			for k := range callers {
				if x := situation(cell*callers + k); w.changeAt(x, campus) == change {
					all.add(x)
				}
			}
		}
		w.changing[key] = all
	}
	return w.changing[key]
}
