package translating

import (
	"slices"

	"campusline/interchange"
	"campusline/translations"
)

// Changes is what bringing translations up to date has changed.
type Changes struct {
	New     int `json:"new"`     // texts that nobody has translated yet
	Changed int `json:"changed"` // texts that have changed since they were translated
	Gone    int `json:"gone"`    // translated texts that no menu has any more
	Back    int `json:"back"`    // texts that had gone and are there again
}

// Update brings translations up to date with the texts there are. A text that has changed keeps its translation, which
// is stale from then on; the translation of one that is gone is kept at the file's end, in case that it comes back.
// Entries stay in the order in which somebody has put them, and a new one comes after the one before it in the menus.
func Update(d interchange.Document, texts []Wanted) (interchange.Document, Changes) {
	u := updater{texts: texts, byText: map[string]int{}, stood: map[string][]string{}}
	for i := range texts {
		u.byText[texts[i].Text] = i
	}
	u.placed = make([]bool, len(texts))
	u.sort(d.Entries)
	u.revive()
	u.follow()
	u.insert()
	d.Entries = append(u.live, u.gone...)
	return d, u.changes
}

// updater brings the entries of a file up to date.
type updater struct {
	texts   []Wanted
	byText  map[string]int
	stood   map[string][]string // by text, the places that its entry named
	placed  []bool              // by text: it has its entry among live
	live    []interchange.Entry
	gone    []interchange.Entry
	lost    []int // the live entries whose text no menu has
	changes Changes
}

// sort divides entries into those of texts that are there and the others. What has no translation is no loss.
func (u *updater) sort(entries []interchange.Entry) {
	for _, e := range entries {
		i, there := u.byText[e.Text]
		switch {
		case e.Gone:
			u.gone = append(u.gone, e)
			continue
		case there:
			u.placed[i] = true
			u.stood[e.Text] = translations.Left(e.Context, u.texts[i].Standing)
			u.live = append(u.live, u.standing(e, i))
			continue
		case len(e.Forms) == 0:
			continue
		}
		u.stood[e.Text] = e.Context
		u.lost = append(u.lost, len(u.live))
		u.live = append(u.live, e)
	}
}

// standing is an entry with what is true now of the text's places. Where only the words for other numbers have changed, it
// is stale too.
func (u *updater) standing(e interchange.Entry, text int) interchange.Entry {
	w := &u.texts[text]
	if e.Text == w.Text && e.Plural != w.Plural && len(e.Forms) > 0 {
		e = changed(e)
		u.changes.Changed++
	}
	e.Text, e.Plural, e.Context, e.Places = w.Text, w.Plural, w.Context, w.Places
	return e
}

// revive takes back entries whose text has come back.
func (u *updater) revive() {
	u.gone = slices.DeleteFunc(u.gone, func(e interchange.Entry) bool {
		i, there := u.byText[e.Text]
		if !there || u.placed[i] {
			return false
		}
		e.Gone = false
		u.put(u.standing(e, i), i)
		u.changes.Back++
		return true
	})
}

// insert adds an entry for each text that has none yet.
func (u *updater) insert() {
	for i := range u.texts {
		if !u.placed[i] {
			u.put(u.texts[i].Entry, i)
			u.changes.New++
		}
	}
}

// put puts the entry of a text behind that of the text before it, or first, and tells where.
func (u *updater) put(e interchange.Entry, text int) int {
	at := 0
	for before := text - 1; before >= 0; before-- {
		if i := slices.IndexFunc(u.live, func(e interchange.Entry) bool { return e.Text == u.texts[before].Text }); i >= 0 {
			at = i + 1
			break
		}
	}
	u.live = slices.Insert(u.live, at, e)
	u.placed[text] = true
	for i, lost := range u.lost {
		if lost >= at {
			u.lost[i]++
		}
	}
	return at
}
