package opportunities

import (
	"strings"
	"unicode/utf8"

	"campusline/translations"
)

// longestTitle is how many characters a title should have: callers hear several before they choose, and it stands in every
// text about it.
const longestTitle = 60

// warnOfCost warns of a long title and of emoji, in each of the district's languages, and says what a reminder costs with
// them.
func (r *rowReader) warnOfCost(o *Opportunity) {
	for _, l := range r.version.Languages {
		title, name := o.Title[l.Tag], "title "+l.Tag
		if l == r.version.Languages[0] {
			title, name = o.Title[""], "title"
		}
		if title == "" {
			continue
		}
		if _, untagged := r.cells[name]; !untagged {
			name = "title " + l.Tag
		}
		r.warnOfLength(l, name, o, title)
		r.warnOfEmoji(l, name, o, title)
	}
}

func (r *rowReader) warnOfLength(l *translations.Language, name string, o *Opportunity, title string) {
	if n := utf8.RuneCountInString(title); n > longestTitle {
		cost := translations.Measure(translations.Smart(r.reminder(l, o, title)))
		r.warn(r.at(name), "long title", "Shorten it, and leave the rest to `about`.",
			"The title in %s has %d characters; %d are the most that families should hear of each. A reminder with it is billed %d segments.",
			l.EnglishName, n, longestTitle, cost.Segments)
	}
}

func (r *rowReader) warnOfEmoji(l *translations.Language, name string, o *Opportunity, title string) {
	emoji, without := translations.Emoji(title)
	if emoji == "" {
		return
	}
	harm := translations.EmojiHarm(r.reminder(l, o, title), r.reminder(l, o, without), l.Voice.Name != "", true)
	if len(harm) > 0 {
		r.warn(r.at(name), "emoji", "Take it out.", "In the title in %s stands %s, and so in every reminder: %s.",
			l.EnglishName, emoji, strings.Join(harm, "; "))
	}
}

// reminder is the text that reminds somebody who has a place, under some title. Its code is as long as most are.
func (r *rowReader) reminder(l *translations.Language, o *Opportunity, title string) string {
	of := *o
	of.Title, of.Code = Words{"": title}, strings.Repeat("0", shortestCode)
	n := Notice{Kind: DayBefore, Opportunity: of, Signup: Signup{Language: l.Tag}, Where: o.Where(r.version, l.Tag)}
	return n.Text()
}
