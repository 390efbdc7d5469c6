package ivr_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"campusline/audio/audiotest"
	"campusline/gateway/gatewaytest"
	"campusline/phone"
	"campusline/phone/phonetest"
	"campusline/translations"
)

// The files of the district that is served in every language; %s are the words of testdata/families.yaml.
const (
	familiesDistrict = `name: "2468"
timezone: America/Chicago
languages: [%s]
hours: day
operator: desk
desks: {desk: {name: the office, phone: 737-555-0190}}
lines: {512-555-0100: {name: District line, menu: welcome, texts: main}}
`
	familiesCalendar = "school year: {from: 2026-08-12, to: 2027-05-27}\nhours:\n  day: {monday-friday: \"8:00-16:00\"}\n"
	familiesCampuses = "elm: {name: \"13579\", number: 101, level: elementary, hours: day, desks: {desk: 737-555-0191}}\n"
	familiesMenus    = `welcome:
  when: {known: main}
  say: Thank you for calling.
  answer: language
  go: main
main:
  choose:
    1: {for: the school bus, words: [school bus], go: bus}
    2: {for: to leave a message, go: message}
bus:
  keywords: [school bus]
  ask: Is the bus late?
  answer: yes-no
  yes: message
  no: main
message:
  record: Please tell us what happened.
  log: {kind: question, topic: message}
  then: "Thank you. Your case number is {case}."
  go: end
`
)

// families makes a district that is served in all languages that ship, its translations approved, and gives its words.
func families(t *testing.T) (folder string, said map[string][]string) {
	t.Helper()
	content, err := os.ReadFile("testdata/families.yaml")
	if err == nil {
		err = yaml.Unmarshal(content, &said)
	}
	if err != nil {
		t.Fatal(err)
	}
	folder = t.TempDir()
	tags := []string{"en"}
	for _, tag := range translations.Shipped() {
		if tag != "en" {
			tags = append(tags, tag)
			write(t, folder, "translations/"+tag+".po", catalogue(tag, said["en"], said[tag]))
		}
	}
	write(t, folder, "district.yaml", fmt.Sprintf(familiesDistrict, strings.Join(tags, ", ")))
	write(t, folder, "calendar.yaml", familiesCalendar)
	write(t, folder, "campuses.yaml", familiesCampuses)
	write(t, folder, "menus/main.yaml", familiesMenus)
	for _, tag := range tags {
		if l, _ := translations.Lookup(tag); l.Voice.Name == "" {
			audiotest.RecordIn(t, folder, tag)
		}
	}
	return folder, said
}

func write(t *testing.T, folder, name, content string) {
	t.Helper()
	path := filepath.Join(folder, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		t.Fatal(err)
	}
	audiotest.Put(t, path, []byte(content))
}

// catalogue is an approved translation of texts.
func catalogue(tag string, texts, translated []string) string {
	var b strings.Builder
	b.WriteString("msgid \"\"\nmsgstr \"\"\n\"Language: " + tag + "\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"X-State: approved\\n\"\n")
	for i := range texts {
		fmt.Fprintf(&b, "\nmsgid %q\nmsgstr \"%s\"\n", texts[i], translated[i])
	}
	return b.String()
}

// offered turns to the page of the question for the language that offers one, by its place among all, and gives its key.
func offered(c *phonetest.Call, at int) (key string) {
	for ; at > 8; at -= 8 {
		c.Press("9")
	}
	return strconv.Itoa(at)
}

// englishWord finds words of English that none of the other languages has.
var englishWord = regexp.MustCompile(`(?i)\b(the|press|you|your|thank|please|reply|goodbye|hear|again|someone|school|day)\b`)

// latin are the languages in whose own words the letters of English stand.
var latin = []string{"es", "vi", "fr", "ht", "so"}

// isEnglish says whether words that are said to a family are English, in part.
func isEnglish(tag, words string) bool {
	if slices.Contains(latin, tag) {
		return englishWord.MatchString(words)
	}
	return regexp.MustCompile(`[A-Za-z]`).MatchString(words)
}

func TestACallInEachLanguageFromStartToEndWithoutAWordOfEnglish(t *testing.T) {
	t.Parallel()
	folder, said := families(t)
	line := gatewaytest.Start(t, gatewaytest.Options{District: folder})
	for i, tag := range line.Gateway.Version().Tags() {
		if tag == "en" {
			continue
		}
		t.Run(tag, func(t *testing.T) {
			t.Parallel()
			from, words := fmt.Sprintf("+151255501%02d", 10+i), said[tag]
			call := line.Call(from, gatewaytest.District)
			key := offered(call, i+1)
			before := len(call.Transcript().Events)
			call.Press(key).Press("1").Hears(words[5]).Press("1").Hears(words[6]).AsksForMessage().Record(9).Ends()
			heard := 0
			for _, e := range call.Transcript().Events[before:] {
				if e.Kind != phone.Says && e.Kind != phone.Plays {
					continue
				}
				heard++
				if isEnglish(tag, e.Text) {
					t.Errorf("English is said: %q", e.Text)
				}
			}
			if heard < 4 {
				t.Errorf("only %d things are said", heard)
			}
			// The language is remembered for the number, and another is a key away at any step.
			again := line.Call(from, gatewaytest.District).Press("1").Hears(words[5]).Press("9")
			again.Press("1").Hears("Is the bus late?").HangUp()
			line.Call(from, gatewaytest.District).HearsIn("en-US").HangUp()
		})
	}
}

func TestAFirstTextInALanguageGetsTheLanguage(t *testing.T) {
	t.Parallel()
	folder, said := families(t)
	line := gatewaytest.Start(t, gatewaytest.Options{District: folder})
	for i, tag := range line.Gateway.Version().Tags() {
		if tag == "en" {
			continue
		}
		t.Run(tag, func(t *testing.T) {
			t.Parallel()
			from, words := fmt.Sprintf("+151255501%02d", 50+i), said[tag]
			line.Text(from, gatewaytest.District, words[3]).Say(words[5])
			replies := line.Text(from, gatewaytest.District, "1")
			replies.Say(words[6])
			for _, reply := range append(replies.All(), line.Text(from, gatewaytest.District, "😀").All()...) {
				if isEnglish(tag, reply) {
					t.Errorf("English is written: %q", reply)
				}
			}
			line.Text(from, gatewaytest.District, "English").Say("Reply 1 for the school bus")
		})
	}
}
