package translations

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v4"
)

// Danger is what somebody may be in danger of, by what they say.
type Danger string

// The dangers of which a person has to be told at once.
const (
	NoDanger      Danger = ""
	DangerSuicide Danger = "suicide" // somebody may harm themselves
	DangerWeapon  Danger = "weapon"  // somebody may harm others: a weapon, a threat
	DangerHurt    Danger = "hurt"    // somebody is being hurt or abused
	DangerMissing Danger = "missing" // a child cannot be found
)

//go:embed dangers/*.yaml
var dangerFiles embed.FS

// dangerWords is how the file of a language that is shipped names dangers. Its patterns are those of consent: "(want|wants) to die". One that
// begins with = counts only with its accents, because other words are written alike without.
type dangerWords struct {
	Suicide  []string `yaml:"suicide"`
	Weapon   []string `yaml:"weapon"`
	Hurt     []string `yaml:"hurt"`
	Missing  []string `yaml:"missing"`
	Harmless []string `yaml:"harmless"` // holds words of the others and tells of no danger: "glue gun"
}

// Dangers are the words by which dangers are told of, in every language the product ships and with those of a district.
// They are safe for use by many at once.
type Dangers struct {
	harmless lexicon
	phrases  map[string][]dangerPhrase // by the words with which they can begin
	any      map[string]string         // one of each kind in each language, by its tag and the kind
}

// dangerPhrase is words that tell of a danger, folded.
type dangerPhrase struct {
	pattern  string
	accented string // as they are written with their accents, where they count only so
	language string // the tag; "" for a district's own
	danger   Danger
}

// withAccents begins a pattern that counts only with its accents.
const withAccents = "="

// shippedDangers are read once, when somebody first says something. The files are embedded, so one that does not load is a
// fault of the build, which every test meets at once.
var shippedDangers = sync.OnceValue(func() *Dangers {
	d, err := loadDangers()
	if err != nil {
		panic(err)
	}
	return d
})

// PrepareDangers makes ready what words for dangers are read with, as loading menus would otherwise wait for.
func PrepareDangers() { shippedDangers() }

func loadDangers() (*Dangers, error) {
	names, err := fs.Glob(dangerFiles, "dangers/*.yaml")
	if err != nil {
		return nil, fmt.Errorf("listing the words for dangers: %w", err)
	}
	d := &Dangers{phrases: map[string][]dangerPhrase{}, any: map[string]string{}}
	var harmless []string
	for _, name := range names {
		data, err := dangerFiles.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("reading the words for dangers: %w", err)
		}
		tag := strings.TrimSuffix(path.Base(name), ".yaml")
		var w dangerWords
		if err := yaml.Load(data, &w, yaml.WithKnownFields()); err != nil {
			return nil, fmt.Errorf("reading the words for dangers in %s: %w", tag, err)
		}
		for _, kind := range []struct {
			danger   Danger
			patterns []string
		}{{DangerSuicide, w.Suicide}, {DangerWeapon, w.Weapon}, {DangerHurt, w.Hurt}, {DangerMissing, w.Missing}} {
			d.add(tag, kind.danger, kind.patterns)
			d.any[tag+string(kind.danger)] = alternatives(strings.TrimPrefix(kind.patterns[0], withAccents))[0]
		}
		harmless = append(harmless, w.Harmless...)
	}
	d.harmless = newLexicon(harmless)
	return d, nil
}

// add adds patterns of one danger.
func (d *Dangers) add(tag string, danger Danger, patterns []string) {
	for _, pattern := range patterns {
		plain, accented := strings.CutPrefix(pattern, withAccents)
		p := dangerPhrase{pattern: foldPattern(plain), language: tag, danger: danger}
		if accented {
			p.accented = marked(plain)
		}
		for _, first := range firstWords(p.pattern) {
			d.phrases[first] = append(d.phrases[first], p)
		}
	}
}

// NewDangers gives the words of every shipped language with a district's own, each of which tells of a danger of another
// kind: the word itself.
func NewDangers(own []string) *Dangers {
	shipped := shippedDangers()
	if len(own) == 0 {
		return shipped
	}
	d := &Dangers{harmless: shipped.harmless, phrases: make(map[string][]dangerPhrase, len(shipped.phrases))}
	for first, phrases := range shipped.phrases {
		d.phrases[first] = slices.Clip(phrases)
	}
	for _, word := range own {
		d.add("", Danger(word), []string{word})
	}
	return d
}

// AnyDanger is what somebody says in a language who tells of a kind of danger, as it is written there; "" for a language that
// is not shipped.
func AnyDanger(tag string, danger Danger) string { return shippedDangers().any[tag+string(danger)] }

// Read finds the danger that words tell of, spoken or written in any language, NoDanger for none. The language is the one
// it was told in, the preferred one where the words are of several.
func (d *Dangers) Read(said, preferred string) (danger Danger, language string) {
	words := strings.Fields(Fold(said))
	for i := 0; i < len(words); i++ {
		if n := d.harmless.at(words[i:]); n > 0 {
			i += n - 1
			continue
		}
		for _, p := range d.phrases[words[i]] {
			if beginWith(words[i:], p.pattern) == 0 || p.accented != "" && !holdsAccented(said, p.accented) {
				continue
			}
			if danger == NoDanger || p.language == preferred {
				danger, language = p.danger, p.language
			}
		}
		if danger != NoDanger {
			return danger, language
		}
	}
	return NoDanger, ""
}

// holdsAccented says whether words stand in a text with their accents.
func holdsAccented(said, accented string) bool {
	return strings.Contains(strings.ToLower(composed(said)), accented)
}
