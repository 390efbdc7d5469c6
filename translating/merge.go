package translating

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"campusline/interchange"
)

// outranked says why a translation must not take the place of the one that is there: since the file was exported,
// somebody has reviewed or approved other words.
func outranked(mine, theirs *interchange.Entry) string {
	if mine.Stale || rank(mine.State) <= rank(theirs.State) || slices.Equal(mine.Forms, theirs.Forms) {
		return ""
	}
	by := ""
	if mine.By != "" {
		by = " by " + mine.By
	}
	return fmt.Sprintf("Other words have been %s%s: “%s”.", mine.State, by, strings.Join(mine.Forms, "” / “"))
}

func rank(s interchange.State) int {
	return slices.Index([]interchange.State{"", interchange.Draft, interchange.Reviewed, interchange.Approved}, s)
}

// merged is an entry as it is once a translation of it has been taken in.
func merged(mine, theirs interchange.Entry, earlier bool) interchange.Entry {
	sameWords := slices.Equal(mine.Forms, theirs.Forms)
	claimed := mine.State != theirs.State || mine.By != theirs.By || mine.On != theirs.On
	mine.Forms = theirs.Forms
	switch {
	case sameWords && rank(theirs.State) < rank(mine.State):
		// The file is older than the state.
	case claimed:
		mine.State, mine.By, mine.On = theirs.State, theirs.By, theirs.On
	case !sameWords:
		// Who approved the words did not approve these.
		mine.State, mine.By, mine.On = interchange.Draft, "", ""
	}
	switch {
	case earlier: // these words too were made for what the text was
	case !theirs.Stale, mine.Stale && !sameWords:
		mine.Stale, mine.Earlier = false, ""
	case !mine.Stale:
		mine.Stale, mine.Earlier = true, cmp.Or(theirs.Earlier, mine.Text)
	}
	mine.Note = cmp.Or(theirs.Note, mine.Note)
	return mine
}

func same(a, b *interchange.Entry) bool {
	return slices.Equal(a.Forms, b.Forms) && a.State == b.State && a.By == b.By && a.On == b.On && a.Stale == b.Stale &&
		a.Earlier == b.Earlier && a.Note == b.Note
}
