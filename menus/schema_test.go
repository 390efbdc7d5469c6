package menus

import (
	"bytes"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"campusline/settings/schematest"
)

// against holds a file against its schema.
func against(t *testing.T, file string, content []byte) error {
	t.Helper()
	schemas, err := Schemas()
	if err != nil {
		t.Fatal(err)
	}
	name := strings.TrimSuffix(file, ".yaml") + ".json"
	if strings.HasPrefix(file, menusFolder+"/") {
		name = "menus.json"
	}
	if strings.HasPrefix(file, surveysFolder+"/") {
		name = "survey.json"
	}
	return schematest.Slip(t, schemas[path.Join(schemaFolder, name)], string(content))
}

func TestTheSampleIsAsTheSchemasSay(t *testing.T) {
	t.Parallel()
	files, err := Sample()
	if err != nil {
		t.Fatal(err)
	}
	tried := 0
	for file, content := range files {
		if path.Ext(file) != ".yaml" || file == checkFile || file == teamsFile || file == privacyFile || file == goalsFile { // those of other rooms, held by their tests
			continue
		}
		tried++
		if err := against(t, file, content); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
	if tried < 8 {
		t.Errorf("the sample has only %d files", tried)
	}
}

// Each of these slips is one that an editor underlines.
func TestASchemaFindsSlips(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ file, content string }{
		{"menus/a.yaml", "main: {sya: Hello.}"},
		{"menus/a.yaml", "Main: {say: Hello.}"},
		{"menus/a.yaml", "main: {ask: How many?, answer: numbr}"},
		{"menus/a.yaml", "main: {choose: {9: {for: a school, go: schools}}}"},
		{"menus/a.yaml", "main: {choose: {1: {for: a school, goto: schools}}}"},
		{"menus/a.yaml", "main: {choose: {1: {for: a school, choose: {1: {for: more, go: more}}}}}"},
		{"menus/a.yaml", "main: {transfer: office, ring: 90}"},
		{"menus/a.yaml", "main: {log: {kind: complaint, topic: buses}}"},
		{"menus/a.yaml", "main: {say: {calls: Hello.}}"},
		{"menus/a.yaml", "main: {steps: {say: Hello.}}"},
		{"menus/a.yaml", "main: {go: campus to oak-hill}"},
		{"district.yaml", "langs: [en]"},
		{"district.yaml", "languages: [english]"},
		{"district.yaml", "desks: {office: {phone: 512-555-0110, ring: soon}}"},
		{"district.yaml", "lines: {my phone: {menu: main}}"},
		{"district.yaml", "publish: {approval: perhaps}"},
		{"campuses.yaml", "oak-hill: {title: Oak Hill}"},
		{"calendar.yaml", "school year: {from: next August}"},
		{"calendar.yaml", "early release: 2026-10-09"},
		{"calendar.yaml", "hours: {district: {weekdays!: 8:00-16:30}}"},
		{"calendar.yaml", "closed: [{on: 2026-09-07, because: Labor Day}]"},
	} {
		if err := against(t, c.file, []byte(c.content)); err == nil {
			t.Errorf("nothing is wrong with %s: %s", c.file, c.content)
		}
	}
}

// What the loader takes, the schemas take: the files of its own tests that have no problem.
func TestTheSchemasTakeWhatTheLoaderTakes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ file, content string }{
		{"menus/a.yaml", "main: {say: {call: Hello., text: Hi.}, go: campus at oak-hill}"},
		{"menus/a.yaml", "main: {steps: [{say: 7}, {ask: How many?, answer: number, from: 1, to: 9, as: people}], keywords: people}"},
		{"menus/a.yaml", "main: {when: {closed and call: after-hours, es: back}, ask: Which?, answer: campus, of: high}"},
		{"menus/a.yaml", "main: {choose: {1: {for: a school, say: Here., text: Here too., go: repeat}, 0: {for: a person, transfer: operator}}}"},
		{"menus/a.yaml", "main: {needs: campus, record: Please., log: {topic: buses}, then: Thanks., back: main}"},
		{"district.yaml", "texts: {expire: 4 hours, carrier answers stop: no}\npublish: {approval: yes}"},
		{"calendar.yaml", "hours: {district: {monday-friday: 8:00-16:30, Sat: closed, \"tuesday, thursday\": \"7:30-11:30, 12:30-16:00\", early release: 8:00-12:00}}"},
		{"campuses.yaml", "oak-hill: {name: Oak Hill, number: 101, also: Oak, desks: {office: 512-555-0111 ext 4}}"},
	} {
		if err := against(t, c.file, []byte(c.content)); err != nil {
			t.Errorf("%s: %s: %v", c.file, c.content, err)
		}
	}
}

// The sample is edited with the schemas beside it, so what stands there is what this program makes.
func TestTheSampleHoldsTheSchemas(t *testing.T) {
	t.Parallel()
	sample, err := Sample()
	if err != nil {
		t.Fatal(err)
	}
	schemas, err := Schemas()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range slices.Sorted(maps.Keys(schemas)) {
		if !bytes.Equal(sample[name], schemas[name]) {
			t.Errorf("menus/sample/%s is not up to date: `campusline schema --write menus/sample` writes it", name)
		}
	}
	for file, content := range sample {
		if path.Ext(file) != ".yaml" || file == checkFile || file == teamsFile || file == privacyFile || file == goalsFile {
			continue
		}
		first, _, _ := strings.Cut(string(content), "\n")
		_, named, found := strings.Cut(first, "yaml-language-server: $schema=")
		if !found || schemas[path.Join(path.Dir(file), named)] == nil {
			t.Errorf("%s does not name its schema in its first line: %q", file, first)
		}
	}
}

// Every word is explained, and every sentence ends.
func TestEveryWordIsExplained(t *testing.T) {
	t.Parallel()
	for _, words := range [][]word{
		districtWords(), deskWords(), textsWords(), translationsWords(), publishWords(), lineWords(), campusWords(), calendarWords(), yearWords(),
		closureWords(), menuParts(), choiceWords(), logWords(), channelWords(),
	} {
		seen := map[string]bool{}
		for _, w := range words {
			if seen[w.name] || w.takes == nil || !strings.HasSuffix(w.means, ".") && !strings.HasSuffix(w.means, "`") {
				t.Errorf("%q is explained as %q", w.name, w.means)
			}
			seen[w.name] = true
		}
	}
}
