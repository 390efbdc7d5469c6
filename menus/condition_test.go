package menus

import (
	"strings"
	"testing"
)

// branching gives a version of the town whose campus line of birch ends in the menu "held" where a condition holds.
func branching(t testing.TB, condition string) *Version {
	t.Helper()
	files := folder(t, "town")
	files[districtFile] = []byte(strings.Replace(string(files[districtFile]), "menu: campus at birch", "menu: branch at birch", 1))
	files["menus/branch.yaml"] = []byte("branch:\n  needs: campus\n  when: {" + condition + ": held}\n  go: main\nheld:\n  ask: Held?\n  answer: yes-no\n")
	version, problems := Load(files)
	if Refused(problems) {
		t.Fatalf("%s: %s", condition, strings.Join(lines(problems), "\n"))
	}
	return version
}

func TestConditions(t *testing.T) {
	t.Parallel()
	const school, lunch, night = "2026-09-22 10:00", "2026-09-22 12:00", "2026-09-22 19:00"
	const holiday, early, saturday = "2026-09-07 10:00", "2026-10-09 10:00", "2026-09-26 10:00"
	anyone := world{}
	for condition, cases := range map[string][]struct {
		when     string
		channel  Channel
		language string
		world    world
		want     bool
	}{
		"open":                  {{school, Call, "en", anyone, true}, {lunch, Call, "en", anyone, false}, {night, Call, "en", anyone, false}, {early, Call, "en", anyone, true}, {holiday, Call, "en", anyone, false}},
		"closed":                {{school, Call, "en", anyone, false}, {saturday, Call, "en", anyone, true}, {holiday, Text, "en", anyone, true}},
		"holiday":               {{school, Call, "en", anyone, false}, {saturday, Call, "en", anyone, false}, {holiday, Call, "en", anyone, true}},
		"early release":         {{early, Call, "en", anyone, true}, {school, Call, "en", anyone, false}},
		"early-release":         {{early, Text, "en", anyone, true}},
		"call":                  {{school, Call, "en", anyone, true}, {school, Text, "en", anyone, false}},
		"text":                  {{school, Call, "en", anyone, false}, {school, Text, "en", anyone, true}},
		"known":                 {{school, Call, "en", world{known: true}, true}, {school, Call, "en", anyone, false}},
		"new":                   {{school, Call, "en", world{known: true}, false}, {school, Call, "en", anyone, true}},
		"no number":             {{school, Call, "en", world{texting: NoNumber}, true}, {school, Call, "en", world{texting: OptedOut}, false}, {school, Call, "en", anyone, false}},
		"cannot text":           {{school, Call, "en", world{texting: NoNumber}, true}, {school, Call, "en", world{texting: OptedOut}, true}, {school, Call, "en", anyone, false}},
		"es":                    {{school, Call, "es", anyone, true}, {school, Call, "en", anyone, false}},
		"elementary":            {{school, Call, "en", anyone, true}},
		"middle":                {{school, Call, "en", anyone, false}},
		"dispatch open":         {{lunch, Call, "en", anyone, true}, {night, Call, "en", anyone, false}},
		"dispatch closed":       {{lunch, Call, "en", anyone, false}, {saturday, Call, "en", anyone, true}},
		"office closed":         {{school, Call, "en", anyone, false}, {lunch, Call, "en", anyone, true}},
		"closed and text":       {{night, Text, "en", anyone, true}, {night, Call, "en", anyone, false}, {school, Text, "en", anyone, false}},
		"open and es and known": {{school, Call, "es", world{known: true}, true}, {school, Call, "es", anyone, false}},
	} {
		version := branching(t, condition)
		for _, c := range cases {
			t.Run(condition+"/"+c.when, func(t *testing.T) {
				t.Parallel()
				w := c.world
				w.now = at(t, version, c.when)
				_, outcome := begin(t, version, "birch", c.channel, c.language, &w, "")
				if held := outcome.State.Menu == "held"; held != c.want {
					t.Errorf("%s on a %s in %s at %s by %+v: %t", condition, c.channel, c.language, c.when, c.world, held)
				}
			})
		}
	}
}
