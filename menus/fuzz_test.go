package menus

import (
	"slices"
	"testing"

	"campusline/translations"
)

// FuzzLoad puts any bytes beside the good district's menus. Nothing an editor saves may stop the loader, every
// problem says where and what, and what loads can be walked.
func FuzzLoad(f *testing.F) {
	for _, slip := range slips() {
		if len(slip.file) < 1_000 {
			f.Add([]byte(slip.file))
		}
	}
	town := folder(f, "town")
	f.Add(town["menus/main.yaml"])
	f.Add(town["menus/feedback.yaml"])
	f.Add(builtinYAML)
	f.Add([]byte("person:\n  say: No.\nend:\n  go: end\nlanguage:\n  go: back\n"))
	good := folder(f, "good")
	f.Fuzz(func(t *testing.T, file []byte) {
		files := Files{"menus/more.yaml": file}
		for name, content := range good {
			files[name] = content
		}
		version, problems := Load(files)
		for _, p := range problems {
			if p.File == "" || p.Text == "" || p.Rule == "" {
				t.Errorf("a problem without file, words or rule: %+v", p)
			}
		}
		if version != nil {
			for name := range version.menus {
				walkFrom(t, version, name)
			}
		}
	})
}

// walkFrom takes a few steps from a menu.
func walkFrom(t *testing.T, v *Version, menu string) {
	for _, channel := range []Channel{Call, Text} {
		walking := &walk{t, v, &world{now: at(t, v, "2026-09-22 10:00")}, State{Channel: channel, Language: "en", Menu: menu, Home: Place{Menu: "main"}}}
		for _, in := range []Input{
			{Kind: Begin},
			{Kind: Keys, Words: "1"},
			{Kind: Written, Words: "north"},
			{Kind: Keys, Words: "*"},
			{Kind: Recorded, Words: "RE1", Seconds: 5},
			{Kind: Connected, Words: Busy},
		} {
			walking.take(in)
		}
	}
}

func FuzzCampus(f *testing.F) {
	for _, seed := range []string{"", "101", "Oak Hill", "oak", "oka hil elementry", "la prepa", "625", "6254455", "Escuela Ñandú", "\xff", "school", "a a a a a a", "🙂"} {
		f.Add(seed)
	}
	sample := loadSample(f)
	f.Fuzz(func(t *testing.T, words string) {
		for language := range sample.Languages {
			areDifferent(t, words, sample.campusesCalled(language, words, nil))
			for _, c := range sample.campusesCalled(language, words, []string{"middle"}) {
				if c.Level != "middle" {
					t.Errorf("%q finds %s, which is no middle school", words, c.ID)
				}
			}
		}
		areDifferent(t, words, sample.campusesKeyed(words, nil))
	})
}

func areDifferent(t *testing.T, words string, found []*Campus) {
	for i, c := range found {
		if slices.Contains(found[:i], c) {
			t.Errorf("%q finds %s twice", words, c.ID)
		}
	}
}

func TestEveryCampusIsFoundByItsNumberAndItsNames(t *testing.T) {
	t.Parallel()
	sample := loadSample(t)
	for _, c := range sample.Campuses {
		if found := sample.campusesKeyed(c.Number, nil); len(found) != 1 || found[0] != c {
			t.Errorf("%s does not find %s alone", c.Number, c.ID)
		}
		for _, name := range append([]string{c.Name}, c.Also...) {
			for language := range sample.Languages {
				for _, said := range sample.campusesCalled(language, name, nil) {
					if !slices.ContainsFunc(append([]string{said.Name}, said.Also...), func(other string) bool { return translations.Fold(other) == translations.Fold(name) }) {
						t.Errorf("%q finds %s, which is not called so", name, said.ID)
					}
				}
				if !slices.Contains(sample.campusesCalled(language, name, nil), c) {
					t.Errorf("%q does not find %s", name, c.ID)
				}
			}
		}
		if found := sample.campusesCalled(0, c.Name, []string{c.Level}); len(found) != 1 {
			t.Errorf("%q among those of its level finds %d", c.Name, len(found))
		}
	}
}
