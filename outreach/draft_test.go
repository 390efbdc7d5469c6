package outreach_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"campusline/menus/menustest"
	"campusline/opportunities"
	"campusline/outreach"
)

// aDay is half past ten of a school day in the sample district.
func aDay() time.Time { return time.Date(2026, time.September, 21, 15, 30, 0, 0, time.UTC) }

// read reads a draft in the sample district, which has two groups and one shift.
func read(t *testing.T, draft string) (*outreach.Broadcast, string) {
	t.Helper()
	version := menustest.Sample(t)
	b, problems, err := outreach.ReadDraft(t.Context(), "fair.yaml", []byte(draft), outreach.Surroundings{
		Version: version, Groups: []string{"families", "partners"}, Now: aDay(),
		Opportunity: func(_ context.Context, code string) (opportunities.Opportunity, bool, error) {
			return opportunities.Opportunity{
				ID: "SHIFT", Code: "4724", Campus: "oak-hill", Place: "library", Start: time.Date(2026, time.September, 24, 15, 0, 0, 0, version.District.Zone),
				Title: opportunities.Words{"": "Reading buddies", "es": "Amigos de lectura"},
			}, code == "4724", nil
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return b, inWords(problems)
}

// all is a draft in all languages of the sample, with some words in each.
func all(words string) string {
	var b strings.Builder
	for _, tag := range []string{"en", "es", "vi", "ar", "ur"} {
		b.WriteString("  " + tag + ": \"" + words + "\"\n")
	}
	return b.String()
}

const heading = "purpose: community\nto: {groups: [families], opportunities: [4724]}\nexpires: 2026-09-22 18:00\n"

func TestADraftIsFilledInEachLanguage(t *testing.T) {
	t.Parallel()
	b, problems := read(t, heading+"topic: events\nfrom: 512-555-0103\nnot before: 2026-09-22 9:00 am\ntext:\n"+
		all("{title} {start} {place} {code}. {district} {phone} ..."))
	if problems != "" {
		t.Fatal(problems)
	}
	want := map[string]string{
		"en": "Reading buddies Thursday, September 24, 3 p.m. Oak Hill Elementary School, library 4724. Cedar Prairie ISD (737) 555-0190 ...",
		"es": "Amigos de lectura el jueves 24 de septiembre, 3 p. m. Oak Hill Elementary School, library 4724. Cedar Prairie ISD (737) 555-0190 ...",
	}
	if diff := cmp.Diff(want, map[string]string{"en": b.Texts["en"], "es": b.Texts["es"]}); diff != "" {
		t.Error(diff)
	}
	if b.Name != "fair" || b.Line != "+15125550103" || b.Topic != "events" || b.First != "en" || b.Audience.Opportunities[0] != "SHIFT" ||
		b.Expires.UTC().Hour() != 23 || b.NotBefore.UTC().Hour() != 14 || len(b.Texts) != 5 {
		t.Errorf("%+v", b)
	}
}

func TestWhatALanguageLosesIsTold(t *testing.T) {
	t.Parallel()
	b, problems := read(t, heading+"text:\n  en: Come to {title} at {start}.\n  es: Venga a {title}.\n  vi: \"{title} {start}\"\n  ar: \"{title} {start}\"\n")
	want := "fair.yaml:5:3: warning: There is no text in Urdu. Who speaks it gets the one in English. Add `ur:` under `text`.\n" +
		"fair.yaml:6:7: warning: The text for `es` has no `{start}`, and the one for `en` has. Put it where the sentence wants it."
	if diff := cmp.Diff(want, problems); diff != "" || b == nil {
		t.Error(diff)
	}
}

func TestEverythingWrongWithADraftIsTold(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ draft, want string }{
		"nothing": {"name: A fair\n", "fair.yaml: There is no `purpose`. Say why it is sent: emergency, school-related, community or promotional.\n" +
			"fair.yaml: There is no `expires`. Say from when on it is worth nothing any more, like `expires: 2026-12-04 18:00`. It is never sent after.\n" +
			"fair.yaml: There is no `to`. Say who gets it, like `to: {groups: [families]}`.\n" +
			"fair.yaml: There is no `text`. Write what is sent, like `text: {en: School is closed today.}`."},
		"names": {
			"purpose: fun\ntopik: events\nto: {groups: [familys], campuses: [oak], clubs: [a], opportunities: [1]}\nexpires: soon\nfrom: 512-555-0199\ntopic: event\ntext: {en: Hello, fr: Bonjour}\n",
			"fair.yaml:1:10: `fun` is not a purpose. It can be: emergency, school-related, community or promotional.\n" +
				"fair.yaml:2:1: `topik` has no meaning here. Did you mean `topic`?\n" +
				"fair.yaml:3:15: There is no group `familys`. Did you mean `families`? `campusline groups import` makes one.\n" +
				"fair.yaml:3:36: `oak` is not in campuses.yaml. It can be: " + strings.Join(campuses(t), ", ") + ".\n" +
				"fair.yaml:3:42: `clubs` has no meaning here. It can be: groups, campuses, opportunities.\n" +
				"fair.yaml:4:10: `expires` says `soon`, which is not a time. Write a day and a time, like `2026-12-04 18:00`.\n" +
				"fair.yaml:5:7: `512-555-0199` is not a line of the district. It can be: +15125550100, +15125550101, +15125550102, +15125550103.\n" +
				"fair.yaml:6:8: `event` is not a topic of the district. Did you mean `events`?\n" +
				"fair.yaml:3:70: No opportunity has the code `1`. `campusline opportunities list` lists them.\n" +
				"fair.yaml:7:19: `fr` is not a language of the district. The district's languages are en, es, vi, ar, ur.",
		},
		"a tab":                 {heading + "\ttext: Come.\n", "fair.yaml:4:1: This line begins with a tab. Use spaces to move it to the right."},
		"two colons":            {heading + "text: Come: now.\n", "fair.yaml:4:11: There are two colons on this line. Put `\"` at both ends of the words."},
		"no colon":              {heading + "text Come.\n", "fair.yaml:4:1: There is no colon with a space behind it on this line. Write it like `name: value`."},
		"an open quote":         {heading + "text: \"Come.\n", "fair.yaml:4:7: A quotation mark is opened here and not closed. Put `\"` at both ends of the words."},
		"an open brace":         {heading + "text: {en: Come.\n", "fair.yaml:4:7: A `{` is opened here and not closed. Put what closes it at the end of the line."},
		"a mark before words":   {heading + "text: @home\n", "fair.yaml:4:7: Words that begin with `@` need quotation marks around them. Put `\"` at both ends of the words."},
		"a comma missing":       {"to: {groups: families campuses: oak-hill}\n", "fair.yaml:1:31: There are two colons here, and no comma between them. Put a comma between two parts, or `\"` at both ends of words that have a colon."},
		"a list without dashes": {"to:\n  groups:\n    - families\n    neighbors\n", "fair.yaml:4:5: This line does not begin with `- `, as the one above does. Put `- ` in front of it."},
		"braces": {
			"purpose: community\nto: {groups: [families]}\nexpires: 2026-09-22 18:00\ntext: \"{distrct} {start} {campus} {\"\n",
			"fair.yaml:4:7: `{distrct}` stands for nothing. Did you mean `district`?\n" +
				"fair.yaml:4:7: `{start}` needs a broadcast about one opportunity. Name one opportunity under `to`, or write it out.\n" +
				"fair.yaml:4:7: `{campus}` needs a broadcast for one campus. Name one campus under `to`, or write it out.\n" +
				"fair.yaml:4:7: A brace is opened and not closed: `{`. Close it, or leave the brace out.",
		},
		"an emergency without a reason": {
			"purpose: emergency\nto: {groups: [families]}\nexpires: 2026-09-22 18:00\ntext:\n" + all("Go home."),
			"fair.yaml: An emergency needs a `reason`. Say why, like `reason: ice on the roads`. It is sent whatever the hour, and the reason is kept.",
		},
		"a reason without an emergency": {
			heading + "reason: fun\ntext:\n" + all("Come."),
			"fair.yaml: Only an emergency has a `reason`. Take it out, or make the purpose `emergency`.",
		},
		"too late": {
			"purpose: community\nto: {groups: [families]}\nexpires: 2026-09-21 10:29\nnot before: 2026-09-22 10:00\ntext:\n" + all("Come."),
			"fair.yaml: It would have expired already. Make `expires` a time to come.\n" +
				"fair.yaml: It would expire before it is sent. Make `not before` earlier than `expires`.",
		},
		"too long": {
			heading + "text: " + strings.Repeat("long ", 400) + "\n",
			"fair.yaml:4:7: The text for `en` has 1999 characters; the phone company takes 1600. Shorten it, or lead to a page or a number to call.",
		},
		"not in the first language": {
			heading + "text: {es: Venga.}\n",
			"fair.yaml:4:7: There is no text in English, which those get who have chosen no language. Add it under `text`.",
		},
		"a list": {"- a\n", "fair.yaml:1:1: This file should be a list of names with values. Write each part as `name: value`.\n" +
			"fair.yaml: There is no `purpose`. Say why it is sent: emergency, school-related, community or promotional.\n" +
			"fair.yaml: There is no `expires`. Say from when on it is worth nothing any more, like `expires: 2026-12-04 18:00`. It is never sent after.\n" +
			"fair.yaml: There is no `to`. Say who gets it, like `to: {groups: [families]}`.\n" +
			"fair.yaml: There is no `text`. Write what is sent, like `text: {en: School is closed today.}`."},
	} {
		b, problems := read(t, c.draft)
		if diff := cmp.Diff(c.want, problems); diff != "" || b != nil {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// campuses are the ids of those of the sample.
func campuses(t *testing.T) []string {
	t.Helper()
	var ids []string
	for _, c := range menustest.Sample(t).Campuses {
		ids = append(ids, c.ID)
	}
	return ids
}
