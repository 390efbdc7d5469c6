package translations

import (
	"slices"
	"strings"

	"golang.org/x/text/language"
)

// Match returns the offered tag that serves somebody who wants the given one, as BCP 47 and CLDR have it: es-419
// and es-MX are served by es, EN-us by en, zh-TW and zh-HK by zh-Hant, and tl by fil, the newer name of one language.
// It reports false where none of the offered is that language, and for what is not a tag.
//
// CLDR also tells which other language most speakers have learned, or can read: French for Haitian Creole, Mandarin
// for Cantonese, English for Tamil. That serves a reader of software and not a family on the phone, so one language
// never stands in for another. Nor does one script for another that its readers may not know, as hi-Latn and hi.
func Match(wanted string, offered []string) (string, bool) {
	if slices.Contains(offered, wanted) {
		return wanted, true
	}
	want, err := language.All.Parse(strings.TrimSpace(wanted))
	if err != nil {
		return "", false
	}
	tags, names := ofLanguage(want, offered)
	if len(tags) == 0 {
		return "", false
	}
	_, i, confidence := language.NewMatcher(tags).Match(want)
	if confidence == language.No {
		return "", false
	}
	return names[i], true
}

// ofLanguage returns those offered tags that are of the same language as a wanted one, with their names as offered.
func ofLanguage(want language.Tag, offered []string) (tags []language.Tag, names []string) {
	wanted, _, _ := want.Raw()
	for _, name := range offered {
		tag := language.All.Make(name)
		if base, _, _ := tag.Raw(); base == wanted {
			tags, names = append(tags, tag), append(names, name)
		}
	}
	return tags, names
}
